package typeface

import (
	"embed"
	"slices"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The painter for pictures is fetched by the page. Shaping and the fonts of Arabic, Korean and
// Chinese would make it two and a half times as large, 6.6 MB for 2.7 (with gzip), for texts
// that no page has yet; so it is built with the letters of Latin, Greek and Cyrillic alone, which
// map to glyphs one to one, and sets these to the same pixels.

//go:embed fonts/NotoSans-*.ttf fonts/NotoSerif-*.ttf fonts/NotoSansMath-*.ttf fonts/NotoSansSymbols2-*.ttf
var files embed.FS

var scriptsRegular, scriptsBold []string

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
type chain struct{ fonts []*source }

func newChain(latin, signs, scripts []*source) *chain {
	return &chain{slices.Concat(latin, signs, scripts)}
}

// covers reports whether a font of the chain has a glyph for a character, or needs none.
func (c *chain) covers(r rune) bool {
	_, glyph := c.find(r)
	return glyph != 0 || invisible(r)
}

// find looks a character up: the first font of the chain that has it and its glyph there,
// or glyph 0 of the first font, the empty box, if none has.
func (c *chain) find(r rune) (*source, sfnt.GlyphIndex) {
	for _, font := range c.fonts {
		if glyph := font.glyph(r); glyph != 0 {
			return font, glyph
		}
	}
	return c.fonts[0], 0
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
	for _, r := range text {
		if invisible(r) {
			continue
		}
		source, glyph := c.find(r)
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
