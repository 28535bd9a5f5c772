package mesh

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// covered is the area that a mesh's triangles cover, each weighed by its mean coverage. Of banded lines the painter
// makes the dashes.
func covered(m *Mesh, dash display.Dash) float64 {
	var sum float64
	for i := 0; i < len(m.Indices); i += 3 {
		a, b, c := m.Vertices[m.Indices[i]], m.Vertices[m.Indices[i+1]], m.Vertices[m.Indices[i+2]]
		var along [3]float32
		for k := range along {
			if len(m.Along) > 0 {
				along[k] = m.Along[m.Indices[i+k]]
			}
		}
		area := float64((b.X-a.X)*(c.Y-a.Y)-(c.X-a.X)*(b.Y-a.Y)) / 2
		sum += math.Abs(area) * meanCoverage(a, b, c, along, dash)
	}
	return sum
}

// meanCoverage is that of a triangle's three corners, or of points all over it where it is part of a band.
func meanCoverage(a, b, c Vertex, along [3]float32, dash display.Dash) float64 {
	if a.Rim == 0 {
		return float64(a.Coverage+b.Coverage+c.Coverage) / 3
	}
	steps, sum, n := 60, 0.0, 0
	if dash.On > 0 {
		steps = 300
	}
	for i := range steps {
		for j := range steps - i {
			u, v := (float32(i)+1.0/3)/float32(steps), (float32(j)+1.0/3)/float32(steps)
			mix := func(x, y, z float32) float64 { return float64(x + (y-x)*u + (z-x)*v) }
			edge := mix(a.Rim, b.Rim, c.Rim) - math.Abs(mix(a.Across, b.Across, c.Across))
			if dash.On > 0 {
				edge = min(1, max(0, edge)) * strokeAt(dash, mix(along[0], along[1], along[2]))
			}
			sum += mix(a.Coverage, b.Coverage, c.Coverage) * min(1, max(0, edge))
			n++
		}
	}
	return sum / float64(n)
}

// strokeAt is how much of a stroke, with a rim of a pixel, is so far along a dashed line: see bands.kage.
func strokeAt(d display.Dash, along float64) float64 {
	on, period := float64(d.On), float64(d.On)+float64(d.Off)
	return min(1, max(0, (on+1)/2-math.Abs(math.Mod(along-on/2+period/2+period, period)-period/2)))
}

func checkMesh(t *testing.T, what string, m *Mesh) {
	t.Helper()
	if len(m.Indices)%3 != 0 {
		t.Errorf("%s: %d indices, want whole triangles", what, len(m.Indices))
	}
	for _, i := range m.Indices {
		if int(i) >= len(m.Vertices) {
			t.Fatalf("%s: index %d of %d vertices", what, i, len(m.Vertices))
		}
	}
	for _, v := range m.Vertices {
		if !(v.Coverage >= 0 && v.Coverage <= 1) {
			t.Errorf("%s: coverage %v, want 0 to 1", what, v.Coverage)
		}
		if sum := float64(v.X + v.Y); math.IsNaN(sum) || math.IsInf(sum, 0) {
			t.Errorf("%s: vertex %v is not finite", what, v)
		}
	}
}

var (
	level = []Point{{X: 10, Y: 10}, {X: 110, Y: 10}}
	bend  = []Point{{X: 0, Y: 0}, {X: 60, Y: 0}, {X: 60, Y: 40}}
	zig   = []Point{{X: 0, Y: 0}, {X: 50, Y: 0}, {X: 0, Y: 1}} // turns back on itself
)

func TestAppendStrokeCovers(t *testing.T) {
	for _, c := range []struct {
		reason string
		line   []Point
		stroke Stroke
		want   float64 // length × width, less the gaps
		within float64
	}{
		{"a wide line", level, Stroke{Width: 4}, 400, 4},
		{"a line of a pixel", level, Stroke{Width: 1}, 100, 1},
		{"a hairline is paler, not thinner", level, Stroke{Width: 0.25}, 25, 0.5},
		{"a corner adds what its joint covers", bend, Stroke{Width: 2}, 200, 4},
		{"a closed square", []Point{{}, {X: 50}, {X: 50, Y: 50}, {Y: 50}}, Stroke{Width: 2, Closed: true}, 400, 4},
		{"half of a dashed line", level, Stroke{Width: 2, Dash: display.Dash{On: 5, Off: 5}}, 100, 2},
		{"a third of a dotted one", level, Stroke{Width: 3, Dash: display.Dash{On: 2, Off: 4}}, 100, 4},
		{"no length, no line", []Point{{X: 3, Y: 3}, {X: 3, Y: 3}}, Stroke{Width: 2}, 0, 0},
		{"no width, no line", level, Stroke{}, 0, 0},
		{"a point that is no number is left out", []Point{level[0], {X: float32(math.NaN())}, level[1]}, Stroke{Width: 4}, 400, 4},
	} {
		for i := range 4 {
			c.stroke.Banded, c.stroke.Hard = i%2 == 1, i > 1
			var m Mesh
			m.AppendStroke(c.line, c.stroke)
			checkMesh(t, c.reason, &m)
			if got := covered(&m, c.stroke.Dash); math.Abs(got-c.want) > c.within {
				t.Errorf("AppendStroke(%v, %+v) covers %v, want %v (%s)", c.line, c.stroke, got, c.want, c.reason)
			}
		}
	}
}

