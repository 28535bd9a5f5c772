package mesh

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// closeTo tells whether an area is right within a ten-thousandth.
func closeTo(got, want float64) bool { return math.Abs(got-want) <= 1e-4*want }

// Areas are worked out by hand.
func TestAppendTriangles(t *testing.T) {
	for _, c := range []struct {
		reason    string
		rings     [][]Point
		triangles int
		area      float64
	}{
		{"nothing", nil, 0, 0},
		{"an empty exterior", [][]Point{{}}, 0, 0},
		{"two points", [][]Point{{{X: 0, Y: 0}, {X: 1, Y: 1}}}, 0, 0},
		{"a triangle", [][]Point{{{X: 0, Y: 0}, {X: 4, Y: 0}, {X: 0, Y: 3}}}, 1, 6},
		{"wound the other way", [][]Point{{{X: 0, Y: 0}, {X: 0, Y: 3}, {X: 4, Y: 0}}}, 1, 6},
		{"a square, closed", [][]Point{append(square(0, 0, 2), Point{})}, 2, 4},
		{"a corner given twice", [][]Point{{{X: 0, Y: 0}, {X: 2, Y: 0}, {X: 2, Y: 0}, {X: 2, Y: 2}, {X: 0, Y: 2}}}, 2, 4},
		{"a corner in the middle of a side", [][]Point{{{X: 0, Y: 0}, {X: 1, Y: 0}, {X: 2, Y: 0}, {X: 2, Y: 2}, {X: 0, Y: 2}}}, 3, 4},
		{"all in one line", [][]Point{{{X: 0, Y: 0}, {X: 1, Y: 1}, {X: 2, Y: 2}, {X: 5, Y: 5}}}, 0, 0},
		{"a spike without width", [][]Point{{{X: 0, Y: 0}, {X: 2, Y: 0}, {X: 2, Y: 1}, {X: 5, Y: 1}, {X: 2, Y: 1}, {X: 2, Y: 2}, {X: 0, Y: 2}}}, -1, 4},
		{"a spike inwards", [][]Point{{{X: 0, Y: 0}, {X: 2, Y: 0}, {X: 2, Y: 1}, {X: 1, Y: 1}, {X: 2, Y: 1}, {X: 2, Y: 2}, {X: 0, Y: 2}}}, -1, 4},
		{"an arrowhead, with one corner turned in", [][]Point{{{X: 0, Y: 0}, {X: 4, Y: 2}, {X: 0, Y: 4}, {X: 1, Y: 2}}}, 2, 6},
		{"a hole", [][]Point{square(0, 0, 10), square(2, 2, 3)}, 8, 91},
		{"a hole wound like the exterior or not", [][]Point{square(0, 0, 10), reversed(square(2, 2, 3))}, 8, 91},
		{"holes one behind another, the far one first", [][]Point{square(0, 0, 10), square(7, 4, 1), square(4, 4, 1), square(1, 4, 1)}, 20, 97},
		{"holes one above another", [][]Point{square(0, 0, 10), square(4, 1, 2), square(4, 7, 2), square(4, 4, 2)}, 20, 88},
		{"a hole touching the exterior's corner", [][]Point{square(0, 0, 4), {{X: 0, Y: 0}, {X: 2, Y: 1}, {X: 1, Y: 2}}}, -1, 14.5},
		{"a hole touching a side from within", [][]Point{square(0, 0, 4), {{X: 0, Y: 2}, {X: 2, Y: 1}, {X: 2, Y: 3}}}, -1, 14},
		{"a hole touching the right side", [][]Point{square(0, 0, 4), {{X: 4, Y: 2}, {X: 2, Y: 1}, {X: 2, Y: 3}}}, -1, 14},
		{"two holes that touch", [][]Point{square(0, 0, 6), square(1, 1, 2), square(3, 3, 2)}, -1, 28},
		{"three holes in a chain that touches both sides", [][]Point{
			square(0, 0, 6),
			{{X: 0, Y: 3}, {X: 1, Y: 2}, {X: 2, Y: 3}, {X: 1, Y: 4}},
			{{X: 4, Y: 3}, {X: 5, Y: 2}, {X: 6, Y: 3}, {X: 5, Y: 4}},
			{{X: 2, Y: 3}, {X: 3, Y: 2}, {X: 4, Y: 3}, {X: 3, Y: 4}},
		}, -1, 30},
		{"a ring that touches itself", [][]Point{{{X: 0, Y: 0}, {X: 2, Y: 2}, {X: 4, Y: 0}, {X: 4, Y: 4}, {X: 2, Y: 2}, {X: 0, Y: 4}}}, -1, 8},
		{"a hole that is a point", [][]Point{square(0, 0, 2), {{X: 1, Y: 1}, {X: 1, Y: 1}, {X: 1, Y: 1}}}, 2, 4},
		{"a hole outside is left out", [][]Point{square(0, 0, 2), square(-9, 0, 2)}, 2, 4},
		{"an 8 fills both halves", [][]Point{{{X: 0, Y: 0}, {X: 2, Y: 2}, {X: 2, Y: 0}, {X: 0, Y: 2}}}, -1, -1},
		{"a point that is not finite", [][]Point{{{X: 0, Y: 0}, {X: float32(math.Inf(1)), Y: 0}, {X: 1, Y: 1}}}, 0, 0},
		{"a point that is no number", [][]Point{{{X: 0, Y: 0}, {X: float32(math.NaN()), Y: 0}, {X: 1, Y: 1}}}, 0, 0},
	} {
		var tess Tessellator
		indices, vertices := tess.AppendTriangles(nil, nil, c.rings)
		if c.triangles >= 0 && len(indices) != 3*c.triangles {
			t.Errorf("%s: AppendTriangles(%v) = %d triangles, want %d", c.reason, c.rings, len(indices)/3, c.triangles)
		}
		if got := trianglesArea(indices, vertices); c.area >= 0 && !closeTo(got, c.area) {
			t.Errorf("%s: AppendTriangles(%v) = %v, area %v, want %v", c.reason, c.rings, indices, got, c.area)
		}
	}
}

