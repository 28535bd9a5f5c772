package data

import (
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/detail"
	"atlas.example/southsouth/data/geo"
)

// fullMap is the map with all detail together with who holds what on a day.
type fullMap struct {
	atlas   *atlas.Atlas
	locator *atlas.Locator
	tables  *chronicle.Chronicle
}

func newFullMap(t *testing.T) *fullMap {
	t.Helper()
	a, err := detail.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	c, err := Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	return &fullMap{a, a.NewLocator(atlas.L4), c}
}

// owners is the row of the unit that holds each atom on a day.
func (m *fullMap) owners(day chronicle.Day) []*chronicle.Unit {
	of := map[string]*chronicle.Unit{}
	for i := range m.tables.Units {
		if u := &m.tables.Units[i]; u.ValidOn(day) {
			for _, id := range u.Atoms {
				of[id] = u
			}
		}
	}
	out := make([]*chronicle.Unit, len(m.atlas.Atoms))
	for i := range m.atlas.Atoms {
		out[i] = of[m.atlas.Atoms[i].ID]
	}
	return out
}

// Each change is there on its day and not on the day before: at a position inside the land that
// changed, and on both sides of every border that comes or goes.
func TestChangesOnTheirDay(t *testing.T) {
	m := newFullMap(t)
	first, last := chronicle.DayOf(1970, 1, 1), chronicle.DayOf(1987, 12, 31)
	turned, came, went := 0, 0, 0
	for _, day := range m.tables.ChangeDays(first, last)[1:] {
		before, after := m.owners(day-1), m.owners(day)
		for i := range m.atlas.Atoms {
			if before[i] == after[i] {
				continue
			}
			turned++
			if at := m.locator.Atom(m.atlas.Atoms[i].Point); at != int32(i) && m.atlas.Atoms[i].AreaKm2 > 1 {
				t.Errorf("%v: the point of %s, which changes hands, is not in it", day, m.atlas.Atoms[i].ID)
			}
		}
		for i := range m.atlas.Arcs {
			arc := &m.atlas.Arcs[i]
			if arc.Left == atlas.Sea || arc.Right == atlas.Sea {
				continue
			}
			was, is := before[arc.Left].ID != before[arc.Right].ID, after[arc.Left].ID != after[arc.Right].ID
			if was == is {
				continue
			}
			if is {
				came++
			} else {
				went++
			}
			if left, right, ok := m.sides(i); ok && (left != arc.Left || right != arc.Right) {
				t.Errorf("%v: beside the border between %s and %s lie %d and %d, want %d and %d", day,
					m.atlas.Atoms[arc.Left].ID, m.atlas.Atoms[arc.Right].ID, left, right, arc.Left, arc.Right)
			}
		}
	}
	if turned < 80 || came < 5 || went < 10 {
		t.Errorf("%d times land changes hands, %d borders come and %d go, want the period's", turned, came, went)
	}
}

// sides is what lies 100 m to the left and to the right of the middle of an arc's longest side.
// It is not ok where a third land comes as near.
func (m *fullMap) sides(arc int) (left, right int32, ok bool) {
	line := m.atlas.Line(arc, atlas.L4)
	best, longest := 1, -1.0
	for i := 1; i < len(line); i++ {
		if d := geo.DistanceKm(line[i-1], line[i]); d > longest {
			best, longest = i, d
		}
	}
	if longest < 0.5 {
		return 0, 0, false
	}
	a, b := line[best-1], line[best]
	const off = 0.1 // km
	dx, dy := (b.Lon-a.Lon)/longest*off, (b.Lat-a.Lat)/longest*off
	mid := geo.LonLat{Lon: (a.Lon + b.Lon) / 2, Lat: (a.Lat + b.Lat) / 2}
	return m.locator.Atom(geo.LonLat{Lon: mid.Lon - dy, Lat: mid.Lat + dx}),
		m.locator.Atom(geo.LonLat{Lon: mid.Lon + dy, Lat: mid.Lat - dx}), true
}

