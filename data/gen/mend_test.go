package main

import (
	"math"
	"testing"

	"atlas.example/southsouth/data/atlas"
)

func TestCrosses(t *testing.T) {
	e := edge{point{0, 0}, point{4, 4}}
	for _, tt := range []struct {
		why  string
		f    edge
		want bool
	}{
		{"across the middle", edge{point{0, 4}, point{4, 0}}, true},
		{"beyond the end", edge{point{5, 9}, point{9, 5}}, false},
		{"touches inside", edge{point{2, 2}, point{4, 0}}, false},
		{"goes on from the end", edge{point{4, 4}, point{8, 0}}, false},
		{"lies on it", edge{point{1, 1}, point{3, 3}}, false},
		{"parallel", edge{point{0, 1}, point{4, 5}}, false},
	} {
		if got := crosses(e, tt.f); got != tt.want {
			t.Errorf("crosses(%v, %v) = %v, want %v (%s)", e, tt.f, got, tt.want, tt.why)
		}
		if got := crosses(tt.f, e); got != tt.want {
			t.Errorf("crosses(%v, %v) = %v, want %v (the same the other way round, %s)", tt.f, e, got, tt.want, tt.why)
		}
	}
}

// A crossing that only the coarse level has goes away with the vertex that it lacked.
func TestUncross(t *testing.T) {
	chain := func(levels []atlas.Level, xy ...int32) []mark {
		var out []mark
		for i, l := range levels {
			out = append(out, mark{x: xy[2*i], y: xy[2*i+1], level: l})
		}
		return out
	}
	const no = atlas.L4
	d := &draft{land: &land{}, edition: edition{finest: atlas.L1}, lines: [][]mark{
		chain([]atlas.Level{0, no, 0}, 0, 0, 5, 9, 10, 0), // a bay that dropping (5, 9) would close…
		chain([]atlas.Level{0, 0, 0}, 4, -5, 5, 5, 6, -5), // …onto this tongue
	}}
	if n := len(crossingPairs(d.segments(atlas.L1))); n != 2 {
		t.Fatalf("%d crossings to begin with, want 2: both sides of the tongue", n)
	}
	for d.uncross(atlas.L1) > 0 {
		continue
	}
	if n := len(crossingPairs(d.segments(atlas.L1))); n != 0 {
		t.Errorf("%d crossings are left, want none", n)
	}
}

// At each level of both editions no line crosses another, and no ring is a sliver of itself: so
// there are no overlaps and no gaps.
func TestLevelsAreSound(t *testing.T) {
	for _, f := range filesOf(t) {
		for l := f.coarsest; l <= f.finest; l++ {
			if pairs := crossingPairs(segmentsOf(f.atlas, l)); len(pairs) > mostCrossings[l] {
				t.Errorf("%s, L%d: %d pairs of lines cross, the first %v, want %d", f.name, l, len(pairs), pairs[0], mostCrossings[l])
			}
			for i := range f.atlas.Atoms {
				checkRings(t, f.atlas, &f.atlas.Atoms[i], l)
			}
		}
	}
}

// mostCrossings is how many lines cross at each level: with all detail three, where the source's
// own nodes lie so.
var mostCrossings = [atlas.Levels]int{atlas.L4: 3}

func segmentsOf(a *atlas.Atlas, l atlas.Level) []segment {
	var out []segment
	for i, arc := range a.Arcs {
		last := -1
		for k := arc.First; k < arc.First+arc.Count; k++ {
			v := a.Vertices[k]
			if v.Level > l {
				continue
			}
			if last >= 0 {
				u := a.Vertices[last]
				out = append(out, segment{i, last, int(k), edge{point{u.X, u.Y}, point{v.X, v.Y}}})
			}
			last = int(k)
		}
	}
	return out
}

// checkRings sees that exteriors wind counterclockwise and holes clockwise, and that an atom
// with all its parts is as large as in the source but for what a level drops.
func checkRings(t *testing.T, a *atlas.Atlas, atom *atlas.Atom, l atlas.Level) {
	t.Helper()
	sum := 0.0
	for _, g := range atom.Polygons {
		for k, r := range g {
			area := a.Ring(r, l).AreaKm2()
			if area < 0 != (k > 0) && area != 0 {
				t.Errorf("%s at L%d: ring %d of a part has %.2f km², want the other way round", atom.ID, l, k, area)
			}
			sum += area
		}
	}
	if atom.AreaKm2 > 1000*details[l].vertex && math.Abs(sum/atom.AreaKm2-1) > 0.05 {
		t.Errorf("%s at L%d: %.0f km², want %.0f ± 5 %%", atom.ID, l, sum, atom.AreaKm2)
	}
}

// Both editions are the same land.
func TestEditionsAgree(t *testing.T) {
	files := filesOf(t)
	coarse, full := files[0].atlas, files[1].atlas
	for i := range full.Atoms {
		atom := &full.Atoms[i]
		if atom.ID != coarse.Atoms[i].ID || atom.AreaKm2 != coarse.Atoms[i].AreaKm2 {
			t.Errorf("atom %d is %s of %v km² in one edition, %s of %v km² in the other",
				i, atom.ID, atom.AreaKm2, coarse.Atoms[i].ID, coarse.Atoms[i].AreaKm2)
		}
		sum := 0.0
		for _, g := range atom.Polygons {
			for _, r := range g {
				sum += full.Ring(r, atlas.L4).AreaKm2()
			}
		}
		if math.Abs(sum-atom.AreaKm2) > max(0.002*atom.AreaKm2, 0.3) {
			t.Errorf("%s at full detail: %.2f km², want the source's %.2f", atom.ID, sum, atom.AreaKm2)
		}
	}
}
