package raster

import (
	"image"
	"math"

	"atlas.example/southsouth/scene/display"
)

// strokeLine paints a line of a path, or its dashes.
func (p *painter) strokeLine(line []display.Point, place display.Transform, it *display.Item) {
	points := make([]display.Point, len(line))
	for i, q := range line {
		q = place.Apply(q)
		points[i] = display.Point{X: q.X * p.scale, Y: q.Y * p.scale}
	}
	if it.Dash.On <= 0 {
		p.strokeSolid(points, it)
		return
	}
	for _, dash := range dashes(points, it.Dash.On*p.scale, it.Dash.Off*p.scale) {
		p.strokeSolid(dash, it)
	}
}

// strokeSolid paints an unbroken line of device pixels. Each segment is a quadrilateral of
// its own, all in one shape, and a small square closes each joint: where shapes overlap,
// coverage does not add up beyond full.
func (p *painter) strokeSolid(points []display.Point, it *display.Item) {
	half := max(it.Width*p.scale, 1) / 2
	item := *it
	if thin := it.Width * p.scale; thin < 1 {
		// A line thinner than a pixel is a pixel wide and paler.
		item.Color.A = uint8(float32(item.Color.A)*thin + 0.5)
	}
	area, seen := p.cover(lineBounds(points, half))
	if !seen {
		return
	}
	for i := 1; i < len(points); i++ {
		p.segment(points[i-1], points[i], half, area.Min)
	}
	for i := 1; i+1 < len(points); i++ {
		p.joint(points[i-1], points[i], points[i+1], half, area.Min)
	}
	p.ink(area, &item)
}

// segment adds the rectangle of a segment, always winding the same way.
func (p *painter) segment(a, b display.Point, half float32, origin image.Point) {
	nx, ny, ok := normal(a, b)
	if !ok {
		return
	}
	nx, ny = nx*half, ny*half
	p.ring(origin,
		display.Point{X: a.X + nx, Y: a.Y + ny}, display.Point{X: b.X + nx, Y: b.Y + ny},
		display.Point{X: b.X - nx, Y: b.Y - ny}, display.Point{X: a.X - nx, Y: a.Y - ny})
}

// joint adds the wedge that two segments leave open on the outer side of their bend.
func (p *painter) joint(a, b, c display.Point, half float32, origin image.Point) {
	ux, uy, ok1 := normal(a, b)
	vx, vy, ok2 := normal(b, c)
	if !ok1 || !ok2 {
		return
	}
	u := display.Point{X: b.X + ux*half, Y: b.Y + uy*half}
	v := display.Point{X: b.X + vx*half, Y: b.Y + vy*half}
	if ux*vy-uy*vx < 0 { // the bend opens on the side of the normals
		p.ring(origin, b, u, v)
		return
	}
	u = display.Point{X: b.X - ux*half, Y: b.Y - uy*half}
	v = display.Point{X: b.X - vx*half, Y: b.Y - vy*half}
	p.ring(origin, b, v, u)
}

// ring adds a ring of device pixels. The rasterizer adds up windings, so all rings of a line
// must wind the same way.
func (p *painter) ring(origin image.Point, points ...display.Point) {
	if area2(points) < 0 {
		for i, j := 0, len(points)-1; i < j; i, j = i+1, j-1 {
			points[i], points[j] = points[j], points[i]
		}
	}
	ox, oy := float32(origin.X), float32(origin.Y)
	p.ras.MoveTo(points[0].X-ox, points[0].Y-oy)
	for _, q := range points[1:] {
		p.ras.LineTo(q.X-ox, q.Y-oy)
	}
	p.ras.ClosePath()
}

// area2 is twice the signed area of a ring.
func area2(ring []display.Point) float32 {
	var sum float32
	for i, q := range ring {
		r := ring[(i+1)%len(ring)]
		sum += q.X*r.Y - r.X*q.Y
	}
	return sum
}

// normal is the unit vector across the segment from a to b, unless they are one point.
func normal(a, b display.Point) (x, y float32, ok bool) {
	dx, dy := b.X-a.X, b.Y-a.Y
	length := float32(math.Hypot(float64(dx), float64(dy)))
	if length == 0 {
		return 0, 0, false
	}
	return -dy / length, dx / length, true
}

func lineBounds(points []display.Point, half float32) image.Rectangle {
	b := display.NewPath(nil, [][]display.Point{points}).Bounds().Inset(-half)
	return image.Rect(floor(b.Min.X), floor(b.Min.Y), ceil(b.Max.X), ceil(b.Max.Y))
}

// dashes cuts a line into the parts that a dash pattern paints, beginning with a stroke.
func dashes(points []display.Point, on, off float32) [][]display.Point {
	var out [][]display.Point
	var current []display.Point
	painting, left := true, on
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		for length := distance(a, b); length > 0; length = distance(a, b) {
			if painting && len(current) == 0 {
				current = append(current, a)
			}
			if length < left {
				left -= length
				if painting {
					current = append(current, b)
				}
				break
			}
			a = between(a, b, left/length)
			if painting {
				out = append(out, append(current, a))
				current = nil
			}
			painting = !painting
			left = off
			if painting {
				left = on
			}
		}
	}
	if len(current) > 1 {
		out = append(out, current)
	}
	return out
}

func distance(a, b display.Point) float32 {
	return float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
}

func between(a, b display.Point, t float32) display.Point {
	return display.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}
