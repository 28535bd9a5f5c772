package mesh

// none is the index of no node.
const none int32 = -1

// node is a corner of a ring, which is a circle of nodes. The polygon lies to
// the left of the way from a node to the next, x being to the right and y up;
// in pixels everything is mirrored and nothing changes.
type node struct {
	at         Point
	prev, next int32
	vertex     uint32 // index among the caller's vertices
	place      int32  // index in nearby.entries
}

// link makes a circle of the different points of a ring, wound as an exterior or
// as a hole, and gives one node of it, or none if there is no area.
func (t *Tessellator) link(ring []Point, exterior bool) int32 {
	first := int32(len(t.nodes))
	for i, p := range ring {
		if !finite(p) {
			t.nodes = t.nodes[:first]
			return none
		}
		if n := len(t.nodes); n > int(first) && t.nodes[n-1].at == p {
			continue
		}
		t.nodes = append(t.nodes, node{at: p, vertex: t.offset + uint32(i)})
	}
	for int32(len(t.nodes)) > first && t.nodes[len(t.nodes)-1].at == t.nodes[first].at {
		t.nodes = t.nodes[:len(t.nodes)-1]
	}
	count := int32(len(t.nodes)) - first
	if count < 3 {
		t.nodes = t.nodes[:first]
		return none
	}
	for i := range count {
		t.nodes[first+i].prev = first + (i+count-1)%count
		t.nodes[first+i].next = first + (i+1)%count
	}
	if t.area(first) < 0 == exterior {
		t.reverse(first)
	}
	return first
}

// area is twice the area of the ring, negative if it winds like a hole. Points
// are taken relative to the first, which keeps the digits of small rings far
// from the origin.
func (t *Tessellator) area(start int32) float64 {
	origin, sum := toVec(t.nodes[start].at), 0.0
	for i := start; ; {
		n := t.nodes[i]
		a, b := toVec(n.at).minus(origin), toVec(t.nodes[n.next].at).minus(origin)
		sum += float64(a.x*b.y) - float64(b.x*a.y)
		if i = n.next; i == start {
			return sum
		}
	}
}

// reverse turns the ring round.
func (t *Tessellator) reverse(start int32) {
	for i := start; ; {
		n := &t.nodes[i]
		n.prev, n.next = n.next, n.prev
		if i = n.prev; i == start {
			return
		}
	}
}

// turn is twice the area of the triangle of three nodes: positive for a turn to
// the left at b, negative to the right, zero for none.
func (t *Tessellator) turn(a, b, c int32) float64 {
	return turn(t.nodes[a].at, t.nodes[b].at, t.nodes[c].at)
}

// turn is the turn from a by b to c. Differences and products of float32 numbers
// of like size fit into a float64, so its sign can be relied upon.
func turn(a, b, c Point) float64 {
	ax, ay := float64(a.X), float64(a.Y)
	bx, by := float64(b.X)-ax, float64(b.Y)-ay
	cx, cy := float64(c.X)-ax, float64(c.Y)-ay
	return float64(bx*cy) - float64(cx*by)
}
