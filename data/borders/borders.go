// Package borders draws the map of a day: it joins the atoms that one owner has, so that what
// is left of their arcs are borders and coasts, and gives every owner its polygons.
//
// # The antimeridian
//
// The atlas is cut along 169° W, where there is almost no land; what others read is cut along
// 180°. So the land there is closed along both sides of that meridian, each side with an arc of
// its own, and what lies east of it moves to −180°. The seams of the atlas, where land goes on
// on the other side of its cut, cancel each other. Antarctica is closed along the pole, as its
// land would be in a map with the antimeridian on its edges.
//
// # Topology
//
// An arc is there once, whether one owner has it, by the sea, or two. Nothing is simplified or
// moved, but for the points at which a line crosses the antimeridian, which are on the grid of
// the atlas as all others are.
package borders

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
)

// Topology is the arcs of a day's map, and who has which land. It is the same on every machine.
type Topology struct {
	Grid int32 // steps in a degree, as in the atlas
	Arcs []Line
	// Areas are the polygons of each owner, the largest first, none for an owner whose land is
	// too small for the level. Exteriors wind counterclockwise and holes clockwise: what the
	// owner has is on the left. A ring's refs are to Arcs.
	Areas [][]atlas.Polygon
}

// Line is a run of two points or more, no two in a row the same.
type Line []Point

// Point is a position in steps of the grid: X from −180° to 180°, Y from −90° to 90°.
type Point struct{ X, Y int32 }

func (p Point) xy() (x, y int32) { return p.X, p.Y }

// Draw returns the map at a level on which owner[i], which is below owners, has atom i.
func Draw(a *atlas.Atlas, l atlas.Level, owner []int32, owners int) *Topology {
	s := sheet{grid: a.Grid}
	for i := range a.Arcs {
		arc := &a.Arcs[i]
		if left, right := ownerOf(owner, arc.Left), ownerOf(owner, arc.Right); left != right {
			s.add(a.Line(i, l), left, right, arc.Seam)
		}
	}
	s.close()
	s.join()
	s.part()
	t := &Topology{Grid: a.Grid, Areas: make([][]atlas.Polygon, owners)}
	refs := make([][]atlas.Ref, owners)
	for i, p := range s.pieces {
		t.Arcs = append(t.Arcs, p.line)
		if p.left != nobody {
			refs[p.left] = append(refs[p.left], atlas.Ref(i))
		}
		if p.right != nobody {
			refs[p.right] = append(refs[p.right], ^atlas.Ref(i))
		}
	}
	for i := range refs {
		t.Areas[i] = t.polygons(refs[i])
	}
	t.prune()
	return t
}

// nobody has the sea.
const nobody int32 = -1

// ownerOf returns who has an atom.
func ownerOf(owner []int32, atom int32) int32 {
	if atom == atlas.Sea {
		return nobody
	}
	return owner[atom]
}

// Ring returns the points of a ring, closed.
func (t *Topology) Ring(r atlas.Ring) Line {
	out := Line{t.line(r[0])[0]}
	for _, ref := range r {
		out = append(out, t.line(ref)[1:]...)
	}
	return out
}

// LonLat returns the position of a point.
func (t *Topology) LonLat(p Point) geo.LonLat {
	grid := float64(t.Grid)
	return geo.LonLat{Lon: float64(p.X) / grid, Lat: float64(p.Y) / grid}
}

// Degrees returns the positions of a line.
func (t *Topology) Degrees(l Line) []geo.LonLat {
	out := make([]geo.LonLat, len(l))
	for i, p := range l {
		out[i] = t.LonLat(p)
	}
	return out
}
