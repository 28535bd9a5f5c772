package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// EqualEarth is the Equal Earth projection: areas are true everywhere, the
// poles are lines, and the outline resembles the Robinson map.
//
// The formulas, their constants and the names theta, lambda and phi are those of
// B. Šavrič, T. Patterson and B. Jenny, “The Equal Earth map projection”,
// International Journal of Geographical Information Science 33(3), 2018,
// doi:10.1080/13658816.2018.1504949.
type EqualEarth struct {
	// CentralMeridian is the longitude in the middle of the map, in degrees from
	// -180 to 180. The map is torn half a turn away from it. The zero value is a
	// map centred on Greenwich.
	CentralMeridian float64
}

// The coefficients of the paper's polynomial for y.
const (
	equalEarthA1 = 1.340264
	equalEarthA2 = -0.081106
	equalEarthA3 = 0.000893
	equalEarthA4 = 0.003796
)

const radiansPerDegree = math.Pi / 180

// edgeSlack is how far outside the map, in radii, Inverse still takes a point to
// be on its edge. It is a hundred times the rounding error of Forward and, on a
// map 4000 pixels wide, a millionth of a pixel.
const edgeSlack = 1e-9

// Forward gives the point of a position. A longitude exactly half a turn from
// the central meridian stays on the side on which it is given: for a central
// meridian of 11, -169 is the left edge and 191 the right one. It does not
// allocate.
func (e EqualEarth) Forward(p geo.LonLat) XY {
	lambda := (turned(p.Lon, e.CentralMeridian) - e.CentralMeridian) * radiansPerDegree
	theta := math.Asin(math.Sqrt(3) / 2 * math.Sin(p.Lat*radiansPerDegree))
	y, slope := equalEarthY(theta)
	return XY{X: lambda * equalEarthWidth(theta, slope), Y: y}
}

// Inverse gives the position of a point, with a longitude at most half a turn
// from the central meridian, and false outside the map.
func (e EqualEarth) Inverse(p XY) (geo.LonLat, bool) {
	theta, ok := equalEarthTheta(p.Y)
	if !ok {
		return geo.LonLat{}, false
	}
	_, slope := equalEarthY(theta)
	width := equalEarthWidth(theta, slope)
	// Written so that a NaN is outside.
	if !(math.Abs(p.X) <= float64(math.Pi*width)+edgeSlack) {
		return geo.LonLat{}, false
	}
	lambda := clamp(p.X/width, math.Pi)
	phi := math.Asin(clamp(math.Sin(theta)*2/math.Sqrt(3), 1))
	return geo.LonLat{
		Lon: e.CentralMeridian + float64(lambda/radiansPerDegree),
		Lat: phi / radiansPerDegree,
	}, true
}

// Visible is true: the map shows all of the globe.
func (e EqualEarth) Visible(geo.LonLat) bool { return true }

// Bounds gives the corners of the map, which is about 5.41 radii wide and 2.63
// high.
func (e EqualEarth) Bounds() (low, high XY) {
	high.X = e.Forward(geo.LonLat{Lon: e.CentralMeridian + 180}).X
	high.Y = e.Forward(geo.LonLat{Lon: e.CentralMeridian, Lat: 90}).Y
	return XY{-high.X, -high.Y}, high
}

// AppendCut appends the pieces of a line to the left and to the right of the
// tear, half a turn from the central meridian.
func (e EqualEarth) AppendCut(dst []geo.Line, line geo.Line) []geo.Line {
	return appendCut(dst, line, e.CentralMeridian)
}

// AppendClipped appends the polygon as it is. It must not cross the tear: those
// of the base map do not if the central meridian is 11° E, where the base map is
// torn as well.
func (e EqualEarth) AppendClipped(dst []geo.Polygon, g geo.Polygon) []geo.Polygon {
	return append(dst, g)
}

// AppendOutline appends the edge of the map: up the left side, along the north
// pole, down the right side and back along the south pole.
func (e EqualEarth) AppendOutline(dst []XY, tolerance float64) []XY {
	west, east := e.CentralMeridian-180, e.CentralMeridian+180
	return AppendResampled(dst, e, geo.Line{
		{Lon: west, Lat: -90},
		{Lon: west, Lat: 90},
		{Lon: east, Lat: 90},
		{Lon: east, Lat: -90},
		{Lon: west, Lat: -90},
	}, tolerance)
}

// equalEarthY is the paper's polynomial for y and its derivative.
func equalEarthY(theta float64) (y, slope float64) {
	t := theta * theta
	t3 := t * t * t
	y = theta * (equalEarthA1 + float64(equalEarthA2*t) + float64(t3*(equalEarthA3+float64(equalEarthA4*t))))
	slope = equalEarthA1 + float64(3*equalEarthA2*t) + float64(t3*(7*equalEarthA3+float64(9*equalEarthA4*t)))
	return y, slope
}

// equalEarthWidth is the length of a radian of longitude on the map.
func equalEarthWidth(theta, slope float64) float64 {
	return 2 / math.Sqrt(3) * math.Cos(theta) / slope
}

// equalEarthTheta finds the theta of a y by Newton's method, from the straight
// line through the origin. The polynomial rises everywhere between the poles and
// is nearly straight, so five steps reach the limit of a float64; eight is
// ample. It is false beyond the poles.
func equalEarthTheta(y float64) (theta float64, ok bool) {
	// The poles are at sin theta = √3/2, which is theta = 60°.
	const pole = math.Pi / 3
	top, _ := equalEarthY(pole)
	if !(math.Abs(y) <= top+edgeSlack) {
		return 0, false
	}
	theta = y / equalEarthA1
	for range 8 {
		at, slope := equalEarthY(theta)
		theta -= (at - y) / slope
	}
	return clamp(theta, pole), true
}

// clamp gives the number nearest to v from -limit to limit.
func clamp(v, limit float64) float64 { return math.Max(-limit, math.Min(limit, v)) }
