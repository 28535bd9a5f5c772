package borders_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/borders"
	"atlas.example/southsouth/data/detail"
	"atlas.example/southsouth/data/geo"
)

// world is the embedded atlas that has a level.
func world(t *testing.T, l atlas.Level) *atlas.Atlas {
	t.Helper()
	load := data.Atlas
	if l == atlas.L4 {
		load = detail.Atlas
	}
	a, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// division is who has which atom in a test.
type division struct {
	reason string
	of     func(atom int) int32
	owners int
}

// divisions of a world of so many atoms.
func divisions(atoms int) []division {
	return []division{
		{"each atom has an owner of its own", func(i int) int32 { return int32(i) }, atoms},
		{"one has all", func(int) int32 { return 0 }, 1},
		{"three have what falls to them", func(i int) int32 { return int32(i * i % 3) }, 3},
	}
}

// each calls f for every level and division.
func each(t *testing.T, f func(t *testing.T, a *atlas.Atlas, l atlas.Level, d division, m *borders.Topology)) {
	t.Helper()
	for l := range atlas.Levels {
		a := world(t, l)
		for _, d := range divisions(len(a.Atoms)) {
			owner := make([]int32, len(a.Atoms))
			for i := range owner {
				owner[i] = d.of(i)
			}
			f(t, a, l, d, borders.Draw(a, l, owner, d.owners))
		}
	}
}

// rings calls f for every ring of a map; hole says which are no exteriors.
func rings(m *borders.Topology, f func(owner int, hole bool, r atlas.Ring)) {
	for owner, area := range m.Areas {
		for _, polygon := range area {
			for i, ring := range polygon {
				f(owner, i > 0, ring)
			}
		}
	}
}

// What an owner has is what its atoms have, but for the points at which a line crosses the
// antimeridian: they are rounded to the grid, which Fiji feels.
func TestAreas(t *testing.T) {
	each(t, func(t *testing.T, a *atlas.Atlas, l atlas.Level, d division, m *borders.Topology) {
		t.Helper()
		want := make([]float64, d.owners)
		for i := range a.Atoms {
			for _, polygon := range a.Atoms[i].Polygons {
				for _, ring := range polygon {
					want[d.of(i)] += a.Ring(ring, l).AreaKm2()
				}
			}
		}
		got := make([]float64, d.owners)
		rings(m, func(owner int, _ bool, r atlas.Ring) { got[owner] += geo.Ring(m.Degrees(m.Ring(r))).AreaKm2() })
		for i := range want {
			if math.Abs(got[i]-want[i]) > 2e-4*want[i] {
				t.Errorf("level %d: owner %d has %v km², want %v (%s)", l, i, got[i], want[i], d.reason)
			}
		}
	})
}

func TestRings(t *testing.T) {
	each(t, func(t *testing.T, _ *atlas.Atlas, l atlas.Level, d division, m *borders.Topology) {
		t.Helper()
		rings(m, func(owner int, hole bool, r atlas.Ring) {
			points := m.Ring(r)
			if problem := faultOf(points, m.Grid, l); problem != "" {
				t.Errorf("level %d: a ring of owner %d at %v %s (%s)", l, owner, m.LonLat(points[0]), problem, d.reason)
			}
			if area := geo.Ring(m.Degrees(points)).AreaKm2(); area < 0 != hole {
				t.Errorf("level %d: a ring of owner %d at %v has %v km², which is wound wrongly (%s)", l, owner, m.LonLat(points[0]), area, d.reason)
			}
		})
	})
}

// faultOf says what is wrong with a ring.
func faultOf(points borders.Line, grid int32, l atlas.Level) string {
	if len(points) < 4 || points[0] != points[len(points)-1] {
		return "is not closed, or has no inside"
	}
	seen := map[borders.Point]bool{}
	for i, p := range points[1:] {
		last := points[i]
		switch {
		case seen[p]:
			return "comes twice to one point"
		case max(p.X, -p.X) > 180*grid || max(p.Y, -p.Y) > 90*grid:
			return "leaves the world"
		case max(p.X-last.X, last.X-p.X) > 180*grid:
			return "has a side of more than half a turn"
		case l == atlas.L4 && p.X == last.X && p.X == int32(atlas.West)*grid && p.Y < -60*grid:
			// At coarser levels the tip of a cape beyond the cut is an island too small for them.
			return "has a side on the atlas's cut, where Antarctica goes on"
		}
		seen[p] = true
	}
	return ""
}

// Each arc is in the ring of the one on its left as it is, and in that of the one on its right
// backwards: neighbours share it, and none is there for nothing.
func TestArcsAreShared(t *testing.T) {
	each(t, func(t *testing.T, _ *atlas.Atlas, l atlas.Level, d division, m *borders.Topology) {
		t.Helper()
		users := make([][2]int, len(m.Arcs)) // the owner plus 1, forwards and backwards
		rings(m, func(owner int, _ bool, r atlas.Ring) {
			for _, ref := range r {
				i, reversed := ref.Arc()
				side := 0
				if reversed {
					side = 1
				}
				if users[i][side] != 0 {
					t.Errorf("level %d: arc %d is twice on the same side (%s)", l, i, d.reason)
				}
				users[i][side] = owner + 1
			}
		})
		shared := 0
		for i, u := range users {
			if u[0] == u[1] {
				t.Errorf("level %d: arc %d has %v on its sides, want two that differ (%s)", l, i, u, d.reason)
			}
			if u[0] != 0 && u[1] != 0 {
				shared++
			}
		}
		if (shared > 0) != (d.owners > 1) {
			t.Errorf("level %d: %d arcs are borders between two of %d owners (%s)", l, shared, d.owners, d.reason)
		}
	})
}

// The map has at each position who has the atom there.
func TestOwnersAreWhereTheirAtomsAre(t *testing.T) {
	a := world(t, atlas.L3)
	locator := a.NewLocator(atlas.L3)
	d := divisions(len(a.Atoms))[2]
	owner := make([]int32, len(a.Atoms))
	for i := range owner {
		owner[i] = d.of(i)
	}
	m := borders.Draw(a, atlas.L3, owner, d.owners)
	var all []geo.Ring
	var of []int
	rings(m, func(owner int, _ bool, r atlas.Ring) {
		all = append(all, m.Degrees(m.Ring(r)))
		of = append(of, owner)
	})
	random := rand.New(rand.NewPCG(1970, 1987))
	for i := range 600 {
		p := geo.LonLat{Lon: 360*random.Float64() - 180, Lat: 175*random.Float64() - 90}
		if i%2 == 0 { // about the antimeridian, and the cut of the atlas
			p.Lon = geo.Turn(185+12*random.NormFloat64(), -180)
		}
		want := int32(-1)
		if atom := locator.Atom(p); atom != atlas.Sea {
			want = d.of(int(atom))
		}
		in := make([]bool, d.owners)
		for i, r := range all {
			if r.Contains(p) {
				in[of[i]] = !in[of[i]]
			}
		}
		for i := range in {
			if in[i] != (int32(i) == want) {
				t.Errorf("owner %d has %v: %v, want it to be of %d", i, p, in[i], want)
			}
		}
	}
}
