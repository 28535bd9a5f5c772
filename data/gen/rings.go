package main

import (
	"cmp"
	"fmt"
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/borders"
	"atlas.example/southsouth/data/geo"
)

// loop is a ring of chains with what its size says about it.
type loop struct {
	refs   atlas.Ring
	points []point
	area   float64 // km², negative for a hole
}

// polygon is an exterior and its holes.
type polygon []loop

// area is what is inside the exterior and outside the holes, in km².
func (g polygon) area() float64 {
	sum := 0.0
	for _, l := range g {
		sum += l.area
	}
	return sum
}

// polygons returns the polygons of every atom, the largest first.
func (t *topology) polygons() ([][]polygon, error) {
	refs := make([][]atlas.Ref, len(t.atoms))
	for i, c := range t.chains {
		if c.left != atlas.Sea {
			refs[c.left] = append(refs[c.left], atlas.Ref(i))
		}
		if c.right != atlas.Sea {
			refs[c.right] = append(refs[c.right], ^atlas.Ref(i))
		}
	}
	out := make([][]polygon, len(t.atoms))
	for i, r := range refs {
		var err error
		if out[i], err = nest(t.loops(r)); err != nil {
			return nil, fmt.Errorf("%s: %w", t.atoms[i], err)
		}
	}
	return out, nil
}

// points returns the points of a chain in the direction of the ref.
func (t *topology) points(r atlas.Ref) []point {
	i, reversed := r.Arc()
	ps := t.chains[i].points
	if reversed {
		ps = slices.Clone(ps)
		slices.Reverse(ps)
	}
	return ps
}

// loops joins the refs of one atom, which is on the left of all of them, into
// rings that visit no node twice.
func (t *topology) loops(refs []atlas.Ref) []loop {
	var out []loop
	for _, ring := range borders.Join(refs, t.points, point.xy) {
		out = append(out, t.loop(ring))
	}
	return out
}

func (t *topology) loop(ring atlas.Ring) loop {
	var ps []point
	for _, r := range ring {
		ps = append(ps, t.points(r)[1:]...)
	}
	ps = append(ps, ps[0])
	return loop{ring, ps, degrees(ps).AreaKm2()}
}

// degrees returns the ring in degrees.
func degrees(ps []point) geo.Ring {
	out := make(geo.Ring, len(ps))
	for i, p := range ps {
		out[i] = p.lonLat()
	}
	return out
}

func (p point) xy() (x, y int32) { return p.x, p.y }

func (p point) lonLat() geo.LonLat {
	return geo.LonLat{Lon: float64(p.x) / micro, Lat: float64(p.y) / micro}
}

// nest puts every hole into the smallest exterior around it.
func nest(loops []loop) ([]polygon, error) {
	slices.SortStableFunc(loops, func(a, b loop) int { return cmp.Compare(b.area, a.area) })
	var out []polygon
	for _, l := range loops {
		if l.area > 0 {
			out = append(out, polygon{l})
			continue
		}
		i := len(out) - 1 // exteriors come first, the smallest last
		for i >= 0 && !out[i][0].surrounds(l) {
			i--
		}
		if i < 0 {
			return nil, fmt.Errorf("a hole at %v is in no exterior", l.points[0])
		}
		out[i] = append(out[i], l)
	}
	return out, nil
}

// surrounds reports whether the first side of the hole is inside the loop.
func (l loop) surrounds(hole loop) bool {
	if l.area < -hole.area {
		return false
	}
	var edges []edge
	for i := 1; i < len(l.points); i++ {
		edges = append(edges, edge{l.points[i-1], l.points[i]})
	}
	return inside(edges, edge{hole.points[0], hole.points[1]})
}
