package view

import (
	"image/color"
	"math"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/projection"
)

// arc is a great circle on the map: in several pieces where the map is torn between its ends. The
// zero arc is none.
type arc struct {
	path   *display.Path
	length float32 // in radii of the map
}

// arcStep is the distance of an arc's points on the globe, in degrees, and arcTolerance how far, in
// radii, it may be from the true one: a pixel at the closest zoom. It follows nothing on the map, so
// nobody sees it, and there are many.
const (
	arcStep      = 2
	arcTolerance = 2e-4
)

// newArc is the shortest way between two positions.
func newArc(l *land, from, to geo.LonLat) arc {
	var lines [][]display.Point
	for _, piece := range l.proj.AppendCut(nil, projection.GreatCircle(from, to, arcStep)) {
		lines = append(lines, flatten(projection.AppendResampled(nil, l.proj, piece, arcTolerance)))
	}
	if len(lines) == 0 {
		return arc{}
	}
	a := arc{path: staying(nil, lines)}
	for _, line := range lines {
		for i := 1; i < len(line); i++ {
			a.length += distance(line[i-1], line[i])
		}
	}
	return a
}

// at is the point of the map at a share of the arc's length.
func (a *arc) at(share float32) display.Point {
	left := a.length * share
	var last display.Point
	for _, line := range a.path.Lines {
		for i := 1; i < len(line); i++ {
			d := distance(line[i-1], line[i])
			if left <= d && d > 0 {
				return between(line[i-1], line[i], left/d)
			}
			left, last = left-d, line[i]
		}
	}
	return last
}

// pen is how a line is drawn: a core, and around it an edge that keeps it apart from what is under it.
type pen struct {
	core, edge color.NRGBA
	width      float32      // of the core, in logical pixels
	rim        float32      // by how much the edge is wider on each side
	dash       display.Dash // of the core
	broken     display.Dash // of the edge
}

// faded is the pen at a share of its strength. The edge loses more than the core, which would be
// lost in it.
func (p pen) faded(share float32) pen {
	if share < 1 {
		p.core, p.edge = fade(p.core, float32(math.Sqrt(float64(share)))), fade(p.edge, share*0.6)
	}
	return p
}

// arc draws the part of an arc from its beginning to a share of its length, and the head of an arrow,
// so far from the end that the sign there is free.
func (v *View) arc(dst *display.List, a *arc, p pen, share float32) {
	if a.path == nil || share <= 0 || !v.seen(a.path) {
		return
	}
	if share >= 1 {
		// A painter keeps what it makes of a whole path.
		dst.Stroke(a.path, v.lens.place, p.edge, p.width+2*p.rim, p.broken)
		dst.Stroke(a.path, v.lens.place, p.core, p.width, p.dash)
	} else {
		v.part(dst, a, p.edge, p.width+2*p.rim, p.broken, share)
		v.part(dst, a, p.core, p.width, p.dash, share)
	}
	if share >= 1 {
		share = max(1-headGap/(a.length*v.lens.place.Scale), 0)
	}
	v.arrowhead(dst, a, p, share)
}

// part draws the part of an arc to a share of its length as straight lines: while it grows it is
// another one each frame, and not worth keeping.
func (v *View) part(dst *display.List, a *arc, c color.NRGBA, width float32, dash display.Dash, share float32) {
	d := dashes{dash: dash, on: true, left: dash.On}
	left := a.length * share * v.lens.place.Scale
	for _, line := range a.path.Lines {
		for i := 1; i < len(line) && left > 0; i++ {
			from, to := v.lens.place.Apply(line[i-1]), v.lens.place.Apply(line[i])
			long := distance(from, to)
			if long > left {
				to = between(from, to, left/long)
			}
			left -= long
			d.line(dst, from, to, c, width)
		}
	}
}

// dashes walks along the straight lines that make a curve and knows where in the dash it is.
type dashes struct {
	dash display.Dash
	on   bool
	left float32 // of this stroke or gap
}

func (d *dashes) line(dst *display.List, from, to display.Point, c color.NRGBA, width float32) {
	if d.dash.On <= 0 {
		dst.Line(from, to, c, width, display.Dash{})
		return
	}
	for {
		long := distance(from, to)
		end := to
		if long > d.left {
			end = between(from, to, d.left/long)
		}
		if d.on {
			dst.Line(from, end, c, width, display.Dash{})
		}
		if long <= d.left {
			d.left -= long
			return
		}
		from, d.on = end, !d.on
		if d.left = d.dash.Off; d.on {
			d.left = d.dash.On
		}
	}
}

// The head of an arrow, in logical pixels: how far its tip is from the end of the arc, and how far
// back and aside its two ends are.
const (
	headGap  = 15
	headBack = 7
	headSide = 4
)

// arcSize is how large pens and arrowheads are: less in a small window.
func (v *View) arcSize() float32 {
	if v.layout.form == wide {
		return 1
	}
	return 0.7
}

// arrowhead draws two strokes that meet at a share of the arc's length.
func (v *View) arrowhead(dst *display.List, a *arc, p pen, share float32) {
	back, aside := headBack*v.arcSize(), headSide*v.arcSize()
	before := max(share-back/(a.length*v.lens.place.Scale), 0)
	tip, from := v.lens.place.Apply(a.at(share)), v.lens.place.Apply(a.at(before))
	long := distance(from, tip)
	if long == 0 || long > 2*back {
		return // too short to point anywhere, or torn right there
	}
	along := display.Point{X: (tip.X - from.X) / long, Y: (tip.Y - from.Y) / long}
	width := min(p.width, 2.4)
	for _, stroke := range [...]struct {
		c     color.NRGBA
		wider float32
	}{{p.edge, 2 * p.rim}, {p.core, 0}} {
		dst.Symbol(display.Disc, tip, (width+stroke.wider)/2, stroke.c)
		for _, side := range [...]float32{-aside, aside} {
			end := display.Point{
				X: tip.X - back*along.X - side*along.Y,
				Y: tip.Y - back*along.Y + side*along.X,
			}
			dst.Line(tip, end, stroke.c, width+stroke.wider, display.Dash{})
		}
	}
}
