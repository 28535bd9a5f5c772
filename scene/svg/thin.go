package svg

import (
	"math"
	"slices"

	"atlas.example/southsouth/scene/display"
)

// How a coarse picture is thinned, in square pixels: a point goes while the triangle with those
// beside it is smaller, and a ring with all of its points if what it encloses is.
const (
	leastTriangle = 0.8
	leastRing     = 0.5
)

// thin leaves points out, a line from joint to joint or a ring without joints at a time.
func (m *mesh) thin() {
	for i := range m.nodes {
		if n := &m.nodes[i]; n.n < 2 {
			n.joint = true // the tip of a line that goes there and back
		}
	}
	for i := range m.nodes {
		n, id := &m.nodes[i], uint32(i)
		if n.joint || n.seen {
			continue
		}
		back := m.walk(id, n.next[0])
		if end := back[len(back)-1]; end == id {
			m.thinRing(back[:len(back)-1])
		} else {
			m.thinLine(m.walk(end, back[len(back)-2]), leastTriangle)
		}
	}
}

// walk follows a line from a node by one beside it, to a joint or back to where it began.
func (m *mesh) walk(from, by uint32) []uint32 {
	line := []uint32{from}
	for last, at := from, by; ; {
		line = append(line, at)
		n := &m.nodes[at]
		if n.joint || at == from {
			return line
		}
		n.seen = true
		on := n.next[0]
		if on == last {
			on = n.next[1]
		}
		last, at = at, on
	}
}

// thinRing thins a ring, or leaves all of it out if it is too small to be seen.
func (m *mesh) thinRing(ring []uint32) {
	sum := 0.0
	for i, id := range ring {
		m.nodes[id].seen = true
		sum += cross(m.nodes[id].at, m.nodes[ring[(i+1)%len(ring)]].at)
	}
	area := math.Abs(sum) / 2
	if area < leastRing {
		for _, id := range ring {
			m.nodes[id].gone = true
		}
		return
	}
	m.thinLine(append(ring, ring[0]), min(leastTriangle, area/4))
}

// thinLine leaves out points between the ends of a line by the method of Visvalingam and Whyatt
// (Line generalisation by repeated elimination of points, The Cartographic Journal 30, 1993,
// doi:10.1179/000870493786962263): the one whose triangle is smallest first.
func (m *mesh) thinLine(line []uint32, least float64) {
	for len(line) > 2 {
		at, smallest := 0, least
		for i := 1; i+1 < len(line); i++ {
			a, b, c := m.nodes[line[i-1]].at, m.nodes[line[i]].at, m.nodes[line[i+1]].at
			if area := math.Abs(cross(a, b)+cross(b, c)+cross(c, a)) / 2; area < smallest {
				at, smallest = i, area
			}
		}
		if at == 0 {
			return
		}
		m.nodes[line[at]].gone = true
		line = slices.Delete(line, at, at+1)
	}
}

// cross is twice the area, with its sign, of the triangle with the picture's corner.
func cross(a, b display.Point) float64 {
	return float64(float64(a.X)*float64(b.Y)) - float64(float64(b.X)*float64(a.Y))
}
