package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// GallPeters is the equal-area cylindrical projection that is true along the
// parallels of 45°: areas are true everywhere, the poles are lines as long as
// the equator. Near the equator land is drawn out from north to south, and near
// the poles from west to east.
//
// It is the orthographic equal-area projection of J. Gall, “Use of cylindrical
// projections for geographical, astronomical, and scientific purposes”, Scottish
// Geographical Magazine 1(4), 1885, doi:10.1080/14702548508553829, which
// A. Peters made known from 1973 on. The formulas are those of J. P. Snyder,
// “Map projections: a working manual”, USGS Professional Paper 1395, 1987,
// doi:10.3133/pp1395, equations (10-1) and (10-2).
type GallPeters struct {
	// CentralMeridian is the longitude in the middle of the map, in degrees from
	// -180 to 180. The map is torn half a turn away from it. The zero value is a
	// map centred on Greenwich.
	CentralMeridian float64
}

// Forward gives the point of a position. A longitude exactly half a turn from
// the central meridian stays on the side on which it is given, as in
// [EqualEarth]. It does not allocate.
func (g GallPeters) Forward(p geo.LonLat) XY {
	lambda := (turned(p.Lon, g.CentralMeridian) - g.CentralMeridian) * radiansPerDegree
	return XY{X: lambda / math.Sqrt2, Y: math.Sqrt2 * math.Sin(p.Lat*radiansPerDegree)}
}

// Inverse gives the position of a point, with a longitude at most half a turn
// from the central meridian, and false outside the map.
func (g GallPeters) Inverse(p XY) (geo.LonLat, bool) {
	_, high := g.Bounds()
	// Written so that a NaN is outside.
	if !(math.Abs(p.X) <= high.X+edgeSlack && math.Abs(p.Y) <= high.Y+edgeSlack) {
		return geo.LonLat{}, false
	}
	lambda := clamp(float64(p.X*math.Sqrt2), math.Pi)
	return geo.LonLat{
		Lon: g.CentralMeridian + float64(lambda/radiansPerDegree),
		Lat: math.Asin(clamp(p.Y/math.Sqrt2, 1)) / radiansPerDegree,
	}, true
}

// Visible is true: the map shows all of the globe.
func (g GallPeters) Visible(geo.LonLat) bool { return true }

// Bounds gives the corners of the map, which is about 4.44 radii wide and 2.83
// high.
func (g GallPeters) Bounds() (low, high XY) {
	high = XY{X: math.Pi / math.Sqrt2, Y: math.Sqrt2}
	return XY{-high.X, -high.Y}, high
}

// AppendCut appends the pieces of a line to the left and to the right of the
// tear, half a turn from the central meridian.
func (g GallPeters) AppendCut(dst []geo.Line, line geo.Line) []geo.Line {
	return appendCut(dst, line, g.CentralMeridian)
}

// AppendClipped appends the polygon as it is. It must not cross the tear, as in
// [EqualEarth].
func (g GallPeters) AppendClipped(dst []geo.Polygon, p geo.Polygon) []geo.Polygon {
	return append(dst, p)
}

// AppendOutline appends the edge of the map, a rectangle, in the order of
// [EqualEarth].
func (g GallPeters) AppendOutline(dst []XY, _ float64) []XY {
	low, high := g.Bounds()
	return append(dst, low, XY{low.X, high.Y}, high, XY{high.X, low.Y}, low)
}
