//go:build !js || shaped

package typeface

import (
	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// shaper is what shapes texts: the characters of the one at work, their levels and its runs, kept
// for their memory.
type shaper struct {
	text      []rune
	levels    []bidi.Level
	runs      []run
	paragraph bidi.Paragraph
	shaping   *harfbuzz.Buffer
	segmenter segmenter.Segmenter
}

func newShaper() shaper { return shaper{shaping: harfbuzz.NewBuffer()} }

// appendLine appends the glyphs of a text to dst, from left to right, and returns it with the
// advance of the whole text.
func (t *Typesetter) appendLine(dst []placed, c *chain, scale fixed.Int26_6, text string) ([]placed, fixed.Int26_6) {
	t.read(text)
	t.split(c)
	var pen fixed.Int26_6
	for _, r := range t.runs {
		dst, pen = t.appendRun(dst, r, scale, pen)
	}
	return dst, pen
}

// appendRun shapes a run, appends its glyphs to dst with the pen going on from pen, and returns
// where the pen comes to. It is shaped in the units of the font, so that the size does not
// change its glyphs; a glyph's own advance and what its neighbours add to it are then rounded
// each by itself.
func (t *Typesetter) appendRun(dst []placed, r run, scale, pen fixed.Int26_6) ([]placed, fixed.Int26_6) {
	b := t.shaping
	b.Clear()
	b.AddRunes(t.text, r.start, r.end-r.start)
	b.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: r.script}
	if r.level%2 == 1 {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Shape(r.font.shaper, nil)
	face := r.font.shaper.Face()
	em := harfbuzz.Position(face.Upem())
	for i, p := range b.Pos {
		glyph := b.Info[i].Glyph
		at := fixed.Point26_6{X: pen + scaled(p.XOffset, scale, em), Y: -scaled(p.YOffset, scale, em)}
		dst = append(dst, placed{r.font.outlines, sfnt.GlyphIndex(glyph), at})
		own := harfbuzz.Position(face.HorizontalAdvance(glyph))
		if p.XAdvance == 0 { // a mark, or what is not seen
			continue
		}
		pen += scaled(own, scale, em) + scaled(p.XAdvance-own, scale, em)
	}
	return dst, pen
}

// scaled is a length in units of a font, em of them an em, in 1/64 pixels, rounded to the
// nearest, halves away from zero.
func scaled(units harfbuzz.Position, scale fixed.Int26_6, em harfbuzz.Position) fixed.Int26_6 {
	product, half := int64(units)*int64(scale), int64(em)/2
	if product < 0 {
		half = -half
	}
	return fixed.Int26_6((product + half) / int64(em))
}