func reversed(ring []Point) []Point {
	slices.Reverse(ring)
	return ring
}

// Bermuda as Natural Earth, simplified to steps of 1/256°, has it: where the island is narrowest a
// corner of the northern shore is a fifth of a step south of the southern one. Two of the narrow
// triangles there come out otherwise, a fortieth of the area; taken by their corners alone, without
// regard to sides that cross, they came to a sixth.
func TestTrianglesOfARingThatCrossesItself(t *testing.T) {
	bermuda := []Point{
		{X: -64.88671875, Y: 32.28125},
		{X: -64.875, Y: 32.2578125},
		{X: -64.8359375, Y: 32.25},
		{X: -64.6796875, Y: 32.3359375},
		{X: -64.69140625, Y: 32.36328125},
		{X: -64.65625, Y: 32.3515625},
		{X: -64.67578125, Y: 32.38671875},
		{X: -64.78125, Y: 32.3046875},
		{X: -64.78125, Y: 32.2890625},
		{X: -64.859375, Y: 32.25390625},
	}
	var tess Tessellator
	indices, vertices := tess.AppendTriangles(nil, nil, [][]Point{bermuda})
	if got, want := trianglesArea(indices, vertices), ringArea(bermuda); math.Abs(got-want) > 0.03*want {
		t.Errorf("AppendTriangles(%v): area %v, want %v within 3 %%", bermuda, got, want)
	}
}

// Where neighbours have a corner in the middle of a long side, the triangles must have it too, or
// a crack opens between them: all 40 corners of a square are used, in 40 - 2 triangles.
func TestTrianglesUseCornersOfStraightSides(t *testing.T) {
	var ring []Point
	for i, corner := range square(0, 0, 10) {
		next := square(0, 0, 10)[(i+1)%4]
		for j := range 10 {
			f := float64(j) / 10
			ring = append(ring, toVec(corner).times(1-f).plus(toVec(next).times(f)).point())
		}
	}
	var tess Tessellator
	indices, vertices := tess.AppendTriangles(nil, nil, [][]Point{ring})
	used := map[uint32]bool{}
	for _, i := range indices {
		used[i] = true
	}
	if len(used) != 40 || len(indices) != 3*38 || !closeTo(trianglesArea(indices, vertices), 100) {
		t.Errorf("%d corners in %d triangles of area %v, want 40 in 38 of 100",
			len(used), len(indices)/3, trianglesArea(indices, vertices))
	}
}

