package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// Orthographic is the globe as it is seen from far away: one half of it, in a
// disc of one radius. What lies behind the horizon is hidden.
//
// The formulas are those of J. P. Snyder, “Map projections: a working manual”,
// USGS Professional Paper 1395, 1987, doi:10.3133/pp1395, chapter 20, written as
// a turn in space.
type Orthographic struct {
	// Center is the position in the middle of the disc, in degrees. North is up.
	// The zero value looks at the Gulf of Guinea.
	Center geo.LonLat
}

// Forward gives the point of a position. One that is hidden is brought to the
// edge of the disc, on the side where it went down: what is drawn of it by
// mistake stays within the globe. It does not allocate.
func (o Orthographic) Forward(p geo.LonLat) XY {
	v := o.gaze().turn(unit(p))
	if v.z >= 0 {
		return XY{v.x, v.y}
	}
	d := math.Hypot(v.x, v.y)
	if d == 0 {
		return XY{Y: -1} // opposite to the centre, every side is as near
	}
	return XY{v.x / d, v.y / d}
}

// Inverse gives the position of a point, with a longitude from -180 to 180, and
// false outside the disc.
func (o Orthographic) Inverse(p XY) (geo.LonLat, bool) {
	d := math.Hypot(p.X, p.Y)
	// Written so that a NaN is outside.
	if !(d <= 1+edgeSlack) {
		return geo.LonLat{}, false
	}
	z := math.Sqrt(max(0, float64((1-d)*(1+d))))
	return position(o.gaze().back(vector{p.X, p.Y, z})), true
}

// Visible tells whether the position is on this side of the horizon, or on it.
func (o Orthographic) Visible(p geo.LonLat) bool { return o.gaze().height(p) >= 0 }

// Bounds gives the corners of the square around the disc.
func (o Orthographic) Bounds() (low, high XY) { return XY{-1, -1}, XY{1, 1} }

// AppendOutline appends the horizon, anticlockwise from the right.
func (o Orthographic) AppendOutline(dst []XY, tolerance float64) []XY {
	// The chord of a step strays by 1 - cos(step / 2).
	step := 2 * math.Acos(1-clamp(tolerance, 0.1))
	n := int(min(math.Ceil(2*math.Pi/step), 1<<16))
	for i := range n {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		dst = append(dst, XY{cos, sin})
	}
	return append(dst, XY{X: 1})
}

// gaze is the three directions of someone who looks at the globe: to the right,
// up, and from the globe's middle to the eye.
type gaze struct{ east, north, toward vector }

func (o Orthographic) gaze() gaze {
	sinLon, cosLon := math.Sincos(o.Center.Lon * radiansPerDegree)
	sinLat, cosLat := math.Sincos(o.Center.Lat * radiansPerDegree)
	return gaze{
		east:   vector{-sinLon, cosLon, 0},
		north:  vector{-float64(sinLat * cosLon), -float64(sinLat * sinLon), cosLat},
		toward: vector{float64(cosLat * cosLon), float64(cosLat * sinLon), sinLat},
	}
}

// turn gives a point of the globe as it is seen: x to the right, y up, z to the
// eye.
func (g gaze) turn(v vector) vector { return vector{dot(v, g.east), dot(v, g.north), dot(v, g.toward)} }

// back undoes turn.
func (g gaze) back(v vector) vector {
	along := func(e, n, t float64) float64 {
		return float64(v.x*e) + float64(v.y*n) + float64(v.z*t)
	}
	return vector{
		along(g.east.x, g.north.x, g.toward.x),
		along(g.east.y, g.north.y, g.toward.y),
		along(g.east.z, g.north.z, g.toward.z),
	}
}

// height is how far a position is on this side of the horizon, in radii: from -1
// opposite to the centre to 1 at it.
func (g gaze) height(p geo.LonLat) float64 { return dot(unit(p), g.toward) }
