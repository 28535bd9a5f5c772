package atlas_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/detail"
	"atlas.example/southsouth/data/geo"
)

// world is the embedded atlas that has a level.
func world(tb testing.TB, l atlas.Level) *atlas.Atlas {
	tb.Helper()
	load := data.Atlas
	if l == atlas.L4 {
		load = detail.Atlas
	}
	a, err := load()
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// shape is a polygon of an atom in a box, for looking one up by trying all.
type shape struct {
	atom     int32
	polygon  geo.Polygon
	min, max geo.LonLat
}

// shapes are the polygons of all atoms at a level.
func shapes(a *atlas.Atlas, l atlas.Level) []shape {
	var out []shape
	for i := range a.Atoms {
		for _, polygon := range a.Atoms[i].Polygons {
			s := shape{atom: int32(i), min: geo.LonLat{Lon: 999, Lat: 999}, max: geo.LonLat{Lon: -999, Lat: -999}}
			for _, ring := range polygon {
				if r := a.Ring(ring, l); r != nil {
					s.polygon = append(s.polygon, r)
				}
			}
			for _, r := range s.polygon {
				for _, p := range r {
					s.min = geo.LonLat{Lon: min(s.min.Lon, p.Lon), Lat: min(s.min.Lat, p.Lat)}
					s.max = geo.LonLat{Lon: max(s.max.Lon, p.Lon), Lat: max(s.max.Lat, p.Lat)}
				}
			}
			out = append(out, s)
		}
	}
	return out
}

// tried returns the atom whose polygon contains p, or Sea.
func tried(of []shape, p geo.LonLat) int32 {
	for i := range of {
		s := &of[i]
		if p.Lon >= s.min.Lon && p.Lon <= s.max.Lon && p.Lat >= s.min.Lat && p.Lat <= s.max.Lat && s.polygon.Contains(p) {
			return s.atom
		}
	}
	return atlas.Sea
}

// scattered returns a position somewhere on the sphere, each area as likely as another of its
// size, on the turn of the atlas.
func scattered(r *rand.Rand) geo.LonLat {
	return geo.LonLat{
		Lon: atlas.West + 360*r.Float64(),
		Lat: math.Asin(2*r.Float64()-1) * 180 / math.Pi,
	}
}

func TestAtomAgreesWithContains(t *testing.T) {
	random := rand.New(rand.NewPCG(1970, 1987))
	for l := range atlas.Levels {
		a := world(t, l)
		locator, all := a.NewLocator(l), shapes(a, l)
		for range 10000 {
			p := scattered(random)
			if got, want := locator.Atom(p), tried(all, p); got != want {
				t.Errorf("level %d: Atom(%v) = %d, want %d", l, p, got, want)
			}
		}
	}
}

// Positions on a vertex are where a ray meets several edges at once: Contains counts them by
// the same rule, so that the two agree even there.
func TestAtomAgreesOnVertices(t *testing.T) {
	for l := range atlas.Levels {
		a := world(t, l)
		locator, all := a.NewLocator(l), shapes(a, l)
		for i := 0; i < len(a.Vertices); i += 1 + len(a.Vertices)/1500 {
			p := a.LonLat(a.Vertices[i])
			west, south := p, p // two that are level with the vertex, or on its meridian
			west.Lon -= 0.3
			south.Lat -= 0.2
			for _, p := range []geo.LonLat{p, west, south} {
				if p.Lon < atlas.West || p.Lon >= atlas.East {
					continue
				}
				if got, want := locator.Atom(p), tried(all, p); got != want {
					t.Errorf("level %d: Atom(%v) = %d, want %d", l, p, got, want)
				}
			}
		}
	}
}

func TestEveryAtomIsAtItsPoint(t *testing.T) {
	for l := range atlas.Levels {
		a := world(t, l)
		locator := a.NewLocator(l)
		for i := range a.Atoms {
			atom := &a.Atoms[i]
			if !shown(a, atom, l) {
				continue // a point at this level, in the sea or in what surrounds it
			}
			// A simpler border can pass on the wrong side of a point near it, but not by far.
			slack := 20 / float64(uint(1)<<l) // km; Cocos at its finest is 2 km off
			if got := locator.Atom(atom.Point); got != int32(i) && outline(a, atom, l, atom.Point) > slack {
				t.Errorf("level %d: Atom(%v) = %d, want %d, the atom %s, %.1f km away", l, atom.Point, got, i, atom.ID, outline(a, atom, l, atom.Point))
			}
		}
	}
}

// outline is the distance from p to the border of the atom's largest part.
func outline(a *atlas.Atlas, atom *atlas.Atom, l atlas.Level, p geo.LonLat) float64 {
	off := math.Inf(1)
	for _, ring := range atom.Polygons[0] {
		r := a.Ring(ring, l)
		for i := 1; i < len(r); i++ {
			off = min(off, geo.SideKm(p, r[i-1], r[i]))
		}
	}
	return off
}

// shown reports whether the atom's largest part is there at a level.
func shown(a *atlas.Atlas, atom *atlas.Atom, l atlas.Level) bool {
	return len(atom.Polygons) > 0 && a.Ring(atom.Polygons[0][0], l) != nil
}

func TestAtom(t *testing.T) {
	a := world(t, atlas.L4)
	locator := a.NewLocator(atlas.L4)
	for _, c := range []struct {
		reason   string
		lon, lat float64
		want     string // id of the atom, empty for the sea
	}{
		{"the Gulf of Guinea", 0, 0, ""},
		{"the north pole", 17, 90, ""},
		{"the south pole", 17, -90, "ATA"},
		{"the south pole on the cut", atlas.West, -90, "ATA"},
		{"Antarctica on the cut", atlas.West, -86, "ATA"},
		{"the same from the other side", atlas.East, -86, "ATA"},
		{"a hair west of the cut", atlas.West - 1e-6, -86, "ATA"},
		{"less than a step of the grid west of the cut", atlas.East - 1e-9, -86, "ATA"},
		{"a hair east of it", atlas.West + 1e-6, -86, "ATA"},
		{"the sea on the cut", atlas.West, 0, ""},
		{"the antimeridian in Antarctica", 180, -86, "ATA"},
		{"and as its other number", -180, -86, "ATA"},
		{"Chukotka beyond the antimeridian", -175, 67, "RUS"},
		{"and as an eastern longitude", 185, 67, "RUS"},
		{"two turns away", 731, 45.5, "ITA"},
		{"the Caspian Sea, which no atom has", 51, 42, ""},
		{"Lesotho inside South Africa", 28.2, -29.5, "LSO"},
		{"no number", math.NaN(), 0, ""},
		{"nor here", 0, math.NaN(), ""},
		{"infinity", math.Inf(1), 0, ""},
		{"past the pole", 0, 90.1, ""},
	} {
		got := ""
		if i := locator.Atom(geo.LonLat{Lon: c.lon, Lat: c.lat}); i != atlas.Sea {
			got = a.Atoms[i].ID
		}
		if got != c.want {
			t.Errorf("Atom(%v, %v) = %q, want %q (%s)", c.lon, c.lat, got, c.want, c.reason)
		}
	}
}

func TestLookingUpAllocatesNothing(t *testing.T) {
	locator := world(t, atlas.L4).NewLocator(atlas.L4)
	if n := testing.AllocsPerRun(100, func() { locator.Near(geo.LonLat{Lon: -30, Lat: 40}, 1500) }); n != 0 {
		t.Errorf("Near allocates %v times, want 0", n)
	}
}

func BenchmarkNewLocator(b *testing.B) {
	a := world(b, atlas.L4)
	b.ReportAllocs()
	for b.Loop() {
		a.NewLocator(atlas.L4)
	}
}

func BenchmarkAtom(b *testing.B) {
	locator := world(b, atlas.L4).NewLocator(atlas.L4)
	random := rand.New(rand.NewPCG(1, 2))
	b.ReportAllocs()
	for b.Loop() {
		locator.Atom(scattered(random))
	}
}

func BenchmarkNear(b *testing.B) {
	locator := world(b, atlas.L4).NewLocator(atlas.L4)
	random := rand.New(rand.NewPCG(1, 2))
	b.ReportAllocs()
	for b.Loop() {
		locator.Near(scattered(random), 3)
	}
}
