package geo

import (
	"math"
	"testing"
)

// walked is the least distance from p to some points along a side, close together.
func walked(p, a, b LonLat) float64 {
	const steps = 20000
	least := math.Inf(1)
	for i := range steps + 1 {
		least = min(least, DistanceKm(p, between(a, b, float64(i)/steps)))
	}
	return least
}

func TestSideKm(t *testing.T) {
	tests := []struct {
		why     string
		p, a, b LonLat
	}{
		{"beside the middle", LonLat{0.5, 0.1}, LonLat{0, 0}, LonLat{1, 0}},
		{"past the end", LonLat{2, 1}, LonLat{0, 0}, LonLat{1, 0}},
		{"before the beginning", LonLat{-1, -1}, LonLat{0, 0}, LonLat{1, 0}},
		{"on an end", LonLat{1, 0}, LonLat{0, 0}, LonLat{1, 0}},
		{"on the side", LonLat{0.5, 0.5}, LonLat{0, 0}, LonLat{1, 1}},
		{"a side without length", LonLat{3, 4}, LonLat{1, 1}, LonLat{1, 1}},
		{"far north, where a degree of longitude is short", LonLat{20, 80}, LonLat{18, 79.9}, LonLat{22, 79.9}},
		{"a parallel, which is no great circle", LonLat{30, 75}, LonLat{0, 70}, LonLat{60, 70}},
		{"across the pole", LonLat{-170, 89.95}, LonLat{0, 89.9}, LonLat{20, 89.95}},
		{"around the pole", LonLat{90, 89}, LonLat{0, 88}, LonLat{180, 88}},
		{"a turn away", LonLat{-169.01, 52.9}, LonLat{190.9, 52.8}, LonLat{190.95, 52.9}},
		{"down to the pole", LonLat{-40, -80}, LonLat{-45, -70}, LonLat{-45, -90}},
	}
	for _, tt := range tests {
		want := walked(tt.p, tt.a, tt.b)
		if got := SideKm(tt.p, tt.a, tt.b); math.Abs(got-want) > 1e-3*want+1e-4 {
			t.Errorf("SideKm(%v, %v, %v) = %v, want %v (%s)", tt.p, tt.a, tt.b, got, want, tt.why)
		}
		if got, back := SideKm(tt.p, tt.a, tt.b), SideKm(tt.p, tt.b, tt.a); math.Abs(got-back) > 1e-9 {
			t.Errorf("SideKm(%v, %v, %v) = %v, and %v from the other end (%s)", tt.p, tt.a, tt.b, got, back, tt.why)
		}
	}
}
