package main

import (
	"encoding/json"
	"math"
	"slices"
	"testing"

	"atlas.example/southsouth/data/geo"
)

// topology is a TopoJSON file.
type topology struct {
	Type      string
	Transform struct{ Scale, Translate [2]float64 }
	Objects   map[string]struct {
		Type       string
		Geometries []struct {
			Type, ID    string
			Properties  map[string]string
			Arcs        json.RawMessage
			Coordinates []float64
		}
	}
	Arcs [][][2]float64
}

// line follows an arc, from its end to its beginning if its number is negative.
func (p *topology) line(ref int) []geo.LonLat {
	i := ref
	if ref < 0 {
		i = ^ref
	}
	var out []geo.LonLat
	x, y := 0.0, 0.0
	for _, step := range p.Arcs[i] {
		x, y = x+step[0], y+step[1]
		out = append(out, geo.LonLat{
			Lon: x*p.Transform.Scale[0] + p.Transform.Translate[0],
			Lat: y*p.Transform.Scale[1] + p.Transform.Translate[1],
		})
	}
	if ref < 0 {
		slices.Reverse(out)
	}
	return out
}

// readTopoJSON joins the arcs as a reader of the format does. It counts how often each is used.
func readTopoJSON(t *testing.T, text string) (units []drawn, used []int) {
	t.Helper()
	var in topology
	decode(t, []byte(text), &in)
	used = make([]int, len(in.Arcs))
	for _, g := range in.Objects["units"].Geometries {
		d := drawn{ID: g.ID, Properties: g.Properties, Point: g.Coordinates}
		var polygons [][][]int
		switch g.Type {
		case "Polygon":
			polygons = make([][][]int, 1)
			decode(t, g.Arcs, &polygons[0])
		case "MultiPolygon":
			decode(t, g.Arcs, &polygons)
		}
		for _, p := range polygons {
			var rings []geo.Ring
			for _, refs := range p {
				rings = append(rings, in.ring(t, refs, used))
			}
			d.Polygons = append(d.Polygons, rings)
		}
		units = append(units, d)
	}
	return units, used
}

// ring joins arcs, each of which must begin where the one before ends.
func (p *topology) ring(t *testing.T, refs []int, used []int) geo.Ring {
	t.Helper()
	var out geo.Ring
	for _, ref := range refs {
		line := p.line(ref)
		if len(out) > 0 && out[len(out)-1] != line[0] {
			t.Errorf("arc %d begins at %v, want %v", ref, line[0], out[len(out)-1])
		}
		out = append(out, line[min(len(out), 1):]...)
		used[max(ref, ^ref)]++
	}
	return out
}

// Both formats have the same map, but for the way round of the rings and the fifth decimal.
func TestTopoJSONIsTheGeoJSON(t *testing.T) {
	for _, level := range levelNames {
		want := readGeoJSON(t, mapped(t, "-date 1981 -format geojson -level "+level))
		got, used := readTopoJSON(t, mapped(t, "-date 1981 -format topojson -level "+level))
		if len(got) != len(want) {
			t.Fatalf("level %s: %d units, want %d", level, len(got), len(want))
		}
		for i := range got {
			compare(t, level, &got[i], &want[i])
		}
		shared := 0
		for i, n := range used {
			if n < 1 || n > 2 {
				t.Errorf("level %s: arc %d is used %d times, want 1 or 2", level, i, n)
			}
			if n == 2 {
				shared++
			}
		}
		if shared < 300 { // 180 lines between states, most of them with tripoints and islands
			t.Errorf("level %s: %d arcs are shared, want the borders of the world", level, shared)
		}
	}
}

func compare(t *testing.T, level string, got, want *drawn) {
	t.Helper()
	if got.ID != want.ID || got.Properties["name"] != want.Properties["name"] || len(got.Polygons) != len(want.Polygons) {
		t.Errorf("level %s: %s with %v and %d polygons, want %s with %v and %d", level,
			got.ID, got.Properties, len(got.Polygons), want.ID, want.Properties, len(want.Polygons))
		return
	}
	if (got.Point == nil) != (want.Point == nil) {
		t.Errorf("level %s: %s is at %v, want %v", level, got.ID, got.Point, want.Point)
	}
	for i, polygon := range got.Polygons {
		for j, ring := range polygon {
			back := slices.Clone(ring)
			slices.Reverse(back) // clockwise, unlike the other
			if !slices.EqualFunc(back, want.Polygons[i][j], near) {
				t.Errorf("level %s: %s has another ring at %v", level, got.ID, ring[0])
			}
		}
	}
}

// near reports whether two positions are one, but for the rounding to five decimals.
func near(p, q geo.LonLat) bool {
	return math.Abs(p.Lon-q.Lon) < 1e-5 && math.Abs(p.Lat-q.Lat) < 1e-5
}
