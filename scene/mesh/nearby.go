package mesh

import (
	"slices"
)

// few is the number of corners up to which looking at all of them is faster
// than sorting them first.
const few = 48

// nearby finds the corners in a rectangle. They are kept in the order of a
// Z-shaped curve through the plane (G. M. Morton, “A computer oriented geodetic
// data base”, IBM, 1966), on which what is near in the plane is mostly near, and
// a rectangle lies between the numbers of its lowest and its highest corner.
type nearby struct {
	entries []entry
	gone    int     // entries whose corner has been removed
	origin  Point   // the lower left corner of all
	scale   float64 // from the plane to the 65536 cells of the curve, each way
	sorted  bool
}

// entry is a corner; it holds what is asked most, so that a search reads one
// stretch of memory.
type entry struct {
	z    uint32
	node int32 // none once removed
	at   Point
}

// fill puts in the corners of the ring through start.
func (s *nearby) fill(nodes []node, start int32) {
	s.entries, s.gone = s.entries[:0], 0
	low, high := nodes[start].at, nodes[start].at
	for i := start; ; {
		p := nodes[i].at
		low = Point{X: min(low.X, p.X), Y: min(low.Y, p.Y)}
		high = Point{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
		s.entries = append(s.entries, entry{node: i, at: p})
		if i = nodes[i].next; i == start {
			break
		}
	}
	if s.sorted = len(s.entries) > few; s.sorted {
		s.sort(low, high)
	}
	s.renumber(nodes)
}

// sort puts the entries, which lie between two corners, on the curve.
func (s *nearby) sort(low, high Point) {
	s.origin = low
	s.scale = 65535 / max(float64(high.X)-float64(low.X), float64(high.Y)-float64(low.Y))
	for i := range s.entries {
		s.entries[i].z = s.curve(s.entries[i].at)
	}
	slices.SortFunc(s.entries, func(a, b entry) int {
		// Neither is above 2^32, so the difference is exact.
		return int(int64(a.z) - int64(b.z))
	})
}

// renumber tells the nodes where their entries are.
func (s *nearby) renumber(nodes []node) {
	for i, e := range s.entries {
		nodes[e.node].place = int32(i)
	}
}

// remove takes a corner out. When half are gone the others move together, so
// that searches do not wade through what is no more.
func (s *nearby) remove(nodes []node, i int32) {
	s.entries[nodes[i].place].node = none
	s.gone++
	if s.gone*2 <= len(s.entries) || len(s.entries) <= few/2 {
		return
	}
	s.entries = slices.DeleteFunc(s.entries, func(e entry) bool { return e.node == none })
	s.gone = 0
	s.renumber(nodes)
}

// any tells whether a corner in the triangle's rectangle is hit, looking first
// near the given place, which is the triangle's own: what is in the way is
// usually close.
func (s *nearby) any(tri triangle, place int32, hit func(node int32) bool) bool {
	lowest, highest := uint32(0), ^uint32(0)
	if s.sorted {
		lowest, highest = s.curve(tri.min), s.curve(tri.max)
	}
	for _, e := range s.entries[place:] {
		if e.z > highest {
			break
		}
		if e.node != none && tri.near(e.at) && hit(e.node) {
			return true
		}
	}
	for i := place - 1; i >= 0 && s.entries[i].z >= lowest; i-- {
		if e := s.entries[i]; e.node != none && tri.near(e.at) && hit(e.node) {
			return true
		}
	}
	return false
}

// near tells whether a point is in the triangle's rectangle, the rim included.
func (t triangle) near(p Point) bool {
	return p.X >= t.min.X && p.X <= t.max.X && p.Y >= t.min.Y && p.Y <= t.max.Y
}

// curve is the number of a point on the curve: the bits of its two cell numbers
// in turn.
func (s *nearby) curve(p Point) uint32 {
	x := uint32((float64(p.X) - float64(s.origin.X)) * s.scale)
	y := uint32((float64(p.Y) - float64(s.origin.Y)) * s.scale)
	return spread(x) | spread(y)<<1
}

// spread puts a zero bit before each of the lower 16 bits.
func spread(v uint32) uint32 {
	v = (v | v<<8) & 0x00ff00ff
	v = (v | v<<4) & 0x0f0f0f0f
	v = (v | v<<2) & 0x33333333
	return (v | v<<1) & 0x55555555
}
