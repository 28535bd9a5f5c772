package atlas_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
)

// nearest looks at every coast of a level, and at the points of the atoms without one.
func nearest(a *atlas.Atlas, l atlas.Level, p geo.LonLat, km float64) float64 {
	off := math.Inf(1)
	shown := map[int32]bool{}
	for i, arc := range a.Arcs {
		line := a.Line(i, l)
		shown[arc.Left], shown[arc.Right] = shown[arc.Left] || line != nil, shown[arc.Right] || line != nil
		if arc.Seam || arc.Left != atlas.Sea && arc.Right != atlas.Sea {
			continue
		}
		for j := 1; j < len(line); j++ {
			if math.Abs(line[j].Lat-p.Lat) < 20+km/100 { // no side is as long, and a degree is 111 km
				off = min(off, geo.SideKm(p, line[j-1], line[j]))
			}
		}
	}
	for i := range a.Atoms {
		if !shown[int32(i)] {
			off = min(off, geo.DistanceKm(p, a.Atoms[i].Point))
		}
	}
	if off > km {
		return math.Inf(1)
	}
	return off
}

func TestNearAgreesWithTryingAll(t *testing.T) {
	random := rand.New(rand.NewPCG(1970, 1987))
	for l := range atlas.Levels {
		a := world(t, l)
		locator := a.NewLocator(l)
		for i := range 45 {
			p := scattered(random)
			switch i % 3 { // a third each: anywhere, about the poles, about the cut
			case 1:
				p.Lat = math.Copysign(90-15*random.Float64(), p.Lat)
			case 2:
				p.Lon = atlas.West + random.NormFloat64()
			}
			km := math.Pow(10, 3.5*random.Float64()) // 1 to some 3,000
			atom, off := locator.Near(p, km)
			if at := locator.Atom(p); at != atlas.Sea {
				if atom != at || off != 0 {
					t.Errorf("level %d: Near(%v, %v) = %d, %v, want %d, 0", l, p, km, atom, off, at)
				}
				continue
			}
			want := nearest(a, l, p, km)
			if math.Abs(off-want) > 1e-3 || (atom == atlas.Sea) != math.IsInf(want, 1) {
				t.Errorf("level %d: Near(%v, %v) = %d, %v, want %v off", l, p, km, atom, off, want)
			}
		}
	}
}

func TestNear(t *testing.T) {
	worlds := map[atlas.Level]*atlas.Atlas{atlas.L1: world(t, atlas.L1), atlas.L4: world(t, atlas.L4)}
	locators := map[atlas.Level]*atlas.Locator{}
	for l, a := range worlds {
		locators[l] = a.NewLocator(l)
	}
	for _, c := range []struct {
		reason   string
		l        atlas.Level
		lon, lat float64
		km       float64
		want     string // id of the atom, empty for the sea
	}{
		{"the sea far from everything", atlas.L4, -110, -45, 300, ""},
		{"off Nauru, within reach", atlas.L4, 166.93, -0.45, 20, "NRU"},
		{"and out of reach", atlas.L4, 166.93, -0.45, 2, ""},
		{"an atom that is a point at this level", atlas.L1, 166.93, -0.45, 20, "NRU"},
		{"no distance is allowed", atlas.L4, -110, -45, 0, ""},
		{"a negative one finds nothing", atlas.L4, 28.2, -29.5, -1, ""},
		{"nor does one that is no number", atlas.L4, 28.2, -29.5, math.NaN(), ""},
		{"no position", atlas.L4, 0, math.NaN(), 3, ""},
		{"all the world is within reach", atlas.L1, 0, 90, math.Inf(1), "GRL"},
		{"St Lawrence Island is on the other side of the cut", atlas.L4, -169.5, 62.9, 60, "USA"},
	} {
		got := ""
		i, off := locators[c.l].Near(geo.LonLat{Lon: c.lon, Lat: c.lat}, c.km)
		if i != atlas.Sea {
			got = worlds[c.l].Atoms[i].ID
		}
		if got != c.want || (got == "") != math.IsInf(off, 1) {
			t.Errorf("Near(%v, %v, %v km) = %q, %v, want %q (%s)", c.lon, c.lat, c.km, got, off, c.want, c.reason)
		}
	}
}
