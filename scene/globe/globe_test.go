package globe_test

import (
	"math"
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
	"atlas.example/southsouth/scene/projection"
)

// middle is what the globe looks at when it opens.
var middle = geo.LonLat{Lon: 11}

// looks is centres from which the globe is hard to draw.
var looks = []geo.LonLat{
	{},
	middle,
	{Lat: 90},
	{Lat: -90},
	{Lon: -169},
	{Lon: 191, Lat: -78},
	{Lon: 180, Lat: 66},
	{Lon: 178, Lat: -18},
	{Lon: 126, Lat: 39},
	{Lon: -87, Lat: 21},
	{Lon: -130, Lat: 5},
	{Lon: 95, Lat: -85},
}

// ways is poses between the maps.
func ways() []globe.Pose {
	var out []globe.Pose
	for i := range 10 {
		f := float32(i+1) / 10
		out = append(out,
			globe.Pose{Center: middle, Flat: [2]float32{f, 0}},
			globe.Pose{Center: middle, Flat: [2]float32{0, f}},
			globe.Pose{Center: middle, Flat: [2]float32{f, 1 - f}},
			globe.Pose{Center: middle, Flat: [2]float32{f / 2, f / 3}},
		)
	}
	return out
}

func shapes(tb testing.TB) []*globe.Shape {
	tb.Helper()
	m := globe.NewMaker(plane, &flats, 4e-4)
	var out []*globe.Shape
	for _, p := range world(tb, atlas.L1) {
		out = append(out, m.Shape(p))
	}
	return out
}

// area is the signed area of the triangle that begins at an index, positive if it winds
// clockwise as one sees it, y down.
func area(t *display.Triangles, i int) float64 {
	a, b, c := t.Points[t.Indices[i]], t.Points[t.Indices[i+1]], t.Points[t.Indices[i+2]]
	return (float64(b.X-a.X)*float64(c.Y-a.Y) - float64(b.Y-a.Y)*float64(c.X-a.X)) / 2
}

func covered(p *display.Path) float64 {
	sum := 0.0
	if p != nil && p.Triangles != nil {
		for i := 0; i < len(p.Triangles.Indices); i += 3 {
			sum += area(p.Triangles, i)
		}
	}
	return sum
}

func enclosed(p *display.Path) float64 {
	sum := 0.0
	if p != nil {
		for _, polygon := range p.Polygons {
			for _, ring := range polygon {
				last := ring[len(ring)-1]
				for _, q := range ring {
					sum += float64(last.X*q.Y-last.Y*q.X) / 2
					last = q
				}
			}
		}
	}
	return sum
}

// clipped is the area of an atom on the disc by the exact way of package projection.
func clipped(p *display.Path, o projection.Orthographic) float64 {
	sum := 0.0
	for _, polygon := range p.Polygons {
		var g geo.Polygon
		for _, ring := range polygon {
			var r geo.Ring
			for _, q := range append(append([]display.Point{}, ring...), ring[0]) {
				// The edges are rounded to a little beyond them.
				x, y := min(math.Pi, max(-math.Pi, float64(q.X))), min(math.Pi/2, max(-math.Pi/2, float64(-q.Y)))
				at, _ := plane.Inverse(projection.XY{X: x, Y: y})
				r = append(r, at)
			}
			g = append(g, r)
		}
		for _, part := range o.AppendClipped(nil, g) {
			for _, r := range part {
				points := projection.AppendResampled(nil, o, geo.Line(r), 1e-5)
				for i := 1; i < len(points); i++ {
					a, b := points[i-1], points[i]
					sum += (a.X*b.Y - a.Y*b.X) / 2
				}
			}
		}
	}
	return sum
}

// From everywhere, the triangles and the rings of every atom cover what the exact clipping of its
// polygons does, and nothing leaves the disc or the bounds.
func TestPutOnTheGlobe(t *testing.T) {
	paths, puts := world(t, atlas.L1), shapes(t)
	for _, center := range looks {
		o, aim := projection.Orthographic{Center: center}, globe.Pose{Center: center}.Aim()
		for i, s := range puts {
			p := s.Put(&aim)
			// Along the edge of the disc a side strays by four times the tolerance, a ring's by one.
			want, long := clipped(paths[i], o), 0.0
			if p != nil {
				long = float64(p.Bounds().W() + p.Bounds().H())
			}
			if got := covered(p); math.Abs(got-want) > 16e-4*long+1e-6 {
				t.Errorf("shape %d from %v: the triangles cover %v, want %v", i, center, got, want)
			}
			if got := enclosed(p); math.Abs(math.Abs(got)-want) > 4e-4*long+1e-6 {
				t.Errorf("shape %d from %v: the rings enclose %v, want %v", i, center, got, want)
			}
			checkInside(t, p)
		}
	}
}

func checkInside(t *testing.T, p *display.Path) {
	t.Helper()
	if p == nil {
		return
	}
	check := func(q display.Point) {
		b := p.Bounds()
		if math.Hypot(float64(q.X), float64(q.Y)) > 1+1e-5 || q.X < b.Min.X || q.X > b.Max.X || q.Y < b.Min.Y || q.Y > b.Max.Y {
			t.Fatalf("%v is outside of the disc or of the bounds %v", q, b)
		}
	}
	for _, i := range p.Triangles.Indices {
		check(p.Triangles.Points[i])
	}
	for _, line := range p.Lines {
		for _, q := range line {
			check(q)
		}
	}
}

