// Package atlas holds the shapes of the base map: land cut into atoms, whose
// borders are stored once and shared, and the lakes and rivers on it.
//
// # Atoms
//
// An atom is a piece of land that no border of the period divides: it belongs
// to exactly one unit (a state, a colony, an occupied territory) on every day,
// and units are sets of atoms that change over time. The tables beside this
// package say which; the atlas itself knows no dates but
// the years of reservoirs.
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
// # What is bound at build time
//
// Which atom a capital or an event's place lies in ([Site]), and the colour of
// every state on a plain political map ([Tint]), are worked out once, from the
// finest shapes, and stored.
package atlas

import (
	"slices"
	"strings"

	"atlas.example/southsouth/data/geo"
)

// The atlas is cut along one meridian: its longitudes run from West to East,
// in degrees. Both ends are that same meridian.
const (
	West = -169.0
	East = West + 360
)

// Sea stands for no atom in [Arc].
const Sea int32 = -1

// Level is a level of detail. Levels nest: the vertices of a coarse level are
// part of all finer ones.
type Level uint8

// The levels, from the first frame to the closest zoom and beyond. What is
// shown has no vertices finer than L3; L4 is for asking where a position is.
const (
	L0     Level = iota // the whole world while it moves: a sketch
	L1                  // the whole world in a small picture
	L2                  // zoom 1 to 4
	L3                  // zoom 4 to 16
	L4                  // all that the source has
	Levels              // how many there are
)

// Atlas is the base map. Its zero value is a world without land. It must not
// be changed while it is read.
type Atlas struct {
	// Grid is the number of steps in a degree to which positions are rounded, a
	// power of two: degrees are then exact in binary, and every machine computes
	// the same positions.
	Grid     int32
	Vertices []Vertex // of all paths, one path after another
	Arcs     []Arc
	Atoms    []Atom // ordered by ID
	Lakes    []Lake // the largest first
	Rivers   []River
	Sites    []Site // ordered by ID
	Tints    []Tint // ordered by State
}

// Vertex is a point of a path, in steps of 1/[Atlas].Grid degree.
type Vertex struct {
	X, Y  int32 // longitude from [West] to [East], latitude, times Grid
	Level Level // the coarsest level that has it
}

// LonLat returns the position of a vertex, with the longitude between [West]
// and [East].
func (a *Atlas) LonLat(v Vertex) geo.LonLat {
	grid := float64(a.Grid)
	return geo.LonLat{Lon: float64(v.X) / grid, Lat: float64(v.Y) / grid}
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
	Polygons []Polygon  // ordered by area, the largest first
}

// Lake is an inland water, drawn over the atoms around it.
type Lake struct {
	Name   string // empty for most: the source has none
	Since  int32  // the year from which a reservoir is there, 0 for always
	Shores []Path // closed: the exterior, then islands
}

// River is a stream of water, drawn over the atoms.
type River struct {
	Rank   uint8 // importance, 0 the greatest
	Course []Path
}

// Site says in which atom a place of the tables lies.
type Site struct {
	ID   string // a place's id, or a capital's as chronicle.Capital.SiteID has it
	Atom int32
}

// AtomOf returns the atom that a site lies in, or [Sea] if there is no such
// site.
func (a *Atlas) AtomOf(site string) int32 {
	i, ok := slices.BinarySearchFunc(a.Sites, site, func(s Site, id string) int { return strings.Compare(s.ID, id) })
	if !ok {
		return Sea
	}
	return a.Sites[i].Atom
}

// Tint is the colour of a state, with all that it rules, on a plain political
// map. It is the same on every day, and on no day do neighbours share one.
type Tint struct {
	State  string // id of a unit that is its own sovereign
	Colour uint8  // from 0
}
