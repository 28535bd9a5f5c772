package main

import (
	"cmp"
	"maps"
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
)

// tints colours states so that no two that border each other on any day of the period have one
// colour: with D. Brélaz's rule (“New methods to color the vertices of a graph”, Communications
// of the ACM 22, 1979) the state goes next that has fewest colours left. Of the colours left it
// takes the one that states across a strait have least, and then the rarest.
func tints(c *chronicle.Chronicle, full *atlas.Atlas) []atlas.Tint {
	p := newPalette(c, full)
	out := make([]atlas.Tint, 0, len(p.borders))
	for len(out) < len(p.borders) {
		state := p.next()
		p.colours[state] = p.best(state)
		out = append(out, atlas.Tint{State: state, Colour: p.colours[state]})
	}
	slices.SortFunc(out, func(a, b atlas.Tint) int { return cmp.Compare(a.State, b.State) })
	return out
}

// The period that is shown.
var (
	firstDay = chronicle.DayOf(1970, 1, 1)
	lastDay  = chronicle.DayOf(lastYear, 12, 31)
)

// palette is the states with their neighbours, and the colours given so far.
type palette struct {
	borders map[string]map[string]bool // by state
	straits map[string]map[string]bool // states whose coasts are in one cell of a degree or side by side
	colours map[string]uint8
}

// newPalette finds who was whose neighbour over all days on which units change.
func newPalette(c *chronicle.Chronicle, full *atlas.Atlas) *palette {
	p := &palette{map[string]map[string]bool{}, map[string]map[string]bool{}, map[string]uint8{}}
	touching, across := adjacent(full), acrossStraits(full)
	for _, day := range c.ChangeDays(firstDay, lastDay) {
		state := statesOn(c, day, full)
		for _, s := range state {
			if s != "" && p.borders[s] == nil {
				p.borders[s], p.straits[s] = map[string]bool{}, map[string]bool{}
			}
		}
		link(p.borders, touching, state)
		link(p.straits, across, state)
	}
	return p
}

// link notes for every two atoms of two states that the states are neighbours.
func link(neighbours map[string]map[string]bool, pairs map[pair]bool, state []string) {
	for ab := range pairs {
		if a, b := state[ab[0]], state[ab[1]]; a != b && a != "" && b != "" {
			neighbours[a][b], neighbours[b][a] = true, true
		}
	}
}

// statesOn returns the state that rules each atom on a day, empty where none is recognised.
func statesOn(c *chronicle.Chronicle, day chronicle.Day, a *atlas.Atlas) []string {
	of := map[string]string{}
	for i := range c.Units {
		if u := &c.Units[i]; u.ValidOn(day) && u.Sovereign != "-" {
			for _, atom := range u.Atoms {
				of[atom] = u.Sovereign
			}
		}
	}
	out := make([]string, len(a.Atoms))
	for i := range a.Atoms {
		out[i] = of[a.Atoms[i].ID]
	}
	return out
}

// adjacent returns the pairs of atoms that share an arc.
func adjacent(a *atlas.Atlas) map[pair]bool {
	out := map[pair]bool{}
	for _, arc := range a.Arcs {
		if arc.Left != atlas.Sea && arc.Right != atlas.Sea {
			out[ends(arc.Left, arc.Right)] = true
		}
	}
	return out
}

// acrossStraits returns the pairs of atoms with coasts in the same or neighbouring cells of a
// degree. It does not look across the atlas's cut, so Bering Strait is none.
func acrossStraits(a *atlas.Atlas) map[pair]bool {
	in := map[point]map[int32]bool{}
	for _, arc := range a.Arcs {
		if arc.Seam || arc.Left != atlas.Sea && arc.Right != atlas.Sea {
			continue
		}
		for _, v := range a.Vertices[arc.First : arc.First+arc.Count] {
			cell := point{floorDiv(v.X, a.Grid), floorDiv(v.Y, a.Grid)}
			if in[cell] == nil {
				in[cell] = map[int32]bool{}
			}
			in[cell][max(arc.Left, arc.Right)] = true
		}
	}
	out := map[pair]bool{}
	for cell, here := range in {
		for _, d := range [...]point{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {1, -1}} {
			for x := range here {
				for y := range in[point{cell.x + d.x, cell.y + d.y}] {
					if x != y {
						out[ends(x, y)] = true
					}
				}
			}
		}
	}
	return out
}

// next returns the state without a colour whose neighbours have most, then the one with most
// neighbours, then the first by name.
func (p *palette) next() string {
	best, most := "", [2]int{-1, -1}
	for _, s := range slices.Sorted(maps.Keys(p.borders)) {
		if _, done := p.colours[s]; done {
			continue
		}
		if n := [2]int{len(p.count(p.borders[s])), len(p.borders[s])}; slices.Compare(n[:], most[:]) > 0 {
			best, most = s, n
		}
	}
	return best
}

// count returns how many of some states have each colour.
func (p *palette) count(states map[string]bool) map[uint8]int {
	out := map[uint8]int{}
	for s := range states {
		if c, ok := p.colours[s]; ok {
			out[c]++
		}
	}
	return out
}

// best returns the colour that a state gets.
func (p *palette) best(state string) uint8 {
	taken, across := p.count(p.borders[state]), p.count(p.straits[state])
	used := map[uint8]int{}
	for _, c := range p.colours {
		used[c]++
	}
	var free []uint8
	for c := uint8(0); c < fewest || len(free) == 0; c++ {
		if taken[c] == 0 {
			free = append(free, c)
		}
	}
	return slices.MinFunc(free, func(a, b uint8) int {
		return cmp.Or(cmp.Compare(across[a], across[b]), cmp.Compare(used[a], used[b]), cmp.Compare(a, b))
	})
}

// fewest is the number of colours that are used even where fewer would do. Four do for any map
// whose states are in one piece; empires are not.
const fewest = 6
