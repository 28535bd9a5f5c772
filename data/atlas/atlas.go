// Package atlas holds the shapes of the base map: land cut into atoms, whose
// borders are stored once and shared, and the lakes and rivers on it.
//
// # Atoms
//
// An atom is a piece of land that no border of the period divides: it belongs
// to exactly one unit (a state, a colony, an occupied territory) on every day,
// and units are sets of atoms that change over time. The tables beside this
// package say which; the atlas itself knows no dates.
//
// # Arcs
//
// Where two atoms meet, or an atom meets the sea, runs an arc. An arc knows
// the atom on either side, a ring is a list of arcs, and what a map strokes as
// a border or a coast is decided arc by arc: an arc is a coast if one side is
// [Sea], and a border on a day on which its two atoms belong to two units.
//
// # Longitudes
//
// The sphere is cut along one meridian, 169° W, which touches almost no land:
// longitudes run over the one turn from [West] to [East], centred on 11° E, so
// Chukotka and Fiji are whole. Arcs on that cut, and Antarctica's edge along
// the pole, are marked as seams: they close a fill and are never stroked.
//
// # Levels
//
// All levels of detail are in one set of vertices: every vertex knows the
// coarsest level it is part of, and finer levels add vertices to coarser ones.
//
// # Not made yet
//
// The format has room for lakes, rivers and a colour of each atom for a plain
// political map. The committed atlas has no lakes and no rivers, and all its
// colours are 0: data/gen does not make them yet.
package atlas

import "atlas.example/southsouth/data/geo"

// The atlas is cut along one meridian: its longitudes run from West to East,
// in degrees. Both ends are that same meridian.
const (
	West = -169.0
	East = West + 360
)

// Grid is the number of steps in a degree to which positions are rounded: a
// step is at most 435 m. A power of two makes degrees exact in binary, so
// that every machine computes the same positions.
const Grid = 256

// Sea stands for no atom in [Arc].
const Sea int32 = -1

// Level is a level of detail. Levels nest: the vertices of a coarse level are
// part of all finer ones.
type Level uint8

// The levels, from the first frame to the closest zoom.
const (
	L0     Level = iota // the whole world in a small picture
	L1                  // zoom 1 to 4
	L2                  // zoom 4 to 16
	Levels              // how many there are
)

// Colours is the number of colours that [Atom].Colour uses: enough to keep
// neighbours apart on every day of the period without changing one.
const Colours = 8

// Atlas is the base map. Its zero value is a world without land. It must not
// be changed while it is read.
type Atlas struct {
	Vertices []Vertex // of all paths, one path after another
	Arcs     []Arc
	Atoms    []Atom // ordered by ID
	Lakes    []Lake // ordered by name
	Rivers   []River
}

// Vertex is a point of a path, in steps of 1/[Grid] degree.
type Vertex struct {
	X, Y  int32 // longitude from [West] to [East], latitude, times Grid
	Level Level // the coarsest level that has it
}

// LonLat returns the position of the vertex, with the longitude between
// [West] and [East].
func (v Vertex) LonLat() geo.LonLat {
	return geo.LonLat{Lon: float64(v.X) / Grid, Lat: float64(v.Y) / Grid}
}

// Path is a run of vertices. The ends of a path are part of every level that
// has the path at all.
type Path struct {
	First, Count int32 // its vertices are Atlas.Vertices[First:First+Count]
}

// Arc is a path between two atoms or between an atom and the sea. Arcs meet
// only at their ends.
type Arc struct {
	Path
	Left, Right int32 // index of the atom on that side as one walks along, or [Sea]
	Seam        bool  // lies on the cut meridian or the pole: part of fills, never stroked
}

// Ref names an arc in a ring: i for arc i as stored, ^i for arc i walked
// backwards. The atom that the ring belongs to is then on the left.
type Ref int32

// Arc returns the index of the arc and whether it is walked backwards.
func (r Ref) Arc() (index int, reversed bool) {
	if r < 0 {
		return int(^r), true
	}
	return int(r), false
}

// Ring is a closed run of arcs, each beginning where the one before ends.
type Ring []Ref

// Polygon is an exterior ring followed by its holes.
type Polygon []Ring

// Atom is a piece of land that no border of the period divides.
type Atom struct {
	ID       string     // three letters, as in the tables of units
	Point    geo.LonLat // a point inside the largest part, well away from its edge
	AreaKm2  float64    // of the source, before simplification
	Colour   uint8      // below [Colours]; for a plain political map, see the package comment
	Polygons []Polygon  // ordered by area, the largest first
}

// Lake is an inland water, drawn over the atoms around it.
type Lake struct {
	Name   string // as in the source; empty for some
	Shores []Path // closed: the exterior, then islands
}

// River is a stream of water, drawn over the atoms.
type River struct {
	Name   string // as in the source; empty for some
	Rank   uint8  // importance, 0 the greatest
	Course []Path
}
