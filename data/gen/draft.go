package main

import (
	"math"

	"atlas.example/southsouth/data/atlas"
)

// draft is an edition's chains on its grid, with the level of every point: what mend may still
// change before arcs are made of it.
type draft struct {
	*land
	edition
	lines [][]mark // by chain
}

// mark is a point of a chain on the grid.
type mark struct {
	x, y  int32
	level atlas.Level // the coarsest that has it; beyond the edition's finest if none
	worth float64     // see worths
}

func newDraft(l *land, e edition) *draft {
	d := &draft{land: l, edition: e, lines: make([][]mark, len(l.chains))}
	for c := range l.chains {
		d.lines[c] = marks(l.chains[c].points, l.worths[c], max(l.levels[c], e.coarsest), e.grid)
	}
	return d
}

// marks puts points on a grid. No level coarser than from has any of them.
func marks(points []point, worths []float64, from atlas.Level, grid int32) []mark {
	out := make([]mark, len(points))
	for i, p := range points {
		out[i] = mark{toGrid(p.x, grid), toGrid(p.y, grid), max(from, vertexLevel(worths[i])), worths[i]}
	}
	return out
}

// toGrid rounds millionths of a degree to steps of a grid.
func toGrid(v, grid int32) int32 {
	return int32(math.Round(float64(v) * float64(grid) / micro))
}

// has reports whether a level has a chain at all.
func (d *draft) has(chain int, l atlas.Level) bool { return d.lines[chain][0].level <= l }

// hidden returns the mark worth most strictly between two marks of a chain that a level does
// not have, or −1.
func (d *draft) hidden(chain, from, to int, l atlas.Level) int {
	best := -1
	for i := from + 1; i < to; i++ {
		if m := d.lines[chain][i]; m.level > l && (best < 0 || m.worth > d.lines[chain][best].worth) {
			best = i
		}
	}
	return best
}
