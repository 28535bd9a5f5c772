package atlas

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// Near returns the atom at p with a distance of 0, or at sea the one whose coast is nearest,
// if that is no further than km, with the distance in kilometres. If none is, it returns [Sea]
// and infinity, as it does for a p that is no position and a km that is negative or no number.
// An atom that is too small for the level is as far as its Point. Of two that are equally far
// it takes the same one each time.
func (l *Locator) Near(p geo.LonLat, km float64) (atom int32, off float64) {
	if !isPosition(p) || !(km >= 0) {
		return Sea, math.Inf(1)
	}
	if atom := l.Atom(p); atom != Sea {
		return atom, 0
	}
	atom, off = Sea, math.Inf(1)
	w := windowAround(p, km)
	south, north := w.south, w.north // w shrinks on the way
	for i := band(south); i <= band(north); i++ {
		for j := l.first[i]; j < l.first[i+1]; j++ {
			e := &l.edges[j]
			if !e.coast || !w.shows(e) {
				continue
			}
			if d := geo.SideKm(p, e.a.lonLat(), e.b.lonLat()); d <= km && d < off {
				atom, off = max(e.left, e.right), d // the other is the sea, which is less
				w = windowAround(p, d)
			}
		}
	}
	return atom, off
}

// lonLat returns the position in degrees.
func (f fixed) lonLat() geo.LonLat {
	return geo.LonLat{Lon: float64(f.x) / fixedGrid, Lat: float64(f.y) / fixedGrid}
}

// window is a box in longitude and latitude around all that is within a distance of a position,
// in steps of fixed.
type window struct {
	south, north int32
	x, half      int64 // its middle, and how far it reaches to the east and to the west
}

// windowAround returns the window around what is no more than km from p.
func windowAround(p geo.LonLat, km float64) window {
	radius := min(km/geo.RadiusKm, math.Pi) // in radians, seen from the centre of the Earth
	reach := radius*180/math.Pi + 1e-6      // more by a hair, for what rounding may take
	south, north := max(-90, p.Lat-reach), min(90, p.Lat+reach)
	half := 180.0
	if south > -90 && north < 90 {
		// A meridian that touches the circle makes a right angle with the radius there: the sine
		// rule for the triangle of p, that point and the pole.
		half = min(half, math.Asin(min(1, math.Sin(radius)/math.Cos(p.Lat*math.Pi/180)))*180/math.Pi+1e-6)
	}
	return window{
		int32(math.Floor(south * fixedGrid)), int32(math.Ceil(north * fixedGrid)),
		int64(fix(p).x), int64(math.Ceil(half * fixedGrid)),
	}
}

// shows reports whether a part of the edge may be in the window, on whichever turn.
func (w window) shows(e *edge) bool {
	if e.b.y < w.south || e.a.y > w.north {
		return false
	}
	const turn = 360 * fixedGrid
	west, east := int64(min(e.a.x, e.b.x))-w.x, int64(max(e.a.x, e.b.x))-w.x
	for _, shift := range [...]int64{0, -turn, turn} {
		if west+shift <= w.half && east+shift >= -w.half {
			return true
		}
	}
	return false
}
