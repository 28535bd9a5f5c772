package geo

// Contains reports whether p lies inside the ring, whichever way it winds, by
// counting the sides that cross the parallel of p to its east. On the ring
// itself either answer may come back, but of two rings that share a side
// exactly one contains a point of it.
func (r Ring) Contains(p LonLat) bool {
	in := false
	for i := 1; i < len(r); i++ {
		a, b := r[i-1], r[i]
		if (a.Lat > p.Lat) == (b.Lat > p.Lat) {
			continue
		}
		t := (p.Lat - a.Lat) / (b.Lat - a.Lat)
		if p.Lon < a.Lon+float64(t*(b.Lon-a.Lon)) {
			in = !in
		}
	}
	return in
}

// Contains reports whether p lies inside the exterior and outside every hole.
func (g Polygon) Contains(p LonLat) bool {
	in := false
	for _, r := range g {
		if r.Contains(p) {
			in = !in
		}
	}
	return in
}
