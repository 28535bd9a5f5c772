package main

import (
	"math"

	"atlas.example/southsouth/data/atlas"
)

// assemble makes the atlas from the mosaic.
func assemble(m *mosaic) (*atlas.Atlas, error) {
	t := newTopology(m)
	polygons, err := t.polygons()
	if err != nil {
		return nil, err
	}
	b := &builder{t: t, worths: worths(t.chains), levels: chainLevels(t, polygons)}
	b.numbers = make([]int32, len(t.chains))
	for i := range b.numbers {
		b.numbers[i] = -1
	}
	for i, id := range t.atoms {
		b.a.Atoms = append(b.a.Atoms, b.atom(id, polygons[i]))
	}
	return &b.a, nil
}

// builder numbers arcs in the order in which atoms need them, so that most
// refs are one more than the one before and most arcs begin where the one
// before ended, which costs a file few bytes.
type builder struct {
	t       *topology
	worths  [][]float64   // of the vertices of each chain
	levels  []atlas.Level // of each chain
	numbers []int32       // arc of each chain, or −1
	a       atlas.Atlas
}

func (b *builder) atom(id string, polygons []polygon) atlas.Atom {
	out := atlas.Atom{ID: id, Point: inner(polygons[0])}
	for _, g := range polygons {
		out.AreaKm2 += g.area()
		var p atlas.Polygon
		for _, l := range g {
			if r := b.ring(l.refs); r != nil {
				p = append(p, r)
			}
		}
		if p != nil {
			out.Polygons = append(out.Polygons, p)
		}
	}
	return out
}

// ring numbers the chains of a ring, or returns nil if no level has it.
func (b *builder) ring(refs atlas.Ring) atlas.Ring {
	out := make(atlas.Ring, len(refs))
	for i, r := range refs {
		c, reversed := r.Arc()
		if b.levels[c] == absent {
			return nil
		}
		if b.numbers[c] < 0 {
			b.numbers[c] = b.arc(c)
		}
		out[i] = atlas.Ref(b.numbers[c])
		if reversed {
			out[i] = ^out[i]
		}
	}
	return out
}

// arc adds chain c as an arc and returns its number.
func (b *builder) arc(c int) int32 {
	chain := b.t.chains[c]
	path := b.path(chain.points, b.worths[c], b.levels[c])
	b.a.Arcs = append(b.a.Arcs, atlas.Arc{Path: path, Left: chain.left, Right: chain.right, Seam: chain.seam})
	return int32(len(b.a.Arcs) - 1)
}

// path adds the vertices that some level has, rounded to the grid. Of several
// that round to the same position one remains, at the coarsest level of them.
func (b *builder) path(points []point, worths []float64, from atlas.Level) atlas.Path {
	first := len(b.a.Vertices)
	for i, p := range points {
		l := max(from, vertexLevel(worths[i]))
		if l == absent {
			continue
		}
		v := atlas.Vertex{X: toGrid(p.x), Y: toGrid(p.y), Level: l}
		if n := len(b.a.Vertices); n > first {
			if last := &b.a.Vertices[n-1]; last.X == v.X && last.Y == v.Y && i < len(points)-1 {
				last.Level = min(last.Level, l)
				continue
			}
		}
		b.a.Vertices = append(b.a.Vertices, v)
	}
	return atlas.Path{First: int32(first), Count: int32(len(b.a.Vertices) - first)}
}

// toGrid rounds millionths of a degree to steps of the atlas's grid.
func toGrid(v int32) int32 {
	return int32(math.Round(float64(v) * atlas.Grid / micro))
}
