package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// How a polygon is clipped. Every point that is hidden is brought to the horizon
// in the direction in which it lies from the centre. That moves no point over the
// middle of the disc, so that a ring goes round a visible point as often as
// before: the inside stays inside, whatever the ring does behind the horizon,
// and no ring has to be told which of the others to go on with. What is opposite
// to the centre is the exception, where there is no direction; it is made good
// by a whole turn along the horizon.

// AppendClipped appends the part of a polygon on this side of the horizon: none
// or one polygon, whose rings run along the horizon where they were cut. They may
// touch there, and run along it there and back between two pieces of one polygon.
// A polygon must be simple in the plane of longitude and latitude, as [geo.Ring]
// has it; one that covers a pole has an edge along it.
func (o Orthographic) AppendClipped(dst []geo.Polygon, g geo.Polygon) []geo.Polygon {
	var out geo.Polygon
	whole, covers := true, false // the whole disc is inside the polygon
	for i, ring := range g {
		c := clipper{walk: walk{gaze: o.gaze()}, center: o.Center}
		c.follow(ring)
		switch {
		case c.ups == len(c.path):
			out = append(out, ring)
			continue
		case c.ups > 0:
			out = append(out, c.clipped())
		case i == 0:
			covers = c.inside()
			if !covers {
				return dst // its holes are hidden too
			}
			out = append(out, c.circle())
		case covers && c.inside():
			return dst // the disc is in a hole
		}
		whole = false
	}
	switch {
	case whole:
		return append(dst, g)
	case len(out) == 0:
		return dst
	}
	return append(dst, out)
}

// clipper clips one ring.
type clipper struct {
	walk
	center geo.LonLat
	path   []pathPoint // the ring, step by step
	ups    int         // how many of them are visible
}

// pathPoint is a step of a ring. One on the horizon is visible.
type pathPoint struct {
	step
	corner bool // whether it is a corner of the ring or a crossing, and not on the way
	up     bool
}

// follow goes round a ring.
func (c *clipper) follow(ring geo.Ring) {
	c.start(ring[0])
	for _, p := range ring[1:] {
		steps := c.to(p)
		for i, s := range steps {
			up := s.crosses || c.height(s.at) >= 0
			if up {
				c.ups++
			}
			c.path = append(c.path, pathPoint{s, s.crosses || i == len(steps)-1, up})
		}
	}
}

// clipped is the ring with all that is hidden of it replaced by ways along the
// horizon.
func (c *clipper) clipped() geo.Ring {
	n, first := len(c.path), 0
	for !c.enters(first) {
		first++
	}
	missing := c.missing()
	var out geo.Ring
	for i := 0; i < n; {
		p := c.path[(first+i)%n]
		if p.corner {
			out = appendNext(out, p.at)
		}
		i++
		if next := c.path[(first+i)%n]; next.up {
			continue
		}
		turn := 0.0
		for from, up := p.at, false; !up; i++ {
			next := c.path[(first+i)%n]
			turn += c.turning(from, next.at, deepest)
			from, up = next.at, next.up
		}
		i-- // the ring goes on with the crossing
		out = c.appendHorizon(out, p.at, turn+missing)
		missing = 0
	}
	return closed(out, c.center)
}

// enters reports whether the ring comes up at a step.
func (c *clipper) enters(i int) bool {
	return c.path[i].crosses && !c.path[(i+len(c.path)-1)%len(c.path)].up
}

// missing is the whole turns along the horizon, in radians, that it takes for
// the ring to go round the centre as often as it should.
func (c *clipper) missing() float64 {
	// The centre may lie on the ring: a place beside it does for both answers.
	near := *c
	near.center = geo.LonLat{Lon: c.center.Lon + 1.7e-7, Lat: c.center.Lat - math.Copysign(1.3e-7, c.center.Lat)}
	near.gaze = Orthographic{near.center}.gaze()
	sum, last := 0.0, c.path[len(c.path)-1]
	for _, p := range c.path {
		if g := &near; last.up && p.up {
			sum += g.turning(last.at, p.at, 2*deepest)
		} else {
			sum += c.turning(last.at, p.at, deepest)
		}
		last = p
	}
	want := 0.0
	if near.inside() {
		want = math.Copysign(2*math.Pi, c.area())
	}
	return 2 * math.Pi * math.Round((want-sum)/(2*math.Pi))
}

