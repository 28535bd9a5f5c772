package globe

import (
	"math"

	"atlas.example/southsouth/scene/display"
)

// Shape is what a path shows of the sphere: areas as triangles, and lines.
type Shape struct {
	corners
	indices []uint32 // three a triangle
	rings   []int    // where each ring of the areas ends among the corners
	parts   []int    // where each polygon ends among the rings
	lines   []corners
	middle  vector  // the middle of the shape
	least   float32 // the height of its furthest corner over the plane across its middle
	reach   float32 // how far that corner is from the middle, as the crow flies

	path      display.Path // as it was put last
	triangles display.Triangles
	box       display.Rect
	capped    bool // whether the box is that of the cap
	// Memory that is used again: all corners in the picture and their heights, those of the triangles shown,
	// their numbers, from 1, the triangles, and a line.
	edge     []display.Point
	heights  []float32
	open     []display.Point
	numbers  []uint32
	shown    []uint32
	spare    []display.Point
	reserved bool
	memory   []display.Point // of the path's lines, one after the other
}

// corners are points of the sphere: their directions from its middle, and where they are on the
// flat maps, or nothing if that is not wanted.
type corners struct {
	at   []vector
	flat [2][]display.Point
}

func (d *divider) addCorner(c *corners, p display.Point) {
	at := d.position(p)
	c.at = append(c.at, direction(at))
	if d.flats != nil {
		for i, f := range d.flats {
			c.flat[i] = append(c.flat[i], down(f.Forward(at)))
		}
	}
}

// measure finds a cap of the sphere that holds the shape.
func (s *Shape) measure() {
	var x, y, z float64
	s.each(func(v vector) { x, y, z = x+float64(v.x), y+float64(v.y), z+float64(v.z) })
	d := math.Sqrt(float64(x*x) + float64(y*y) + float64(z*z))
	if d == 0 {
		s.middle, s.least, s.reach = vector{x: 1}, -1, 2
		return
	}
	s.middle, s.least = vector{float32(x / d), float32(y / d), float32(z / d)}, 1
	furthest := float32(0)
	s.each(func(v vector) {
		s.least = min(s.least, v.dot(s.middle))
		d := v.minus(s.middle)
		furthest = max(furthest, d.dot(d))
	})
	s.reach = float32(math.Sqrt(float64(furthest)))
}

func (s *Shape) each(f func(vector)) {
	for _, v := range s.at {
		f(v)
	}
	for _, line := range s.lines {
		for _, v := range line.at {
			f(v)
		}
	}
}

// side is where a shape is as one looks at the globe.
type side uint8

const (
	across side = iota // part of it may be hidden
	before             // all of it is on this side, or nothing is hidden at all
	behind             // all of it is hidden
)

// side is on which side of the horizon the cap of the shape is.
func (s *Shape) side(a *Aim) side {
	h := s.middle.dot(a.toward)
	// The angle from the middle to the horizon is more than that to the cap's edge.
	beside := s.least > 0 && h*h > 1-s.least*s.least
	switch {
	case !a.alone || beside && h > 0:
		return before
	case beside:
		return behind
	}
	return across
}

// Seen reports whether anything of the shape may be seen with an aim.
func (s *Shape) Seen(a *Aim) bool { return s.side(a) != behind }

// Corners is how many corners the shape has: about how much work it is to put.
func (s *Shape) Corners() int {
	n := len(s.at)
	for _, line := range s.lines {
		n += len(line.at)
	}
	return n
}
