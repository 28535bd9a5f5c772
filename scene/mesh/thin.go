package mesh

import "math"

// AppendThinned appends a line to dst without the points that it looks the same without: what it loses is nowhere
// further than tolerance from what it keeps, of which the first and the last point are always. Points that are not
// finite are left out. It looks along the line once, with a sector of directions in which the side under way passes
// all points that it leaves out closely enough (J. Sklansky and V. Gonzalez in Pattern Recognition 12, 1980).
func AppendThinned(dst, line []Point, tolerance float32) []Point {
	s := sector{tolerance: float64(tolerance)}
	var last Point
	n := 0 // finite points so far
	for _, p := range line {
		if !finite(p) {
			continue
		}
		if n == 0 {
			dst = append(dst, p)
			s.begin(p)
		} else if !s.take(p) {
			dst = append(dst, last)
			s.begin(last)
			s.take(p)
		}
		last = p
		n++
	}
	if n > 1 {
		dst = append(dst, last)
	}
	return dst
}

// sector is the directions in which a side may leave its first point.
type sector struct {
	tolerance   float64
	from        vec
	right, left vec     // of length 1; of length 0 while every direction is allowed
	reach       float64 // the distance of the furthest point that is left out
}

func (s *sector) begin(from Point) { *s = sector{tolerance: s.tolerance, from: toVec(from)} }

// take reports whether the side may go on to a point, and narrows the sector to pass it too. A side ends where its
// line turns back.
func (s *sector) take(to Point) bool {
	d := toVec(to).minus(s.from)
	r := d.length()
	if r < s.reach {
		return false
	}
	if r <= s.tolerance {
		return true // the first point is near enough
	}
	d = d.times(1 / r)
	if s.right.cross(d) < 0 || d.cross(s.left) < 0 || s.right.plus(s.left).dot(d) < 0 {
		return false
	}
	s.reach = r
	sine := s.tolerance / r
	cosine := math.Sqrt(1 - float64(sine*sine))
	along, across := d.times(cosine), d.left().times(sine)
	if right := along.minus(across); s.right == (vec{}) || s.right.cross(right) > 0 {
		s.right = right
	}
	if left := along.plus(across); s.left == (vec{}) || left.cross(s.left) > 0 {
		s.left = left
	}
	return true
}
