package globe

import (
	"math"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/projection"
)

// Maker makes shapes, one after the other, each at once or a slice of work at a
// time, so that no picture waits for a large country.
type Maker struct {
	divider
	path    *display.Path
	shape   *Shape
	stage   stage
	polygon int // which is in work
	line    int // which is next
	next    int // which triangle, or point, of the polygon is next
	first   int // where the polygon's corners begin in the shape
}

// stage is what is done next.
type stage uint8

const (
	begin  stage = iota // a polygon, or the lines
	clip                // divide the polygon into triangles
	refine              // divide those
	settle              // bring the points to the sphere
	done
)

// NewMaker makes a maker of shapes whose sides stray from the sphere by no more
// than the tolerance, in radii, and which the poses may put on flat maps unless
// flats is nil.
func NewMaker(plane projection.PlateCarree, flats *Flats, tolerance float64) *Maker {
	return &Maker{divider: divider{plane: plane, flats: flats, tolerance: float32(tolerance)}, stage: done}
}

// Shape makes a shape of a path in longitude and latitude: radians, y down.
func (m *Maker) Shape(p *display.Path) *Shape {
	m.Begin(p)
	s, _ := m.Work(math.MaxInt)
	return s
}

// Begin starts on the shape of a path.
func (m *Maker) Begin(p *display.Path) {
	m.path, m.shape, m.stage, m.polygon, m.line = p, &Shape{}, begin, 0, 0
}

// Work goes on for about so many points, and returns the shape if it is done, and
// how many points it dealt with.
func (m *Maker) Work(points int) (*Shape, int) {
	worked := 0
	for worked < points && m.stage != done {
		worked += m.step(min(points-worked, slice))
	}
	if m.stage != done {
		return nil, worked
	}
	return m.shape, worked
}

// slice is how many points are dealt with in one go.
const slice = 256

// step does one thing for at most about so many points, and returns for how many.
func (m *Maker) step(points int) int {
	switch m.stage {
	case begin:
		return m.begin()
	case clip:
		// A corner that is tried is less work than a point.
		var over bool
		if m.rough, over = m.tess.Clip(m.rough, 3*points); over {
			m.stage, m.next, m.tris = refine, 0, m.tris[:0]
			m.middles = map[[2]uint32]uint32{}
		}
		return points
	case refine:
		before := len(m.tris)
		for ; m.next < len(m.rough) && len(m.tris)-before < points; m.next += 3 {
			m.refineOne(m.rough[m.next], m.rough[m.next+1], m.rough[m.next+2])
		}
		if m.next == len(m.rough) {
			m.stage, m.next = settle, 0
		}
		return len(m.tris) - before + 1
	case settle:
		return m.settle(points)
	case done:
	}
	return 0
}

// begin starts on the next polygon, or else brings the next line to the sphere.
func (m *Maker) begin() int {
	s := m.shape
	if m.polygon < len(m.path.Polygons) {
		polygon := m.path.Polygons[m.polygon]
		m.polygon++
		rings := make([][]display.Point, len(polygon))
		m.first = len(s.at)
		end := m.first
		for i, ring := range polygon {
			rings[i] = m.ring(ring)
			end += len(rings[i])
			s.rings = append(s.rings, end)
		}
		s.parts = append(s.parts, len(s.rings))
		m.points, m.rough, m.stage = m.tess.Begin(m.points[:0], rings), m.rough[:0], clip
		return len(m.points)
	}
	if m.line == len(m.path.Lines) {
		s.measure()
		m.stage = done
		return 1
	}
	line := m.path.Lines[m.line]
	m.line++
	var c corners
	for _, q := range m.appendLine([]display.Point{line[0]}, line) {
		m.addCorner(&c, q)
	}
	s.lines = append(s.lines, c)
	return len(c.at)
}

// settle brings some of the polygon's points to the sphere, and at the end its
// triangles.
func (m *Maker) settle(points int) int {
	s, from := m.shape, m.next
	for ; m.next < len(m.points) && m.next-from < points; m.next++ {
		m.addCorner(&s.corners, m.points[m.next])
	}
	if m.next == len(m.points) {
		for _, i := range m.tris {
			s.indices = append(s.indices, uint32(m.first)+i)
		}
		// The next ring begins after the corners inside of this polygon.
		s.rings = append(s.rings, len(s.at))
		s.parts = append(s.parts, len(s.rings))
		m.stage = begin
	}
	return m.next - from + 1
}
