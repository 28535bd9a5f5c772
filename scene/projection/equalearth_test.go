package projection

import (
	"math"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/data/geo"
)

// atlasMap is the map of the atlas.
var atlasMap = EqualEarth{CentralMeridian: 11}

// near tells whether two points are the same but for rounding.
func near(a, b XY, tolerance float64) bool {
	return math.Abs(a.X-b.X) <= tolerance && math.Abs(a.Y-b.Y) <= tolerance
}

// The expected numbers are those of d3-geo 3.1.1,
// geoEqualEarth().rotate([-11, 0]).scale(1).translate([0, 0]), with y negated.
func TestEqualEarthForward(t *testing.T) {
	for _, c := range []struct {
		reason string
		in     geo.LonLat
		want   XY
	}{
		{"Pyongyang, north-east", geo.LonLat{Lon: 125.7625, Lat: 39.0392}, XY{1.5385643521647807, 0.7577311871255672}},
		{"Cancún, north-west", geo.LonLat{Lon: -86.8515, Lat: 21.1619}, XY{-1.4237417591482417, 0.423556909214671}},
		{"Lusaka, south-east", geo.LonLat{Lon: 28.2833, Lat: -15.4167}, XY{0.25540713094645257, -0.3103339318183676}},
		{"Cape Horn, south-west", geo.LonLat{Lon: -67.2717, Lat: -55.9797}, XY{-0.9216131690323217, -1.0321344175546683}},
		{"Greenwich is left of the centre", geo.LonLat{}, XY{-0.16540516567031568, 0}},
		{"the centre", geo.LonLat{Lon: 11}, XY{}},
		{"the north pole", geo.LonLat{Lon: 11, Lat: 90}, XY{0, 1.3173627591574133}},
		{"the south pole", geo.LonLat{Lon: 11, Lat: -90}, XY{0, -1.3173627591574133}},
		{"Fiji, near the right edge", geo.LonLat{Lon: 178.4419, Lat: -18.1416}, XY{2.457787408497004, -0.3642828121064987}},
		{"Apia, in degrees from -180", geo.LonLat{Lon: -171.7514, Lat: -13.8333}, XY{2.6282501342602638, -0.2788080219807604}},
		{"Apia, in degrees of the atlas", geo.LonLat{Lon: 188.2486, Lat: -13.8333}, XY{2.6282501342602638, -0.2788080219807604}},
		{"Chukotka, from -180", geo.LonLat{Lon: -173.2, Lat: 64.4}, XY{1.9037247166399862, 1.1446888693379917}},
		{"Chukotka, a turn more", geo.LonLat{Lon: 546.8, Lat: 64.4}, XY{1.9037247166399862, 1.1446888693379917}},
		{"just inside the right edge", geo.LonLat{Lon: -169.000001, Lat: 45}, XY{2.319708985318695, 0.8602310855220102}},
		{"just inside the left edge", geo.LonLat{Lon: -168.999999, Lat: 45}, XY{-2.3197089853186954, 0.8602310855220102}},
	} {
		if got := atlasMap.Forward(c.in); !near(got, c.want, 1e-9) {
			t.Errorf("%s: Forward(%v) = %v, want %v", c.reason, c.in, got, c.want)
		}
	}
}

func TestEqualEarthEdgesKeepTheirSide(t *testing.T) {
	for _, lat := range []float64{-90, -45, 0, 64.5, 90} {
		left := atlasMap.Forward(geo.LonLat{Lon: -169, Lat: lat})
		right := atlasMap.Forward(geo.LonLat{Lon: 191, Lat: lat})
		if left.X >= 0 || right.X != -left.X || right.Y != left.Y {
			t.Errorf("edges at latitude %v: Forward = %v and %v, want them mirrored, left first", lat, left, right)
		}
	}
}

func TestEqualEarthInverseUndoesForward(t *testing.T) {
	for lon := -169.0; lon <= 191; lon += 4.5 {
		for lat := -90.0; lat <= 90; lat += 2.5 {
			want := geo.LonLat{Lon: lon, Lat: lat}
			got, ok := atlasMap.Inverse(atlasMap.Forward(want))
			// At a pole the sine is flat: half the digits of the latitude are lost.
			tolerance := 1e-9
			if math.Abs(lat) == 90 {
				tolerance = 1e-5
			}
			if !ok || math.Abs(got.Lon-want.Lon) > 1e-9 || math.Abs(got.Lat-want.Lat) > tolerance {
				t.Fatalf("Inverse(Forward(%v)) = %v, %v, want the position again", want, got, ok)
			}
		}
	}
}

