package mesh

import (
	"math"
	"math/rand/v2"
)

// square gives a square ring with its lower left corner at x, y.
func square(x, y, side float32) []Point {
	return []Point{{X: x, Y: y}, {X: x + side, Y: y}, {X: x + side, Y: y + side}, {X: x, Y: y + side}}
}

// ragged gives a ring around a middle whose distance from it leaps about between
// near and far: a coast with many inlets that never crosses itself, as the
// angles grow.
func ragged(random *rand.Rand, middle Point, near, far float64, n int) []Point {
	ring := make([]Point, n)
	for i := range ring {
		r := near + (far-near)*random.Float64()
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		ring[i] = toVec(middle).plus(vec{cos, sin}.times(r)).point()
	}
	return ring
}

// coast gives a ring of n corners that is rough at every scale, like a coast: a
// circle whose sides are broken in the middle again and again, each time by less
// than keeps them clear of one another.
func coast(random *rand.Rand, n int) []Point {
	ring := []vec{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}
	for len(ring) < n {
		finer := make([]vec, 0, 2*len(ring))
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			side := b.minus(a)
			bend := (random.Float64() - 0.5) * 0.4
			finer = append(finer, a, a.plus(b).times(0.5).plus(side.left().times(bend)))
		}
		ring = finer
	}
	points := make([]Point, 0, len(ring))
	for _, v := range ring[:n] {
		points = append(points, v.point())
	}
	return points
}

// ringArea is the area of a ring, whichever way it winds.
func ringArea(ring []Point) float64 {
	sum := 0.0
	for i := range ring {
		sum += turn(ring[0], ring[i], ring[(i+1)%len(ring)])
	}
	return math.Abs(sum) / 2
}

// polygonArea is the area of an exterior less its holes.
func polygonArea(rings [][]Point) float64 {
	area := 2 * ringArea(rings[0])
	for _, ring := range rings {
		area -= ringArea(ring)
	}
	return area
}

// trianglesArea is the sum of the areas of triangles.
func trianglesArea(indices []uint32, vertices []Point) float64 {
	sum := 0.0
	for i := 0; i+2 < len(indices); i += 3 {
		sum += math.Abs(turn(vertices[indices[i]], vertices[indices[i+1]], vertices[indices[i+2]])) / 2
	}
	return sum
}
