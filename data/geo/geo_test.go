package geo

import (
	"math"
	"testing"
)

func TestValid(t *testing.T) {
	tests := []struct {
		why  string
		in   LonLat
		want bool
	}{
		{"the zero value, in the Gulf of Guinea", LonLat{}, true},
		{"the antimeridian from the west", LonLat{180, 0}, true},
		{"the antimeridian from the east", LonLat{-180, 0}, true},
		{"a pole", LonLat{0, -90}, true},
		{"longitude past the antimeridian", LonLat{180.001, 0}, false},
		{"latitude past the pole", LonLat{0, 90.5}, false},
		{"no number", LonLat{math.NaN(), 0}, false},
		{"no number in the latitude", LonLat{0, math.NaN()}, false},
		{"infinity", LonLat{math.Inf(-1), 0}, false},
	}
	for _, tt := range tests {
		if got := tt.in.Valid(); got != tt.want {
			t.Errorf("%v.Valid() = %v, want %v (%s)", tt.in, got, tt.want, tt.why)
		}
	}
}

func TestTurn(t *testing.T) {
	tests := []struct {
		why             string
		lon, west, want float64
	}{
		{"inside stays", 11, -169, 11},
		{"the west end belongs to the turn", -169, -169, -169},
		{"the east end is the west end", 191, -169, -169},
		{"Chukotka moves east of Kamchatka", -175, -169, 185},
		{"Fiji's eastern islands follow the western ones", -178, -169, 182},
		{"two turns away", 731, -180, 11},
		{"a hair west of the cut does not leave the turn", -1e-14, 0, 0},
	}
	for _, tt := range tests {
		if got := Turn(tt.lon, tt.west); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("Turn(%v, %v) = %v, want %v (%s)", tt.lon, tt.west, got, tt.want, tt.why)
		}
	}
}

func TestDistanceKm(t *testing.T) {
	quarter := RadiusKm * math.Pi / 2 // by definition of the sphere
	tests := []struct {
		why  string
		p, q LonLat
		want float64
	}{
		{"no distance", LonLat{125.75, 39.02}, LonLat{125.75, 39.02}, 0},
		{"equator to pole", LonLat{37, 0}, LonLat{-120, 90}, quarter},
		{"a quarter of the equator, over the antimeridian", LonLat{170, 0}, LonLat{-100, 0}, quarter},
		{"antipodes", LonLat{11, 0}, LonLat{-169, 0}, 2 * quarter},
	}
	for _, tt := range tests {
		if got := DistanceKm(tt.p, tt.q); math.Abs(got-tt.want) > 1e-6 {
			t.Errorf("DistanceKm(%v, %v) = %v, want %v (%s)", tt.p, tt.q, got, tt.want, tt.why)
		}
	}
}

// box returns the exterior ring of a box, with corners only.
func box(w, s, e, n float64) Ring {
	return Ring{{w, s}, {e, s}, {e, n}, {w, n}, {w, s}}
}

func reversed(r Ring) Ring {
	out := make(Ring, 0, len(r))
	for i := len(r) - 1; i >= 0; i-- {
		out = append(out, r[i])
	}
	return out
}

func TestRingAreaKm2(t *testing.T) {
	// A zone of the sphere between two parallels has the area
	// 2π R² (sin n − sin s) (Archimedes); a box is its share by longitude.
	zone := func(w, s, e, n float64) float64 {
		return (e - w) * math.Pi / 180 * RadiusKm * RadiusKm * (sine(n) - sine(s))
	}
	tests := []struct {
		why  string
		in   Ring
		want float64
	}{
		{"an exterior is positive", box(0, 0, 10, 10), zone(0, 0, 10, 10)},
		{"a hole is negative", reversed(box(0, 0, 10, 10)), -zone(0, 0, 10, 10)},
		{"the southern hemisphere too", box(20, -80, 40, -60), zone(20, -80, 40, -60)},
		{"the whole sphere", box(-169, -90, 191, 90), 4 * math.Pi * RadiusKm * RadiusKm},
		{"nothing", nil, 0},
	}
	for _, tt := range tests {
		if got := tt.in.AreaKm2(); math.Abs(got-tt.want) > 1e-6*math.Abs(tt.want) {
			t.Errorf("%v.AreaKm2() = %v, want %v (%s)", tt.in, got, tt.want, tt.why)
		}
	}
}

func TestPolygonContains(t *testing.T) {
	donut := Polygon{box(0, 0, 9, 9), reversed(box(3, 3, 6, 6))}
	tests := []struct {
		why  string
		in   LonLat
		want bool
	}{
		{"in the dough", LonLat{1, 4}, true},
		{"in the hole", LonLat{4, 4}, false},
		{"outside, level with a corner", LonLat{-1, 3}, false},
		{"outside to the north", LonLat{4, 10}, false},
	}
	for _, tt := range tests {
		if got := donut.Contains(tt.in); got != tt.want {
			t.Errorf("Contains(%v) = %v, want %v (%s)", tt.in, got, tt.want, tt.why)
		}
	}
	want := 0.0
	for _, r := range donut {
		want += r.AreaKm2()
	}
	if got := donut.AreaKm2(); got != want || got >= donut[0].AreaKm2() {
		t.Errorf("AreaKm2() = %v, want %v, less than its exterior", got, want)
	}
}

// Of two rings that share a side exactly one contains a point of it.
func TestContainsSharedSide(t *testing.T) {
	west, east := box(0, 0, 1, 2), box(1, 0, 2, 2)
	for _, lat := range []float64{0.25, 1, 1.75} {
		p := LonLat{1, lat}
		if west.Contains(p) == east.Contains(p) {
			t.Errorf("both or neither of two neighbours contain %v, want exactly one", p)
		}
	}
}
