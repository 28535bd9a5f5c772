// Package geo holds positions and shapes on the sphere, in degrees.
//
// It says what a shape is and measures it; what a shape means is the business
// of the packages that import this one. Longitude comes before latitude, east
// and north are positive (as in RFC 7946), and no type here knows a
// projection or a pixel.
package geo

import "math"

// LonLat is a position in degrees, east and north positive.
//
// Lon is any finite number as far as the arithmetic here is concerned: 190 and
// −170 are the same meridian. See [Turn] for choosing one of them.
type LonLat struct {
	Lon, Lat float64
}

// Line is a path through its positions in order. It is open unless it happens
// to end where it began, and its pieces are straight in longitude and
// latitude, not arcs of great circles: that is what the source draws.
type Line []LonLat

// Ring is a closed line: the last position equals the first, and there are at
// least four. In the plane of longitude (to the right) and latitude (up) an
// exterior winds counterclockwise and a hole clockwise, so that the inside of
// the polygon is always on the left.
type Ring []LonLat

// Polygon is an exterior ring followed by its holes, none of which touch.
type Polygon []Ring

// Valid reports whether p is a position one may write down: both numbers
// finite, longitude in [−180, 180] and latitude in [−90, 90].
func (p LonLat) Valid() bool {
	// NaN compares false with everything, infinities lie outside the ranges.
	return p.Lon >= -180 && p.Lon <= 180 && p.Lat >= -90 && p.Lat <= 90
}

// Turn returns the longitude equal to lon, up to whole turns, that lies in
// [west, west+360). Both are in degrees; lon must be finite.
func Turn(lon, west float64) float64 {
	if lon >= west && lon < west+360 {
		return lon // exactly as it came: no rounding where none is needed
	}
	d := math.Mod(lon-west, 360)
	if d < 0 {
		d += 360
	}
	if d >= 360 { // a tiny negative remainder rounds up to a whole turn
		d = 0
	}
	return west + d
}
