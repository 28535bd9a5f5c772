package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// cutter divides provinces along lines. An edge that a line crosses is not
// replaced but noted in splits, because a neighbour has the same edge: when
// everything is cut, every province looks up its edges there, and neighbours
// still match exactly.
type cutter struct {
	provinces []province
	splits    map[edge][]point // by canonical edge: where it is split, from its a to its b
}

func newCutter(ps []province) *cutter {
	return &cutter{provinces: ps, splits: map[edge][]point{}}
}

// canonical returns the edge or its reverse, whichever runs upwards.
func canonical(e edge) edge {
	if e.a.y > e.b.y || e.a.y == e.b.y && e.a.x > e.b.x {
		return e.reversed()
	}
	return e
}

// appendSplit appends the pieces into which cuts have split e.
func (c *cutter) appendSplit(dst []edge, e edge) []edge {
	k := canonical(e)
	ps, ok := c.splits[k]
	if !ok {
		return append(dst, e)
	}
	if k != e {
		ps = slices.Clone(ps)
		slices.Reverse(ps)
	}
	for _, p := range ps {
		dst = c.appendSplit(dst, edge{e.a, p}) // a later cut may have split a piece
		e.a = p
	}
	return c.appendSplit(dst, e)
}

// apply gives what lies inside the ring of a cut, in the provinces it names,
// to the cut's atom, as provinces of their own.
func (c *cutter) apply(k cut) error {
	line := ring(k.Ring)
	crossed := map[edge]bool{} // canonical edges of the targets, each only once
	var targets []int
	for i := range c.provinces {
		p := &c.provinces[i]
		if p.atom == unused || !slices.Contains(k.Targets, p.code) {
			continue
		}
		targets = append(targets, i)
		p.edges = c.resplit(p.edges)
		for _, e := range p.edges {
			crossed[canonical(e)] = true
		}
	}
	if len(targets) == 0 {
		return fmt.Errorf("cut %q: there is no province %v", k.Note, k.Targets)
	}
	hits := c.cross(crossed, line)
	pieces := split(line, hits)
	for _, i := range targets {
		c.provinces[i].edges = c.resplit(c.provinces[i].edges)
		c.divide(i, k, line, pieces)
	}
	return nil
}

// ring rounds the corners of a cut and returns its sides, counterclockwise.
func ring(corners [][2]float64) []edge {
	r := orient(round(append(slices.Clone(corners), corners[0])), false)
	var out []edge
	for i := 1; i < len(r); i++ {
		out = append(out, edge{r[i-1], r[i]})
	}
	return out
}

func (c *cutter) resplit(edges []edge) []edge {
	out := make([]edge, 0, len(edges))
	for _, e := range edges {
		out = c.appendSplit(out, e)
	}
	return out
}

// cross finds where canonical edges cross the line, notes it in splits and
// returns it for each side of the line. Two targets may share an edge: it is
// split once, since rounding puts the pieces a hair off the line, which could
// then seem to cross them again.
func (c *cutter) cross(edges map[edge]bool, line []edge) [][]point {
	hits := make([][]point, len(line))
	for e := range edges {
		var at []point
		for i, l := range line {
			p, ok := crossing(e, l)
			if !ok {
				continue
			}
			hits[i] = append(hits[i], p)
			if p != e.a && p != e.b {
				at = append(at, p)
			}
		}
		if len(at) > 0 {
			sortAlong(e, at)
			c.splits[e] = slices.Compact(at)
		}
	}
	return hits
}

// crossing returns where two edges cross, rounded to the grid of positions.
// Edges that only touch do not cross: lines are typed so that they pass no
// vertex exactly, and the area test would show it if one did.
func crossing(e, l edge) (point, bool) {
	if max(e.a.x, e.b.x) < min(l.a.x, l.b.x) || min(e.a.x, e.b.x) > max(l.a.x, l.b.x) ||
		max(e.a.y, e.b.y) < min(l.a.y, l.b.y) || min(e.a.y, e.b.y) > max(l.a.y, l.b.y) {
		return point{}, false
	}
	s, t := side(l, e.a), side(l, e.b)
	u, v := side(e, l.a), side(e, l.b)
	if (s > 0) == (t > 0) || (u > 0) == (v > 0) {
		return point{}, false
	}
	f := float64(s) / float64(s-t)
	return point{
		e.a.x + int32(math.Round(float64(f*float64(e.b.x-e.a.x)))),
		e.a.y + int32(math.Round(float64(f*float64(e.b.y-e.a.y)))),
	}, true
}

// side is positive if p is to the left of e, negative to the right. It is
// twice the area of a triangle, and exact.
func side(e edge, p point) int64 {
	return int64(e.b.x-e.a.x)*int64(p.y-e.a.y) - int64(e.b.y-e.a.y)*int64(p.x-e.a.x)
}

// sortAlong sorts points on an edge by their distance from its beginning.
func sortAlong(e edge, ps []point) {
	slices.SortFunc(ps, func(p, q point) int {
		return cmp.Compare(distance(e.a, p), distance(e.a, q))
	})
}

// distance is the sum of the differences, which grows along a straight line.
func distance(p, q point) int64 {
	return abs(int64(p.x)-int64(q.x)) + abs(int64(p.y)-int64(q.y))
}

func abs(v int64) int64 { return max(v, -v) }

// split cuts the sides of a line where it was hit.
func split(line []edge, hits [][]point) []edge {
	var out []edge
	for i, e := range line {
		sortAlong(e, hits[i])
		for _, p := range slices.Compact(hits[i]) {
			if p != e.a {
				out = append(out, edge{e.a, p})
				e.a = p
			}
		}
		if e.a != e.b {
			out = append(out, e)
		}
	}
	return out
}

// divide divides province i along the line: what is inside becomes a province
// of the cut's atom, the rest stays. The pieces of the line inside the
// province become edges of both, there and back.
func (c *cutter) divide(i int, k cut, line, pieces []edge) {
	var in, out []edge
	whole := c.provinces[i].edges
	for _, e := range whole {
		if inside(line, e) {
			in = append(in, e)
		} else {
			out = append(out, e)
		}
	}
	for _, e := range pieces {
		if inside(whole, e) {
			in = append(in, e)
			out = append(out, e.reversed())
		}
	}
	p := &c.provinces[i]
	c.provinces = append(c.provinces, province{p.country, "cut " + k.Atom, k.atom, in})
	c.provinces[i].edges = out
}

// inside reports whether the middle of e is inside the ring or rings that
// edges make, by counting crossings to its east.
func inside(edges []edge, e edge) bool {
	x, y := (float64(e.a.x)+float64(e.b.x))/2, (float64(e.a.y)+float64(e.b.y))/2
	in := false
	for _, o := range edges {
		ay, by := float64(o.a.y), float64(o.b.y)
		if (ay > y) == (by > y) {
			continue
		}
		t := (y - ay) / (by - ay)
		if x < float64(o.a.x)+float64(t*float64(o.b.x-o.a.x)) {
			in = !in
		}
	}
	return in
}
