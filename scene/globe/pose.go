package globe

import (
	"math"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/projection"
)

// Flats are the flat maps that a pose can have a share of. All are torn along the
// meridian opposite to one central one.
type Flats [2]projection.Projection

// Pose is how the sphere is shown.
type Pose struct {
	// Center is what the globe looks at.
	Center geo.LonLat
	// Flat is the shares of the flat maps. The rest, of 1, is the globe's. Where
	// both have a share, Center must be the middle of the flat maps.
	Flat [2]float32
}

// Globe is the share of the globe, from 0 to 1.
func (p Pose) Globe() float32 { return max(0, 1-p.Flat[0]-p.Flat[1]) }

// whole reports whether the pose is the globe alone.
func (p Pose) whole() bool { return p.Flat == [2]float32{} }

// Spot is where a position is in a pose, in radii, y down, and whether it is to be
// seen.
func (a *Aim) Spot(at geo.LonLat, flats *Flats) (display.Point, bool) {
	v := direction(at)
	q, h := display.Point{X: v.dot(a.right), Y: v.dot(a.down)}, v.dot(a.toward)
	switch {
	case !a.alone:
		return a.mean(q, h, down(flats[0].Forward(at)), down(flats[1].Forward(at))), true
	case h < 0:
		q.X, q.Y = outward(q.X, q.Y)
	}
	return q, h >= 0
}

func down(p projection.XY) display.Point { return display.Point{X: float32(p.X), Y: float32(-p.Y)} }

// vector is a direction in space, of length 1: z to the north pole and x to the
// equator at Greenwich.
type vector struct{ x, y, z float32 }

func direction(p geo.LonLat) vector {
	const radian = math.Pi / 180
	sinLon, cosLon := math.Sincos(p.Lon * radian)
	sinLat, cosLat := math.Sincos(p.Lat * radian)
	return vector{float32(cosLat * cosLon), float32(cosLat * sinLon), float32(sinLat)}
}

func (v vector) minus(w vector) vector { return vector{v.x - w.x, v.y - w.y, v.z - w.z} }

func (v vector) times(f float32) vector { return vector{v.x * f, v.y * f, v.z * f} }

func (v vector) dot(w vector) float32 { return float32(v.x*w.x) + float32(v.y*w.y) + float32(v.z*w.z) }

// Aim is a pose made ready to bring points to the picture: what takes time for
// one takes it once for all.
type Aim struct {
	right, down, toward vector
	globe               float32
	flat                [2]float32
	alone               bool // the globe alone is shown, and what is behind it is hidden
}

// Aim makes the pose ready.
func (p Pose) Aim() Aim {
	const radian = math.Pi / 180
	sinLon, cosLon := math.Sincos(p.Center.Lon * radian)
	sinLat, cosLat := math.Sincos(p.Center.Lat * radian)
	return Aim{
		right:  vector{float32(-sinLon), float32(cosLon), 0},
		down:   vector{float32(sinLat * cosLon), float32(sinLat * sinLon), float32(-cosLat)},
		toward: direction(p.Center),
		globe:  p.Globe(),
		flat:   p.Flat,
		alone:  p.whole(),
	}
}

// outward brings a point to the edge of the disc, straight away from the middle.
func outward(x, y float32) (float32, float32) {
	d := float32(math.Sqrt(float64(x*x + y*y)))
	if d == 0 {
		return 0, 1
	}
	return x / d, y / d
}

// mean is where a point is between the maps: q is it on the globe, at a height, and
// e and g on the flat maps.
func (a *Aim) mean(q display.Point, height float32, e, g display.Point) display.Point {
	if height < 0 {
		q.X = sideways(q.Y, e.X)
	}
	return display.Point{
		X: a.globe*q.X + a.flat[0]*e.X + a.flat[1]*g.X,
		Y: a.globe*q.Y + a.flat[0]*e.Y + a.flat[1]*g.Y,
	}
}

// sideways is the edge of the disc at a height, on the side of a sign. On the
// meridian of the tear, where a globe's two sides are one, the flat maps know the
// side.
func sideways(y, side float32) float32 {
	x := float32(math.Sqrt(float64(max(0, 1-y*y))))
	if side < 0 {
		return -x
	}
	return x
}
