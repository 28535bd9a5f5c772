package projection

import (
	"math"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/data/geo"
)

// debateMap is the Gall–Peters map of the atlas.
var debateMap = GallPeters{CentralMeridian: 11}

// The expected numbers are those of d3-geo 3.1.1, geoProjection of a raw
// projection (λ √½, √2 sin φ), rotate([-11, 0]).scale(1).translate([0, 0]), with
// y negated.
func TestGallPetersForward(t *testing.T) {
	for _, c := range []struct {
		reason string
		in     geo.LonLat
		want   XY
	}{
		{"Pyongyang, north-east", pyongyang, XY{1.4163232033066653, 0.8907451600028633}},
		{"Lusaka, south-east", lusaka, XY{0.21329910745853473, -0.37595044786547044}},
		{"Cape Horn, south-west", geo.LonLat{Lon: -67.2717, Lat: -55.9797}, XY{-0.9659777790851394, -1.1721559169045563}},
		{"Fiji, near the right edge", geo.LonLat{Lon: 178.4419, Lat: -18.1416}, XY{2.066457668452276, -0.4403386935855059}},
		{"Apia, in degrees from -180", geo.LonLat{Lon: -171.7514, Lat: -13.8333}, XY{2.1874855020901585, -0.3381354014140673}},
		{"Chukotka, a turn more", geo.LonLat{Lon: 546.8, Lat: 64.4}, XY{2.169607834800669, 1.2753837898313043}},
		{"the north pole", geo.LonLat{Lon: 11, Lat: 90}, XY{0, math.Sqrt2}},
		{"the left edge", geo.LonLat{Lon: -169}, XY{-math.Pi / math.Sqrt2, 0}},
		{"the right edge", geo.LonLat{Lon: 191}, XY{math.Pi / math.Sqrt2, 0}},
	} {
		if got := debateMap.Forward(c.in); !near(got, c.want, 1e-9) {
			t.Errorf("%s: Forward(%v) = %v, want %v", c.reason, c.in, got, c.want)
		}
	}
}

func TestGallPetersInverseUndoesForward(t *testing.T) {
	for lon := -169.0; lon <= 191; lon += 4.5 {
		for lat := -90.0; lat <= 90; lat += 2.5 {
			want := geo.LonLat{Lon: lon, Lat: lat}
			got, ok := debateMap.Inverse(debateMap.Forward(want))
			// At a pole the sine is flat: half the digits of the latitude are lost.
			if !ok || math.Abs(got.Lon-lon) > 1e-9 || math.Abs(got.Lat-lat) > 1e-6 {
				t.Fatalf("Inverse(Forward(%v)) = %v, %v, want the position again", want, got, ok)
			}
		}
	}
	for _, p := range []XY{{X: 2.23}, {X: -2.23}, {Y: 1.42}, {Y: -1.42}, {X: math.NaN()}, {Y: math.NaN()}, {X: math.Inf(1)}} {
		if got, ok := debateMap.Inverse(p); ok {
			t.Errorf("Inverse(%v) = %v, want it outside", p, got)
		}
	}
}

// A small square anywhere has, on the map, the area that it has on the globe; at
// 45° it is as wide and as high as there.
func TestGallPetersPreservesAreas(t *testing.T) {
	random := rand.New(rand.NewPCG(1973, 1980))
	for range 2000 {
		const side = 1e-3 // degrees
		west, south := -169+random.Float64()*359.9, -89+random.Float64()*177.9
		a := debateMap.Forward(geo.LonLat{Lon: west, Lat: south})
		b := debateMap.Forward(geo.LonLat{Lon: west + side, Lat: south + side})
		got := (b.X - a.X) * (b.Y - a.Y)
		want := side * radiansPerDegree *
			(math.Sin((south+side)*radiansPerDegree) - math.Sin(south*radiansPerDegree))
		if math.Abs(got/want-1) > 1e-4 {
			t.Fatalf("square at %v, %v: area %v on the map, want %v", west, south, got, want)
		}
	}
	for _, lat := range []float64{45, -45} {
		a := debateMap.Forward(geo.LonLat{Lon: 20, Lat: lat})
		b := debateMap.Forward(geo.LonLat{Lon: 20.001, Lat: lat})
		want := 0.001 * radiansPerDegree * math.Sqrt2 / 2
		if got := b.X - a.X; math.Abs(got/want-1) > 1e-6 {
			t.Errorf("a step along %v is %v long, want %v as on the globe", lat, got, want)
		}
	}
}

// The outline encloses the area of the whole globe, 4π square radii, clockwise.
func TestGallPetersOutline(t *testing.T) {
	if area := signedArea(debateMap.AppendOutline(nil, 1e-4)); math.Abs(area+4*math.Pi) > 1e-12 {
		t.Errorf("AppendOutline: area %v, want -4π = %v", area, -4*math.Pi)
	}
}

// A line is torn where that of the other flat map is.
func TestGallPetersIsTornWhereEqualEarthIs(t *testing.T) {
	for lon := -180.0; lon < 180; lon += 15 {
		line := GreatCircle(geo.LonLat{Lon: lon, Lat: 35}, geo.LonLat{Lon: lon + 140, Lat: -20}, 1)
		got, want := debateMap.AppendCut(nil, line), atlasMap.AppendCut(nil, line)
		if len(got) != len(want) || got[0][0] != want[0][0] {
			t.Errorf("from %v: %d pieces, want %d", lon, len(got), len(want))
		}
	}
}

// signedArea is the area that a closed ring on a map encloses, positive if it
// winds anticlockwise.
func signedArea(ring []XY) float64 {
	sum := 0.0
	for i := 1; i < len(ring); i++ {
		a, b := ring[i-1], ring[i]
		sum += (a.X*b.Y - a.Y*b.X) / 2
	}
	return sum
}
