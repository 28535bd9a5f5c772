package mesh

// triangle is a corner of the ring with its neighbours, wound to the left.
type triangle struct {
	a, b, c  Point
	min, max Point
}

func newTriangle(a, b, c Point) triangle {
	return triangle{
		a: a, b: b, c: c,
		min: Point{X: min(a.X, b.X, c.X), Y: min(a.Y, b.Y, c.Y)},
		max: Point{X: max(a.X, b.X, c.X), Y: max(a.Y, b.Y, c.Y)},
	}
}

// isEar tells whether nothing of the ring gets into the triangle of the corner b
// and its neighbours. That the cut leaves c and reaches a inside the polygon
// follows from that, but not where sides cross.
func (t *Tessellator) isEar(a, b, c int32) bool {
	if !t.faces(t.nodes[a], t.nodes[c].at) || !t.faces(t.nodes[c], t.nodes[a].at) {
		return false
	}
	tri := newTriangle(t.nodes[a].at, t.nodes[b].at, t.nodes[c].at)
	return !t.near.any(tri, t.nodes[b].place, func(i int32) bool {
		return i != a && i != b && i != c && t.enters(tri, t.nodes[i])
	})
}

// isSpike tells whether the corner b, which has no area, can go: because it
// repeats a neighbour or the ring goes to it and back. One in the middle of a
// straight side must stay, for another polygon may have a corner there, and a
// triangle that ignored it would leave a crack between the two.
func (t *Tessellator) isSpike(a, b, c int32) bool {
	middle := toVec(t.nodes[b].at)
	back, on := toVec(t.nodes[a].at).minus(middle), toVec(t.nodes[c].at).minus(middle)
	return back == vec{} || on == vec{} || back.dot(on) > 0
}

// enters tells whether the ring gets into the triangle at a node. A node on the
// rim is not in the way by itself (rings touch, and bridges to holes go there
// and back), only where one of its sides leads inside, or, if t is strict, on
// the cut from c to a, where it would become a corner in the middle of a side.
func (t *Tessellator) enters(tri triangle, n node) bool {
	ab, bc, ca := turn(tri.a, tri.b, n.at), turn(tri.b, tri.c, n.at), turn(tri.c, tri.a, n.at)
	if ab < 0 || bc < 0 || ca < 0 {
		return false
	}
	if ab > 0 && bc > 0 && ca > 0 {
		return true
	}
	if t.strict && ab > 0 && bc > 0 {
		return true
	}
	prev, next := t.nodes[n.prev].at, t.nodes[n.next].at
	return leads(tri, ab, bc, ca, prev) || leads(tri, ab, bc, ca, next) || retraces(tri, n.at, prev, next)
}

// retraces tells whether the ring comes back through b the way it went. It does
// so round an antenna, a stretch of no width, which has a left turn but no ear;
// it goes bit by bit, from its end, as a spike.
func retraces(tri triangle, at, prev, next Point) bool {
	return at == tri.b && towards(at, tri.c, prev) && towards(at, tri.a, next)
}

// towards tells whether p and q are in the same direction.
func towards(from, p, q Point) bool {
	return turn(from, p, q) == 0 && toVec(p).minus(toVec(from)).dot(toVec(q).minus(toVec(from))) > 0
}

// leads tells whether the way to p leads inside from a point on the rim, namely
// on those sides of the triangle whose turn to it is zero.
func leads(tri triangle, ab, bc, ca float64, p Point) bool {
	return (ab != 0 || turn(tri.a, tri.b, p) > 0) &&
		(bc != 0 || turn(tri.b, tri.c, p) > 0) &&
		(ca != 0 || turn(tri.c, tri.a, p) > 0)
}
