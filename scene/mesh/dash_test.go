package mesh

import (
	"math"
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// strokes counts the strokes of a mesh that holds a dashed straight line of more than a pixel's
// width: each has four cross-sections of four vertices.
func strokes(m *Mesh) int { return len(m.Vertices) / 16 }

// A line of 100 pixels, and what is left of the pattern at either end.
func TestDashesAlongALine(t *testing.T) {
	for _, c := range []struct {
		reason string
		dash   display.Dash
		phase  float32
		want   int
		first  float32 // where the first stroke begins; its rim is half a pixel before
	}{
		{"ten strokes and ten gaps", display.Dash{On: 6, Off: 4}, 0, 10, 10},
		{"a stroke is cut off at the end", display.Dash{On: 20, Off: 20}, 0, 3, 10},
		{"begins in the middle of a stroke, ends in one", display.Dash{On: 6, Off: 4}, 3, 11, 10},
		{"begins in a gap", display.Dash{On: 6, Off: 4}, 7, 10, 13},
		{"begins where a gap does", display.Dash{On: 6, Off: 4}, 6, 10, 14},
		{"a whole period further is the same", display.Dash{On: 6, Off: 4}, 1007, 10, 13},
		{"backwards", display.Dash{On: 6, Off: 4}, -3, 10, 13},
		{"the first stroke takes all of the line", display.Dash{On: 500, Off: 4}, 0, 1, 10},
		{"no gap", display.Dash{On: 6}, 0, 1, 10},
		{"no stroke", display.Dash{Off: 6}, 0, 1, 10},
		{"a pattern too fine to be seen", display.Dash{On: 0.3, Off: 0.3}, 0, 1, 10},
	} {
		var m Mesh
		m.AppendStroke(level, Stroke{Width: 2, Dash: c.dash, Phase: c.phase})
		if got := strokes(&m); got != c.want || len(m.Vertices) != 16*got {
			t.Errorf("AppendStroke with %+v and phase %v = %d strokes of %d vertices, want %d of 16 each (%s)",
				c.dash, c.phase, got, len(m.Vertices), c.want, c.reason)
			continue
		}
		if got := m.Vertices[0].X + 0.5; got != c.first {
			t.Errorf("AppendStroke with %+v and phase %v begins at %v, want %v (%s)", c.dash, c.phase, got, c.first, c.reason)
		}
	}
}

// The pattern goes on round a corner, which is 60 pixels along the line.
func TestDashesGoRoundCorners(t *testing.T) {
	var m Mesh
	m.AppendStroke(bend, Stroke{Width: 2, Dash: display.Dash{On: 16, Off: 8}})
	// Strokes from 0, 24, 48, 72 and 96; the third has the joint, a cross-section more.
	if want := 5*16 + 4; len(m.Vertices) != want {
		t.Errorf("AppendStroke(%v) = %d vertices, want %d", bend, len(m.Vertices), want)
	}
}

// Round a square of 4 × 10 pixels the last side is dashed as well.
func TestDashesCloseARing(t *testing.T) {
	ring := square(0, 0, 10)
	var m Mesh
	m.AppendStroke(ring, Stroke{Width: 2, Closed: true, Dash: display.Dash{On: 2, Off: 2}})
	if got := strokes(&m); got != 10 {
		t.Errorf("AppendStroke(%v) closed = %d strokes, want 10", ring, got)
	}
}

// A side of 10^9 pixels would be as many strokes.
func TestFarSidesAreNotDashed(t *testing.T) {
	var m Mesh
	m.AppendStroke([]Point{{}, {X: 1e9}}, Stroke{Width: 2, Dash: display.Dash{On: 1, Off: 1}})
	if got := strokes(&m); got != 1 {
		t.Errorf("AppendStroke over 10^9 pixels = %d strokes, want 1", got)
	}
}

// Of a banded line with dashes there is no more than without; it tells how far along its vertices are.
func TestBandsTellHowFarAlong(t *testing.T) {
	dash := display.Dash{On: 6, Off: 4}
	for _, c := range []struct {
		reason string
		line   []Point
		stroke Stroke
		want   []float32 // of each pair of vertices
	}{
		{"with rims", level, Stroke{}, []float32{-0.5, 0.5, 99.5, 100.5}},
		{"without", level, Stroke{Hard: true}, []float32{0, 100}},
		{"in the middle of a stroke", level, Stroke{Hard: true, Phase: 1003}, []float32{3, 103}},
		{"backwards", level, Stroke{Hard: true, Phase: -3}, []float32{7, 107}},
		{"from nowhere", level, Stroke{Hard: true, Phase: float32(math.NaN())}, []float32{0, 100}},
		{"round a bend", []Point{{}, {X: 50}, {X: 90, Y: 30}}, Stroke{Hard: true}, []float32{0, 50, 100}},
		{"round a corner, of two parts", bend, Stroke{Hard: true}, []float32{0, 60, 60, 100}},
		{"round a corner, with rims", bend, Stroke{}, []float32{-0.5, 0.5, 59.5, 60.5, 59.5, 60.5, 99.5, 100.5}},
		{"round a square", square(0, 0, 10), Stroke{Hard: true, Closed: true}, []float32{0, 10, 10, 20, 20, 30, 30, 40}},
		{"there and back", []Point{{}, {X: 50}, {X: 0, Y: 0.0625}}, Stroke{Hard: true}, []float32{0, 50, 50, 100.00004}},
	} {
		c.stroke.Width, c.stroke.Banded, c.stroke.Dash = 2, true, dash
		var m Mesh
		m.AppendStroke(level, Stroke{Width: 1, Banded: true})
		before := len(m.Vertices)
		m.AppendStroke(c.line, c.stroke)
		var got []float32
		for i := before; i < len(m.Vertices); i += 2 {
			if got = append(got, m.Along[i]); m.Along[i+1] != m.Along[i] {
				t.Errorf("%s: the sides of a cross-section are %v and %v along", c.reason, m.Along[i], m.Along[i+1])
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v along, want %v", c.reason, got, c.want)
		}
		if slices.ContainsFunc(m.Along[:before], func(v float32) bool { return v != 0 }) {
			t.Errorf("%s: a line without dashes before it is %v along, want 0", c.reason, m.Along[:before])
		}
		m.Reset()
		m.AppendStroke(level, Stroke{Width: 2, Banded: true})
		if len(m.Along) > 0 {
			t.Errorf("%s: a line without dashes after it is %v along, want nothing", c.reason, m.Along)
		}
	}
}
