package data

import (
	"slices"
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

func loaded(t *testing.T) (*chronicle.Chronicle, *atlas.Atlas) {
	t.Helper()
	c, err := Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	a, err := Atlas()
	if err != nil {
		t.Fatal(err)
	}
	return c, a
}

// changeDays are all days on which a unit begins or ends, with the day before each.
func changeDays(c *chronicle.Chronicle) []chronicle.Day {
	days := []chronicle.Day{chronicle.DayOf(1970, 1, 1), chronicle.DayOf(1987, 12, 31)}
	for i := range c.Units {
		for _, d := range []chronicle.Date{c.Units[i].From, c.Units[i].To} {
			if d.Known() {
				days = append(days, d.Earliest()-1, d.Earliest())
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

func TestEveryAtomIsInOneUnitOnEveryDay(t *testing.T) {
	c, a := loaded(t)
	for _, day := range changeDays(c) {
		owner := map[string]string{}
		for i := range c.Units {
			u := &c.Units[i]
			if !u.ValidOn(day) {
				continue
			}
			for _, atom := range u.Atoms {
				if other, ok := owner[atom]; ok {
					t.Errorf("%v: atom %s is in %s and in %s", day, atom, other, u.ID)
				}
				owner[atom] = u.ID
			}
		}
		for _, id := range a.AtomIDs() {
			if owner[id] == "" {
				t.Errorf("%v: atom %s is in no unit", day, id)
			}
			delete(owner, id)
		}
		for atom, unit := range owner {
			t.Errorf("%v: unit %s has atom %s, which is not on the map", day, unit, atom)
		}
	}
}

// mainland is the polygon of an atom's largest part, at the finest level.
func mainland(a *atlas.Atlas, atom *atlas.Atom) geo.Polygon {
	var g geo.Polygon
	for _, ring := range atom.Polygons[0] {
		g = append(g, a.Ring(ring, atlas.L3))
	}
	return g
}

func TestBordersOfTheTime(t *testing.T) {
	c, a := loaded(t)
	for _, q := range []struct {
		reason   string
		day      string
		lon, lat float64 // inland, so that simplification does not matter
		want     string  // unit id
	}{
		{"Bonn is in the Federal Republic", "1975-01-01", 7.1, 50.7, "BRD"},
		{"Leipzig is in the Democratic Republic", "1975-01-01", 12.37, 51.34, "DDR"},
		{"Tashkent is in the Soviet Union", "1980-06-01", 69.25, 41.3, "SUN"},
		{"Dacca is in Pakistan the day before", "1971-12-15", 90.0, 24.0, "PAK"},
		{"and in Bangladesh the day of the surrender", "1971-12-16", 90.0, 24.0, "BGD"},
		{"Hanoi is in North Vietnam", "1976-07-01", 105.5, 21.3, "VNN"},
		{"until the two are one", "1976-07-02", 105.5, 21.3, "VNM"},
		{"Asmara is in Ethiopia throughout", "1987-06-09", 38.9, 15.3, "ETH"},
		{"Juba is in the Sudan throughout", "1987-06-09", 31.5, 4.9, "SDN"},
	} {
		date, err := chronicle.ParseDay(q.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := unitAt(c, a, geo.LonLat{Lon: q.lon, Lat: q.lat}, date); got != q.want {
			t.Errorf("on %s at %v, %v: %q, want %q (%s)", q.day, q.lon, q.lat, got, q.want, q.reason)
		}
	}
}

// unitAt finds the unit of a place by trying every atom.
func unitAt(c *chronicle.Chronicle, a *atlas.Atlas, p geo.LonLat, day chronicle.Day) string {
	for i := range a.Atoms {
		atom := &a.Atoms[i]
		if len(atom.Polygons) == 0 || !mainland(a, atom).Contains(p) {
			continue
		}
		for j := range c.Units {
			if c.Units[j].ValidOn(day) && slices.Contains(c.Units[j].Atoms, atom.ID) {
				return c.Units[j].ID
			}
		}
	}
	return ""
}

// On a plain political map no border runs between two lands of one colour, on any day.
func TestTintsKeepNeighboursApart(t *testing.T) {
	c, a := loaded(t)
	tint := map[string]uint8{}
	for _, x := range a.Tints {
		tint[x.State] = x.Colour
	}
	for _, day := range changeDays(c) {
		owner := map[string]*chronicle.Unit{}
		for i := range c.Units {
			if u := &c.Units[i]; u.ValidOn(day) {
				for _, atom := range u.Atoms {
					owner[atom] = u
				}
			}
		}
		for _, arc := range a.Arcs {
			if arc.Left == atlas.Sea || arc.Right == atlas.Sea {
				continue
			}
			u, v := owner[a.Atoms[arc.Left].ID], owner[a.Atoms[arc.Right].ID]
			if u.Sovereign == "-" || v.Sovereign == "-" || u.Sovereign == v.Sovereign {
				continue
			}
			if tint[u.Sovereign] == tint[v.Sovereign] {
				t.Fatalf("%v: %s and %s have one colour and a border", day, u.ID, v.ID)
			}
		}
	}
}

func TestPlacesAreBoundToAtoms(t *testing.T) {
	c, a := loaded(t)
	for i := range c.Places {
		if a.AtomOf(c.Places[i].ID) == atlas.Sea {
			t.Errorf("place %s is bound to no atom; run go run ./data/gen", c.Places[i].ID)
		}
	}
}