// A banded stroke covers what another does, at a sharp turn too, of half of the triangles or fewer.
func TestBandedStrokesAreLighter(t *testing.T) {
	for _, width := range []float32{0.6, 1.5, 6} {
		for _, line := range [][]Point{level, bend, zig} {
			var plain, banded Mesh
			plain.AppendStroke(line, Stroke{Width: width})
			banded.AppendStroke(line, Stroke{Width: width, Banded: true})
			if got, want := covered(&banded, display.Dash{}), covered(&plain, display.Dash{}); math.Abs(got-want) > 0.01*want+float64(width*width) {
				t.Errorf("%v, %v wide: banded it covers %v, want %v", line, width, got, want)
			}
			if got, most := len(banded.Indices), len(plain.Indices)/2; got > most {
				t.Errorf("%v, %v wide: banded it has %d indices, want at most %d", line, width, got, most)
			}
		}
	}
}

// Dashes with hard ends are half as many corners.
func TestHardEndsAreLighter(t *testing.T) {
	var soft, hard Mesh
	dashed := Stroke{Width: 1, Banded: true, Dash: display.Dash{On: 5, Off: 3}}
	soft.AppendStroke(level, dashed)
	dashed.Hard = true
	hard.AppendStroke(level, dashed)
	if got, want := len(hard.Vertices), len(soft.Vertices)/2; got != want || got == 0 {
		t.Errorf("with hard ends the dashes have %d corners, want %d, half of those with soft ones", got, want)
	}
}

func TestAppendStrokeStaysNearTheLine(t *testing.T) {
	var m Mesh
	m.AppendStroke(zig, Stroke{Width: 2})
	checkMesh(t, "a hairpin", &m)
	for _, v := range m.Vertices {
		if v.X < -5 || v.X > 55 || v.Y < -5 || v.Y > 6 {
			t.Errorf("a hairpin's joint reaches (%v, %v), want it cut off near the line", v.X, v.Y)
		}
	}
}

func TestSignsCover(t *testing.T) {
	at := Point{X: 40, Y: 40}
	for _, c := range []struct {
		reason string
		add    func(*Mesh)
		want   float64
	}{
		{"a disc", func(m *Mesh) { m.AppendDisc(at, 10, false) }, math.Pi * 100},
		{"a circle", func(m *Mesh) { m.AppendRing(at, 10, 2, false) }, math.Pi * (121 - 81)},
		{"a banded disc", func(m *Mesh) { m.AppendDisc(at, 10, true) }, math.Pi * 100},
		{"a banded circle", func(m *Mesh) { m.AppendRing(at, 10, 2, true) }, math.Pi * (121 - 81)},
		{"a square of side 10√2", func(m *Mesh) {
			m.AppendStar(at, display.AppendCorners(nil, display.Square, at, 10))
		}, 200},
		{"a star: 5·r·R·sin 36°, r = 0.381966 R", func(m *Mesh) {
			m.AppendStar(at, display.AppendCorners(nil, display.Star, at, 20))
		}, 5 * 0.381966 * 400 * math.Sin(math.Pi/5)},
		{"two corners are nothing", func(m *Mesh) { m.AppendStar(at, []Point{{}, {X: 1}}) }, 0},
	} {
		var m Mesh
		c.add(&m)
		checkMesh(t, c.reason, &m)
		if got := covered(&m, display.Dash{}); math.Abs(got-c.want) > 0.03*c.want {
			t.Errorf("%s covers %v, want %v", c.reason, got, c.want)
		}
	}
}

// slowJoints is bandJoints a step at a time.
func slowJoints(m *Mesh, across *profile, points []Point, to Point, d vec) {
	for i, p := range points {
		after := heading(p, append(points[i+1:len(points):len(points)], to)[0])
		cosine := 1 + d.dot(after)
		if cosine*miterLimit*miterLimit >= 2 {
			m.extend(across, toVec(p), d.left().plus(after.left()).times(1/cosine), 1)
		} else {
			m.extend(across, toVec(p), d.left(), 1)
			a, middle := m.section.first, m.vertex(toVec(p), across.coverage)
			m.Vertices[middle].Rim = float32(across.offsets[1])
			m.section = section{}
			m.extend(across, toVec(p), after.left(), 1)
			b := m.section.first
			m.Indices = append(m.Indices, a, middle, b, a+1, middle, b+1)
		}
		d = after
	}
}

