package borders

import (
	"cmp"
	"slices"
)

// close closes the land of each owner along both sides of the antimeridian: from where its
// border comes to the meridian to where it goes on, which leaves its land in between.
func (s *sheet) close() {
	ends := map[seamEnd]int{}
	for _, p := range s.pieces {
		s.count(ends, p)
	}
	var open []seamEnd
	for e, n := range ends {
		for range max(n, -n) {
			open = append(open, e)
		}
	}
	slices.SortFunc(open, func(a, b seamEnd) int {
		return cmp.Or(cmp.Compare(a.owner, b.owner), cmp.Compare(a.y, b.y))
	})
	x := 180 * s.grid
	for i := 0; i+1 < len(open); i += 2 { // borders are closed, so ends come in pairs
		owner, south, north := open[i].owner, open[i].y, open[i+1].y
		s.pieces = append(s.pieces,
			piece{Line{{x, south}, {x, north}}, owner, nobody},
			piece{Line{{-x, north}, {-x, south}}, owner, nobody})
	}
}

// seamEnd is a point of the antimeridian at which an owner's border ends on its western side.
type seamEnd struct {
	owner, y int32
}

// count adds to ends the points at which the piece leaves the antimeridian, and takes off those
// at which it comes to it: what is 0 is no end.
func (s *sheet) count(ends map[seamEnd]int, p piece) {
	for i, at := range []Point{p.line[0], p.line[len(p.line)-1]} {
		if at.X != 180*s.grid {
			continue
		}
		leaves := 1 - 2*i
		if p.left != nobody {
			ends[seamEnd{p.left, at.Y}] += leaves
		}
		if p.right != nobody { // who walks the other way
			ends[seamEnd{p.right, at.Y}] -= leaves
		}
	}
}

// join takes away the seams of the atlas along which an owner's land goes on, and keeps those
// that have nothing on the other side: a coarse level may have one half of an island only.
func (s *sheet) join() {
	there := map[seam]bool{}
	for _, p := range s.seams {
		there[seamOf(p)] = true
	}
	for _, p := range s.seams {
		if k := seamOf(p); !there[seam{k.owner, k.to, k.from}] {
			s.pieces = append(s.pieces, p)
		}
	}
}

// seam is a piece on the cut of the atlas, with its owner on the left.
type seam struct {
	owner    int32
	from, to Point
}

// seamOf returns the seam of a piece, which has an owner on one side only.
func seamOf(p piece) seam {
	first, last := p.line[0], p.line[len(p.line)-1]
	if p.left == nobody {
		return seam{p.right, last, first}
	}
	return seam{p.left, first, last}
}
