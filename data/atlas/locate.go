package atlas

import (
	"math"
	"math/bits"
	"slices"

	"atlas.example/southsouth/data/geo"
)

// Locator finds the atom at a position, at one level of detail. Any number of goroutines may
// use one; looking up allocates nothing.
//
// An edge knows the atom on either side, so no ring is walked: a ray from the position to the
// east meets its first edge, and the atom on that edge's western side is the answer. Edges are
// kept by bands of latitude, of which the ray needs one.
type Locator struct {
	edges []edge  // of all bands, from the south to the north; one that spans bands is in each
	first []int32 // band i has edges[first[i]:first[i+1]]
}

// edge is one side of an arc at the locator's level, or the point of an atom that is too small
// to have a side there.
type edge struct {
	a, b        fixed // a is not north of b
	left, right int32 // the atom on that side from a to b, or [Sea]; left is west
	coast       bool  // between land and sea, and not on the cut or the pole
}

// fixed is a position in steps of 1/fixedGrid degree, its x between [West] and [East]. Whole
// numbers make each comparison below exact.
type fixed struct{ x, y int32 }

// fixedGrid is the number of steps in a degree for fixed: a step is 3 cm, far below those of
// any level, and the products of two differences still fit into 64 bits.
const fixedGrid = 1 << 22

// bandShift makes a band of latitude an eighth of a degree high.
const bandShift = 22 - 3

// band returns the number of the band that a latitude is in, counted from the south pole.
func band(y int32) int { return int(y+90*fixedGrid) >> bandShift }

// bands is the number of bands; the north pole has one of its own.
const bands = 180*fixedGrid>>bandShift + 1

// NewLocator returns a locator for the atlas at level l. It keeps nothing of the atlas.
func (a *Atlas) NewLocator(l Level) *Locator {
	all := a.edges(l)
	loc := &Locator{first: make([]int32, bands+1)}
	for _, e := range all {
		for i := band(e.a.y); i <= band(e.b.y); i++ {
			loc.first[i+1]++
		}
	}
	for i := range bands {
		loc.first[i+1] += loc.first[i]
	}
	loc.edges = make([]edge, loc.first[bands])
	next := slices.Clone(loc.first)
	for _, e := range all {
		for i := band(e.a.y); i <= band(e.b.y); i++ {
			loc.edges[next[i]] = e
			next[i]++
		}
	}
	return loc
}

// edges returns the sides of all arcs at a level, and the points of the atoms without a side.
func (a *Atlas) edges(l Level) []edge {
	var out []edge
	var line geo.Line
	shown := make([]bool, len(a.Atoms))
	for i, arc := range a.Arcs {
		line = a.AppendLine(line[:0], i, l)
		for j := 1; j < len(line); j++ {
			out = append(out, newEdge(fix(line[j-1]), fix(line[j]), &arc))
		}
		for _, atom := range []int32{arc.Left, arc.Right} {
			if atom != Sea && len(line) > 0 {
				shown[atom] = true
			}
		}
	}
	for i := range a.Atoms {
		if !shown[i] {
			at := fix(a.Atoms[i].Point)
			out = append(out, edge{at, at, int32(i), Sea, true})
		}
	}
	return out
}

// newEdge returns the side from a to b of an arc.
func newEdge(a, b fixed, arc *Arc) edge {
	coast := (arc.Left == Sea) != (arc.Right == Sea) && !arc.Seam
	if a.y > b.y {
		return edge{b, a, arc.Right, arc.Left, coast}
	}
	return edge{a, b, arc.Left, arc.Right, coast}
}

// fix rounds a position, whose longitude may be of any turn.
func fix(p geo.LonLat) fixed {
	lon := p.Lon
	if lon != East { // the far side of the cut stays there; it is part of what is west of it
		lon = geo.Turn(lon, West)
	}
	return fixed{int32(math.Round(lon * fixedGrid)), int32(math.Round(p.Lat * fixedGrid))}
}

// Atom returns the index of the atom at p, or [Sea]; also Sea if p is no position, with a
// latitude beyond a pole or a number that is not finite. The longitude may be of any turn. Of
// an edge itself it gives the atom to the east or, where there is no east, to the north, so that
// each position is in one atom or in none.
func (l *Locator) Atom(p geo.LonLat) int32 {
	if !isPosition(p) {
		return Sea
	}
	at := fix(p)
	if at.x >= East*fixedGrid { // on the cut, or rounded onto it
		at.x -= 360 * fixedGrid
	}
	var nearest hit
	i := band(at.y)
	for j := l.first[i]; j < l.first[i+1]; j++ {
		if h, ok := l.edges[j].meet(at); ok && h.before(nearest) {
			nearest = h
		}
	}
	if nearest.edge == nil {
		return Sea
	}
	return nearest.edge.left
}

// isPosition reports whether a position is on the sphere, whatever the turn of its longitude.
func isPosition(p geo.LonLat) bool {
	return p.Lat >= -90 && p.Lat <= 90 && !math.IsNaN(p.Lon) && !math.IsInf(p.Lon, 0)
}

// hit is where a ray to the east meets an edge: num/height steps from where it starts.
type hit struct {
	edge        *edge
	num, height int64 // both positive
}

// meet returns where a ray from p to the east meets the edge, if it does. The southern end is
// part of the edge and the northern end is not, so that a ray through a vertex is one a hair
// further north.
func (e *edge) meet(p fixed) (h hit, ok bool) {
	if p.y < e.a.y || p.y >= e.b.y {
		return hit{}, false
	}
	dx, dy := int64(e.b.x)-int64(e.a.x), int64(e.b.y)-int64(e.a.y)
	num := dx*(int64(p.y)-int64(e.a.y)) - dy*(int64(p.x)-int64(e.a.x))
	return hit{e, num, dy}, num > 0
}

// before reports whether h is nearer than o, which may be none. If both are at a vertex, it is
// the one that is nearer just north of it.
func (h hit) before(o hit) bool {
	if o.edge == nil {
		return true
	}
	high, low := bits.Mul64(uint64(h.num), uint64(o.height))
	otherHigh, otherLow := bits.Mul64(uint64(o.num), uint64(h.height))
	switch {
	case high != otherHigh:
		return high < otherHigh
	case low != otherLow:
		return low < otherLow
	}
	return h.edge.run()*o.height < o.edge.run()*h.height
}

// run is how far east the edge goes on its way north.
func (e *edge) run() int64 { return int64(e.b.x) - int64(e.a.x) }
