package projection

import (
	"math"
	"slices"
	"testing"

	"atlas.example/southsouth/data/geo"
)

// From (0, 0) the horizon is the meridians of 90° to either side.
func TestAppendCutAtTheHorizon(t *testing.T) {
	for _, c := range []struct {
		reason string
		in     geo.Line
		want   []geo.Line
	}{
		{"nothing", nil, nil},
		{"a point is not a line", geo.Line{{Lon: 5, Lat: 5}}, nil},
		{"a line that stays in sight", geo.Line{{Lon: -80}, {Lon: 80, Lat: 10}}, []geo.Line{{{Lon: -80}, {Lon: 80, Lat: 10}}}},
		{"a line that is hidden", geo.Line{{Lon: 170}, {Lon: -170, Lat: 10}}, nil},
		{"a line that goes down", geo.Line{{Lon: 70}, {Lon: 110, Lat: 20}}, []geo.Line{{{Lon: 70}, {Lon: 90, Lat: 10}}}},
		{"one that comes up", geo.Line{{Lon: -110, Lat: 20}, {Lon: -70}}, []geo.Line{{{Lon: -90, Lat: 10}, {Lon: -70}}}},
		{
			"one stretch around the back",
			geo.Line{{Lon: 80}, {Lon: 170}, {Lon: -100}, {Lon: -80}},
			[]geo.Line{{{Lon: 80}, {Lon: 90}}, {{Lon: 270}, {Lon: 280}}},
		},
		{
			"down and up within a stretch",
			geo.Line{{Lon: -170, Lat: 5}, {Lon: -80, Lat: 5}, {Lon: 95, Lat: 5}},
			[]geo.Line{{{Lon: -90, Lat: 5}, {Lon: -80, Lat: 5}, {Lon: 90, Lat: 5}}},
		},
		{
			"a ring is joined where it closes",
			geo.Line{{Lon: 80}, {Lon: 100}, {Lon: 100, Lat: 10}, {Lon: 80, Lat: 10}, {Lon: 80}},
			[]geo.Line{{{Lon: 90, Lat: 10}, {Lon: 80, Lat: 10}, {Lon: 80}, {Lon: 90}}},
		},
		{"a parallel is one piece", Parallel(20), []geo.Line{{{Lon: -90, Lat: 20}, {Lon: 0, Lat: 20}, {Lon: 90, Lat: 20}}}},
	} {
		got := Orthographic{}.AppendCut(nil, c.in)
		if !slices.EqualFunc(got, c.want, func(a, b geo.Line) bool { return slices.EqualFunc(a, b, same) }) {
			t.Errorf("%s: AppendCut(%v)\n got %v\nwant %v", c.reason, c.in, got, c.want)
		}
	}
}

// same tells whether two positions are the same but for rounding.
func same(a, b geo.LonLat) bool {
	return math.Abs(a.Lon-b.Lon) < 1e-9 && math.Abs(a.Lat-b.Lat) < 1e-9
}

// Nothing that is visible of a line is lost, its pieces end in sight or exactly on
// the horizon, and they are in order. Seen from a point and from the one opposite
// to it, all of the line is visible once.
func TestCutAtTheHorizonLosesNothing(t *testing.T) {
	for _, center := range looks {
		here := Orthographic{center}
		there := Orthographic{geo.LonLat{Lon: center.Lon + 180, Lat: -center.Lat}}
		for _, line := range Graticule(30) {
			length := 0.0
			for _, o := range []Orthographic{here, there} {
				for _, piece := range o.AppendCut(nil, line) {
					for i, p := range piece {
						if z := o.gaze().height(p); z < -1e-12 {
							t.Fatalf("from %v: %v is %v behind the horizon", o.Center, p, z)
						}
						if i > 0 {
							length += math.Hypot(p.Lon-piece[i-1].Lon, p.Lat-piece[i-1].Lat)
						}
					}
				}
			}
			want := 180.0 // along a meridian
			if line[0].Lat == line[1].Lat {
				want = 360
			}
			// A line along the horizon itself is visible from both sides or, by rounding,
			// from neither.
			if along := math.Abs(here.gaze().height(line[0]))+math.Abs(here.gaze().height(between(line[0], line[1], 0.3))) < 1e-9; !along && math.Abs(length-want) > 1e-6 {
				t.Errorf("from %v: pieces of %v are %v° long, want %v", center, line, length, want)
			}
		}
	}
}
