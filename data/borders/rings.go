package borders

import (
	"cmp"
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
)

// loop is a ring with what its points say about it.
type loop struct {
	refs atlas.Ring
	ring geo.Ring
	area float64 // km², negative for a hole
	box  box
}

// polygons joins the refs of one owner, which is on the left of all of them, into polygons.
func (t *Topology) polygons(refs []atlas.Ref) []atlas.Polygon {
	var loops []loop
	for _, ring := range Join(refs, func(r atlas.Ref) []Point { return t.line(r) }, Point.xy) {
		points := geo.Ring(t.Degrees(t.Ring(ring)))
		// What is left of an arc there and back has no inside.
		if area := points.AreaKm2(); area != 0 && len(points) > 3 {
			loops = append(loops, loop{ring, points, area, boxOf(points)})
		}
	}
	return nest(loops)
}

// line returns the points of an arc in the direction of the ref.
func (t *Topology) line(r atlas.Ref) Line {
	i, reversed := r.Arc()
	if !reversed {
		return t.Arcs[i]
	}
	l := slices.Clone(t.Arcs[i])
	slices.Reverse(l)
	return l
}

// nest puts every hole into the smallest exterior around it.
func nest(loops []loop) []atlas.Polygon {
	slices.SortStableFunc(loops, func(a, b loop) int { return cmp.Compare(b.area, a.area) })
	var exteriors []loop
	var out []atlas.Polygon
	for _, l := range loops {
		if l.area > 0 {
			exteriors = append(exteriors, l)
			out = append(out, atlas.Polygon{l.refs})
			continue
		}
		for i := len(exteriors) - 1; i >= 0; i-- { // the smallest is the last
			if exteriors[i].surrounds(l) {
				out[i] = append(out[i], l.refs)
				break
			}
		}
	}
	return out
}

// surrounds reports whether the first side of the hole is inside the loop.
func (l loop) surrounds(hole loop) bool {
	p, q := hole.ring[0], hole.ring[1]
	middle := geo.LonLat{Lon: (p.Lon + q.Lon) / 2, Lat: (p.Lat + q.Lat) / 2}
	return l.area >= -hole.area && l.box.has(middle) && l.ring.Contains(middle)
}

// box is the least and the greatest longitude and latitude of a ring.
type box struct{ min, max geo.LonLat }

func boxOf(r geo.Ring) box {
	b := box{r[0], r[0]}
	for _, p := range r {
		b.min = geo.LonLat{Lon: min(b.min.Lon, p.Lon), Lat: min(b.min.Lat, p.Lat)}
		b.max = geo.LonLat{Lon: max(b.max.Lon, p.Lon), Lat: max(b.max.Lat, p.Lat)}
	}
	return b
}

func (b box) has(p geo.LonLat) bool {
	return p.Lon >= b.min.Lon && p.Lon <= b.max.Lon && p.Lat >= b.min.Lat && p.Lat <= b.max.Lat
}
