package main

import "slices"

// cellSize is the side of the cells in which crossings are looked for, in steps of the grid.
const cellSize = 128

// crossingPairs finds the pairs of segments that cross each other at a point inside both.
func crossingPairs(segments []segment) [][2]segment {
	var out [][2]segment
	for _, cell := range cells(segments) {
		for i, a := range cell {
			for _, b := range cell[:i] {
				if crosses(segments[a].edge, segments[b].edge) {
					out = append(out, [2]segment{segments[b], segments[a]})
				}
			}
		}
	}
	slices.SortFunc(out, func(p, q [2]segment) int { return compareSegments(p, q) })
	return slices.Compact(out) // two that share several cells are found in each
}

func compareSegments(p, q [2]segment) int {
	key := func(s [2]segment) []int { return []int{s[0].chain, s[0].from, s[1].chain, s[1].from} }
	return slices.Compare(key(p), key(q))
}

// cells sorts segments into the cells that their boxes touch.
func cells(segments []segment) map[point][]int32 {
	out := map[point][]int32{}
	for i, s := range segments {
		for x := floorDiv(min(s.a.x, s.b.x), cellSize); x <= floorDiv(max(s.a.x, s.b.x), cellSize); x++ {
			for y := floorDiv(min(s.a.y, s.b.y), cellSize); y <= floorDiv(max(s.a.y, s.b.y), cellSize); y++ {
				out[point{x, y}] = append(out[point{x, y}], int32(i))
			}
		}
	}
	return out
}

// crosses reports whether two edges cross at a point inside both. Touching is not crossing.
func crosses(e, f edge) bool {
	return opposite(side(e, f.a), side(e, f.b)) && opposite(side(f, e.a), side(f, e.b))
}

func opposite(s, t int64) bool { return s < 0 && t > 0 || s > 0 && t < 0 }
