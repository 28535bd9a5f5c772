package projection

import (
	"math"
	"testing"

	"atlas.example/southsouth/data/geo"
)

// 30°: meridians -150 … 180, parallels -60 … 60. 50°: -150 … 150 and -50 … 50,
// as neither 180 nor 90 is a multiple.
func TestGraticuleCounts(t *testing.T) {
	for _, c := range []struct {
		reason               string
		step                 float64
		meridians, parallels int
	}{
		{"divides the turn", 30, 12, 5},
		{"does not divide it", 50, 7, 3},
		{"only the equator and two meridians", 180, 2, 1},
		{"none", 0, 0, 0},
		{"backwards", -10, 0, 0},
		{"no number", math.NaN(), 0, 0},
		{"endless", math.Inf(1), 0, 0},
	} {
		meridians, parallels := 0, 0
		for _, line := range Graticule(c.step) {
			if line[0].Lon == line[1].Lon {
				meridians++
			} else {
				parallels++
			}
		}
		if meridians != c.meridians || parallels != c.parallels {
			t.Errorf("%s: Graticule(%v) = %d meridians and %d parallels, want %d and %d",
				c.reason, c.step, meridians, parallels, c.meridians, c.parallels)
		}
	}
}

// On the map of the atlas every parallel is one straight line from edge to edge.
func TestParallelsRunFromEdgeToEdge(t *testing.T) {
	for _, line := range []geo.Line{Equator(), TropicOfCancer(), TropicOfCapricorn(), ArcticCircle(), AntarcticCircle()} {
		pieces := atlasMap.AppendCut(nil, line)
		if len(pieces) != 1 {
			t.Errorf("parallel %v: %d pieces, want 1", line[0].Lat, len(pieces))
			continue
		}
		points := AppendResampled(nil, atlasMap, pieces[0], 1e-4)
		left := atlasMap.Forward(geo.LonLat{Lon: -169, Lat: line[0].Lat})
		for _, p := range points {
			if p.Y != left.Y {
				t.Errorf("parallel %v: passes %v, want y = %v", line[0].Lat, p, left.Y)
			}
		}
		if points[0] != left || points[len(points)-1].X != -left.X {
			t.Errorf("parallel %v: from %v to %v, want edge to edge, %v", line[0].Lat, points[0], points[len(points)-1], left)
		}
	}
}