// On the way between the maps no triangle is turned over, and on a flat map each has its true area.
func TestNothingFoldsOver(t *testing.T) {
	puts := shapes(t)
	for _, pose := range ways() {
		aim, sum := pose.Aim(), 0.0
		for i, s := range puts {
			p := s.Put(&aim)
			if p == nil {
				continue
			}
			for j := 0; j < len(p.Triangles.Indices); j += 3 {
				a := area(p.Triangles, j)
				if sum += a; a < -1e-4 { // a sliver along the edge of the disc may
					t.Fatalf("pose %+v, shape %d: a triangle has the area %v, want it not turned over", pose, i, a)
				}
			}
		}
		if flat := pose.Flat[0] == 1 || pose.Flat[1] == 1; flat && math.Abs(sum-3.6) > 0.15 {
			t.Errorf("pose %+v: land covers %v, want about 3.6, 29 %% of 4π", pose, sum)
		}
	}
}

// Every side of a triangle inside of an area belongs to two, so that no gap shows between them.
func TestTrianglesJoin(t *testing.T) {
	aim := globe.Pose{Center: middle, Flat: [2]float32{1, 0}}.Aim()
	for i, s := range shapes(t) {
		p := s.Put(&aim)
		edge := map[display.Point]bool{}
		for _, polygon := range p.Polygons {
			for _, ring := range polygon {
				for _, q := range ring {
					edge[q] = true
				}
			}
		}
		sides := map[[2]uint32]int{}
		indices := p.Triangles.Indices
		for j := 0; j < len(indices); j += 3 {
			for k := range 3 {
				a, b := indices[j+k], indices[j+(k+1)%3]
				sides[[2]uint32{min(a, b), max(a, b)}]++
			}
		}
		for side, n := range sides {
			a, b := p.Triangles.Points[side[0]], p.Triangles.Points[side[1]]
			if n > 2 || n == 1 && (!edge[a] || !edge[b]) {
				t.Errorf("shape %d: the side from %v to %v belongs to %d triangles", i, a, b, n)
			}
		}
	}
}

// A line around the back of the globe ends on its edge, on both sides.
func TestLinesEndOnTheHorizon(t *testing.T) {
	var equator []display.Point
	for i := range 37 {
		equator = append(equator, display.Point{X: float32(-math.Pi + float64(i)*math.Pi/18)})
	}
	s := globe.NewMaker(plane, nil, 1e-4).Shape(display.NewPath(nil, [][]display.Point{equator}))
	for _, center := range looks {
		if center.Lat == 90 || center.Lat == -90 {
			continue // from where the equator is the edge
		}
		aim := globe.Pose{Center: center}.Aim()
		p := s.Put(&aim)
		ends := 0
		for _, line := range p.Lines {
			for _, q := range []display.Point{line[0], line[len(line)-1]} {
				if math.Abs(math.Hypot(float64(q.X), float64(q.Y))-1) < 1e-5 {
					ends++
				}
			}
		}
		// Where it is torn it may have two ends more, inside.
		if ends != 2 || len(p.Lines) > 2 {
			t.Errorf("from %v the equator has %d lines with %d ends on the edge, want 2 ends", center, len(p.Lines), ends)
		}
	}
}

// A spot is where the projections have it, and what is behind the globe is not to be seen.
func TestSpot(t *testing.T) {
	for lon := -165.0; lon < 190; lon += 30 {
		for lat := -85.0; lat < 90; lat += 17 {
			at := geo.LonLat{Lon: lon, Lat: lat}
			for i, f := range flats {
				pose := globe.Pose{Center: middle}
				pose.Flat[i] = 1
				aim := pose.Aim()
				if got, ok := aim.Spot(at, &flats); !ok || !near(got, f.Forward(at)) {
					t.Errorf("%v on flat map %d is at %v, %v, want %v", at, i, got, ok, f.Forward(at))
				}
			}
			for _, center := range looks {
				o, aim := projection.Orthographic{Center: center}, globe.Pose{Center: center}.Aim()
				got, ok := aim.Spot(at, &flats)
				if z := math.Cos(geo.DistanceKm(at, center) / geo.RadiusKm); ok != o.Visible(at) && math.Abs(z) > 1e-6 {
					t.Errorf("%v from %v is seen: %v, want %v", at, center, ok, !ok)
				} else if math.Abs(z) < 1-1e-6 && !near(got, o.Forward(at)) {
					t.Errorf("%v from %v is at %v, want %v", at, center, got, o.Forward(at))
				}
			}
		}
	}
}

func near(p display.Point, q projection.XY) bool {
	return math.Abs(float64(p.X)-q.X) < 1e-5 && math.Abs(float64(p.Y)+q.Y) < 1e-5
}

// A turn uses the memory of the turns before; now and then a line is in more pieces than ever.
func TestPutDoesNotAllocate(t *testing.T) {
	puts := shapes(t)
	lon := 0.0
	turn := func() {
		lon += 10
		aim := globe.Pose{Center: geo.LonLat{Lon: lon, Lat: 20}}.Aim()
		for _, s := range puts {
			s.Put(&aim)
		}
	}
	for range 36 {
		turn()
	}
	if got := testing.AllocsPerRun(36, turn); got > 0 {
		t.Errorf("a turn allocates %v times, want 0", got)
	}
}
