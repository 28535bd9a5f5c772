package main

import (
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
)

// Dropping vertices keeps lines apart, but rounding what is left to the grid can bring two
// lines across one another, and of a small island dropping by area alone can leave a sliver.
// mend gives such places back some of the vertices they lost.

// mend mends one level after the other, the coarsest first, because a vertex that a level gets
// back is one of all finer ones as well.
func (d *draft) mend() {
	for l := d.coarsest; l <= d.finest; l++ {
		for range mostRounds {
			if d.fill(l)+d.uncross(l) == 0 {
				break
			}
		}
	}
}

// mostRounds bounds the mending of a level: some dozen are ample, but two nodes could be in each
// other's way for ever.
const mostRounds = 40

// A ring may have between these shares of its area at full detail.
const (
	leastShare = 0.75
	mostShare  = 1 / leastShare
)

// fill gives rings whose area is far off a vertex each, and returns how many it helped. A ring
// of one chain that has nothing to get back is too small for the grid: the level goes without.
func (d *draft) fill(l atlas.Level) int {
	helped := 0
	for _, polygons := range d.polygons {
		for _, g := range polygons {
			for _, ring := range g {
				if share := d.area(ring, l) / ring.area; share >= leastShare && share <= mostShare {
					continue
				}
				if d.fillRing(ring, l) {
					helped++
				}
			}
		}
	}
	return helped
}

// area is a ring's area at a level, in km²; its area at full detail if the level is without it.
func (d *draft) area(r loop, l atlas.Level) float64 {
	var out geo.Ring
	for _, ref := range r.refs {
		c, reversed := ref.Arc()
		if !d.has(c, l) {
			return r.area
		}
		out = append(out, d.positions(c, reversed, l)...)
	}
	return append(out, out[0]).AreaKm2()
}

// positions are a chain's, without its last.
func (d *draft) positions(chain int, reversed bool, l atlas.Level) geo.Ring {
	var out geo.Ring
	for _, m := range d.lines[chain] {
		if m.level <= l {
			out = append(out, geo.LonLat{Lon: float64(m.x) / float64(d.grid), Lat: float64(m.y) / float64(d.grid)})
		}
	}
	if reversed {
		slices.Reverse(out)
	}
	return out[:len(out)-1]
}

func (d *draft) fillRing(r loop, l atlas.Level) bool {
	chain, best := -1, -1
	for _, ref := range r.refs {
		c, _ := ref.Arc()
		i := d.hidden(c, 0, len(d.lines[c])-1, l)
		if i >= 0 && (chain < 0 || d.lines[c][i].worth > d.lines[chain][best].worth) {
			chain, best = c, i
		}
	}
	switch {
	case chain >= 0:
		d.lines[chain][best].level = l
	case len(r.refs) == 1:
		c, _ := r.refs[0].Arc()
		for i := range d.lines[c] {
			d.lines[c][i].level = max(d.lines[c][i].level, l+1)
		}
	}
	return chain >= 0
}

// segment is what is between two marks of a chain that a level has.
type segment struct {
	chain, from, to int
	edge
}

// uncross gives both of any two segments that cross the vertex worth most between their ends, or
// where the source itself crosses drops a vertex of theirs; it returns how many places it changed.
func (d *draft) uncross(l atlas.Level) int {
	changed := 0
	for _, pair := range crossingPairs(d.segments(l)) {
		helped := false
		for _, s := range pair {
			if i := d.hidden(s.chain, s.from, s.to, l); i >= 0 {
				d.lines[s.chain][i].level = l
				helped = true
			}
		}
		if helped || d.dropOne(pair, l) {
			changed++
		}
	}
	return changed
}

// dropOne takes the end worth least of two segments out of a level, and reports whether it could:
// nodes stay.
func (d *draft) dropOne(pair [2]segment, l atlas.Level) bool {
	var least *mark
	for _, s := range pair {
		line := d.lines[s.chain]
		for _, i := range [...]int{s.from, s.to} {
			if i > 0 && i < len(line)-1 && line[i].level <= l && (least == nil || line[i].worth < least.worth) {
				least = &line[i]
			}
		}
	}
	if least == nil {
		return false
	}
	least.level = l + 1
	return true
}

func (d *draft) segments(l atlas.Level) []segment {
	var out []segment
	for c, line := range d.lines {
		if !d.has(c, l) {
			continue
		}
		last := 0
		for i, m := range line {
			if i == 0 || m.level > l {
				continue
			}
			a, b := line[last], m
			if a.x != b.x || a.y != b.y {
				out = append(out, segment{c, last, i, edge{point{a.x, a.y}, point{b.x, b.y}}})
			}
			last = i
		}
	}
	return out
}
