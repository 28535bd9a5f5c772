package mesh

import (
	"cmp"
	"math"
	"slices"
)

// joinHoles makes one ring of the outer ring and the holes: from each a bridge
// leads out to the left and back again. The way is that of D. Eberly,
// “Triangulation by ear clipping”, Geometric Tools, 2002. Holes are taken from
// the left, so that one behind another finds the nearer already joined.
func (t *Tessellator) joinHoles(outer int32) {
	for i, hole := range t.holes {
		t.holes[i] = t.leftmost(hole)
	}
	slices.SortFunc(t.holes, func(a, b int32) int {
		p, q := t.nodes[a].at, t.nodes[b].at
		return cmp.Or(cmp.Compare(p.X, q.X), cmp.Compare(p.Y, q.Y))
	})
	for _, hole := range t.holes {
		if pier := t.pier(outer, hole); pier != none {
			t.build(pier, hole)
		}
	}
}

// leftmost gives the leftmost node of a ring, the lowest of them.
func (t *Tessellator) leftmost(start int32) int32 {
	best := start
	for i := t.nodes[start].next; i != start; i = t.nodes[i].next {
		p, q := t.nodes[i].at, t.nodes[best].at
		if p.X < q.X || p.X == q.X && p.Y < q.Y {
			best = i
		}
	}
	return best
}

// pier gives the node of the outer ring at which the bridge from h ends: one
// that sees h, or none if h is not inside.
func (t *Tessellator) pier(outer, h int32) int32 {
	if touching := t.touching(outer, h); touching != none {
		return touching
	}
	side, x := t.shore(outer, h)
	if side == none {
		return none
	}
	// The left end of the side, so that the triangle to it lies left of h.
	if n := t.nodes[side]; n.at.X >= t.nodes[n.next].at.X {
		side = n.next
	}
	return t.unhidden(outer, h, side, x)
}

// touching gives a node of the outer ring in the same place as h, into whose
// corner the hole leads.
func (t *Tessellator) touching(outer, h int32) int32 {
	hole := t.nodes[h]
	for i := outer; ; {
		n := t.nodes[i]
		if n.at == hole.at && t.faces(n, t.nodes[hole.next].at) && t.faces(n, t.nodes[hole.prev].at) {
			return i
		}
		if i = n.next; i == outer {
			return none
		}
	}
}

// shore gives the start of the side that a ray from h to the left meets first,
// and the x where it does. The polygon is on the left of its sides, so only
// those that lead down can be met.
func (t *Tessellator) shore(outer, h int32) (side int32, x float64) {
	p := toVec(t.nodes[h].at)
	side, x = none, math.Inf(-1)
	for i := outer; ; {
		n := t.nodes[i]
		a, b := toVec(n.at), toVec(t.nodes[n.next].at)
		if a.y >= p.y && b.y <= p.y && a.y != b.y {
			at := a.x + float64((p.y-a.y)*(b.x-a.x)/(b.y-a.y))
			if at <= p.x && at > x {
				side, x = i, at
			}
		}
		if i = n.next; i == outer {
			return side, x
		}
	}
}

// unhidden gives the node that h sees, given the end of the side at x: that end,
// unless corners stand in the triangle between, when it is the one nearest in
// angle to the ray, and of those the nearest.
func (t *Tessellator) unhidden(outer, h, end int32, x float64) int32 {
	p, q := toVec(t.nodes[h].at), toVec(t.nodes[end].at)
	best, slope, nearest := end, math.Inf(1), math.Inf(-1)
	for i := outer; ; {
		n := t.nodes[i]
		v := toVec(n.at)
		if v.x >= q.x && v.x < p.x && between(p, vec{x, p.y}, q, v) && t.faces(n, t.nodes[h].at) {
			s := math.Abs(v.y-p.y) / (p.x - v.x)
			if s < slope || s == slope && v.x > nearest {
				best, slope, nearest = i, s, v.x
			}
		}
		if i = n.next; i == outer {
			return best
		}
	}
}

// between tells whether v is in the triangle of p, q and r, its rim included,
// whichever way it winds.
func between(p, q, r, v vec) bool {
	side := func(a, b vec) float64 {
		return float64((b.x-a.x)*(v.y-a.y)) - float64((v.x-a.x)*(b.y-a.y))
	}
	a, b, c := side(p, q), side(q, r), side(r, p)
	return a >= 0 && b >= 0 && c >= 0 || a <= 0 && b <= 0 && c <= 0
}

// faces tells whether the way from a node to p begins inside the polygon or
// along one of its sides.
func (t *Tessellator) faces(n node, p Point) bool {
	prev, next := t.nodes[n.prev].at, t.nodes[n.next].at
	in, out := turn(prev, n.at, p) >= 0, turn(n.at, next, p) >= 0
	if turn(prev, n.at, next) > 0 {
		return in && out
	}
	return in || out
}

// build joins a hole to the ring by a bridge from the pier to h and one back,
// for which both nodes are doubled.
func (t *Tessellator) build(pier, h int32) {
	back := int32(len(t.nodes))
	landing := back + 1
	last, after := t.nodes[h].prev, t.nodes[pier].next
	t.nodes = append(t.nodes, t.nodes[h], t.nodes[pier])
	t.tie(pier, h)
	t.tie(last, back)
	t.tie(back, landing)
	t.tie(landing, after)
}

// tie makes b follow a.
func (t *Tessellator) tie(a, b int32) { t.nodes[a].next, t.nodes[b].prev = b, a }
