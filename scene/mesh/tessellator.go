package mesh

import "math"

// Tessellator divides polygons into triangles by clipping ears: a corner whose
// triangle holds nothing else of the polygon is cut off, until nothing is left.
// That every polygon has two such corners is due to G. H. Meisters, “Polygons
// have ears”, American Mathematical Monthly 82(6), 1975, doi:10.2307/2319703.
// Holes are first joined to the outside by bridges (hole.go), and what lies near
// a corner is found by an order of space (nearby.go).
//
// The rings of a real map, simplified and rounded, now and then touch or cross
// themselves. Where no ear is left the nearest thing to one is cut off
// (fault.go): the result is wrong there, mostly by the size of the fault, and
// never fails.
//
// It takes a time that grows a little faster than the number of points, and with
// its square for rings that cross themselves everywhere. The zero value is
// ready. It keeps its memory between polygons, and must not be used by two
// goroutines at once.
type Tessellator struct {
	nodes  []node
	holes  []int32
	near   nearby
	strict bool   // whether a corner on a cut is in its way
	offset uint32 // index of the polygon's first point among the caller's vertices

	// Where clipping has got to: the next corner to try, and the one at which the round in which
	// nothing was cut is over. No corner is left where at is none.
	at, stop int32
}

// AppendTriangles appends the triangles of a polygon to indices, three numbers
// each, and the points of its rings in order to vertices, which the numbers
// count. No point is added or moved.
//
// The first ring is the exterior and the others are holes in it; which way they
// wind does not matter, nor whether the last point repeats the first. Holes may
// touch the exterior and each other in single points. A ring with fewer than
// three different points, with a point that is not finite, or a hole outside the
// exterior adds no triangles, though its points are appended.
func (t *Tessellator) AppendTriangles(indices []uint32, vertices []Point, rings [][]Point) ([]uint32, []Point) {
	vertices = t.Begin(vertices, rings)
	indices, _ = t.Clip(indices, math.MaxInt)
	return indices, vertices
}

// Begin starts on a polygon that is to be divided a slice at a time by [Tessellator.Clip]: it
// appends the points as AppendTriangles does. It forgets a polygon that was not finished.
func (t *Tessellator) Begin(vertices []Point, rings [][]Point) []Point {
	t.nodes, t.holes = t.nodes[:0], t.holes[:0]
	outer := none
	for i, ring := range rings {
		t.offset = uint32(len(vertices))
		vertices = append(vertices, ring...)
		if i == 0 {
			outer = t.link(ring, true)
		} else if hole := t.link(ring, false); hole != none && outer != none {
			t.holes = append(t.holes, hole)
		}
	}
	t.at, t.stop, t.strict = outer, outer, true
	if outer != none {
		t.joinHoles(outer)
		t.near.fill(t.nodes, outer)
	}
	return vertices
}

// Clip appends triangles of the polygon begun until it has tried so many corners, and reports
// whether all is done.
//
// It goes round until there is no ear in a whole round, and then does with less:
// with a cut through a corner of the ring, and at last with mending (fault.go).
func (t *Tessellator) Clip(indices []uint32, corners int) ([]uint32, bool) {
	if t.at == none {
		return indices, true
	}
	b, stop := t.at, t.stop
	for ; corners > 0; corners-- {
		a, c := t.nodes[b].prev, t.nodes[b].next
		if a == c {
			t.at = none
			return indices, true
		}
		if turn := t.turn(a, b, c); turn > 0 && t.isEar(a, b, c) || turn == 0 && t.isSpike(a, b, c) {
			indices = t.cut(indices, b, turn)
			// Passing over the neighbour makes fewer slivers.
			b = t.nodes[c].next
			stop, t.strict = b, true
			continue
		}
		if b = c; b != stop {
			continue
		}
		if !t.strict {
			indices, b = t.mend(indices, b)
			stop = b
		}
		t.strict = !t.strict
	}
	t.at, t.stop = b, stop
	return indices, false
}

// cut removes the corner b and appends its triangle, if it has an area.
func (t *Tessellator) cut(indices []uint32, b int32, turn float64) []uint32 {
	n := &t.nodes[b]
	if turn != 0 {
		indices = append(indices, t.nodes[n.prev].vertex, n.vertex, t.nodes[n.next].vertex)
	}
	t.nodes[n.prev].next, t.nodes[n.next].prev = n.next, n.prev
	t.near.remove(t.nodes, b)
	return indices
}
