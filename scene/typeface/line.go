package typeface

import (
	"image"
	"image/draw"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// placed is a glyph of a line: in which font, and how far to the right of the pen's start its
// own origin is, in 1/64 pixels.
type placed struct {
	font  *sfnt.Font
	glyph sfnt.GlyphIndex
	x     fixed.Int26_6
}

// appendLine appends the glyphs of a text to dst and returns it with the advance of the
// whole text. An error of a font counts as no advance and no kerning: [sfnt.Parse] has
// checked the tables, and what remains (a pair without kerning) is no fault.
//
// The kerning is asked of the font and not of the opentype package's face, which returns it
// in units of the font whatever the size (x/image v0.47.0).
func (t *Typesetter) appendLine(dst []placed, c chain, scale fixed.Int26_6, text string) ([]placed, fixed.Int26_6) {
	var pen fixed.Int26_6
	for _, r := range text {
		if invisible(r) {
			continue
		}
		font, glyph := t.find(c, r)
		if n := len(dst); n > 0 && dst[n-1].font == font {
			pen += t.kern(font, dst[n-1].glyph, glyph, scale)
		}
		dst = append(dst, placed{font, glyph, pen})
		pen += t.advance(font, glyph, scale)
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

// bounds is the smallest rectangle of whole pixels around the ink of a line, with the pen's
// start at (0, 0) and y down.
func (t *Typesetter) bounds(line []placed, scale fixed.Int26_6) image.Rectangle {
	var all image.Rectangle
	for _, g := range line {
		_, box := t.outline(g, scale)
		all = all.Union(box)
	}
	return all
}

// outline is a glyph's outline at its place in the line and the whole pixels that it touches.
// The segments are good until the next call.
func (t *Typesetter) outline(g placed, scale fixed.Int26_6) (sfnt.Segments, image.Rectangle) {
	segments, err := g.font.LoadGlyph(&t.buffer, g.glyph, scale, nil)
	if err != nil || len(segments) == 0 { // a space: its bounds are a point, not ink
		return nil, image.Rectangle{}
	}
	box := segments.Bounds().Add(fixed.Point26_6{X: g.x})
	return segments, image.Rect(
		box.Min.X.Floor(), box.Min.Y.Floor(),
		box.Max.X.Ceil(), box.Max.Y.Ceil(),
	)
}

// draw adds a glyph's ink to a mask whose upper left corner is at corner of the line. Each
// glyph is drawn by itself, since the rasterizer computes in whole numbers only what is less
// than 512 pixels wide and high.
func (t *Typesetter) draw(mask *image.Alpha, g placed, scale fixed.Int26_6, corner image.Point) {
	segments, box := t.outline(g, scale)
	if box.Empty() {
		return
	}
	t.ink.Reset(box.Dx(), box.Dy())
	t.ink.DrawOp = draw.Over
	shift := fixed.Point26_6{
		X: g.x - fixed.I(box.Min.X),
		Y: -fixed.I(box.Min.Y),
	}
	for _, s := range segments {
		t.trace(s, shift)
	}
	t.ink.Draw(mask, box.Sub(corner), image.Opaque, image.Point{})
}

// trace hands one segment of an outline, moved by shift, to the rasterizer. The embedded
// fonts are TrueType, whose curves are all quadratic.
func (t *Typesetter) trace(s sfnt.Segment, shift fixed.Point26_6) {
	at := func(i int) (x, y float32) {
		p := s.Args[i].Add(shift)
		return pixels(p.X), pixels(p.Y)
	}
	switch s.Op {
	case sfnt.SegmentOpMoveTo:
		t.ink.MoveTo(at(0))
	case sfnt.SegmentOpLineTo:
		t.ink.LineTo(at(0))
	case sfnt.SegmentOpQuadTo:
		bx, by := at(0)
		cx, cy := at(1)
		t.ink.QuadTo(bx, by, cx, cy)
	case sfnt.SegmentOpCubeTo:
		panic("typeface: a cubic curve in a TrueType font")
	}
}
