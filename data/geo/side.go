package geo

import "math"

// SideKm returns the distance in kilometres from p to the nearest point of the side from a to
// b, which is straight in longitude and latitude as those of a [Line] are; a and b may be equal.
// The longitude of p may be any turn, as the distance is over the shorter way round.
func SideKm(p, a, b LonLat) float64 {
	// A straight line on the map bends on the sphere: one of a degree by a part in a thousand at
	// most of where there is land, so that the nearest point of its chord is that of the line.
	n := 1 + int(max(math.Abs(b.Lon-a.Lon), math.Abs(b.Lat-a.Lat)))
	least := math.Inf(1)
	from := a
	for i := range n {
		to := between(a, b, float64(i+1)/float64(n))
		least = min(least, shortSideKm(p, from, to))
		from = to
	}
	return least
}

// shortSideKm is SideKm for a side of a degree or less.
func shortSideKm(p, a, b LonLat) float64 {
	foot, from, to := onSphere(p), onSphere(a), onSphere(b)
	along, length := 0.0, 0.0
	for i := range foot {
		d := to[i] - from[i]
		along += float64((foot[i] - from[i]) * d)
		length += float64(d * d)
	}
	if length == 0 {
		return DistanceKm(p, a)
	}
	return DistanceKm(p, between(a, b, max(0, min(1, along/length))))
}

// between returns the position a part t, from 0 to 1, of the way from a to b.
func between(a, b LonLat, t float64) LonLat {
	if t == 1 {
		return b // exactly, which rounding would miss
	}
	return LonLat{a.Lon + float64(t*(b.Lon-a.Lon)), a.Lat + float64(t*(b.Lat-a.Lat))}
}

// onSphere returns the position as a point of the unit sphere: x through the Gulf of Guinea, z
// through the north pole.
func onSphere(p LonLat) [3]float64 {
	sinLon, cosLon := math.Sincos(radians(p.Lon))
	sinLat, cosLat := math.Sincos(radians(p.Lat))
	return [3]float64{cosLat * cosLon, cosLat * sinLon, sinLat}
}