func TestBandsAreJoinedAsTheirParts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	sharp := 0
	for range 2000 {
		line := wander(random, 2+random.IntN(20), 4*random.Float64(), 1+random.Float64())
		if random.IntN(4) == 0 {
			line = append(line, line[len(line)-1]) // a side without a length
		}
		across := newProfile(3*random.Float64()+0.1, true)
		var got, want Mesh
		from := heading(line[0], line[1])
		if random.IntN(2) == 0 { // else it begins there, as a ring does
			got.extend(&across, toVec(line[0]), from.left(), 1)
			want.extend(&across, toVec(line[0]), from.left(), 1)
		}
		last := len(line) - 1
		got.bandJoints(&across, line[1:last], line[last], from)
		slowJoints(&want, &across, line[1:last], line[last], from)
		if !slices.Equal(got.Vertices, want.Vertices) || !slices.Equal(got.Indices, want.Indices) || got.section != want.section {
			t.Fatalf("%v is joined with\n%v %v, want\n%v %v", line, got.Vertices, got.Indices, want.Vertices, want.Indices)
		}
		if len(got.Vertices) > 2*last {
			sharp++
		}
	}
	if sharp < 100 {
		t.Errorf("%d lines turn sharply, want many", sharp)
	}
}

func TestMeshDoesNotAllocateWhenWarm(t *testing.T) {
	var m Mesh
	fill := func() {
		m.Reset()
		m.AppendStroke(bend, Stroke{Width: 2, Dash: display.Dash{On: 3, Off: 2}})
		m.AppendDisc(Point{X: 5, Y: 5}, 4, true)
	}
	fill()
	if n := testing.AllocsPerRun(100, fill); n != 0 {
		t.Errorf("filling a warm mesh allocates %v times, want 0", n)
	}
}

func BenchmarkAppendStroke(b *testing.B) {
	line := make([]Point, 1000)
	for i := range line {
		line[i] = Point{X: float32(i), Y: float32(i % 7)}
	}
	for name, s := range map[string]Stroke{"smooth": {Width: 0.7}, "banded": {Width: 0.7, Banded: true, Hard: true}} {
		b.Run("of="+name, func(b *testing.B) {
			var m Mesh
			b.ReportAllocs()
			for b.Loop() {
				m.Reset()
				m.AppendStroke(line, s)
			}
		})
	}
}

// A banded disc or circle covers what another does, of half of the triangles or fewer.
func TestBandedSignsAreLighter(t *testing.T) {
	at := Point{X: 20, Y: 20}
	for _, radius := range []float32{0.4, 0.7, 2, 5.5, 40} {
		for what, add := range map[string]func(m *Mesh, banded bool){
			"disc":   func(m *Mesh, banded bool) { m.AppendDisc(at, radius, banded) },
			"circle": func(m *Mesh, banded bool) { m.AppendRing(at, radius, 1.2, banded) },
		} {
			var plain, banded Mesh
			add(&plain, false)
			add(&banded, true)
			got, want := covered(&banded, display.Dash{}), covered(&plain, display.Dash{})
			if math.Abs(got-want) > 0.04*want+0.05 { // of which a speck is a larger part
				t.Errorf("a %s of %v covers %v banded, want %v", what, radius, got, want)
			}
			if got, most := len(banded.Indices), len(plain.Indices)/2; got > most {
				t.Errorf("a %s of %v has %d indices banded, want at most %d", what, radius, got, most)
			}
		}
	}
}

// A hard line has one cross-section at each joint, however sharply it turns.
func TestHardJoints(t *testing.T) {
	for _, degrees := range []float64{0, 30, 90, 119, 121, 150, 179, 180, -121, -179} {
		turn := degrees * math.Pi / 180
		line := []Point{{X: -40}, {}, {X: float32(40 * math.Cos(turn)), Y: float32(40 * math.Sin(turn))}}
		var m Mesh
		m.AppendStroke(line, Stroke{Width: 1, Banded: true, Hard: true})
		if len(m.Vertices) != 6 || len(m.Indices) != 12 {
			t.Fatalf("a turn of %v° makes %d vertices and %d indices, want two of each point, and two triangles of each side",
				degrees, len(m.Vertices), len(m.Indices))
		}
		const rim = 1 // half of the width, and half a pixel
		for _, v := range m.Vertices[2:4] {
			if far := math.Hypot(float64(v.X), float64(v.Y)); !(far > 0.99*rim && far < 1.01*miterLimit*rim) {
				t.Errorf("a turn of %v° has a corner %v px from its point, want between %v and %v", degrees, far, rim, miterLimit*rim)
			}
		}
		// The tip is on the outer side of the turn, before the point.
		if left, right := m.Vertices[2], m.Vertices[3]; degrees > 90 && degrees < 180 && left.X < right.X || degrees < -90 && left.X > right.X {
			t.Errorf("a turn of %v° has its corners at %v and %v, want the outer one to be the tip", degrees, left, right)
		}
	}
}
