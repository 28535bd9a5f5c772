package borders

import (
	"cmp"
	"math"
	"slices"

	"atlas.example/southsouth/data/atlas"
)

// Join joins the arcs of one owner, which is on the left of all of them, into rings that visit no
// node twice. Line gives the points of an arc, two or more, in the direction of its ref; xy is
// where a point lies, in any unit, with y to the north. The arcs must close: at every node as many
// begin as end.
func Join[P comparable](refs []atlas.Ref, line func(atlas.Ref) []P, xy func(P) (x, y int32)) []atlas.Ring {
	j := joiner[P]{line, xy, map[P][]atlas.Ref{}}
	for _, r := range refs {
		p := line(r)[0]
		j.leaving[p] = append(j.leaving[p], r)
	}
	used := map[atlas.Ref]bool{}
	var rings []atlas.Ring
	for _, r := range refs {
		if !used[r] {
			rings = append(rings, j.simple(j.walk(r, used))...)
		}
	}
	return rings
}

// joiner is a set of arcs by the node that they leave.
type joiner[P comparable] struct {
	line    func(atlas.Ref) []P
	xy      func(P) (x, y int32)
	leaving map[P][]atlas.Ref
}

// walk follows refs from r until it comes back to r. Where the land touches itself at a node,
// it takes the way that leaves nothing of the land to its right.
func (j *joiner[P]) walk(r atlas.Ref, used map[atlas.Ref]bool) atlas.Ring {
	var ring atlas.Ring
	for !used[r] {
		used[r] = true
		ring = append(ring, r)
		l := j.line(r)
		r = j.next(l[len(l)-1], l[len(l)-2])
	}
	return ring
}

// next returns the ref to go on with at node, coming from before: the first one clockwise from
// the way back, so that only the owner's land is between.
func (j *joiner[P]) next(node, before P) atlas.Ref {
	ways := j.leaving[node]
	if len(ways) == 1 {
		return ways[0]
	}
	back := j.bearing(node, before)
	return slices.MinFunc(ways, func(a, b atlas.Ref) int {
		return cmp.Compare(
			clockwise(back, j.bearing(node, j.line(a)[1])),
			clockwise(back, j.bearing(node, j.line(b)[1])))
	})
}

// bearing is the direction from p to q in radians, counterclockwise from east.
func (j *joiner[P]) bearing(p, q P) float64 {
	px, py := j.xy(p)
	qx, qy := j.xy(q)
	return math.Atan2(float64(qy-py), float64(qx-px))
}

// clockwise is the angle from one direction to another, more than 0 and at most a full turn.
func clockwise(from, to float64) float64 {
	d := from - to
	if d <= 0 {
		d += 2 * math.Pi
	}
	return d
}

// simple splits a ring at every node that it visits twice.
func (j *joiner[P]) simple(ring atlas.Ring) []atlas.Ring {
	var out []atlas.Ring
	var open atlas.Ring
	at := map[P]int{} // where in open the ring left a node
	for _, r := range ring {
		l := j.line(r)
		at[l[0]] = len(open)
		open = append(open, r)
		start, again := at[l[len(l)-1]]
		if !again {
			continue
		}
		out = append(out, slices.Clone(open[start:]))
		for _, r := range open[start:] {
			delete(at, j.line(r)[0])
		}
		open = open[:start]
	}
	return out
}
