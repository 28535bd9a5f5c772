package borders

import (
	"cmp"
	"math"
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
	leaving := map[Point][]atlas.Ref{}
	for _, r := range refs {
		p := t.line(r)[0]
		leaving[p] = append(leaving[p], r)
	}
	used := map[atlas.Ref]bool{}
	var loops []loop
	for _, r := range refs {
		if used[r] {
			continue
		}
		for _, ring := range t.simple(t.walk(r, leaving, used)) {
			points := geo.Ring(t.Degrees(t.Ring(ring)))
			// What is left of an arc there and back has no inside.
			if area := points.AreaKm2(); area != 0 && len(points) > 3 {
				loops = append(loops, loop{ring, points, area, boxOf(points)})
			}
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

// walk follows refs from r until it comes back to r. Where the land touches itself at a node,
// it takes the way that leaves nothing of the land to its right.
func (t *Topology) walk(r atlas.Ref, leaving map[Point][]atlas.Ref, used map[atlas.Ref]bool) atlas.Ring {
	var ring atlas.Ring
	for !used[r] {
		used[r] = true
		ring = append(ring, r)
		l := t.line(r)
		r = t.next(l[len(l)-1], l[len(l)-2], leaving)
	}
	return ring
}

// next returns the ref to go on with at node, coming from before: the first one clockwise from
// the way back, so that only the owner's land is between.
func (t *Topology) next(node, before Point, leaving map[Point][]atlas.Ref) atlas.Ref {
	ways := leaving[node]
	if len(ways) == 1 {
		return ways[0]
	}
	back := bearing(node, before)
	return slices.MinFunc(ways, func(a, b atlas.Ref) int {
		return cmp.Compare(
			clockwise(back, bearing(node, t.line(a)[1])),
			clockwise(back, bearing(node, t.line(b)[1])))
	})
}

// bearing is the direction from p to q in radians, counterclockwise from east.
func bearing(p, q Point) float64 {
	return math.Atan2(float64(q.Y-p.Y), float64(q.X-p.X))
}

// clockwise is the angle from one direction to another, more than 0 and at most a full turn.
func clockwise(from, to float64) float64 {
	d := from - to
	if d <= 0 {
		d += 2 * math.Pi
	}
	return d
}

// simple splits a ring at every node that it visits twice.
func (t *Topology) simple(ring atlas.Ring) []atlas.Ring {
	var out []atlas.Ring
	var open atlas.Ring
	at := map[Point]int{} // where in open the ring left a node
	for _, r := range ring {
		l := t.line(r)
		at[l[0]] = len(open)
		open = append(open, r)
		start, again := at[l[len(l)-1]]
		if !again {
			continue
		}
		out = append(out, slices.Clone(open[start:]))
		for _, r := range open[start:] {
			delete(at, t.line(r)[0])
		}
		open = open[:start]
	}
	return out
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
