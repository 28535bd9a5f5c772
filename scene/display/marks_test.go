package display

import "testing"

func TestMarksAreThePattern(t *testing.T) {
	const steps = 48
	for _, p := range []Pattern{Plain, Hatch, Dots, Rule} {
		side, marks := Marks(p)
		if side != patternCell {
			t.Fatalf("Marks(%d): a cell of %v, want %v", p, side, patternCell)
		}
		wrong := 0
		for i := range steps * steps {
			x := (float32(i%steps) + 0.5) * side / steps
			y := (float32(i/steps) + 0.5) * side / steps
			if inAny(marks, Point{x, y}) != marked(p, x, y) {
				wrong++ // on an edge, which a sampled point may be on either side of
			}
		}
		if share := float64(wrong) / (steps * steps); share > 0.01 {
			t.Errorf("Marks(%d): %.3f of the cell is marked otherwise than by the pattern, want edges at most", p, share)
		}
	}
}

// inAny reports whether a point lies in an odd number of polygons, which do not overlap.
func inAny(polygons [][]Point, at Point) bool {
	inside := false
	for _, ring := range polygons {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(at.Y-a.Y)*(b.X-a.X)/(b.Y-a.Y) {
				inside = !inside
			}
		}
	}
	return inside
}
