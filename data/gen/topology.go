package main

import (
	"cmp"
	"slices"

	"atlas.example/southsouth/data/atlas"
)

// chain is an arc at full detail: it runs from node to node, or around.
type chain struct {
	points      []point
	left, right int32 // atoms, or atlas.Sea
	seam        bool
}

// topology is the mosaic as a graph of chains.
type topology struct {
	atoms  []string
	chains []chain
}

// spoke is an edge as seen from the point it leaves.
type spoke struct {
	to          point
	left, right int32
}

func (s spoke) seam(from point) bool { return onSeam(edge{from, s.to}) }

// newTopology joins edges into chains. A node is a point where more or fewer
// than two edges meet, or where what lies beside them changes.
func newTopology(m *mosaic) *topology {
	spokes := m.spokes()
	t := &topology{atoms: m.atoms}
	used := map[edge]bool{}
	from := sortedPoints(spokes)
	// First what runs between nodes, then what is left: closed chains.
	for _, onlyNodes := range []bool{true, false} {
		for _, p := range from {
			if onlyNodes && !isNode(p, spokes[p]) {
				continue
			}
			for _, s := range spokes[p] {
				if !used[edge{p, s.to}] {
					t.chains = append(t.chains, follow(p, s, spokes, used))
				}
			}
		}
	}
	return t
}

// spokes returns the edges at every point, both ways, in a fixed order.
func (m *mosaic) spokes() map[point][]spoke {
	out := make(map[point][]spoke, len(m.edges))
	for e, left := range m.edges {
		right, shared := m.edges[e.reversed()]
		if !shared {
			right = atlas.Sea
			out[e.b] = append(out[e.b], spoke{e.a, right, left})
		}
		out[e.a] = append(out[e.a], spoke{e.b, left, right})
	}
	for _, s := range out {
		slices.SortFunc(s, func(a, b spoke) int { return comparePoints(a.to, b.to) })
	}
	return out
}

func comparePoints(p, q point) int {
	return cmp.Or(cmp.Compare(p.x, q.x), cmp.Compare(p.y, q.y))
}

// sortedPoints returns all points from west to east, so that the result does
// not depend on the order of a map. A closed chain then begins at its
// westernmost point, a corner that simplification would keep anyway.
func sortedPoints(spokes map[point][]spoke) []point {
	out := make([]point, 0, len(spokes))
	for p := range spokes {
		out = append(out, p)
	}
	slices.SortFunc(out, comparePoints)
	return out
}

// atPole reports whether p is where the cut meets the pole: a corner of the
// flat map, though its triangle has no area on the sphere.
func atPole(p point) bool { return p.y == -90*micro && (p.x == west || p.x == east) }

func isNode(p point, s []spoke) bool {
	return len(s) != 2 || s[0].left != s[1].right || s[0].right != s[1].left ||
		s[0].seam(p) != s[1].seam(p) || atPole(p)
}

// follow walks from p along s to the next node, or around to p.
func follow(p point, s spoke, spokes map[point][]spoke, used map[edge]bool) chain {
	c := chain{points: []point{p}, left: s.left, right: s.right, seam: s.seam(p)}
	for {
		from := c.points[len(c.points)-1]
		used[edge{from, s.to}], used[edge{s.to, from}] = true, true
		c.points = append(c.points, s.to)
		next := spokes[s.to]
		if s.to == p || isNode(s.to, next) {
			return c
		}
		if next[0].to == from {
			s = next[1]
		} else {
			s = next[0]
		}
	}
}
