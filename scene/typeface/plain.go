//go:build js && !shaped

package typeface

import (
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The painter for pictures is fetched by the page. Shaping, and finding what runs from right to left, make it
// larger by 26 %, 2.39 MB for 1.90 (with Brotli), and of the languages of the atlas Arabic alone needs
// that; so the others have a painter without. Their letters map to glyphs one to one, and are set to the same
// pixels.

// source is an embedded font.
type source struct {
	outlines *sfnt.Font
	buffer   sfnt.Buffer
}

func newSource(file []byte) (*source, error) {
	outlines, err := sfnt.Parse(file)
	if err != nil {
		return nil, err
	}
	return &source{outlines: outlines}, nil
}

// glyph is the font's glyph for a character, 0 if it has none.
func (s *source) glyph(r rune) sfnt.GlyphIndex {
	glyph, err := s.outlines.GlyphIndex(&s.buffer, r)
	if err != nil {
		return 0
	}
	return glyph
}

// chain is a face and the fonts in which a character is looked for that it lacks, in order.
type chain struct {
	fonts []*source
	own   [scriptCount]*source // fonts that are asked first, for all but ASCII
}

// newChain is the chain of a face's own font and signs, and of the fonts of other scripts.
func newChain(fonts []*source, scripts []scriptFont) *chain {
	c := &chain{fonts: fonts}
	for _, s := range scripts {
		c.fonts = append(c.fonts, s.font)
		c.own[s.script] = s.font
	}
	return c
}

// covers reports whether a font of the chain has a glyph for a character, or needs none.
func (c *chain) covers(r rune) bool {
	_, glyph := c.find(r, scriptCount)
	return glyph != 0 || invisible(r)
}

// find looks a character up in a text of a script, scriptCount for one without fonts of its own: the first font
// that has it and its glyph there, or glyph 0 of the first of the chain, the empty box, if none has.
func (c *chain) find(r rune, in script) (*source, sfnt.GlyphIndex) {
	if in < scriptCount && c.own[in] != nil && (r > '~' || r == ' ') {
		if glyph := c.own[in].glyph(r); glyph != 0 {
			return c.own[in], glyph
		}
	}
	for _, font := range c.fonts {
		if glyph := font.glyph(r); glyph != 0 {
			return font, glyph
		}
	}
	return c.fonts[0], 0
}

// scriptOf is the script of a letter, scriptCount for one that has no fonts of its own here; ok is false of
// what is no letter, which is set as its neighbours are.
func scriptOf(r rune) (s script, ok bool) {
	switch {
	case r < 0x80:
		return scriptCount, 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	case unicode.Is(unicode.Han, r):
		return han, true
	case unicode.Is(unicode.Hangul, r):
		return hangul, true
	}
	return scriptCount, unicode.IsLetter(r)
}

// firstScript is the script of the first letter of a text: what stands before it belongs to it.
func firstScript(text string) script {
	for _, r := range text {
		if s, ok := scriptOf(r); ok {
			return s
		}
	}
	return scriptCount
}

// invisible reports whether a character only says where a line may break, letters may join or
// text turns around.
func invisible(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' ||
		r >= '\u2060' && r <= '\u206f' || r == '\ufeff'
}

// shaper has no state here.
type shaper struct{}

func newShaper() shaper { return shaper{} }

// appendLine appends the glyphs of a text to dst and returns it with the advance of the
// whole text. An error of a font counts as no advance and no kerning: [sfnt.Parse] has
// checked the tables, and what remains (a pair without kerning) is no fault.
//
// The kerning is asked of the font and not of the opentype package's face, which returns it
// in units of the font whatever the size (x/image v0.47.0).
func (t *Typesetter) appendLine(dst []placed, c *chain, scale fixed.Int26_6, text string) ([]placed, fixed.Int26_6) {
	var pen fixed.Int26_6
	in := firstScript(text)
	for _, r := range text {
		if invisible(r) {
			continue
		}
		if s, ok := scriptOf(r); ok {
			in = s
		}
		source, glyph := c.find(r, in)
		if n := len(dst); n > 0 && dst[n-1].font == source.outlines {
			pen += t.kern(source.outlines, dst[n-1].glyph, glyph, scale)
		}
		dst = append(dst, placed{source.outlines, glyph, fixed.Point26_6{X: pen}})
		pen += t.advance(source.outlines, glyph, scale)
	}
	return dst, pen
}

func (t *Typesetter) kern(f *sfnt.Font, left, right sfnt.GlyphIndex, scale fixed.Int26_6) fixed.Int26_6 {
	k, err := f.Kern(&t.buffer, left, right, scale, font.HintingNone)
	if err != nil {
		return 0
	}
	return k
}

func (t *Typesetter) advance(f *sfnt.Font, glyph sfnt.GlyphIndex, scale fixed.Int26_6) fixed.Int26_6 {
	a, err := f.GlyphAdvance(&t.buffer, glyph, scale, font.HintingNone)
	if err != nil {
		return 0
	}
	return a
}
