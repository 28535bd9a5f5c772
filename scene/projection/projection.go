// Package projection flattens the globe: it turns positions in degrees into
// points of a map, cuts lines where the map is torn, and bends what is straight
// on the globe's grid but not on the paper.
//
// The order of use is cut, resample, place in the window:
//
//	pieces := p.AppendCut(nil, line)                        // geo.Line, degrees
//	points := projection.AppendResampled(nil, p, pieces[0], 1e-4) // XY, radii
//
// and for areas AppendClipped in the place of AppendCut.
//
// Radians live in this package only. A further projection is a further file
// with one type; nothing else here knows which projections there are.
package projection

import "atlas.example/southsouth/data/geo"

// XY is a point of the flat map, in radii of the globe, x to the east and y to
// the north, with (0, 0) at the projection's centre.
type XY struct{ X, Y float64 }

// Projection is a way from the sphere to the plane and back.
//
// It foresees maps that are torn along a meridian (all of the globe is visible,
// lines are cut in two) and maps that show one side of the globe only (some
// positions are hidden, lines end at the horizon).
type Projection interface {
	// Forward gives the point of a position in degrees. Any longitude is taken,
	// a full turn more or less; for a position that is not Visible the point
	// means nothing.
	Forward(geo.LonLat) XY

	// Inverse undoes Forward. It is false, and the position means nothing, for a
	// point outside the map.
	Inverse(XY) (geo.LonLat, bool)

	// Visible tells whether the map shows the position.
	Visible(geo.LonLat) bool

	// Bounds gives the corners of the smallest upright rectangle around the map.
	Bounds() (low, high XY)

	// AppendCut appends the visible pieces of a line, each of which can be drawn
	// without crossing a tear of the map. Neighbouring points of the line are
	// taken to be joined the short way round in longitude, straight in longitude
	// and latitude. A piece may share its memory with the line.
	AppendCut(dst []geo.Line, line geo.Line) []geo.Line

	// AppendClipped appends the visible parts of a polygon, each of which can be
	// filled without crossing a tear of the map; where a part ends at the edge of
	// the map, its ring runs along it. It takes what AppendCut takes. A part may
	// share its memory with the polygon.
	AppendClipped(dst []geo.Polygon, g geo.Polygon) []geo.Polygon

	// AppendOutline appends the edge of the map as a closed ring, first point
	// equal to the last, wrong by no more than the tolerance (in radii).
	AppendOutline(dst []XY, tolerance float64) []XY
}
