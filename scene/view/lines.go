package view

import (
	"strings"
	"unicode/utf8"

	"atlas.example/southsouth/scene/display"
)

// breakLines breaks a text into lines, see wrap. Spaces at the ends of a line are left out and do
// not count for its width, and so are lines of nothing else.
func (t *typist) breakLines(f display.Font, text string, width float32, lines int) []string {
	if lines <= 0 {
		return nil
	}
	t.breaks = t.appendBreaks(t.breaks[:0], text)
	var out []string
	start, end := 0, 0 // of the line so far
	for i := 0; i < len(t.breaks); {
		b := t.breaks[i]
		if b.Kind < display.Words {
			i++
			continue
		}
		line, last := strings.TrimSpace(text[start:b.At]), len(out) == lines-1
		if t.fits(f, line, width) {
			end = b.At
			i++
			switch {
			case line == "":
				start = end
				continue
			case b.Kind < display.Must:
				continue
			case last && strings.TrimSpace(text[end:]) != "":
				line += "…"
				return append(out, display.Directed(t.cutBy(f, line, width), text))
			}
		} else if last {
			return append(out, display.Directed(t.cutBy(f, line, width), text))
		} else if end == start {
			end = t.part(f, text, start, i, width)
		}
		out = append(out, display.Directed(strings.TrimSpace(text[start:end]), text))
		start = end
	}
	return out
}

func (t *typist) fits(f display.Font, text string, width float32) bool {
	return t.set.Measure(f, text).Advance <= width
}

// part is where a word is parted that is too long for a line, from the byte start to the break
// with the number end: at the last hyphen or syllable that leaves it room, or else the last
// letter, or after one letter in any case.
func (t *typist) part(f display.Font, text string, start, end int, width float32) int {
	first, letter := t.breaks[end].At, 0
	for i := end - 1; i >= 0 && t.breaks[i].At > start; i-- {
		at := t.breaks[i].At
		switch {
		case !t.fits(f, text[start:at], width):
			first = at
		case t.breaks[i].Kind == display.Inside:
			return at
		case letter == 0:
			letter = at
		}
	}
	if letter == 0 {
		return first
	}
	return letter
}

// firstLine is where the first line of a text in the language ends that has a width: after a space, or between
// characters of a script without spaces.
func (t *typist) firstLine(f display.Font, text string, width float32) int {
	t.breaks = t.appendBreaks(t.breaks[:0], text)
	at := 0
	for _, b := range t.breaks {
		before, _ := utf8.DecodeLastRuneInString(text[:b.At])
		if b.Kind != display.Words || before != ' ' && before < firstIdeograph {
			continue
		}
		if !t.fits(f, strings.TrimSpace(text[:b.At]), width) {
			break
		}
		at = b.At
	}
	return at
}

// firstIdeograph is where the scripts without spaces begin.
const firstIdeograph = '\u2e80'

// cutPoints are what an ellipsis is not set after.
const cutPoints = " ,;:.–，、。：；،؛"

// shorten is a text as it is said in the language, cut to a width, with an ellipsis where something is
// missing.
func (t *typist) shorten(f display.Font, text string, width float32) string {
	return t.cutBy(f, t.say(text), width)
}

// cutBy is shorten for a text that is in the language.
func (t *typist) cutBy(f display.Font, text string, width float32) string {
	if t.Width(f, text) <= width {
		return text
	}
	key := wrapKey{measureKey{f, text}, width, 1}
	short, ok := t.cut[key]
	if !ok {
		short = t.cutTo(f, text, width)
		if len(t.cut) >= rememberAtMost {
			clear(t.cut)
		}
		t.cut[key] = short
	}
	return short
}

func (t *typist) cutTo(f display.Font, text string, width float32) string {
	t.breaks = t.appendBreaks(t.breaks[:0], text)
	for i := len(t.breaks) - 2; i >= 0; i-- {
		short := strings.TrimRight(text[:t.breaks[i].At], cutPoints) + "…"
		if t.fits(f, short, width) {
			return short
		}
	}
	return "…"
}

// words is a text as it is said in the language, cut to a width after a whole word, with an ellipsis where
// something is missing.
func (t *typist) words(f display.Font, text string, width float32) string {
	return t.wordsBy(f, t.say(text), width)
}

// wordsBy is words for a text that is in the language.
func (t *typist) wordsBy(f display.Font, text string, width float32) string {
	if t.Width(f, text) <= width {
		return text
	}
	t.breaks = t.appendBreaks(t.breaks[:0], text)
	for i := len(t.breaks) - 2; i >= 0; i-- {
		if t.breaks[i].Kind < display.Words {
			continue
		}
		text = strings.TrimRight(text[:t.breaks[i].At], cutPoints+"(（")
		if short := text + "…"; t.Width(f, short) <= width {
			return short
		}
	}
	return t.cutBy(f, text, width)
}
