package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// longestStep is the widest stretch, in degrees of longitude or latitude, that
// is trusted to its midpoint alone. A curve that bends one way and then as much
// the other has its midpoint on the chord; no map bends twice within 30°.
const longestStep = 30

// deepest bounds the halvings of one stretch: 30° / 2^16 is 50 m on the globe.
const deepest = 16

// AppendResampled appends the points of a line on the map, with as many more
// between them as it takes for the drawn line to be nowhere further than the
// tolerance (in radii) from the true one.
//
// Between neighbouring points the line is straight in longitude and latitude,
// as borders along a parallel or a meridian are; for great circles see
// [GreatCircle]. The line must not cross a tear: cut it first. A line and its
// reverse give the same points, so that neighbours who share a border leave no
// crack. A line of one point gives one point.
func AppendResampled(dst []XY, p Projection, line geo.Line, tolerance float64) []XY {
	if len(line) == 0 {
		return dst
	}
	r := resampler{p, tolerance}
	a := r.vertex(line[0])
	dst = append(dst, a.on)
	for _, position := range line[1:] {
		b := r.vertex(position)
		dst = append(r.appendBetween(dst, a, b, deepest), b.on)
		a = b
	}
	return dst
}

// resampler is what every step of the halving needs to know.
type resampler struct {
	projection Projection
	tolerance  float64
}

// vertex is a position and its point on the map.
type vertex struct {
	at geo.LonLat
	on XY
}

func (r resampler) vertex(p geo.LonLat) vertex { return vertex{p, r.projection.Forward(p)} }

// appendBetween appends the points strictly between a and b, halving the stretch
// while its middle strays from the chord.
func (r resampler) appendBetween(dst []XY, a, b vertex, depth int) []XY {
	if depth == 0 {
		return dst
	}
	middle := r.vertex(geo.LonLat{Lon: (a.at.Lon + b.at.Lon) / 2, Lat: (a.at.Lat + b.at.Lat) / 2})
	if !long(a.at, b.at) && deviation(middle.on, a.on, b.on) <= r.tolerance {
		return dst
	}
	dst = r.appendBetween(dst, a, middle, depth-1)
	dst = append(dst, middle.on)
	return r.appendBetween(dst, middle, b, depth-1)
}

// long tells whether a stretch is halved whatever its middle does.
func long(a, b geo.LonLat) bool {
	return math.Abs(a.Lon-b.Lon) > longestStep || math.Abs(a.Lat-b.Lat) > longestStep
}

// deviation is the distance of m from the straight line through a and b. The two
// are put in order first, so that rounding cannot make a border differ from its
// reverse.
func deviation(m, a, b XY) float64 {
	if b.X < a.X || b.X == a.X && b.Y < a.Y {
		a, b = b, a
	}
	dx, dy := b.X-a.X, b.Y-a.Y
	length := math.Hypot(dx, dy)
	if length == 0 {
		return math.Hypot(m.X-a.X, m.Y-a.Y)
	}
	return math.Abs(float64(dx*(m.Y-a.Y))-float64(dy*(m.X-a.X))) / length
}
