package projection

import (
	"math"
	"slices"
	"testing"

	"atlas.example/southsouth/data/geo"
)

// The map is torn at -169 and 191; the latitudes of the crossings are worked out
// by hand, as the way is straight in longitude and latitude.
func TestAppendCut(t *testing.T) {
	for _, c := range []struct {
		reason string
		in     geo.Line
		want   []geo.Line
	}{
		{"nothing", nil, nil},
		{"a point is not a line", geo.Line{{Lon: 5, Lat: 5}}, nil},
		{
			"a line that stays inside",
			geo.Line{{Lon: 0, Lat: 0}, {Lon: 170, Lat: 10}},
			[]geo.Line{{{Lon: 0, Lat: 0}, {Lon: 170, Lat: 10}}},
		},
		{
			"across 180 there is no tear",
			geo.Line{{Lon: 179, Lat: 0}, {Lon: -179, Lat: 2}},
			[]geo.Line{{{Lon: 179, Lat: 0}, {Lon: 181, Lat: 2}}},
		},
		{
			"eastward across the tear",
			geo.Line{{Lon: -171, Lat: 0}, {Lon: -165, Lat: 3}},
			[]geo.Line{{{Lon: 189, Lat: 0}, {Lon: 191, Lat: 1}}, {{Lon: -169, Lat: 1}, {Lon: -165, Lat: 3}}},
		},
		{
			"westward across it",
			geo.Line{{Lon: -165, Lat: 3}, {Lon: 189, Lat: 0}},
			[]geo.Line{{{Lon: -165, Lat: 3}, {Lon: -169, Lat: 1}}, {{Lon: 191, Lat: 1}, {Lon: 189, Lat: 0}}},
		},
		{
			"across and back",
			geo.Line{{Lon: 190, Lat: 0}, {Lon: -168, Lat: 0}, {Lon: 190, Lat: 4}},
			[]geo.Line{
				{{Lon: 190, Lat: 0}, {Lon: 191, Lat: 0}},
				{{Lon: -169, Lat: 0}, {Lon: -168, Lat: 0}, {Lon: -169, Lat: 2}},
				{{Lon: 191, Lat: 2}, {Lon: 190, Lat: 4}},
			},
		},
		{
			"down the right edge, which keeps its side",
			geo.Line{{Lon: 191, Lat: 5}, {Lon: 191, Lat: -5}},
			[]geo.Line{{{Lon: 191, Lat: 5}, {Lon: 191, Lat: -5}}},
		},
		{
			"down the left edge",
			geo.Line{{Lon: -169, Lat: 5}, {Lon: -169, Lat: -5}},
			[]geo.Line{{{Lon: -169, Lat: 5}, {Lon: -169, Lat: -5}}},
		},
		{
			"through a point on the tear",
			geo.Line{{Lon: 180, Lat: 0}, {Lon: 191, Lat: 1}, {Lon: -160, Lat: 2}},
			[]geo.Line{{{Lon: 180, Lat: 0}, {Lon: 191, Lat: 1}}, {{Lon: -169, Lat: 1}, {Lon: -160, Lat: 2}}},
		},
		{
			"the same, the point given on the other side",
			geo.Line{{Lon: 180, Lat: 0}, {Lon: -169, Lat: 1}, {Lon: -160, Lat: 2}},
			[]geo.Line{{{Lon: 180, Lat: 0}, {Lon: 191, Lat: 1}}, {{Lon: -169, Lat: 1}, {Lon: -160, Lat: 2}}},
		},
		{
			"from one side of the tear to the other, without a width",
			geo.Line{{Lon: 190, Lat: 1}, {Lon: 191, Lat: 1}, {Lon: -169, Lat: 1}, {Lon: -160, Lat: 2}},
			[]geo.Line{{{Lon: 190, Lat: 1}, {Lon: 191, Lat: 1}}, {{Lon: -169, Lat: 1}, {Lon: -160, Lat: 2}}},
		},
		{
			"a ring across the tear is joined where it closes",
			geo.Line{{Lon: 190, Lat: 0}, {Lon: -168, Lat: 0}, {Lon: -168, Lat: 2}, {Lon: 190, Lat: 2}, {Lon: 190, Lat: 0}},
			[]geo.Line{
				{{Lon: 191, Lat: 2}, {Lon: 190, Lat: 2}, {Lon: 190, Lat: 0}, {Lon: 191, Lat: 0}},
				{{Lon: -169, Lat: 0}, {Lon: -168, Lat: 0}, {Lon: -168, Lat: 2}, {Lon: -169, Lat: 2}},
			},
		},
		{
			"a parallel is torn once", Parallel(50),
			[]geo.Line{{{Lon: -169, Lat: 50}, {Lon: -90, Lat: 50}, {Lon: 0, Lat: 50}, {Lon: 90, Lat: 50}, {Lon: 180, Lat: 50}, {Lon: 191, Lat: 50}}},
		},
	} {
		got := atlasMap.AppendCut(nil, c.in)
		if !slices.EqualFunc(got, c.want, slices.Equal) {
			t.Errorf("%s: AppendCut(%v)\n got %v\nwant %v", c.reason, c.in, got, c.want)
		}
	}
}

// Pieces go after what the caller has, which is not joined to them.
func TestAppendCutKeepsWhatIsThere(t *testing.T) {
	before := geo.Line{{Lon: 191, Lat: 0}, {Lon: 180, Lat: 0}}
	got := atlasMap.AppendCut([]geo.Line{before}, geo.Line{{Lon: -165, Lat: 0}, {Lon: -173, Lat: 0}})
	if len(got) != 3 || !slices.Equal(got[0], before) {
		t.Errorf("AppendCut after one line = %v, want it and two pieces", got)
	}
}

// No piece of any great circle between two places crosses the map, and nothing
// of it is lost.
func TestCutGreatCircles(t *testing.T) {
	for lon := -180.0; lon <= 180; lon += 15 {
		line := GreatCircle(geo.LonLat{Lon: lon, Lat: 35}, geo.LonLat{Lon: lon + 140, Lat: -20}, 1)
		length := 0.0
		for _, piece := range atlasMap.AppendCut(nil, line) {
			for i := 1; i < len(piece); i++ {
				if math.Abs(piece[i].Lon-piece[i-1].Lon) > 180 {
					t.Errorf("from %v: piece leaps from %v to %v", lon, piece[i-1], piece[i])
				}
				length += angle(piece[i-1], piece[i])
			}
		}
		// A crossing is on the straight line and not on the great circle: 1e-5 longer.
		if want := angle(line[0], line[len(line)-1]); math.Abs(length-want) > 1e-5 {
			t.Errorf("from %v: pieces are %v long, want %v", lon, length, want)
		}
	}
}

func TestTurned(t *testing.T) {
	for _, c := range []struct{ lon, central, want float64 }{
		{191, 11, 191},
		{-169, 11, -169},
		{-170, 11, 190},
		{192, 11, -168},
		{551, 11, -169},
		{-1000, 11, 80},
		{180, 0, 180},
		{-180, 0, -180},
		{190, 0, -170},
	} {
		if got := turned(c.lon, c.central); got != c.want {
			t.Errorf("turned(%v, %v) = %v, want %v", c.lon, c.central, got, c.want)
		}
	}
}
