package main

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
)

func TestJoinArcs(t *testing.T) {
	topology := &waterTopology{Arcs: [][][2]int32{{{0, 0}, {10, 0}}, {{20, 10}, {-10, -10}}}}
	topology.Transform.Scale = [2]float64{0.5, 0.25}
	topology.Transform.Translate = [2]float64{-180, -1}
	lines, err := topology.lines(waterGeometry{"LineString", json.RawMessage("[0,-2]")})
	if err != nil {
		t.Fatal(err)
	}
	want := []point{{180 * micro, -micro}, {185 * micro, -micro}, {190 * micro, 1.5 * micro}} // moved east of the cut
	if len(lines) != 1 || !slices.Equal(lines[0], want) {
		t.Errorf("arc 0, then arc 1 backwards = %v, want %v", lines, want)
	}
	if _, err := topology.polygons(waterGeometry{"Polygon", json.RawMessage("[0]")}); err == nil {
		t.Error("a polygon of numbers, not of rings: no error")
	}
}

func TestFrames(t *testing.T) {
	f := frameOf([]point{{0, 0}, {10, 5}}, []point{{4, 8}})
	if want := (frame{point{0, 0}, point{10, 8}}); f != want {
		t.Errorf("frameOf = %v, want %v", f, want)
	}
	for _, tt := range []struct {
		why  string
		g    frame
		want bool
	}{
		{"a step off on two sides", frame{point{1, 0}, point{10, 7}}, true},
		{"clipped in the east", frame{point{0, 0}, point{6, 8}}, false},
	} {
		if got := f.near(tt.g, 1); got != tt.want {
			t.Errorf("%v.near(%v, 1) = %v, want %v (%s)", f, tt.g, got, tt.want, tt.why)
		}
	}
}

func TestLakeRowsMustFit(t *testing.T) {
	w := &waters{topologies: map[string]*waterTopology{worldTopology: {}}}
	for _, name := range continents {
		w.topologies[name] = &waterTopology{}
	}
	err := w.readLakes([]lakeRow{{Name: "Atlantis", At: [2]float64{-30, 30}}})
	if err == nil || !strings.Contains(err.Error(), "Atlantis") {
		t.Errorf("a row for a lake that is not there: error %v, want one that names it", err)
	}
}

func TestWatersOfThePeriod(t *testing.T) {
	a := atlasOf(t)
	byName := map[string]atlas.Lake{}
	for _, l := range a.Lakes {
		byName[l.Name] = l
		if l.Since > lastYear {
			t.Errorf("%s is there from %d, want it left out", l.Name, l.Since)
		}
	}
	if l := byName["Itaipu"]; l.Since != 1982 || len(l.Shores) == 0 {
		t.Errorf("Itaipu = %+v, want shores, since 1982", l)
	}
	if _, ok := byName["Lop Nur"]; ok {
		t.Error("Lop Nur is there, want it left out: it was dry")
	}
	// Between the sea's 60,200 km² of 1971 and 51,700 km² of 1980, where its islands are land.
	if area := lakeArea(a, byName["Aral Sea"]); area < 51700 || area > 60200 {
		t.Errorf("Aral Sea: %.0f km², want that of the seventies", area)
	}
}

// lakeArea is the area of a lake's water at the finest level, in km².
func lakeArea(a *atlas.Atlas, l atlas.Lake) float64 {
	sum := 0.0
	for i, p := range l.Shores {
		ring := a.AppendPath(nil, p, atlas.L3)
		area := geo.Ring(ring).AreaKm2()
		if (i == 0) != (area > 0) {
			return math.NaN()
		}
		sum += area
	}
	return sum
}

func TestLakesAndRiversAreWhole(t *testing.T) {
	a := atlasOf(t)
	if len(a.Lakes) < 250 || len(a.Rivers) < 150 {
		t.Errorf("%d lakes and %d rivers, want about 270 and 200", len(a.Lakes), len(a.Rivers))
	}
	for i, l := range a.Lakes {
		if area := lakeArea(a, l); !(area > 10) {
			t.Errorf("lake %d %q: %.1f km², want an exterior counterclockwise with islands clockwise", i, l.Name, area)
		}
		for _, p := range l.Shores {
			if ends := a.AppendPath(nil, p, atlas.L3); ends[0] != ends[len(ends)-1] {
				t.Errorf("lake %d %q: a shore is not closed", i, l.Name)
			}
		}
	}
	for i, r := range a.Rivers {
		if a.Has(r.Course[0], atlas.L1) != (r.Rank == 0) {
			t.Errorf("river %d of rank %d: the coarse level should have the greatest only", i, r.Rank)
		}
	}
}