// inside reports whether the ring goes round the centre in the plane of longitude
// and latitude.
func (c *clipper) inside() bool {
	ring := make(geo.Ring, 0, len(c.path)+1)
	ring = append(ring, c.path[len(c.path)-1].at)
	for _, p := range c.path {
		ring = append(ring, p.at)
	}
	low := math.Inf(1)
	for _, p := range ring {
		low = min(low, p.Lon)
	}
	at := geo.LonLat{Lon: geo.Turn(c.center.Lon, low), Lat: c.center.Lat}
	return ring.Contains(at)
}

// area is about the signed area of the ring in square degrees, positive where it
// winds anticlockwise.
func (c *clipper) area() float64 {
	sum, last := 0.0, c.path[len(c.path)-1].at
	for _, p := range c.path {
		sum += float64((last.Lon - p.at.Lon) * (last.Lat + p.at.Lat) / 2)
		last = p.at
	}
	return sum
}

// turning is the angle about the centre, in radians, of the way from a to b.
// A way close by the centre, or by what is opposite to it, is halved.
func (c *clipper) turning(a, b geo.LonLat, depth int) float64 {
	u, v := c.direction(a), c.direction(b)
	angle := math.Atan2(float64(u.X*v.Y)-float64(u.Y*v.X), float64(u.X*v.X)+float64(u.Y*v.Y))
	if math.Abs(angle) < 1 || depth == 0 {
		return angle
	}
	middle := between(a, b, 0.5)
	return c.turning(a, middle, depth-1) + c.turning(middle, b, depth-1)
}

// direction is where a position lies from the centre, not of any length. The
// centre and what is opposite to it lie to the right, so that the angles of a
// ring add up to whole turns.
func (c *clipper) direction(p geo.LonLat) XY {
	v := c.turn(unit(p))
	if math.Abs(v.x)+math.Abs(v.y) < 1e-14 {
		return XY{X: 1}
	}
	return XY{v.x, v.y}
}

// appendHorizon appends the horizon from a position on it, for an angle in
// radians, at whole degrees: two ways along it have the same points.
func (c *clipper) appendHorizon(dst geo.Ring, from geo.LonLat, angle float64) geo.Ring {
	u := c.turn(unit(from))
	at := math.Atan2(u.y, u.x) / radiansPerDegree
	to := at + float64(angle/radiansPerDegree)
	if angle > 0 {
		for d := math.Floor(at) + 1; d < to; d++ {
			dst = appendNext(dst, c.onHorizon(d))
		}
		return dst
	}
	for d := math.Ceil(at) - 1; d > to; d-- {
		dst = appendNext(dst, c.onHorizon(d))
	}
	return dst
}

// onHorizon is the position on the horizon at an angle in degrees, anticlockwise
// from the right.
func (c *clipper) onHorizon(degrees float64) geo.LonLat {
	sin, cos := math.Sincos(degrees * radiansPerDegree)
	return position(c.back(vector{x: cos, y: sin}))
}

// circle is the whole horizon, the way round that the ring goes.
func (c *clipper) circle() geo.Ring {
	angle := math.Copysign(2*math.Pi, c.area())
	start := c.onHorizon(0)
	ring := c.appendHorizon(geo.Ring{start}, start, angle)
	return closed(ring, c.center)
}

// appendNext appends a position that differs from the last one, with the
// longitude that is no more than half a turn from it.
func appendNext(ring geo.Ring, p geo.LonLat) geo.Ring {
	if n := len(ring); n > 0 {
		p.Lon = turned(p.Lon, ring[n-1].Lon)
		if ring[n-1] == p {
			return ring
		}
	}
	return append(ring, p)
}

// closed closes a ring. One that has gone round a pole gets an edge along it, as
// in the base map; the pole is the one on the centre's side.
func closed(ring geo.Ring, center geo.LonLat) geo.Ring {
	first, last := ring[0], ring[len(ring)-1]
	if end := turned(first.Lon, last.Lon); math.Abs(end-first.Lon) > 180 {
		pole := math.Copysign(90, center.Lat)
		ring = append(ring,
			geo.LonLat{Lon: end, Lat: first.Lat},
			geo.LonLat{Lon: end, Lat: pole},
			geo.LonLat{Lon: first.Lon, Lat: pole})
	}
	return append(ring, first)
}
