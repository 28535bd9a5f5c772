package scene

import (
	"image"
	"math"
	"slices"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/mesh"
)

// area is the triangles of a path's polygons, in the path's coordinates.
type area struct {
	points  []display.Point
	indices []uint32
	parts   []part // of each polygon; none where it is not known which triangles are whose
}

// part is the triangles of a polygon: those after the ones of the polygon before, which lie within bounds.
type part struct {
	points, indices int // where they end
	bounds          display.Rect
}

// ends notes that all triangles of a polygon are there.
func (a *area) ends(polygon display.Polygon) {
	bounds := display.NewPath([]display.Polygon{polygon[:min(1, len(polygon))]}, nil).Bounds() // holes are inside
	a.parts = append(a.parts, part{len(a.points), len(a.indices), bounds})
}

// area divides a path's polygons into triangles, once, unless it brings its own.
func (p *painter) area(path *display.Path) area {
	if t := path.Triangles; t != nil {
		return area{points: t.Points, indices: t.Indices}
	}
	a, ok := p.areas[path]
	if !ok {
		for _, polygon := range path.Polygons {
			a.indices, a.points = p.tess.AppendTriangles(a.indices, a.points, polygon)
			a.ends(polygon)
		}
		p.areas[path] = a
	}
	return a
}

// speck is the size in device pixels, each way, below which an island is not filled: the line of its coast, a pixel
// wide, covers it.
const speck = 0.75

// fill draws the triangles of a path where its transform puts them, of the polygons of which something is to be seen.
func (p *painter) fill(it *display.Item) {
	a := p.area(it.Path)
	if !p.hides(it) {
		p.draws(it.Pattern)
	}
	c := premultiplied(it.Color)
	if a.parts == nil {
		p.triangles(it, a.points, a.indices, 0, c)
	}
	var from part
	for _, to := range a.parts {
		if p.sees(it.Place.ApplyRect(to.bounds)) {
			p.triangles(it, a.points[from.points:to.points], a.indices[from.indices:to.indices], from.points, c)
		}
		from = to
	}
}

// sees reports whether an area that reaches so far in logical pixels is within the clip, and no speck.
func (p *painter) sees(r display.Rect) bool {
	lo, hi := p.device(r.Min), p.device(r.Max)
	return (hi.X-lo.X >= speck || hi.Y-lo.Y >= speck) && !beside(lo, hi, p.clip)
}

// triangles adds those between points, of which the first has a number.
func (p *painter) triangles(it *display.Item, points []display.Point, indices []uint32, first int, c [4]float32) {
	base := uint32(len(p.batch.vertices)) - uint32(first)
	vertices, numbers := p.batch.more(len(points), len(indices))
	vertices = vertices[:len(points)]
	place := p.placed(it.Place)
	for i, q := range points {
		d := place.Apply(q)
		v := &vertices[i]
		v.DstX, v.DstY, v.SrcX, v.SrcY = d.X, d.Y, plainAt, plainAt
		v.ColorR, v.ColorG, v.ColorB, v.ColorA = c[0], c[1], c[2], c[3]
		v.Custom0, v.Custom1, v.Custom2 = 0, 1, 0 // without an edge
	}
	p.patterned(vertices, it.Pattern)
	number(numbers, indices, base)
}

// number sets indices as they are with so many vertices before theirs.
func number(dst, indices []uint32, base uint32) {
	dst = dst[:len(indices)]
	for i, n := range indices {
		dst[i] = base + n
	}
}

// placed brings path points to device pixels.
func (p *painter) placed(t display.Transform) display.Transform {
	return display.Transform{Scale: t.Scale * p.scale, X: t.X * p.scale, Y: t.Y * p.scale}
}

// strokes draws the lines of a path without what they look the same without: at a low zoom that is most of their
// points, and at a high zoom most lies outside of the clip. Dashes are where they are in the whole line, or they
// would crawl as the map is moved.
func (p *painter) strokes(it *display.Item) {
	p.drawsBy(p.shaders.bands)
	near := p.clip.Inset(-int(it.Width*p.scale) - 2)
	place := p.placed(it.Place)
	if p.coarse && it.Path.Stays && it.Dash.On == 0 {
		p.keptStrokes(it, place, near)
		return
	}
	spot := float32(sameSpot)
	if it.Path.Thinned {
		spot = thinningMoved // points of a globe are nearer to each other towards its edge
	}
	whole := it.Dash.On == 0 && within(place.ApplyRect(it.Path.Bounds()), near)
	for _, line := range it.Path.Lines {
		p.points = p.points[:0]
		if whole {
			p.points = appendApart(p.points, line, place, spot)
			p.run(it, 0)
			continue
		}
		var last display.Point
		var along, began float64 // how far it is along the line to the last point, and to the first to be drawn
		for i, q := range line {
			d := place.Apply(q)
			switch {
			case i == 0:
				last = d
				continue
			case i < len(line)-1 && same(last, d, spot):
				continue
			case beside(last, d, near):
				p.run(it, began)
				p.points = p.points[:0]
			case len(p.points) == 0:
				began = along
				p.points = append(p.points, last, d)
			default:
				p.points = append(p.points, d)
			}
			if it.Dash.On > 0 {
				along += float64(apart(last, d))
			}
			last = d
		}
		p.run(it, began)
	}
}

