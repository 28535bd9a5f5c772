package main

import (
	"atlas.example/southsouth/data/atlas"
)

// edition is one of the files that are made from the same land.
type edition struct {
	name     string      // below the data folder
	grid     int32       // steps in a degree
	coarsest atlas.Level // there is nothing at coarser levels…
	finest   atlas.Level // …and no vertex of finer ones
}

// shown is what the program shows: a step is at most 435 m, a third of a pixel at zoom 16 on a
// screen of 1920 pixels. detailed is what positions are looked up in, with all that the source
// has: a step is at most 27 m.
var (
	shown    = edition{"world.atlas", 256, atlas.L0, atlas.L3}
	detailed = edition{"detail/world.atlas", 4096, atlas.L4, atlas.L4}
)

// land is the mosaic with what both editions need to know of it.
type land struct {
	*topology
	polygons [][]polygon   // by atom
	worths   [][]float64   // by chain, of its points
	levels   []atlas.Level // by chain: the coarsest that has it
}

func newLand(m *mosaic) (*land, error) {
	t := newTopology(m)
	polygons, err := t.polygons()
	if err != nil {
		return nil, err
	}
	return &land{t, polygons, worths(t.chains), chainLevels(t, polygons)}, nil
}

// assemble makes an edition's atoms and arcs.
func (l *land) assemble(e edition) *atlas.Atlas {
	b := &builder{land: l, draft: newDraft(l, e), numbers: make([]int32, len(l.chains))}
	b.draft.mend()
	b.a.Grid = e.grid
	for i := range b.numbers {
		b.numbers[i] = -1
	}
	for i, id := range l.atoms {
		b.a.Atoms = append(b.a.Atoms, b.atom(id, l.polygons[i]))
	}
	return &b.a
}

// builder numbers arcs in the order in which atoms need them, so that most
// refs are one more than the one before and most arcs begin where the one
// before ended, which costs a file few bytes.
type builder struct {
	*land
	draft   *draft
	numbers []int32 // arc of each chain, or −1
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
		if !b.draft.has(c, b.draft.finest) {
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
	chain := b.chains[c]
	path := appendPath(&b.a, b.draft.lines[c], b.draft.finest)
	b.a.Arcs = append(b.a.Arcs, atlas.Arc{Path: path, Left: chain.left, Right: chain.right, Seam: chain.seam})
	return int32(len(b.a.Arcs) - 1)
}

// appendPath adds the marks that some level has to an atlas's vertices. Of several in a row at
// one position one remains, at the coarsest level of them.
func appendPath(a *atlas.Atlas, marks []mark, finest atlas.Level) atlas.Path {
	first := len(a.Vertices)
	for i, m := range marks {
		if m.level > finest {
			continue
		}
		v := atlas.Vertex{X: m.x, Y: m.y, Level: m.level}
		if n := len(a.Vertices); n > first {
			if last := &a.Vertices[n-1]; last.X == v.X && last.Y == v.Y && i < len(marks)-1 {
				last.Level = min(last.Level, m.level)
				continue
			}
		}
		a.Vertices = append(a.Vertices, v)
	}
	return atlas.Path{First: int32(first), Count: int32(len(a.Vertices) - first)}
}
