package svg

import (
	"slices"

	"atlas.example/southsouth/scene/display"
)

// mesh is the points of all areas and lines of a coarse picture, each once, and which of them it
// keeps. Two areas that meet, and the line between them, have the very same points there: as it is
// decided by the point, it is the same for all of them, and no gap opens.
type mesh struct {
	ids   map[display.Point]uint32
	nodes []node
	sides map[side]bool // of the areas that are painted, the way that they wind
}

// node is a point and the two beside it. Where a line ends, or more than two come together, it is
// a joint, which stays.
type node struct {
	at    display.Point
	next  [2]uint32 // the nodes beside it
	n     int       // how many of them there are
	joint bool
	seen  bool // whether the line that it is on was thinned
	gone  bool // whether the picture is without it
}

// meshOf is the mesh of what is on a list, thinned.
func meshOf(list *display.List) *mesh {
	m := &mesh{ids: map[display.Point]uint32{}, sides: map[side]bool{}}
	for i := range list.Items {
		switch it := &list.Items[i]; it.Kind {
		case display.Fill:
			for _, ring := range ringsOf(it.Path) {
				m.add(ring, it.Place, true)
			}
		case display.Stroke:
			for _, line := range it.Path.Lines {
				m.add(line, it.Place, false)
			}
		default:
		}
	}
	m.thin()
	return m
}

// add adds a line, or where it is closed a ring.
func (m *mesh) add(points []display.Point, place display.Transform, closed bool) {
	if len(points) == 0 {
		return
	}
	first := m.node(place.Apply(points[0]))
	last := first
	for _, p := range points[1:] {
		id := m.node(place.Apply(p))
		m.join(last, id)
		last = id
	}
	if closed {
		m.join(last, first)
	} else if first != last {
		m.nodes[first].joint, m.nodes[last].joint = true, true
	}
}

// node is the id of the node at a point.
func (m *mesh) node(at display.Point) uint32 {
	id, known := m.ids[at]
	if !known {
		id = uint32(len(m.nodes))
		m.ids[at] = id
		m.nodes = append(m.nodes, node{at: at})
	}
	return id
}

// join notes that two nodes are beside each other.
func (m *mesh) join(a, b uint32) {
	if a != b {
		m.nodes[a].meet(b)
		m.nodes[b].meet(a)
	}
}

func (n *node) meet(other uint32) {
	if slices.Contains(n.next[:n.n], other) {
		return
	}
	if n.n == len(n.next) {
		n.joint = true
		return
	}
	n.next[n.n] = other
	n.n++
}

// kept is the nodes of a line that the picture keeps.
func (m *mesh) kept(line []display.Point, place display.Transform) []uint32 {
	var ids []uint32
	for _, p := range line {
		id := m.ids[place.Apply(p)]
		if !m.nodes[id].gone && (len(ids) == 0 || ids[len(ids)-1] != id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// points is where nodes are.
func (m *mesh) points(ids []uint32) []display.Point {
	out := make([]display.Point, len(ids))
	for i, id := range ids {
		out[i] = m.nodes[id].at
	}
	return out
}
