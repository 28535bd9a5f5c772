package scene

import (
	"image"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/mesh"
)

// area is the triangles of a path's polygons, in the path's coordinates.
type area struct {
	points  []display.Point
	indices []uint32
}

// area divides a path's polygons into triangles, once, unless it brings its own.
func (p *painter) area(path *display.Path) area {
	if t := path.Triangles; t != nil {
		return area{t.Points, t.Indices}
	}
	a, ok := p.areas[path]
	if !ok {
		for _, polygon := range path.Polygons {
			a.indices, a.points = p.tess.AppendTriangles(a.indices, a.points, polygon)
		}
		p.areas[path] = a
	}
	return a
}

// fill draws the triangles of a path where its transform puts them.
func (p *painter) fill(it *display.Item) {
	a := p.area(it.Path)
	base, c := p.draws(it.Pattern), premultiplied(it.Color)
	for _, q := range a.points {
		d := p.device(it.Place.Apply(q))
		p.batch.corner(mesh.Vertex{X: d.X, Y: d.Y, Coverage: 1}, c)
	}
	for _, i := range a.indices {
		p.batch.indices = append(p.batch.indices, base+i)
	}
}

// strokes draws the lines of a path. Points that fall within a small part of a pixel of the
// one before are left out: at a low zoom most do. So is what lies outside of the clip: at a high
// zoom most does. A dashed line is drawn whole, or its dashes would crawl as the map is moved.
func (p *painter) strokes(it *display.Item) {
	p.drawsBands()
	near := p.clip.Inset(-int(it.Width*p.scale) - 2)
	for _, line := range it.Path.Lines {
		p.points = p.points[:0]
		var last display.Point
		for i, q := range line {
			d := p.device(it.Place.Apply(q))
			n := len(p.points)
			switch {
			case i == 0:
			case it.Dash.On == 0 && beside(last, d, near):
				if n > 1 {
					p.stroke(p.points, it, false)
				}
				p.points = p.points[:0]
			case n == 0:
				p.points = append(p.points, last, d)
			case i < len(line)-1 && same(p.points[n-1], d):
			default:
				p.points = append(p.points, d)
			}
			last = d
		}
		if len(p.points) > 1 {
			p.stroke(p.points, it, false)
		}
	}
}

// beside reports whether the way from a to b is surely outside of a rectangle: beyond one of its
// sides.
func beside(a, b display.Point, r image.Rectangle) bool {
	left, right, top, bottom := float32(r.Min.X), float32(r.Max.X), float32(r.Min.Y), float32(r.Max.Y)
	return a.X < left && b.X < left || a.X > right && b.X > right || a.Y < top && b.Y < top || a.Y > bottom && b.Y > bottom
}

// sameSpot is the distance in device pixels, along each axis, within which two points of a
// line look like one.
const sameSpot = 0.35

func same(a, b display.Point) bool {
	dx, dy := b.X-a.X, b.Y-a.Y
	return dx < sameSpot && dx > -sameSpot && dy < sameSpot && dy > -sameSpot
}

// stroke draws a line of device pixels as the item says.
func (p *painter) stroke(points []display.Point, it *display.Item, closed bool) {
	p.draws(it.Pattern)
	p.mesh.Reset()
	p.mesh.AppendStroke(points, mesh.Stroke{
		Banded: p.batch.banded,
		Width:  it.Width * p.scale,
		Closed: closed,
		Dash:   display.Dash{On: it.Dash.On * p.scale, Off: it.Dash.Off * p.scale},
	})
	p.spread(it)
}

// spread adds the mesh's triangles in an item's colour.
func (p *painter) spread(it *display.Item) {
	base, c := p.draws(it.Pattern), premultiplied(it.Color)
	for _, v := range p.mesh.Vertices {
		p.batch.corner(v, c)
	}
	for _, i := range p.mesh.Indices {
		p.batch.indices = append(p.batch.indices, base+i)
	}
}

func (p *painter) box(it *display.Item) {
	r := it.Rect
	if r.Empty() {
		return
	}
	p.points = append(p.points[:0], p.device(r.Min), p.device(display.Point{X: r.Max.X, Y: r.Min.Y}),
		p.device(r.Max), p.device(display.Point{X: r.Min.X, Y: r.Max.Y}))
	p.mesh.Reset()
	p.mesh.AppendStar(p.device(r.Center()), p.points)
	p.spread(it)
}

func (p *painter) symbol(it *display.Item) {
	at, radius := p.device(it.From), it.Radius*p.scale
	p.mesh.Reset()
	if it.Shape == display.Disc {
		p.mesh.AppendDisc(at, radius)
	} else {
		p.points = display.AppendCorners(p.points[:0], it.Shape, at, radius)
		p.mesh.AppendStar(at, p.points)
	}
	p.spread(it)
}

func (p *painter) outline(it *display.Item) {
	at, radius := p.device(it.From), it.Radius*p.scale
	switch {
	case it.Shape != display.Disc:
		p.points = display.AppendCorners(p.points[:0], it.Shape, at, radius)
	case it.Dash.On > 0:
		p.points = mesh.AppendCircle(p.points[:0], at, radius)
	default:
		p.mesh.Reset()
		p.mesh.AppendRing(at, radius, it.Width*p.scale)
		p.spread(it)
		return
	}
	p.stroke(p.points, it, true)
}