// Well-known changes, at places one can look up, on the day before and on the day.
func TestKnownChanges(t *testing.T) {
	m := newFullMap(t)
	for _, c := range []struct {
		why           string
		at            geo.LonLat
		on            chronicle.Day
		before, after string // unit ids
	}{
		{"Dhaka: Bangladesh", geo.LonLat{Lon: 90.41, Lat: 23.72}, chronicle.DayOf(1971, 12, 16), "PAK", "BGD"},
		{"Naha: the Ryukyus go back to Japan", geo.LonLat{Lon: 127.68, Lat: 26.21}, chronicle.DayOf(1972, 5, 15), "RYU", "JPN"},
		{"Gangtok: Sikkim joins India", geo.LonLat{Lon: 88.61, Lat: 27.33}, chronicle.DayOf(1975, 5, 16), "SIK", "IND"},
		{"Moroni: the Comoros…", geo.LonLat{Lon: 43.26, Lat: -11.70}, chronicle.DayOf(1975, 7, 6), "COM", "COM"},
		{"…without Mayotte", geo.LonLat{Lon: 45.16, Lat: -12.80}, chronicle.DayOf(1975, 7, 6), "COM", "MYT"},
		{"Hanoi: Vietnam is one", geo.LonLat{Lon: 105.84, Lat: 21.02}, chronicle.DayOf(1976, 7, 2), "VNN", "VNM"},
		{"Saigon too", geo.LonLat{Lon: 106.69, Lat: 10.78}, chronicle.DayOf(1976, 7, 2), "VNS", "VNM"},
		{"Funafuti: Tuvalu leaves the Gilberts", geo.LonLat{Lon: 179.19, Lat: -8.52}, chronicle.DayOf(1976, 1, 1), "GEL", "TUV"},
		{"Walvis Bay", geo.LonLat{Lon: 14.51, Lat: -22.95}, chronicle.DayOf(1977, 9, 1), "NAM", "WVB"},
		{"Balboa: the Canal Zone ends", geo.LonLat{Lon: -79.56, Lat: 8.96}, chronicle.DayOf(1979, 10, 1), "PCZ", "PAN"},
		{"Dakhla: Mauritania leaves the Sahara", geo.LonLat{Lon: -15.93, Lat: 23.72}, chronicle.DayOf(1979, 8, 14), "ESHS", "ESHN"},
		{"Sharm el-Sheikh: the Sinai is Egypt's again", geo.LonLat{Lon: 34.33, Lat: 27.91}, chronicle.DayOf(1982, 4, 25), "SIN", "EGY"},
		{"Oranjestad: Aruba leaves the Antilles", geo.LonLat{Lon: -70.02, Lat: 12.52}, chronicle.DayOf(1986, 1, 1), "ANT", "ABW"},
		{"Kyrenia: the ceasefire in Cyprus", geo.LonLat{Lon: 33.32, Lat: 35.33}, chronicle.DayOf(1974, 8, 16), "CYP", "CYN"},
		{"Limassol is on the other side of it", geo.LonLat{Lon: 33.03, Lat: 34.68}, chronicle.DayOf(1974, 8, 16), "CYP", "CYP"},
	} {
		atom, _ := m.locator.Near(c.at, 3)
		if atom == atlas.Sea {
			t.Errorf("%s: %v is in the sea", c.why, c.at)
			continue
		}
		before, after := m.owners(c.on - 1)[atom].ID, m.owners(c.on)[atom].ID
		if before != c.before || after != c.after {
			t.Errorf("%v: %s until the day before and %s from then, want %s and %s (%s)",
				c.on, before, after, c.before, c.after, c.why)
		}
	}
}

func geoAt(lat, lon float64) geo.LonLat { return geo.LonLat{Lon: lon, Lat: lat} }
