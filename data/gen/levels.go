package main

import "atlas.example/southsouth/data/atlas"

// detail says how much of the world a level of detail has. Areas are in km².
type detail struct {
	vertex float64 // a vertex stays if dropping it would move at least this area across the line
	island float64 // islands below this are left out…
	main   float64 // …unless they are the largest part of an atom and at least this large
}

// details are chosen by looking: at zoom 16 on a screen of 1920 pixels a pixel
// is 1.3 km, and a triangle of 5 km² along a coast is two pixels deep at most;
// at zoom 4 the same holds for 25 km². L1 is drawn while the rest is prepared, and
// L0 while the whole world moves, when a pixel or two of 20 km are not missed; its islands are, if they go and come.
// Islands are dropped where they would be smaller than a vertex. L4 has
// everything. L3 is as fine as 320 KiB with lakes and rivers allow.
var details = [atlas.Levels]detail{
	atlas.L0: {vertex: 1600, island: 400, main: 60},
	atlas.L1: {vertex: 150, island: 150, main: 15},
	atlas.L2: {vertex: 25, island: 25, main: 1},
	atlas.L3: {vertex: 5, island: 4, main: 0},
	atlas.L4: {},
}

// vertexLevel returns the coarsest level that has a vertex worth that area.
func vertexLevel(area float64) atlas.Level {
	l := atlas.L0
	for area < details[l].vertex {
		l++
	}
	return l
}

// chainLevels returns the coarsest level that has each chain. Land hangs
// together by its nodes, and an island comes or goes as a whole, whatever
// borders run through it: else a level would have gaps.
func chainLevels(t *topology, atoms [][]polygon) []atlas.Level {
	islands := newIslands(t)
	levels := map[int]atlas.Level{} // by island
	areas := map[int]float64{}
	for _, polygons := range atoms {
		for _, g := range polygons {
			areas[islands.of(g[0])] += g[0].area
		}
	}
	for i, area := range areas {
		levels[i] = atlas.L0
		for l := atlas.L0; area < details[l].island; l++ {
			levels[i] = l + 1
		}
	}
	for _, polygons := range atoms {
		i := islands.of(polygons[0][0])
		for l := atlas.L0; l < levels[i]; l++ {
			if polygons[0].area() >= details[l].main {
				levels[i] = l
			}
		}
	}
	out := make([]atlas.Level, len(t.chains))
	for i := range out {
		l, ok := levels[islands.find(i)]
		if !ok { // an inland sea: as large as what surrounds it
			l = atlas.L0
		}
		out[i] = l
	}
	return out
}

// islands groups chains that share a node, also across the cut: what it
// divides is one island.
type islands struct{ parent []int }

func newIslands(t *topology) *islands {
	is := &islands{make([]int, len(t.chains))}
	at := map[point]int{}
	for i, c := range t.chains {
		is.parent[i] = i
		for _, p := range []point{uncut(c.points[0]), uncut(c.points[len(c.points)-1])} {
			if j, ok := at[p]; ok {
				is.parent[is.find(i)] = is.find(j)
			}
			at[p] = i
		}
	}
	return is
}

// uncut puts both sides of the cut in one place.
func uncut(p point) point {
	if p.x == east {
		p.x = west
	}
	return p
}

// of returns the island that a loop is on.
func (is *islands) of(l loop) int {
	i, _ := l.refs[0].Arc()
	return is.find(i)
}

func (is *islands) find(i int) int {
	for is.parent[i] != i {
		is.parent[i] = is.parent[is.parent[i]]
		i = is.parent[i]
	}
	return i
}
