package mesh

import (
	"math"
	"testing"
)

// The area under a profile is the width of its line, its rim is a pixel wide, and nothing of a
// line thinner than a pixel is wider than two.
func TestProfileAreaIsTheWidth(t *testing.T) {
	for _, width := range []float64{0.1, 0.5, 1, 1.25, 2, 17} {
		p := newProfile(width, false)
		area := 0.0
		for i := 1; i < p.rails; i++ {
			area += (p.offsets[i] - p.offsets[i-1]) * (p.covers[i] + p.covers[i-1]) / 2 * p.coverage
		}
		if math.Abs(area-width) > 1e-12 {
			t.Errorf("newProfile(%v) = %+v, area %v, want the width", width, p, area)
		}
		if rim := p.offsets[1] - p.offsets[0]; math.Abs(rim-1) > 1e-12 || p.covers[0] != 0 || p.covers[p.rails-1] != 0 {
			t.Errorf("newProfile(%v) = %+v, rim %v, want 1 from no coverage", width, p, rim)
		}
	}
}

// A polygon round a circle's corners is nowhere further from it than its sagitta, r(1 - cos π/n).
func TestSegmentsLookRound(t *testing.T) {
	for _, radius := range []float64{0.05, 0.5, 4, 40, 400} {
		n := segments(radius)
		if sagitta := radius * (1 - math.Cos(math.Pi/float64(n))); sagitta > 0.1 || n < 8 {
			t.Errorf("segments(%v) = %d, %v from the circle, want at least 8 and at most 0.1 pixels", radius, n, sagitta)
		}
	}
}

// Lines and signs of any numbers a picture may hold are whole triangles of finite vertices with a
// coverage from 0 to 1.
func FuzzMesh(f *testing.F) {
	f.Add([]byte{0, 0, 200, 0, 200, 200}, float32(2), float32(4), float32(4), false)
	f.Add([]byte{5, 5, 5, 5, 6, 5, 5, 5}, float32(0.1), float32(0), float32(0), true)
	f.Add([]byte{0, 0, 255, 1, 0, 2}, float32(50), float32(0.5), float32(0.6), true)
	f.Fuzz(func(t *testing.T, coordinates []byte, width, on, off float32, closed bool) {
		coordinates = coordinates[:min(len(coordinates), 200)]
		var line []Point
		for i := 0; i+1 < len(coordinates); i += 2 {
			// Steps of an eighth of a pixel, so that some are near to nothing.
			line = append(line, Point{X: float32(coordinates[i]) / 8, Y: float32(coordinates[i+1]) / 8})
		}
		if !(width < 1e6) || !(on < 1e6) || !(off < 1e6) {
			return // lines wider than any picture leave the range of float32
		}
		for _, banded := range []bool{false, true} {
			var m Mesh
			stroke := Stroke{Width: width, Closed: closed, Banded: banded}
			stroke.Dash.On, stroke.Dash.Off = on, off
			m.AppendStroke(line, stroke)
			m.AppendStar(Point{X: 16, Y: 16}, line)
			m.AppendDisc(Point{X: on, Y: off}, width, banded)
			m.AppendRing(Point{X: on, Y: off}, on, width, banded)
			checkMesh(t, "mesh", &m)
			for i, along := range m.Along {
				if i >= len(m.Vertices) || along-along != 0 {
					t.Errorf("vertex %d of %d is %v along", i, len(m.Vertices), along)
				}
			}
		}
	})
}
