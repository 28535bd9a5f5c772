package mesh

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// offside is how far a point is from a line.
func offside(p Point, line []Point) float64 {
	least := math.Inf(1)
	for i := 1; i < len(line); i++ {
		a, d := toVec(line[i-1]), toVec(line[i]).minus(toVec(line[i-1]))
		share := 0.0
		if d.dot(d) > 0 {
			share = min(max(toVec(p).minus(a).dot(d)/d.dot(d), 0), 1)
		}
		least = min(least, toVec(p).minus(a.plus(d.times(share))).length())
	}
	return least
}

// lineOf is a line through points of x and y in turn.
func lineOf(xy ...float32) []Point {
	var line []Point
	for ; len(xy) > 1; xy = xy[2:] {
		line = append(line, Point{X: xy[0], Y: xy[1]})
	}
	return line
}

// wander is a line that turns by up to a share of a full turn at each of its sides, which are up to so long.
func wander(random *rand.Rand, n int, turn, side float64) []Point {
	var line []Point
	at, heading := vec{}, 0.0
	for range n {
		line = append(line, at.point())
		heading += (random.Float64()*2 - 1) * math.Pi * turn
		at = at.plus(vec{math.Cos(heading), math.Sin(heading)}.times(side * random.Float64()))
	}
	return line
}

func TestAppendThinned(t *testing.T) {
	nan := float32(math.NaN())
	for _, c := range []struct {
		name       string
		line, want []Point
	}{
		{"nothing", nil, nil},
		{"a point", lineOf(1, 1), lineOf(1, 1)},
		{"a side", lineOf(1, 1, 5, 1), lineOf(1, 1, 5, 1)},
		{"a straight line", lineOf(0, 0, 1, 0.1, 2, -0.1, 3, 0), lineOf(0, 0, 3, 0)},
		{"a corner", lineOf(0, 0, 2, 0, 4, 0, 4, 2, 4, 4), lineOf(0, 0, 4, 0, 4, 4)},
		{"there and back", lineOf(0, 0, 3, 0, 6, 0, 3, 0, 0, 0), lineOf(0, 0, 6, 0, 0, 0)},
		{"a point that is none", lineOf(0, 0, 2, 0, nan, 1, 4, 0, 4, nan), lineOf(0, 0, 4, 0)},
		{"no point at all", lineOf(nan, 0, 0, nan), nil},
	} {
		if got := AppendThinned(nil, c.line, 0.25); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// What is lost is near to what is kept, and most of a fine line is lost.
func TestThinnedIsNear(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	points, kept := 0, 0
	for range 400 {
		tolerance := 0.1 + random.Float64()
		line := wander(random, 2+random.IntN(80), random.Float64()/2, 1)
		thin := AppendThinned(nil, line, float32(tolerance))
		if thin[0] != line[0] || thin[len(thin)-1] != line[len(line)-1] {
			t.Fatalf("%v does not begin and end as %v", thin, line)
		}
		for _, p := range line {
			if d := offside(p, thin); d > tolerance*1.001 {
				t.Fatalf("%v is %.3f from %v, want up to %.3f, in %v", p, d, thin, tolerance, line)
			}
		}
		points, kept = points+len(line), kept+len(thin)
	}
	if kept*2 > points {
		t.Errorf("%d of %d points are kept, want less than half", kept, points)
	}
}

func BenchmarkAppendThinned(b *testing.B) {
	line := wander(rand.New(rand.NewPCG(1, 2)), 10_000, 0.3, 1)
	var thin []Point
	b.ReportAllocs()
	for b.Loop() {
		thin = AppendThinned(thin[:0], line, 0.3)
	}
	b.ReportMetric(float64(len(thin)), "points")
}
