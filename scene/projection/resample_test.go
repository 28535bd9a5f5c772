package projection

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"atlas.example/southsouth/data/geo"
)

// straying is the furthest that the true line between two positions is from the
// polyline, found by looking at many positions between them.
func straying(p Projection, a, b geo.LonLat, points []XY) float64 {
	worst := 0.0
	for i := range 1001 {
		f := float64(i) / 1000
		q := p.Forward(geo.LonLat{Lon: a.Lon + f*(b.Lon-a.Lon), Lat: a.Lat + f*(b.Lat-a.Lat)})
		nearest := math.Inf(1)
		for j := 1; j < len(points); j++ {
			nearest = min(nearest, toSegment(q, points[j-1], points[j]))
		}
		worst = max(worst, nearest)
	}
	return worst
}

func toSegment(q, a, b XY) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	f := ((q.X-a.X)*dx + (q.Y-a.Y)*dy) / (dx*dx + dy*dy)
	f = max(0, min(1, f))
	return math.Hypot(q.X-a.X-f*dx, q.Y-a.Y-f*dy)
}

func TestResampleStaysWithinTolerance(t *testing.T) {
	for _, c := range []struct {
		reason string
		a, b   geo.LonLat
	}{
		{"the border along 49° N, a straight line on this map", geo.LonLat{Lon: -123, Lat: 49}, geo.LonLat{Lon: -95, Lat: 49}},
		{"a meridian at the edge, the most bent there is", geo.LonLat{Lon: 191, Lat: -90}, geo.LonLat{Lon: 191, Lat: 90}},
		{"the border in the Sahara", geo.LonLat{Lon: -8.67, Lat: 27.3}, geo.LonLat{Lon: -4.8, Lat: 25}},
		{"a line whose middle is on its chord, bent both ways", geo.LonLat{Lon: -149, Lat: -60}, geo.LonLat{Lon: 171, Lat: 60}},
	} {
		for _, tolerance := range []float64{1e-2, 1e-3, 1e-4} {
			points := AppendResampled(nil, atlasMap, geo.Line{c.a, c.b}, tolerance)
			// The middle is not quite where a stretch strays most: a tenth more.
			if got := straying(atlasMap, c.a, c.b, points); got > 1.1*tolerance {
				t.Errorf("%s: strays by %v with %d points, want at most %v", c.reason, got, len(points), tolerance)
			}
		}
	}
}

func TestResampleAddsOnlyWhatIsNeeded(t *testing.T) {
	for _, c := range []struct {
		reason string
		line   geo.Line
		least  int
		most   int
	}{
		{"nothing", nil, 0, 0},
		{"a point", geo.Line{{Lon: 1, Lat: 2}}, 1, 1},
		{"a short side of a coast", geo.Line{{Lon: 10, Lat: 50}, {Lon: 10.1, Lat: 50.1}}, 2, 2},
		{"a parallel is straight on this map: three steps of at most 30°", geo.Line{{Lon: 0, Lat: 40}, {Lon: 80, Lat: 40}}, 5, 5},
		{"the edge", geo.Line{{Lon: 191, Lat: -90}, {Lon: 191, Lat: 90}}, 50, 300},
	} {
		got := len(AppendResampled(nil, atlasMap, c.line, 1e-4))
		if got < c.least || got > c.most {
			t.Errorf("%s: AppendResampled(%v) gives %d points, want %d to %d", c.reason, c.line, got, c.least, c.most)
		}
	}
}

// Two countries list the border between them in opposite directions.
func TestResampleTheSameBothWays(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		line := geo.Line{
			{Lon: -169 + 360*random.Float64(), Lat: -90 + 180*random.Float64()},
			{Lon: -169 + 360*random.Float64(), Lat: -90 + 180*random.Float64()},
		}
		there := AppendResampled(nil, atlasMap, line, 1e-3)
		back := AppendResampled(nil, atlasMap, geo.Line{line[1], line[0]}, 1e-3)
		slices.Reverse(back)
		if !slices.Equal(there, back) {
			t.Fatalf("AppendResampled(%v): %d points there and others back (%d)", line, len(there), len(back))
		}
	}
}

func TestResampleDoesNotAllocateWithRoom(t *testing.T) {
	var p Projection = atlasMap
	line := geo.Line{{Lon: 191, Lat: -90}, {Lon: 191, Lat: 90}}
	points := AppendResampled(nil, p, line, 1e-4)
	if got := testing.AllocsPerRun(20, func() { points = AppendResampled(points[:0], p, line, 1e-4) }); got != 0 {
		t.Errorf("AppendResampled: %v allocations, want 0", got)
	}
}

// A coast of the size of the finest level: the sides are short and need no
// points.
func BenchmarkAppendResampledCoast(b *testing.B) {
	line := make(geo.Line, 70000)
	for i := range line {
		f := float64(i)
		line[i] = geo.LonLat{Lon: 60 * math.Sin(f/9000), Lat: 40*math.Cos(f/7000) + 0.1*math.Sin(f)}
	}
	var points []XY
	b.ReportAllocs()
	for b.Loop() {
		points = AppendResampled(points[:0], atlasMap, line, 1e-4)
	}
}
