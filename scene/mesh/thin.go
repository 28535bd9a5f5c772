package mesh

import (
	"math"
	"slices"
)

// AppendThinned appends a line to dst without the points that it looks the same without: what it loses is nowhere
// further than tolerance from what it keeps, of which the first and the last point are always. Points that are not
// finite are left out. It looks along the line once, with a sector of directions in which the side under way passes
// all points that it leaves out closely enough (J. Sklansky and V. Gonzalez in Pattern Recognition 12, 1980). A side
// ends where its line turns back.
//
// It is one loop without a call, and directions have any length, as a globe's lines are thinned for each picture.
func AppendThinned(dst, line []Point, tolerance float32) []Point {
	size := len(dst)
	dst = slices.Grow(dst, len(line))[:size+len(line)]
	near := float64(tolerance) * float64(tolerance)
	var last Point
	var right, left vec // the sector's ends; of length 0 while every direction is allowed
	reach := 0.0        // the square of the distance of the furthest point that is left out
	n := 0              // finite points so far
	for _, p := range line {
		if !finite(p) {
			continue
		}
		n++
		if n == 1 {
			dst[size], last = p, p
			size++
			continue
		}
		d := toVec(p).minus(toVec(dst[size-1]))
		r := d.dot(d)
		if r < reach || r > near && (right.cross(d) < 0 || d.cross(left) < 0 || right.plus(left).dot(d) < 0) {
			dst[size] = last
			size++
			d = toVec(p).minus(toVec(last))
			r, right, left, reach = d.dot(d), vec{}, vec{}, 0
		}
		last = p
		if r <= near {
			continue // the first point is near enough
		}
		reach = r
		// The tangents at a circle of that radius around the point.
		along, across := d.times(math.Sqrt(r-near)), d.left().times(float64(tolerance))
		if to := along.minus(across); right == (vec{}) || right.cross(to) > 0 {
			right = to
		}
		if to := along.plus(across); left == (vec{}) || to.cross(left) > 0 {
			left = to
		}
	}
	if n > 1 {
		dst[size] = last
		size++
	}
	return dst[:size]
}
