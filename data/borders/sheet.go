package borders

import (
	"math"
	"slices"

	"atlas.example/southsouth/data/geo"
)

// sheet is the map while it is cut along the antimeridian.
type sheet struct {
	grid   int32 // steps in a degree
	pieces []piece
	seams  []piece // what lies on the cut of the atlas, an owner on one side
}

// piece is a line with the owner on either side, on one side of the antimeridian: what lies east
// of it has moved by a turn.
type piece struct {
	line        Line
	left, right int32 // or nobody
}

// add adds an arc of the atlas, cut where it crosses the antimeridian.
func (s *sheet) add(line geo.Line, left, right int32, seam bool) {
	points := s.points(line)
	for start, end := 0, 0; end+1 < len(points); start = end {
		east := s.isEast(points[start], points[start+1])
		end = start + 1
		for end+1 < len(points) && s.isEast(points[end], points[end+1]) == east {
			end++
		}
		p := piece{slices.Clone(points[start : end+1]), left, right}
		if east {
			for i := range p.line {
				p.line[i].X -= 360 * s.grid
			}
		}
		if seam && p.line[0].X == p.line[1].X {
			s.seams = append(s.seams, p)
		} else {
			s.pieces = append(s.pieces, p)
		}
	}
}

// points returns the points of a line, with those at which it crosses the antimeridian. A line
// so short that its ends are one point has none; what it joined meets there.
func (s *sheet) points(line geo.Line) Line {
	var out Line
	for i, at := range line {
		p := Point{int32(math.Round(at.Lon * float64(s.grid))), int32(math.Round(at.Lat * float64(s.grid)))}
		switch {
		case i == 0:
			out = append(out, p)
		case p != out[len(out)-1]:
			out = s.appendCrossings(out, out[len(out)-1], p)
			out = append(out, p)
		}
	}
	return out
}

// appendCrossings appends the points between a and b at which their side crosses the
// antimeridian. Along the pole it adds more, for no side may be longer than half a turn.
func (s *sheet) appendCrossings(dst Line, a, b Point) Line {
	meridians := []int32{180}
	if a.Y == -90*s.grid && b.Y == a.Y {
		meridians = []int32{-90, 0, 90, 180}
	}
	for i := range meridians {
		x := meridians[i] * s.grid
		if a.X > b.X {
			x = meridians[len(meridians)-1-i] * s.grid
		}
		if min(a.X, b.X) < x && x < max(a.X, b.X) {
			dst = append(dst, Point{x, crossing(a, b, x)})
		}
	}
	return dst
}

// crossing returns the y at which the side of a and b is at x, rounded, the same whichever way
// the side goes.
func crossing(a, b Point, x int32) int32 {
	if a.X > b.X {
		a, b = b, a
	}
	t := float64(x-a.X) / float64(b.X-a.X)
	return a.Y + int32(math.Round(t*float64(b.Y-a.Y)))
}

// isEast reports whether a side, which does not cross the antimeridian, is east of it. One that
// lies on it counts as west.
func (s *sheet) isEast(a, b Point) bool { return max(a.X, b.X) > 180*s.grid }