func TestEqualEarthInverseOutside(t *testing.T) {
	_, corner := atlasMap.Bounds()
	for _, c := range []struct {
		reason string
		in     XY
		want   bool
	}{
		{"the centre", XY{}, true},
		{"the right end of the equator", XY{X: corner.X}, true},
		{"right of it", XY{X: corner.X + 1e-6}, false},
		{"left of it", XY{X: -corner.X - 1e-6}, false},
		{"above the pole", XY{Y: corner.Y + 1e-6}, false},
		{"far below, where the polynomial is no use", XY{Y: -1e6}, false},
		{"the corner of the bounds, outside the curved edge", corner, false},
		{"no number", XY{X: math.NaN()}, false},
		{"no number either", XY{Y: math.NaN()}, false},
		{"infinity", XY{X: math.Inf(-1)}, false},
	} {
		if p, got := atlasMap.Inverse(c.in); got != c.want {
			t.Errorf("%s: Inverse(%v) = %v, %v, want %v", c.reason, c.in, p, got, c.want)
		}
	}
}

// A small square anywhere has, on the map, the area that it has on the globe.
func TestEqualEarthPreservesAreas(t *testing.T) {
	random := rand.New(rand.NewPCG(1970, 1987))
	for range 2000 {
		const side = 1e-3 // degrees
		west, south := -169+random.Float64()*359.9, -89+random.Float64()*177.9
		at := func(dx, dy float64) XY {
			return atlasMap.Forward(geo.LonLat{Lon: west + dx*side, Lat: south + dy*side})
		}
		a, b, c, d := at(0, 0), at(1, 0), at(1, 1), at(0, 1)
		got := ((c.X-a.X)*(d.Y-b.Y) - (d.X-b.X)*(c.Y-a.Y)) / 2
		want := side * radiansPerDegree *
			(math.Sin((south+side)*radiansPerDegree) - math.Sin(south*radiansPerDegree))
		if math.Abs(got/want-1) > 1e-4 {
			t.Fatalf("square at %v, %v: area %v on the map, want %v", west, south, got, want)
		}
	}
}

// The outline encloses the area of the whole globe, 4π square radii.
func TestEqualEarthOutline(t *testing.T) {
	ring := atlasMap.AppendOutline(nil, 1e-5)
	if ring[0] != ring[len(ring)-1] {
		t.Errorf("AppendOutline: ends at %v, want the start %v", ring[len(ring)-1], ring[0])
	}
	low, high := atlasMap.Bounds()
	area := 0.0
	for i := 1; i < len(ring); i++ {
		a, b := ring[i-1], ring[i]
		area += (a.Y*b.X - a.X*b.Y) / 2 // clockwise: up on the left
		if b.X < low.X || b.X > high.X || b.Y < low.Y || b.Y > high.Y {
			t.Errorf("AppendOutline: %v outside the bounds %v %v", b, low, high)
		}
	}
	if math.Abs(area-4*math.Pi) > 1e-4 {
		t.Errorf("AppendOutline: area %v, want 4π = %v", area, 4*math.Pi)
	}
}

func TestEqualEarthDoesNotAllocate(t *testing.T) {
	sink := 0.0
	got := testing.AllocsPerRun(100, func() {
		q, _ := atlasMap.Inverse(atlasMap.Forward(geo.LonLat{Lon: 30, Lat: 40}))
		sink += q.Lon
	})
	if got != 0 {
		t.Errorf("Forward and Inverse: %v allocations, want 0 (sum %v)", got, sink)
	}
}

func BenchmarkEqualEarthForward(b *testing.B) {
	b.ReportAllocs()
	sum := 0.0
	for i := range b.N {
		sum += atlasMap.Forward(geo.LonLat{Lon: float64(i % 180), Lat: float64(i % 90)}).X
	}
	if math.IsNaN(sum) {
		b.Error("not a number")
	}
}
