package mesh

// mend goes on where a ring has no ear, which only one that crosses itself has
// not, and gives the corner to go on with. It makes the ring shorter.
func (t *Tessellator) mend(indices []uint32, start int32) ([]uint32, int32) {
	for a := start; ; {
		if t.crossesSoon(a) {
			return t.uncross(indices, a)
		}
		if a = t.nodes[a].next; a == start {
			return t.force(indices, start)
		}
	}
}

// crossesSoon tells whether the side from a is crossed by the next but one: so
// look the crossings of two shores where an isthmus was simplified, once the
// ears beyond are gone.
func (t *Tessellator) crossesSoon(a int32) bool {
	p := t.nodes[a].next
	q := t.nodes[p].next
	b := t.nodes[q].next
	return a != q && a != b &&
		t.turn(a, p, q)*t.turn(a, p, b) < 0 && t.turn(q, b, a)*t.turn(q, b, p) < 0
}

// uncross takes away the two corners between a and b, whose sides cross, and
// appends the triangle as far as the crossing, nearly: to the corner after a.
func (t *Tessellator) uncross(indices []uint32, a int32) ([]uint32, int32) {
	p := t.nodes[a].next
	q := t.nodes[p].next
	b := t.nodes[q].next
	t.near.remove(t.nodes, q)
	t.tie(p, b)
	return t.cut(indices, p, t.turn(a, p, b)), b
}

// force cuts off the smallest corner, or any if all are in one line, and gives
// the corner to go on with. What is left may be wound the wrong way, as one half
// of an 8 is, and is turned round first.
func (t *Tessellator) force(indices []uint32, start int32) ([]uint32, int32) {
	if t.area(start) < 0 {
		t.reverse(start)
	}
	smallest, least := start, 0.0
	for b := start; ; {
		n := t.nodes[b]
		if turn := t.turn(n.prev, b, n.next); turn > 0 && (least == 0 || turn < least) {
			smallest, least = b, turn
		}
		if b = n.next; b == start {
			break
		}
	}
	next := t.nodes[smallest].next
	return t.cut(indices, smallest, least), next
}
