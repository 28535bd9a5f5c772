//go:build !js || shaped

package typeface

import (
	"unicode/utf8"

	"atlas.example/southsouth/scene/display"
)

// AppendBreaks appends to dst all places where text may be parted into lines, in order, by UAX
// #14, and between letters with their accents by UAX #29; but none starts with the middle dot of
// Chinese names. It implements [display.Breaker].
func (t *Typesetter) AppendBreaks(dst []display.Break, text string) []display.Break {
	if text == "" {
		return dst
	}
	t.text = t.text[:0]
	for _, r := range text {
		t.text = append(t.text, r)
	}
	t.segmenter.Init(t.text)
	lines, letters := t.segmenter.LineIterator(), t.segmenter.GraphemeIterator()
	line, must := 0, false // the end of the current line, in characters
	at, read := 0, 0       // the place reached, in bytes and in characters
	for letters.Next() {
		g := letters.Grapheme()
		end := g.Offset + len(g.Text)
		for read < end {
			_, size := utf8.DecodeRuneInString(text[at:])
			at, read = at+size, read+1
		}
		for line < end && lines.Next() {
			l := lines.Line()
			line, must = l.Offset+len(l.Text), l.IsMandatoryBreak
		}
		dst = append(dst, display.Break{At: at, Kind: t.kindAt(end, line, must)})
	}
	return dst
}

// kindAt is the kind of a break before a character, where a line may end before another and
// perhaps must.
func (t *Typesetter) kindAt(i, line int, must bool) display.BreakKind {
	switch {
	case line != i || i < len(t.text) && t.text[i] == '·':
		return display.Letters
	case must:
		return display.Must
	}
	return display.KindOf(t.text[i-1], t.text[i])
}
