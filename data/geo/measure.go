package geo

import "math"

// RadiusKm is the mean radius of the Earth in kilometres (IUGG 1980, R1),
// the sphere on which this package measures.
const RadiusKm = 6371.0088

// DistanceKm returns the length in kilometres of the great circle from p to
// q, by the haversine formula (R. W. Sinnott, “Virtues of the Haversine”,
// Sky & Telescope 68, 1984), which keeps its precision for near neighbours.
func DistanceKm(p, q LonLat) float64 {
	phi1, phi2 := radians(p.Lat), radians(q.Lat)
	s := math.Sin((phi2 - phi1) / 2)
	t := math.Sin(radians(q.Lon-p.Lon) / 2)
	h := float64(s*s) + float64(math.Cos(phi1)*math.Cos(phi2)*float64(t*t))
	return 2 * RadiusKm * math.Asin(math.Sqrt(min(1, h)))
}

// AreaKm2 returns the signed area in square kilometres that the ring
// encloses: positive for an exterior, negative for a hole.
//
// It is exact, for sides that are straight in longitude and latitude, under
// the cylindrical equal-area projection with a trapezium for each side; a side
// longer than a few degrees is a little off, and the sides of a coast are not.
func (r Ring) AreaKm2() float64 {
	sum := 0.0
	for i := 1; i < len(r); i++ {
		dl := radians(r[i].Lon - r[i-1].Lon)
		sum += float64(dl * (sine(r[i].Lat) + sine(r[i-1].Lat)) / 2)
	}
	return float64(-sum * RadiusKm * RadiusKm)
}

// AreaKm2 returns the area in square kilometres of the polygon, its holes
// taken off.
func (g Polygon) AreaKm2() float64 {
	sum := 0.0
	for _, r := range g {
		sum += r.AreaKm2()
	}
	return sum
}

func radians(deg float64) float64 { return float64(deg * (math.Pi / 180)) }

func sine(deg float64) float64 { return math.Sin(radians(deg)) }