// A polygon is appended to what is there, and its indices count from there.
func TestAppendTrianglesToOthers(t *testing.T) {
	var tess Tessellator
	indices, vertices := tess.AppendTriangles(nil, nil, [][]Point{square(0, 0, 1)})
	indices, vertices = tess.AppendTriangles(indices, vertices, [][]Point{square(5, 5, 10), square(7, 7, 2)})
	if len(vertices) != 12 || vertices[4] != (Point{X: 5, Y: 5}) || vertices[8] != (Point{X: 7, Y: 7}) {
		t.Errorf("vertices = %v, want the points of three rings in order", vertices)
	}
	if got := trianglesArea(indices, vertices); !closeTo(got, 97) {
		t.Errorf("area = %v, want 1 + 100 - 4 = 97", got)
	}
}

// However rough, the triangles cover the polygon exactly once: their areas add
// up, and no polygon of n corners and h holes has more than n + 2h - 2.
func TestTrianglesCoverRaggedRings(t *testing.T) {
	random := rand.New(rand.NewPCG(1970, 1))
	var tess Tessellator
	for range 400 {
		middle := Point{X: float32(random.NormFloat64() * 100), Y: float32(random.NormFloat64() * 100)}
		n := 3 + random.IntN(400)
		// From about 50 corners on the holes may be ragged and stay clear.
		rings := [][]Point{ragged(random, middle, 40, 100, n)}
		if n > 50 {
			for i := range random.IntN(5) {
				at := Point{X: middle.X - 24 + 12*float32(i), Y: middle.Y + float32(random.Float64()*8)}
				rings = append(rings, ragged(random, at, 1, 5.5, 3+random.IntN(40)))
			}
		}
		indices, vertices := tess.AppendTriangles(nil, nil, rings)
		if got, want := trianglesArea(indices, vertices), polygonArea(rings); !closeTo(got, want) {
			t.Errorf("%d corners, %d holes: area %v, want %v", n, len(rings)-1, got, want)
		}
		if most := len(vertices) + 2*(len(rings)-1) - 2; len(indices) > 3*most {
			t.Errorf("%d corners, %d holes: %d triangles, want at most %d", n, len(rings)-1, len(indices)/3, most)
		}
	}
}

// On a grid of whole numbers points coincide, sides overlap and corners lie on
// sides, all of the time: half of the squares of a board are holes and touch.
func TestTrianglesCoverChequeredBoards(t *testing.T) {
	random := rand.New(rand.NewPCG(1987, 2))
	var tess Tessellator
	for range 1000 {
		size := 3 + random.IntN(8)
		rings := [][]Point{square(0, 0, float32(size+2))}
		for x := range size {
			for y := range size {
				if (x+y)%2 == 0 && random.IntN(3) > 0 {
					rings = append(rings, square(float32(x+1), float32(y+1), 1))
				}
			}
		}
		indices, vertices := tess.AppendTriangles(nil, nil, rings)
		if got, want := trianglesArea(indices, vertices), polygonArea(rings); !closeTo(got, want) {
			t.Errorf("board of %d with %d holes: area %v, want %v\n%v", size, len(rings)-1, got, want, rings)
		}
	}
}

func TestTrianglesCoverCoasts(t *testing.T) {
	var tess Tessellator
	for _, n := range []int{40, 64, 1000, 20000} {
		ring := coast(rand.New(rand.NewPCG(uint64(n), 3)), n)
		indices, vertices := tess.AppendTriangles(nil, nil, [][]Point{ring})
		if got, want := trianglesArea(indices, vertices), ringArea(ring); !closeTo(got, want) {
			t.Errorf("coast of %d corners: area %v, want %v", n, got, want)
		}
	}
}

