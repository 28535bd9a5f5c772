package view

import (
	"strings"

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
				return append(out, display.Directed(t.shorten(f, line, width), text))
			}
		} else if last {
			return append(out, display.Directed(t.shorten(f, line, width), text))
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

// cutPoints are what an ellipsis is not set after.
const cutPoints = " ,;:.–，、。：；،؛"

// shorten is a text cut to a width, with an ellipsis where something is missing.
func (t *typist) shorten(f display.Font, text string, width float32) string {
	if t.width(f, text) <= width {
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

// words is a text cut to a width after a whole word, with an ellipsis where something is
// missing.
func (t *typist) words(f display.Font, text string, width float32) string {
	if t.width(f, text) <= width {
		return text
	}
	t.breaks = t.appendBreaks(t.breaks[:0], text)
	for i := len(t.breaks) - 2; i >= 0; i-- {
		if t.breaks[i].Kind < display.Words {
			continue
		}
		text = strings.TrimRight(text[:t.breaks[i].At], cutPoints+"(（")
		if short := text + "…"; t.width(f, short) <= width {
			return short
		}
	}
	return t.shorten(f, text, width)
}
