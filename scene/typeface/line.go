package typeface

import (
	"image"
	"image/draw"

	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// placed is a glyph of a line: in which font, and where its own origin is from the pen's start,
// in 1/64 pixels, y down.
type placed struct {
	font  *sfnt.Font
	glyph sfnt.GlyphIndex
	at    fixed.Point26_6
}

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
	box := segments.Bounds().Add(g.at)
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
		X: g.at.X - fixed.I(box.Min.X),
		Y: g.at.Y - fixed.I(box.Min.Y),
	}
	for _, s := range segments {
		t.trace(s, shift)
	}
	t.ink.Draw(mask, box.Sub(corner), image.Opaque, image.Point{})
}

// trace hands one segment of an outline, moved by shift, to the rasterizer. TrueType's curves
// are quadratic, those of CFF cubic.
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
		bx, by := at(0)
		cx, cy := at(1)
		dx, dy := at(2)
		t.ink.CubeTo(bx, by, cx, cy, dx, dy)
	}
}
