package main

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

// drawn is a unit as a map has it, whichever its format.
type drawn struct {
	ID         string
	Properties map[string]string
	Polygons   [][]geo.Ring
	Point      []float64
}

// readGeoJSON takes a map apart as others would.
func readGeoJSON(t *testing.T, text string) []drawn {
	t.Helper()
	var in struct {
		Type     string
		Features []struct {
			Type, ID   string
			Properties map[string]string
			Geometry   struct {
				Type        string
				Coordinates json.RawMessage
			}
		}
	}
	decode(t, []byte(text), &in)
	if in.Type != "FeatureCollection" {
		t.Errorf("type %q, want FeatureCollection", in.Type)
	}
	var out []drawn
	for _, f := range in.Features {
		d := drawn{ID: f.ID, Properties: f.Properties}
		var polygons [][][][2]float64
		switch f.Geometry.Type {
		case "Point":
			decode(t, f.Geometry.Coordinates, &d.Point)
		case "Polygon":
			polygons = make([][][][2]float64, 1)
			decode(t, f.Geometry.Coordinates, &polygons[0])
		case "MultiPolygon":
			decode(t, f.Geometry.Coordinates, &polygons)
		default:
			t.Errorf("%s is a %q", f.ID, f.Geometry.Type)
		}
		for _, p := range polygons {
			var rings []geo.Ring
			for _, r := range p {
				var ring geo.Ring
				for _, at := range r {
					ring = append(ring, geo.LonLat{Lon: at[0], Lat: at[1]})
				}
				rings = append(rings, ring)
			}
			d.Polygons = append(d.Polygons, rings)
		}
		out = append(out, d)
	}
	return out
}

func decode(t *testing.T, text []byte, to any) {
	t.Helper()
	if err := json.Unmarshal(text, to); err != nil {
		t.Fatal(err)
	}
}

// area is the land of a unit in km².
func (d *drawn) area() float64 {
	sum := 0.0
	for _, polygon := range d.Polygons {
		sum += geo.Polygon(polygon).AreaKm2()
	}
	return sum
}

// mapped draws the units of a day.
func mapped(t *testing.T, line string) string {
	t.Helper()
	code, stdout, stderr := ask("units " + line)
	if code != exitOK || stderr != "" {
		t.Fatalf("query units %s: exit %d, stderr %q, want %d and none", line, code, stderr, exitOK)
	}
	return stdout
}

func TestGeoJSONIsOfTheUnits(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	day := chronicle.DayOf(1975, 11, 11)
	for l := range atlas.Levels {
		a, err := atlasOf(l)
		if err != nil {
			t.Fatal(err)
		}
		got := readGeoJSON(t, mapped(t, "-date 1975-11-11 -format geojson -level "+levelNames[l]))
		units := unitsOn(c, day)
		if len(got) != len(units) {
			t.Fatalf("level %d: %d units, want %d", l, len(got), len(units))
		}
		for i, u := range units {
			checkUnit(t, l, &got[i], u, areaOf(a, l, u))
		}
	}
}

// areaOf is what the atoms of a unit have at a level, in km².
func areaOf(a *atlas.Atlas, l atlas.Level, u *chronicle.Unit) float64 {
	sum := 0.0
	for i := range a.Atoms {
		if !slices.Contains(u.Atoms, a.Atoms[i].ID) {
			continue
		}
		for _, polygon := range a.Atoms[i].Polygons {
			for _, ring := range polygon {
				sum += a.Ring(ring, l).AreaKm2()
			}
		}
	}
	return sum
}

// checkUnit holds a unit of a map against the tables.
func checkUnit(t *testing.T, l atlas.Level, got *drawn, u *chronicle.Unit, area float64) {
	t.Helper()
	want := map[string]string{
		"unit_id": u.ID, "name": u.Name, "short": u.Short, "status": u.Status, "sovereign": u.Sovereign,
		"occupier": u.Occupier, "valid_from": u.From.String(), "valid_to": u.To.String(),
	}
	for name, value := range want {
		if got.ID != u.ID || got.Properties[name] != value || len(got.Properties) != len(want) {
			t.Errorf("level %d: %s has %v, want %v", l, u.ID, got.Properties, want)
		}
	}
	// Rounding to five decimals is a metre, which the Vatican feels.
	if math.Abs(got.area()-area) > 1e-3*area {
		t.Errorf("level %d: %s has %v km², want %v", l, u.ID, got.area(), area)
	}
	if (got.Point != nil) != (area == 0) {
		t.Errorf("level %d: %s has the point %v and %v km², want a point just for what has no area", l, u.ID, got.Point, area)
	}
	for _, polygon := range got.Polygons {
		for i, r := range polygon {
			if fault := faultOf(r); fault != "" || r.AreaKm2() > 0 != (i == 0) {
				t.Errorf("level %d: ring %d at %v of %s has %v km² and %q, want a closed one and holes wound the other way",
					l, i, r[0], u.ID, r.AreaKm2(), fault)
			}
		}
	}
}

// faultOf says what RFC 7946 would not have of a ring.
func faultOf(r geo.Ring) string {
	if len(r) < 4 || r[0] != r[len(r)-1] {
		return "not closed"
	}
	for i, p := range r {
		if !p.Valid() {
			return "outside the world"
		}
		if i > 0 && math.Abs(p.Lon-r[i-1].Lon) > 180 {
			return "across the antimeridian"
		}
	}
	return ""
}

func TestPointsOfTheSmallest(t *testing.T) {
	for _, c := range []struct {
		reason, level string
		want          bool // a point
	}{
		{"the Vatican is smaller than what the middle level draws", "middle", true},
		{"but not than that of all detail", "full", false},
	} {
		for _, d := range readGeoJSON(t, mapped(t, "-date 1987 -format geojson -level "+c.level)) {
			if d.ID == "VAT" && (len(d.Point) == 2) != c.want {
				t.Errorf("level %s: point %v, want one: %v (%s)", c.level, d.Point, c.want, c.reason)
			}
		}
	}
}

// On the day of its independence Angola changes, and nothing else does.
func TestMapsOfTwoDays(t *testing.T) {
	for _, format := range []string{"geojson", "topojson"} {
		before := strings.Split(mapped(t, "-date 1975-11-10 -level 0 -format "+format), "\n")
		after := strings.Split(mapped(t, "-date 1975-11-11 -level 0 -format "+format), "\n")
		again := strings.Split(mapped(t, "-date 1975-11-11 -level 0 -format "+format), "\n")
		if !slices.Equal(after, again) {
			t.Errorf("%s: two maps of one day differ", format)
		}
		if len(before) != len(after) {
			t.Fatalf("%s: %d lines, then %d, want as many", format, len(before), len(after))
		}
		changed := 0
		for i := range before {
			if before[i] == after[i] {
				continue
			}
			changed++
			if !strings.Contains(before[i], "Portug") || !strings.Contains(after[i], `"name":"Angola"`) {
				t.Errorf("%s: %.120s became %.120s, want a change of Angola only", format, before[i], after[i])
			}
		}
		if changed != 1 {
			t.Errorf("%s: %d lines changed, want 1", format, changed)
		}
	}
}

func TestMapIsFineUnlessAsked(t *testing.T) {
	if mapped(t, "-date 1987 -format topojson") != mapped(t, "-date 1987 -format topojson -level 2") {
		t.Error("a map without -level is not that of level 2")
	}
}
