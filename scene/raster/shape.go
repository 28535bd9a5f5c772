package raster

import (
	"image"
	"math"

	"atlas.example/southsouth/scene/display"
)

// alike is how many fills at the beginning of items are of one colour and pattern.
func alike(items []display.Item) int {
	n := 0
	for n < len(items) && items[n].Kind == display.Fill &&
		items[n].Color == items[0].Color && items[n].Pattern == items[0].Pattern {
		n++
	}
	return n
}

// fill paints areas of one colour as one shape: where two of them meet, the pixels on the line
// between are then covered in full, and no seam shows.
func (p *painter) fill(run []display.Item) {
	var touched image.Rectangle
	for i := range run {
		touched = touched.Union(p.pixels(run[i].Place.ApplyRect(run[i].Path.Bounds())))
	}
	area, seen := p.cover(touched)
	if !seen {
		return
	}
	for i := range run {
		if t := run[i].Path.Triangles; t != nil {
			p.triangles(t, run[i].Place, area.Min)
			continue
		}
		for _, polygon := range run[i].Path.Polygons {
			for _, ring := range polygon {
				p.trace(ring, run[i].Place, area.Min)
			}
		}
	}
	p.ink(area, &run[0])
}

// triangles adds triangles to the shape being covered. Those that share a side wind alike, so that
// what each covers of a pixel adds up.
func (p *painter) triangles(t *display.Triangles, place display.Transform, origin image.Point) {
	for i := 0; i+2 < len(t.Indices); i += 3 {
		corners := [...]display.Point{t.Points[t.Indices[i]], t.Points[t.Indices[i+1]], t.Points[t.Indices[i+2]]}
		p.trace(corners[:], place, origin)
	}
}

// polygon paints one ring of logical pixels.
func (p *painter) polygon(ring []display.Point, it *display.Item) {
	bounds := display.NewPath([]display.Polygon{{ring}}, nil).Bounds()
	area, seen := p.cover(p.pixels(bounds))
	if !seen {
		return
	}
	p.trace(ring, display.Identity, area.Min)
	p.ink(area, it)
}

// trace adds a ring to the shape being covered, whose area begins at origin.
func (p *painter) trace(ring []display.Point, place display.Transform, origin image.Point) {
	for i, q := range ring {
		x, y := p.device(place.Apply(q), origin)
		if i == 0 {
			p.ras.MoveTo(x, y)
		} else {
			p.ras.LineTo(x, y)
		}
	}
	p.ras.ClosePath()
}

func (p *painter) device(q display.Point, origin image.Point) (x, y float32) {
	return q.X*p.scale - float32(origin.X), q.Y*p.scale - float32(origin.Y)
}

// outline is a shape's edge in logical pixels, a disc's with as many corners as show at a
// device scale.
func outline(s display.Shape, at display.Point, radius, scale float32) []display.Point {
	if s != display.Disc {
		return display.AppendCorners(nil, s, at, radius)
	}
	n := max(12, int(4*math.Sqrt(float64(radius*scale)))*4)
	ring := make([]display.Point, n)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		ring[i] = display.Point{X: at.X + radius*float32(cos), Y: at.Y + radius*float32(sin)}
	}
	return ring
}

func floor(v float32) int { return int(math.Floor(float64(v))) }
func ceil(v float32) int  { return int(math.Ceil(float64(v))) }