func TestTessellatorDoesNotAllocateWhenWarm(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	rings := [][]Point{ragged(random, Point{}, 50, 100, 500), ragged(random, Point{}, 1, 9, 30)}
	var tess Tessellator
	indices, vertices := tess.AppendTriangles(nil, nil, rings)
	got := testing.AllocsPerRun(10, func() {
		indices, vertices = tess.AppendTriangles(indices[:0], vertices[:0], rings)
	})
	if got != 0 {
		t.Errorf("AppendTriangles: %v allocations, want 0", got)
	}
}

// Rings of any kind end in triangles of their own points, and no more than fit.
func FuzzAppendTriangles(f *testing.F) {
	f.Add([]byte{0, 0, 9, 0, 9, 9, 0, 9}, uint8(0))
	f.Add([]byte{0, 0, 9, 9, 9, 0, 0, 9, 3, 3, 4, 3, 4, 4}, uint8(4))
	f.Add([]byte{1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 0, 3, 0, 3, 0, 0}, uint8(3))
	f.Fuzz(func(t *testing.T, coordinates []byte, exterior uint8) {
		// A ring that crosses itself everywhere takes a time by the square.
		coordinates = coordinates[:min(len(coordinates), 1000)]
		var points []Point
		for i := 0; i+1 < len(coordinates); i += 2 {
			points = append(points, Point{X: float32(coordinates[i]), Y: float32(coordinates[i+1])})
		}
		cut := min(int(exterior), len(points))
		var tess Tessellator
		indices, vertices := tess.AppendTriangles(nil, nil, [][]Point{points[:cut], points[cut:]})
		if !slices.Equal(vertices, points) {
			t.Errorf("vertices = %v, want %v", vertices, points)
		}
		if len(indices)%3 != 0 || len(indices) > 3*(len(points)+2) {
			t.Errorf("%d indices for %d points, want whole triangles and at most two more than points", len(indices), len(points))
		}
		for _, i := range indices {
			if int(i) >= len(vertices) {
				t.Errorf("index %d, want less than %d", i, len(vertices))
			}
		}
	})
}

func BenchmarkTessellateCoast10k(b *testing.B) { benchmarkCoast(b, 10000) }
func BenchmarkTessellateCoast70k(b *testing.B) { benchmarkCoast(b, 70000) }

func benchmarkCoast(b *testing.B, n int) {
	b.Helper()
	rings := [][]Point{coast(rand.New(rand.NewPCG(1, 2)), n)}
	var tess Tessellator
	var indices []uint32
	var vertices []Point
	b.ReportAllocs()
	for b.Loop() {
		indices, vertices = tess.AppendTriangles(indices[:0], vertices[:0], rings)
	}
}

// The hardest ring there is: long teeth from the middle outwards, which cross
// all of the order of space.
func BenchmarkTessellateRagged10k(b *testing.B) {
	rings := [][]Point{ragged(rand.New(rand.NewPCG(1, 2)), Point{}, 40, 100, 10000)}
	var tess Tessellator
	var indices []uint32
	var vertices []Point
	b.ReportAllocs()
	for b.Loop() {
		indices, vertices = tess.AppendTriangles(indices[:0], vertices[:0], rings)
	}
}

// A polygon divided a few corners at a time gives the triangles that it gives at once.
func TestClipInSlices(t *testing.T) {
	rings := [][]Point{coast(rand.New(rand.NewPCG(5, 6)), 3000)}
	whole, _ := new(Tessellator).AppendTriangles(nil, nil, rings)
	for _, corners := range []int{1, 7, 1000} {
		var tess Tessellator
		tess.Begin(nil, rings)
		var got []uint32
		rounds, done := 0, false
		for !done {
			got, done = tess.Clip(got, corners)
			rounds++
		}
		if !slices.Equal(got, whole) {
			t.Errorf("%d corners at a time: %d indices, want the %d that the whole has", corners, len(got), len(whole))
		}
		if rounds < 3000/corners {
			t.Errorf("%d corners at a time: done after %d slices, want them to be small", corners, rounds)
		}
		if more, done := tess.Clip(nil, corners); len(more) > 0 || !done {
			t.Errorf("after the end: %d indices, done %v, want nothing more", len(more), done)
		}
	}
}
