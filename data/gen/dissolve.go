package main

import (
	"fmt"
	"slices"
)

// mosaic is all land: every edge of an atom that is not one of its inner
// borders, with the atom on its left.
type mosaic struct {
	atoms []string
	edges map[edge]int32
}

// dissolve merges provinces into atoms. Natural Earth's provinces match
// exactly along their borders, so an inner border is an edge that the atom
// has both ways, and leaving out both is all there is to merging.
func dissolve(c *cutter, atoms []string) (*mosaic, error) {
	m := &mosaic{atoms, make(map[edge]int32, 1<<20)}
	seam := seamVertices(c.provinces)
	var pieces []edge
	for _, p := range c.provinces {
		if p.atom == unused {
			continue
		}
		for _, e := range p.edges {
			pieces = pieces[:0]
			for _, e := range appendSplitAlong(nil, e, seam) {
				pieces = c.appendSplit(pieces, e)
			}
			for _, e := range pieces {
				if err := m.add(e, p.atom); err != nil {
					return nil, fmt.Errorf("%s: %w", p.name(), err)
				}
			}
		}
	}
	return m, nil
}

func (m *mosaic) add(e edge, atom int32) error {
	if other, ok := m.edges[e]; ok {
		return fmt.Errorf("%s and %s overlap at %v", m.atoms[other], m.atoms[atom], e)
	}
	if back, ok := m.edges[e.reversed()]; ok && back == atom {
		delete(m.edges, e.reversed())
		return nil
	}
	m.edges[e] = atom
	return nil
}

// seamMeridians are where the source was cut and where the atlas is: the only
// lines along which the source's neighbours have different vertices.
var seamMeridians = []int32{west, 180 * micro, east}

// seamVertices returns, for each of these meridians, the latitudes of the
// vertices on it, sorted.
func seamVertices(ps []province) map[int32][]int32 {
	out := map[int32][]int32{}
	for _, p := range ps {
		for _, e := range p.edges {
			if p.atom != unused && e.a.x == e.b.x && slices.Contains(seamMeridians, e.a.x) {
				out[e.a.x] = append(out[e.a.x], e.a.y, e.b.y)
			}
		}
	}
	for x, ys := range out {
		slices.Sort(ys)
		out[x] = slices.Compact(ys)
	}
	return out
}

// appendSplitAlong appends the pieces of e between the given vertices, if it
// runs along a meridian that has any.
func appendSplitAlong(dst []edge, e edge, vertices map[int32][]int32) []edge {
	if e.a.x != e.b.x || vertices[e.a.x] == nil {
		return append(dst, e)
	}
	ys := vertices[e.a.x]
	lo, _ := slices.BinarySearch(ys, min(e.a.y, e.b.y))
	hi, _ := slices.BinarySearch(ys, max(e.a.y, e.b.y))
	up := slices.Clone(ys[lo : hi+1])
	if e.a.y > e.b.y {
		slices.Reverse(up)
	}
	for i := 1; i < len(up); i++ {
		dst = append(dst, edge{point{e.a.x, up[i-1]}, point{e.a.x, up[i]}})
	}
	return dst
}
