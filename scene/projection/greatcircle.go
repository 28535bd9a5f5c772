package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// opposite is the distance in radians from which on two positions are taken to
// be on opposite sides of the globe, where every great circle is as short as any
// other. A microradian is six metres.
const opposite = math.Pi - 1e-6

// angle is the length of the shortest way between two positions, in radians
// from 0 to π. It is exact to the last digits for
// near and for opposite positions, because it takes the arctangent of the cross
// and the dot product and not the arccosine of the latter.
func angle(a, b geo.LonLat) float64 {
	u, v := unit(a), unit(b)
	return math.Atan2(cross(u, v).length(), dot(u, v))
}

// Between gives the position at the fraction t, from 0 at a to 1 at b, of the
// shortest way. Its longitude is from -180 to 180; at a and b it is the given
// one. Between opposite positions the way leads over the north pole.
func Between(a, b geo.LonLat, t float64) geo.LonLat {
	switch t {
	case 0:
		return a
	case 1:
		return b
	}
	d := angle(a, b)
	switch {
	case d == 0:
		return a
	case d > opposite:
		return overPole(a, t)
	}
	return along(unit(a), unit(b), d, t)
}

// GreatCircle gives the shortest way from a to b in equal steps of at most step
// degrees (the whole way in one step if step is not positive). It begins at a
// and ends at b. Longitudes go on past ±180 where the way does, so that
// neighbouring points are never a turn apart; a Projection cuts and turns them.
func GreatCircle(a, b geo.LonLat, step float64) geo.Line {
	n := 1
	if step > 0 {
		n = max(1, int(math.Ceil(angle(a, b)/radiansPerDegree/step)))
	}
	line := make(geo.Line, n+1)
	line[0] = a
	for i := 1; i <= n; i++ {
		p := Between(a, b, float64(i)/float64(n))
		p.Lon = turned(p.Lon, line[i-1].Lon)
		line[i] = p
	}
	return line
}

// along is the point at the fraction t of the arc of d radians from u to v: the
// spherical linear interpolation of K. Shoemake, “Animating rotation with
// quaternion curves”, SIGGRAPH 1985, doi:10.1145/325334.325242.
func along(u, v vector, d, t float64) geo.LonLat {
	s := math.Sin(d)
	ku, kv := math.Sin(float64((1-t)*d))/s, math.Sin(float64(t*d))/s
	return position(vector{
		float64(ku*u.x) + float64(kv*v.x),
		float64(ku*u.y) + float64(kv*v.y),
		float64(ku*u.z) + float64(kv*v.z),
	})
}

// overPole is the position at the fraction t of the half turn from a northwards.
func overPole(a geo.LonLat, t float64) geo.LonLat {
	lat := a.Lat + float64(180*t)
	if lat <= 90 {
		return geo.LonLat{Lon: turned(a.Lon, 0), Lat: lat}
	}
	return geo.LonLat{Lon: turned(a.Lon+180, 0), Lat: 180 - lat}
}

// vector is a point in space; those of length 1 are the globe, z to the north
// pole and x to the equator at Greenwich.
type vector struct{ x, y, z float64 }

func unit(p geo.LonLat) vector {
	sinLon, cosLon := math.Sincos(p.Lon * radiansPerDegree)
	sinLat, cosLat := math.Sincos(p.Lat * radiansPerDegree)
	return vector{cosLat * cosLon, cosLat * sinLon, sinLat}
}

func position(v vector) geo.LonLat {
	return geo.LonLat{
		Lon: math.Atan2(v.y, v.x) / radiansPerDegree,
		Lat: math.Atan2(v.z, math.Hypot(v.x, v.y)) / radiansPerDegree,
	}
}

func dot(u, v vector) float64 {
	return float64(u.x*v.x) + float64(u.y*v.y) + float64(u.z*v.z)
}

func cross(u, v vector) vector {
	return vector{
		float64(u.y*v.z) - float64(u.z*v.y),
		float64(u.z*v.x) - float64(u.x*v.z),
		float64(u.x*v.y) - float64(u.y*v.x),
	}
}

func (v vector) length() float64 { return math.Sqrt(dot(v, v)) }
