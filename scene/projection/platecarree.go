package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// PlateCarree is the map that is no more than longitude to the right and
// latitude upwards, in radians. It is not to be looked at: shapes that are to be
// put on a globe are cut and divided on it first.
type PlateCarree struct {
	// CentralMeridian is the longitude in the middle of the map, in degrees from
	// -180 to 180. The map is torn half a turn away from it.
	CentralMeridian float64
}

// Forward gives the point of a position. A longitude exactly half a turn from
// the central meridian stays on the side on which it is given.
func (c PlateCarree) Forward(p geo.LonLat) XY {
	return XY{
		X: (turned(p.Lon, c.CentralMeridian) - c.CentralMeridian) * radiansPerDegree,
		Y: p.Lat * radiansPerDegree,
	}
}

// Inverse gives the position of a point, and false outside the map.
func (c PlateCarree) Inverse(p XY) (geo.LonLat, bool) {
	// Written so that a NaN is outside.
	if !(math.Abs(p.X) <= math.Pi+edgeSlack && math.Abs(p.Y) <= math.Pi/2+edgeSlack) {
		return geo.LonLat{}, false
	}
	return geo.LonLat{
		Lon: c.CentralMeridian + float64(p.X/radiansPerDegree),
		Lat: clamp(p.Y/radiansPerDegree, 90),
	}, true
}

// Visible is true: the map shows all of the globe.
func (c PlateCarree) Visible(geo.LonLat) bool { return true }

// Bounds gives the corners of the map.
func (c PlateCarree) Bounds() (low, high XY) {
	return XY{-math.Pi, -math.Pi / 2}, XY{math.Pi, math.Pi / 2}
}

// AppendCut appends the pieces of a line to the left and to the right of the
// tear.
func (c PlateCarree) AppendCut(dst []geo.Line, line geo.Line) []geo.Line {
	return appendCut(dst, line, c.CentralMeridian)
}

// AppendClipped appends the polygon as it is. It must not cross the tear.
func (c PlateCarree) AppendClipped(dst []geo.Polygon, p geo.Polygon) []geo.Polygon {
	return append(dst, p)
}

// AppendOutline appends the edge of the map, in the order of [EqualEarth].
func (c PlateCarree) AppendOutline(dst []XY, _ float64) []XY {
	low, high := c.Bounds()
	return append(dst, low, XY{low.X, high.Y}, high, XY{high.X, low.Y}, low)
}
