package svg

import (
	"math"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// grid is n × n squares of two triangles each, without those that are left out.
func grid(n uint32, without func(x, y uint32) bool) *display.Triangles {
	t := &display.Triangles{}
	for y := range n + 1 {
		for x := range n + 1 {
			t.Points = append(t.Points, display.Point{X: float32(x), Y: float32(y)})
		}
	}
	for y := range n {
		for x := range n {
			if a := y*(n+1) + x; !without(x, y) {
				b, c, d := a+1, a+n+1, a+n+2
				t.Indices = append(t.Indices, a, b, d, a, d, c)
			}
		}
	}
	return t
}

func area(ring []display.Point) float64 {
	sum := float32(0)
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		sum += a.X*b.Y - b.X*a.Y
	}
	return float64(sum) / 2
}

func TestOutlinesAreAroundTheTriangles(t *testing.T) {
	for _, c := range []struct {
		reason  string
		without func(x, y uint32) bool
		points  int
		area    float64
	}{
		{"a square", func(uint32, uint32) bool { return false }, 24, 36},
		{"with a hole", func(x, y uint32) bool { return x == 2 && y == 3 }, 28, 35},
		{"in two parts", func(x, _ uint32) bool { return x == 3 }, 18 + 16, 30},
		{"of squares that touch at corners", func(x, y uint32) bool { return (x+y)%2 == 1 }, 4 * 18, 18},
		{"nothing", func(uint32, uint32) bool { return true }, 0, 0},
	} {
		points, sum := 0, 0.0
		for _, ring := range outlines(grid(6, c.without)) {
			points += len(ring)
			sum += area(ring)
		}
		if points != c.points || math.Abs(sum-c.area) > 1e-3 {
			t.Errorf("the outline has %d points around an area of %v, want %d around %v (%s)", points, sum, c.points, c.area, c.reason)
		}
	}
}
