//go:build !js || shaped

package typeface

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/language"
	class "golang.org/x/text/unicode/bidi"
)

// run is a part of a text that is shaped at once: of one direction, script and font. Start
// and end are indices of characters, end excluded; an odd level runs from right to left.
type run struct {
	start, end int
	level      bidi.Level
	script     language.Script
	font       *source
}

// read takes a text in for setting: its characters and their levels. A line ends before it
// comes here; the end of a paragraph within it is set as a character that no font has.
func (t *Typesetter) read(text string) {
	t.text = t.text[:0]
	plain := true
	for _, r := range text {
		if endsParagraph(r) {
			r = unicode.ReplacementChar
		}
		plain = plain && !turns(r)
		t.text = append(t.text, r)
	}
	t.levels = append(t.levels[:0], make([]bidi.Level, len(t.text))...)
	if !plain {
		t.setLevels()
	}
}

// endsParagraph reports whether a character is of class B of UAX #9.
func endsParagraph(r rune) bool {
	return r == '\n' || r == '\r' || r >= 0x1c && r <= 0x1e || r == 0x85 || r == 0x2029
}

// turns reports whether a character can have a text run from right to left.
func turns(r rune) bool {
	if r < 0x590 {
		return false
	}
	c := classOf(r)
	return c == class.AN || leans(c) || embeds(r)
}

// leans reports whether a letter of a class runs from right to left.
func leans(c class.Class) bool { return c == class.R || c == class.AL }

func classOf(r rune) class.Class {
	p, _ := class.LookupRune(r)
	return p.Class()
}

// setLevels finds the level of each character by UAX #9. The text's first strong character
// gives its direction.
func (t *Typesetter) setLevels() {
	runs := t.paragraph.Segment(t.text, bidi.Neutral)
	for i := range runs.NumRuns() {
		r := runs.Run(i)
		for j := r.Start; j < r.End; j++ {
			t.levels[j] = r.Level
		}
	}
	if startsLeft(t.text) && !slices.ContainsFunc(t.text, embeds) {
		t.raiseNumbers()
	}
}

// startsLeft reports whether a text's first strong character runs from left to right.
func startsLeft(text []rune) bool {
	for _, r := range text {
		if c := classOf(r); c == class.L || leans(c) {
			return c == class.L
		}
	}
	return true
}

// embeds reports whether a character sets levels beyond those of the letters.
func embeds(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }

// raiseNumbers gives numbers that belong to text from right to left their level 2 within a
// text from left to right. The bidi package (v0.3.5) joins the levels 0 and 2 in one run, as
// both run from left to right; but of "a \u0628 12 c" 12 stands left of \u0628, and c right of it. A
// percent sign is not raised with its number.
func (t *Typesetter) raiseNumbers() {
	strong, number := class.L, -1 // the latest strong class, the latest digit of this number
	for i, r := range t.text {
		c := classOf(r)
		if c == class.L || leans(c) {
			strong = c
		}
		switch {
		case t.levels[i]%2 == 1:
			number = -1
			continue
		case c == class.AN || c == class.EN && strong != class.L:
			if number < 0 {
				number = i
			}
			for ; number < i; number++ {
				t.levels[number] = 2
			}
			t.levels[i] = 2
			continue
		case !within(c):
			number = -1
		}
		t.levels[i] = 0
	}
}

// within reports whether a character of a class can be a part of a number.
func within(c class.Class) bool {
	return c == class.ES || c == class.CS || c == class.ET || c == class.NSM || c == class.BN
}

// split cuts the text that was read into runs and puts them into the order in which they
// stand, from left to right.
func (t *Typesetter) split(c *chain) {
	t.runs = t.runs[:0]
	script := t.firstScript()
	for start := 0; start < len(t.text); {
		end := start + 1
		for end < len(t.text) && joins(t.text[end]) {
			end++
		}
		if s := scriptOf(t.text[start]); s.Strong() {
			script = s
		}
		next := run{start, end, t.levels[start], script, c.find(t.text[start:end], script)}
		if n := len(t.runs); n > 0 && t.runs[n-1].goesOn(next) {
			t.runs[n-1].end = end
		} else {
			t.runs = append(t.runs, next)
		}
		start = end
	}
	reorder(t.runs)
}

func (r run) goesOn(next run) bool {
	return r.level == next.level && r.script == next.script && r.font == next.font
}

// firstScript is the script of the first letter: what stands before it belongs to it.
func (t *Typesetter) firstScript() language.Script {
	for _, r := range t.text {
		if s := scriptOf(r); s.Strong() {
			return s
		}
	}
	return language.Common
}

func scriptOf(r rune) language.Script {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return language.Latin
	case r < 0x80:
		return language.Common
	}
	return language.LookupScript(r)
}

// joins reports whether a character belongs to the letter before it.
func joins(r rune) bool {
	return r >= 0x300 && (unicode.Is(unicode.M, r) || r == '\u200c' || r == '\u200d')
}

// reorder puts runs in the order of reading into that of the eye, by rule L2 of UAX #9: from the
// highest level down to 1, what is of a level or above is turned around.
func reorder(runs []run) {
	var highest bidi.Level
	for _, r := range runs {
		highest = max(highest, r.level)
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			start := i
			for i < len(runs) && runs[i].level >= level {
				i++
			}
			slices.Reverse(runs[start:i])
		}
	}
}