// run draws the points as a part of a path's line that begins so far along it.
func (p *painter) run(it *display.Item, began float64) {
	switch {
	case len(p.points) < 2:
	case it.Dash.On > 0:
		p.stroke(p.points, it, mesh.Stroke{Phase: float32(math.Mod(began, float64((it.Dash.On+it.Dash.Off)*p.scale)))})
	case it.Path.Thinned:
		p.line(p.points, it)
	default:
		tolerance := float32(thinning)
		if p.coarse {
			tolerance = thinningMoved
		}
		p.thin = mesh.AppendThinned(p.thin[:0], p.points, tolerance)
		p.line(p.thin, it)
	}
}

// line draws an unbroken line of device pixels, or nothing where it has less than two points.
func (p *painter) line(points []display.Point, it *display.Item) {
	if n := len(points); n > 1 {
		p.stroke(points, it, mesh.Stroke{Closed: n > 3 && points[0] == points[n-1]}) // without the rims of its ends
	}
}

// appendApart adds the points of a line where they are placed, but those within a spot of the one before.
func appendApart(points, line []display.Point, place display.Transform, spot float32) []display.Point {
	n := len(points)
	points = slices.Grow(points, len(line))[:n+len(line)] // a loop without a call is twice as fast in WebAssembly
	var last display.Point
	for i, q := range line {
		d := place.Apply(q)
		if i > 0 && i < len(line)-1 && same(last, d, spot) {
			continue
		}
		points[n], last = d, d
		n++
	}
	return points[:n]
}

// within reports whether all of a is within a rectangle.
func within(a display.Rect, r image.Rectangle) bool {
	return a.Min.X >= float32(r.Min.X) && a.Max.X <= float32(r.Max.X) && a.Min.Y >= float32(r.Min.Y) && a.Max.Y <= float32(r.Max.Y)
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

// thinning is how far from a line, in device pixels, a point may be that it looks the same without, and thinningMoved
// that of a line that moves; where lines are kept it is so in the middle of their octave, and up to a pixel at its end.
const (
	thinning      = 0.2
	thinningMoved = 0.7
)

func same(a, b display.Point, spot float32) bool {
	dx, dy := b.X-a.X, b.Y-a.Y
	return dx < spot && dx > -spot && dy < spot && dy > -spot
}

// stroke draws a line of device pixels as the item says, in its width and dashes.
func (p *painter) stroke(points []display.Point, it *display.Item, s mesh.Stroke) {
	p.draws(it.Pattern)
	s.Banded, s.Hard, s.Width = p.banded(), p.banded() && p.coarse, it.Width*p.scale
	s.Dash = display.Dash{On: it.Dash.On * p.scale, Off: it.Dash.Off * p.scale}
	p.mesh.Reset()
	p.mesh.AppendStroke(points, s)
	p.spread(it)
	p.batch.dash(p.mesh.Along, s.Dash)
}

// spread adds the mesh's triangles in an item's colour.
func (p *painter) spread(it *display.Item) {
	base, c := p.draws(it.Pattern), premultiplied(it.Color)
	vertices, numbers := p.batch.more(len(p.mesh.Vertices), len(p.mesh.Indices))
	vertices = vertices[:len(p.mesh.Vertices)]
	for i := range p.mesh.Vertices {
		m := &p.mesh.Vertices[i]
		rim := m.Rim
		if rim == 0 {
			rim = 1 // all of it
		}
		v := &vertices[i]
		v.DstX, v.DstY, v.SrcX, v.SrcY = m.X, m.Y, plainAt, plainAt
		v.ColorR, v.ColorG, v.ColorB, v.ColorA = c[0]*m.Coverage, c[1]*m.Coverage, c[2]*m.Coverage, c[3]*m.Coverage
		v.Custom0, v.Custom1, v.Custom2 = m.Across, rim, 0
	}
	p.patterned(vertices, it.Pattern)
	number(numbers, p.mesh.Indices, base)
}

func (p *painter) box(it *display.Item) {
	r := it.Rect
	if r.Empty() {
		return
	}
	if p.hides(it) && p.clip.In(outward(r, p.scale)) {
		p.cover(it)
		return
	}
	p.points = append(p.points[:0], p.device(r.Min), p.device(display.Point{X: r.Max.X, Y: r.Min.Y}),
		p.device(r.Max), p.device(display.Point{X: r.Min.X, Y: r.Max.Y}))
	p.mesh.Reset()
	p.mesh.AppendStar(p.device(r.Center()), p.points)
	p.spread(it)
}

// cover draws an item all over the clip.
func (p *painter) cover(it *display.Item) {
	left, right, top, bottom := float32(p.clip.Min.X), float32(p.clip.Max.X), float32(p.clip.Min.Y), float32(p.clip.Max.Y)
	whole := *it
	whole.Place = display.Transform{Scale: 1 / p.scale}
	p.points = append(p.points[:0], display.Point{X: left, Y: top}, display.Point{X: right, Y: top},
		display.Point{X: right, Y: bottom}, display.Point{X: left, Y: bottom})
	p.triangles(&whole, p.points, []uint32{0, 1, 2, 0, 2, 3}, 0, premultiplied(it.Color))
}

func (p *painter) symbol(it *display.Item) {
	at, radius := p.device(it.From), it.Radius*p.scale
	p.mesh.Reset()
	if it.Shape == display.Disc {
		p.draws(it.Pattern)
		p.mesh.AppendDisc(at, radius, p.banded())
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
		p.points = p.mesh.AppendCircle(p.points[:0], at, radius)
	default:
		p.draws(it.Pattern)
		p.mesh.Reset()
		p.mesh.AppendRing(at, radius, it.Width*p.scale, p.banded())
		p.spread(it)
		return
	}
	p.stroke(p.points, it, mesh.Stroke{Closed: true})
}
