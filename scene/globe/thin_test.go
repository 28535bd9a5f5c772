package globe_test

import (
	"math"
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
)

// Of a thinned shape the areas are the same, and nothing of a line is further from the other line, in any picture, than
// it may be.
func TestThinnedStaysNear(t *testing.T) {
	const tolerance = 2e-3
	m := globe.NewMaker(plane, &flats, 4e-4)
	before, after := 0, 0
	for _, path := range world(t, atlas.L1) {
		s := m.Shape(path)
		thin := s.Thinned(tolerance)
		lines := m.Shape(display.NewPath(nil, path.Lines))
		before, after = before+lines.Corners(), after+lines.Thinned(tolerance).Corners()
		for _, look := range looks {
			aim := globe.Pose{Center: look}.Aim()
			if thin.Seen(&aim) != s.Seen(&aim) {
				t.Fatalf("from %v one is seen and the other is not", look)
			}
			all, few := s.Put(&aim), thin.Put(&aim)
			if all == nil || few == nil {
				continue // nothing of it, or of one a speck at the edge
			}
			if a, b := all.Triangles, few.Triangles; (a == nil) != (b == nil) || a != nil && len(a.Indices) != len(b.Indices) {
				t.Errorf("from %v the areas of %v are others", look, path.Bounds())
			}
			if all.Thinned || !few.Thinned {
				t.Errorf("from %v the thinned path says that it is so: %v, and the other: %v", look, few.Thinned, all.Thinned)
			}
			for _, line := range all.Lines {
				for _, p := range line {
					if math.Hypot(float64(p.X), float64(p.Y)) > 1-2*tolerance {
						continue // at the edge, what is past the point may be behind it
					}
					if d := apartFrom(p, few.Lines); d > tolerance*1.01 {
						t.Errorf("from %v a point is %v from the thinned line, want at most %v", look, d, tolerance)
					}
				}
			}
		}
	}
	if after > before*2/3 {
		t.Errorf("the world's lines have %d corners of %d when they are thinned, want a third fewer", after, before)
	}
}

// apartFrom is how far a point is from lines.
func apartFrom(p display.Point, lines [][]display.Point) float64 {
	least := math.Inf(1)
	for _, line := range lines {
		for i := 1; i < len(line); i++ {
			a, b := line[i-1], line[i]
			dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
			x, y := float64(p.X-a.X), float64(p.Y-a.Y)
			if d := dx*dx + dy*dy; d > 0 {
				f := min(1, max(0, (x*dx+y*dy)/d))
				x, y = x-f*dx, y-f*dy
			}
			least = min(least, math.Hypot(x, y))
		}
	}
	return least
}

// Half open a globe shows flat maps' places, which a thinned shape has too.
func TestThinnedOpens(t *testing.T) {
	m := globe.NewMaker(plane, &flats, 4e-4)
	line := display.NewPath(nil, [][]display.Point{{{X: 0.1, Y: 0.2}, {X: 0.1001, Y: 0.2001}, {X: 0.3, Y: 0.1}, {X: 0.8, Y: 0.1}}})
	s := m.Shape(line)
	thin := s.Thinned(1e-3)
	if thin.Corners() >= s.Corners() {
		t.Fatalf("%d corners of %d are left, want fewer", thin.Corners(), s.Corners())
	}
	aim := globe.Pose{Center: geo.LonLat{Lon: 11}, Flat: [2]float32{0.5, 0.25}}.Aim()
	for _, p := range thin.Put(&aim).Lines[0] {
		if d := apartFrom(p, s.Put(&aim).Lines); d > 1e-6 {
			t.Errorf("half open a point is %v off, want it where it was", d)
		}
	}
	area := m.Shape(display.NewPath([]display.Polygon{{{{X: 0, Y: 0}, {X: 0.1, Y: 0}, {X: 0, Y: 0.1}}}}, nil))
	if area.Thinned(1) != area {
		t.Error("a shape without lines is another one when it is thinned")
	}
}

// The bounds of a path hold its lines.
func TestBoundsHoldTheLines(t *testing.T) {
	m := globe.NewMaker(plane, nil, 4e-4)
	seen := 0
	for _, path := range world(t, atlas.L1) {
		for _, s := range []*globe.Shape{m.Shape(path), m.Shape(display.NewPath(nil, path.Lines))} {
			for _, look := range looks {
				aim := globe.Pose{Center: look}.Aim()
				put := s.Put(&aim)
				if put == nil {
					continue
				}
				seen++
				b := put.Bounds()
				for _, line := range put.Lines {
					for _, p := range line {
						if p.X < b.Min.X-1e-6 || p.X > b.Max.X+1e-6 || p.Y < b.Min.Y-1e-6 || p.Y > b.Max.Y+1e-6 {
							t.Fatalf("from %v the point %v of a line is outside of %v", look, p, b)
						}
					}
				}
			}
		}
	}
	if seen == 0 {
		t.Error("nothing is seen")
	}
}
