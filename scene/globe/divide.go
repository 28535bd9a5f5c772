package globe

import (
	"math"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/mesh"
	"atlas.example/southsouth/scene/projection"
)

// Sides on the plane of longitude and latitude are halved until they hug the
// sphere. Whether one is halved depends on its two ends only, so that two
// triangles, or two countries, that share a side divide it alike.

// longest is the longest side, in radians of longitude or latitude, that is
// trusted to its middle alone: 30°.
const longest = math.Pi / 6

// inside is how many times further than their edges areas may stray from the sphere: no side is
// to be seen there, but at the horizon, where a line lies over it.
const inside = 4

// deepest bounds the halvings of a side.
const deepest = 14

// divider makes shapes out of paths in longitude and latitude.
type divider struct {
	plane     projection.PlateCarree
	flats     *Flats // nil where none is wanted
	tolerance float32
	tess      mesh.Tessellator

	// Of the polygon in work: its points, those of its rings first; the triangles that it was
	// divided into, the small ones that they were refined to, and the points in the middle of sides.
	points  []display.Point
	rough   []uint32
	tris    []uint32
	middles map[[2]uint32]uint32
}

// position is a point of the plane in degrees. The edges keep their side.
func (d *divider) position(p display.Point) geo.LonLat {
	const degree = 180 / math.Pi
	return geo.LonLat{
		Lon: d.plane.CentralMeridian + min(180, max(-180, float64(p.X)*degree)),
		Lat: min(90, max(-90, float64(-p.Y)*degree)),
	}
}

// coarse reports whether a side is to be halved, and where.
func (d *divider) coarse(a, b display.Point, tolerance float32) (display.Point, bool) {
	middle := display.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
	if wide(a.X-b.X) || wide(a.Y-b.Y) {
		return middle, true
	}
	u, v, m := direction(d.position(a)), direction(d.position(b)), direction(d.position(middle))
	x, y, z := (u.x+v.x)/2-m.x, (u.y+v.y)/2-m.y, (u.z+v.z)/2-m.z
	return middle, x*x+y*y+z*z > tolerance*tolerance
}

func wide(v float32) bool { return v > longest || v < -longest }

// appendLine appends the points of a line after its first, with as many between
// them as it takes.
func (d *divider) appendLine(dst []display.Point, line []display.Point) []display.Point {
	for i := 1; i < len(line); i++ {
		dst = d.appendBetween(dst, line[i-1], line[i], deepest)
		dst = append(dst, line[i])
	}
	return dst
}

func (d *divider) appendBetween(dst []display.Point, a, b display.Point, depth int) []display.Point {
	middle, coarse := d.coarse(a, b, d.tolerance)
	if !coarse || depth == 0 {
		return dst
	}
	dst = d.appendBetween(dst, a, middle, depth-1)
	dst = append(dst, middle)
	return d.appendBetween(dst, middle, b, depth-1)
}

// ring is a ring with the points that it takes; it stays open.
func (d *divider) ring(open []display.Point) []display.Point {
	out := d.appendLine([]display.Point{open[0]}, open)
	return d.appendBetween(out, open[len(open)-1], open[0], deepest)
}

// refineOne refines a triangle of the polygon in work, wound like all others.
func (d *divider) refineOne(a, b, c uint32) {
	if cross(d.points[a], d.points[b], d.points[c]) < 0 {
		b, c = c, b
	}
	d.refine(a, b, c, deepest)
}

// cross is twice the area of a triangle, signed by its winding.
func cross(a, b, c display.Point) float64 {
	return float64((float64(b.X)-float64(a.X))*(float64(c.Y)-float64(a.Y))) -
		float64((float64(b.Y)-float64(a.Y))*(float64(c.X)-float64(a.X)))
}

// refine appends a triangle, or smaller ones in its place if a side is too long.
func (d *divider) refine(a, b, c uint32, depth int) {
	ab, okAB := d.middle(a, b)
	bc, okBC := d.middle(b, c)
	ca, okCA := d.middle(c, a)
	if depth == 0 {
		okAB, okBC, okCA = false, false, false
	}
	next := func(a, b, c uint32) { d.refine(a, b, c, depth-1) }
	switch {
	case okAB && okBC && okCA:
		next(a, ab, ca)
		next(ab, b, bc)
		next(ca, bc, c)
		next(ab, bc, ca)
	case okAB && okBC:
		next(ab, b, bc)
		next(a, ab, bc)
		next(a, bc, c)
	case okBC && okCA:
		next(bc, c, ca)
		next(b, bc, ca)
		next(b, ca, a)
	case okCA && okAB:
		next(ca, a, ab)
		next(c, ca, ab)
		next(c, ab, b)
	case okAB:
		next(a, ab, c)
		next(ab, b, c)
	case okBC:
		next(b, bc, a)
		next(bc, c, a)
	case okCA:
		next(c, ca, b)
		next(ca, a, b)
	default:
		d.tris = append(d.tris, a, b, c)
	}
}

// middle is the point in the middle of a side that is to be halved, one for both
// triangles beside it.
func (d *divider) middle(a, b uint32) (uint32, bool) {
	p, coarse := d.coarse(d.points[a], d.points[b], inside*d.tolerance)
	if !coarse {
		return 0, false
	}
	key := [2]uint32{min(a, b), max(a, b)}
	m, ok := d.middles[key]
	if !ok {
		m = uint32(len(d.points))
		d.points = append(d.points, p)
		d.middles[key] = m
	}
	return m, true
}
