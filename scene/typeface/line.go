package typeface

import (
	"image"
	"image/draw"

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
