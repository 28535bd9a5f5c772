package data

import (
	"math"
	"slices"
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// Areas of units as handbooks of the time give them, so that land in the wrong atom shows: the
// totals alone would not. What is off by more than a few per cent says why.
func TestUnitsAreAsLargeAsHandbooksSay(t *testing.T) {
	m := newFullMap(t)
	for _, c := range []struct {
		unit, reason string
		day          chronicle.Day
		want         float64 // km²
		within       float64 // share of it
	}{
		{"VNN", "north of the Ben Hai", chronicle.DayOf(1975, 1, 1), 158750, 0.03},
		{"VNS", "south of it", chronicle.DayOf(1975, 1, 1), 173809, 0.03},
		{"BRD", "without West Berlin", chronicle.DayOf(1980, 1, 1), 248100, 0.02},
		{"DDR", "with East Berlin", chronicle.DayOf(1980, 1, 1), 108333, 0.02},
		{"WBE", "", chronicle.DayOf(1980, 1, 1), 480, 0.04},
		{"PRK", "", chronicle.DayOf(1980, 1, 1), 120538, 0.03},
		{"KOR", "", chronicle.DayOf(1980, 1, 1), 98484, 0.03},
		{"YMN", "its border with Saudi Arabia was never drawn in the east", chronicle.DayOf(1980, 1, 1), 195000, 0.25},
		{"SIN", "all of the peninsula", chronicle.DayOf(1972, 1, 1), 61000, 0.04},
		{"GOL", "", chronicle.DayOf(1980, 1, 1), 1200, 0.05},
		{"GAZ", "", chronicle.DayOf(1980, 1, 1), 363, 0.08},
		{"WEB", "with East Jerusalem, without the Dead Sea", chronicle.DayOf(1980, 1, 1), 5660, 0.04},
		{"CYN", "", chronicle.DayOf(1980, 1, 1), 3355, 0.03},
		{"SBA", "the source lacks a part of Akrotiri", chronicle.DayOf(1980, 1, 1), 254, 0.15},
		{"NTZ", "", chronicle.DayOf(1975, 1, 1), 7044, 0.04},
		{"PCZ", "with its waters 1,676", chronicle.DayOf(1975, 1, 1), 1432, 0.05},
		{"ESH", "", chronicle.DayOf(1972, 1, 1), 266000, 0.03},
		{"AKS", "how far it reaches is part of the dispute", chronicle.DayOf(1980, 1, 1), 37244, 0.2},
		{"SIK", "", chronicle.DayOf(1972, 1, 1), 7096, 0.05},
		{"CSK", "", chronicle.DayOf(1980, 1, 1), 127881, 0.02},
		{"YUG", "", chronicle.DayOf(1980, 1, 1), 255804, 0.02},
		{"ETH", "with Eritrea", chronicle.DayOf(1980, 1, 1), 1221900, 0.05},
		{"SDN", "with the south", chronicle.DayOf(1980, 1, 1), 2505813, 0.02},
		{"NAM", "without Walvis Bay", chronicle.DayOf(1980, 1, 1), 823168, 0.02},
		{"WVB", "with its bay 1,124", chronicle.DayOf(1980, 1, 1), 1124, 0.25},
		{"RYU", "without the Amami islands", chronicle.DayOf(1971, 1, 1), 2250, 0.05},
		{"KUR", "", chronicle.DayOf(1980, 1, 1), 4996, 0.05},
		{"TMP", "", chronicle.DayOf(1980, 1, 1), 14874, 0.05},
		{"HKG", "", chronicle.DayOf(1980, 1, 1), 1060, 0.1},
		{"GIB", "", chronicle.DayOf(1980, 1, 1), 6.5, 0.2},
		{"VAT", "typed to 0.1 km", chronicle.DayOf(1980, 1, 1), 0.44, 0.4},
		{"MCO", "", chronicle.DayOf(1980, 1, 1), 1.9, 0.25},
	} {
		u, ok := m.tables.UnitAt(c.unit, c.day)
		if !ok {
			t.Errorf("%v: there is no %s", c.day, c.unit)
			continue
		}
		got := 0.0
		for i := range m.atlas.Atoms {
			if slices.Contains(u.Atoms, m.atlas.Atoms[i].ID) {
				got += m.atlas.Atoms[i].AreaKm2
			}
		}
		if math.Abs(got-c.want) > c.within*c.want {
			t.Errorf("%s on %v: %.2f km², want %g ± %.0f %% (%s)", c.unit, c.day, got, c.want, 100*c.within, c.reason)
		}
	}
}

// Towns beside lines of the period, on the side on which they were.
func TestTownsBesideLines(t *testing.T) {
	m := newFullMap(t)
	day := chronicle.DayOf(1975, 1, 1)
	owners := m.owners(day)
	for _, c := range []struct {
		town     string
		lat, lon float64
		want     string // unit id
	}{
		{"Đồng Hới, north of the Ben Hai", 17.47, 106.62, "VNN"},
		{"Đông Hà, south of it", 16.82, 107.10, "VNS"},
		{"Kaesong, south of the 38th parallel", 37.97, 126.55, "PRK"},
		{"Sokcho, north of it", 38.20, 128.59, "KOR"},
		{"Brandenburg Gate", 52.5163, 13.3785, "DDR"},
		{"Reichstag", 52.5186, 13.3745, "WBE"},
		{"Spandau", 52.535, 13.20, "WBE"},
		{"Potsdam", 52.40, 13.06, "DDR"},
		{"Eisenach", 50.98, 10.32, "DDR"},
		{"Helmstedt", 52.228, 11.01, "BRD"},
		{"Gilo", 31.7333, 35.1889, "WEB"},
		{"Ramot", 31.817, 35.193, "WEB"},
		{"Old City of Jerusalem", 31.7767, 35.2345, "WEB"},
		{"Sheikh Jarrah", 31.7925, 35.2295, "WEB"},
		{"Talpiot", 31.750, 35.220, "ISR"},
		{"Mount Zion", 31.7717, 35.2290, "ISR"},
		{"Knesset", 31.7767, 35.205, "ISR"},
		{"El Arish", 31.13, 33.80, "SIN"},
		{"Abu Rudeis, until 1976", 28.90, 33.18, "SIN"},
		{"Port Fuad, on the eastern bank but never taken", 31.25, 32.32, "EGY"},
		{"Quneitra", 33.125, 35.82, "SYRB"},
		{"Katzrin", 32.99, 35.69, "GOL"},
		{"Northern Nicosia", 35.195, 33.36, "CYN"},
		{"Southern Nicosia", 35.15, 33.36, "CYP"},
		{"St Peter’s", 41.9022, 12.4534, "VAT"},
		{"Colosseum", 41.8902, 12.4922, "ITA"},
		{"Gibraltar’s airport", 36.151, -5.349, "GIB"},
		{"La Línea", 36.1655, -5.348, "ESP"},
		{"Monte Carlo", 43.7384, 7.4246, "MCO"},
		{"Cap d’Ail", 43.721, 7.405, "FRA"},
		{"Swakopmund", -22.68, 14.53, "NAM"},
		{"Balboa", 8.96, -79.56, "PCZ"},
		{"Panama City", 8.97, -79.53, "PAN"},
		{"Abu Musa", 25.88, 55.03, "ABM"},
		{"Bairiki, an islet typed by hand", 1.33, 172.98, "GEL"},
		{"Kastellorizo, another", 36.145, 29.59, "GRC"},
	} {
		if atom := m.locator.Atom(geoAt(c.lat, c.lon)); atom < 0 || owners[atom].ID != c.want {
			got := "the sea"
			if atom >= 0 {
				got = owners[atom].ID
			}
			t.Errorf("%s lies in %s, want %s", c.town, got, c.want)
		}
	}
}
