package view

import (
	"math"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
)

// labelAspect is the width of a name to its height where room for one is looked for.
const labelAspect = 3

// innerPoint is the middle of about the largest box of labelAspect inside an atom: where a
// name goes. It climbs there from the atom's own point, which is well inside its largest part.
func (l *land) innerPoint(atom int) display.Point {
	path := l.levels[atlas.L1].atoms[atom]
	at := flat(l.proj.Forward(l.atlas.Atoms[atom].Point))
	if path == nil {
		return at
	}
	extent := max(path.Bounds().W(), path.Bounds().H())
	path = coarse(path, extent/100)
	room := roomAt(path, at, labelAspect, 0)
	for step := extent / 4; step > extent/100; {
		next, better := at, room
		for _, d := range around {
			p := display.Point{X: at.X + d.X*step, Y: at.Y + d.Y*step/labelAspect}
			if r := roomAt(path, p, labelAspect, better); r > better {
				next, better = p, r
			}
		}
		if better == room {
			step /= 2
		}
		at, room = next, better
	}
	return at
}

// coarse is a path's polygons without points that are closer than step to the one before, and
// without what is no larger: good enough to look for room in.
func coarse(path *display.Path, step float32) *display.Path {
	var polygons []display.Polygon
	for _, polygon := range path.Polygons {
		var rings display.Polygon
		for _, ring := range polygon {
			kept := ring[:1:1]
			for _, q := range ring[1:] {
				if last := kept[len(kept)-1]; max(abs(q.X-last.X), abs(q.Y-last.Y)) >= step {
					kept = append(kept, q)
				}
			}
			if len(kept) > 2 {
				rings = append(rings, kept)
			}
		}
		polygons = append(polygons, rings)
	}
	return display.NewPath(polygons, nil)
}

// around is the eight directions.
var around = [...]display.Point{
	{X: 1}, {X: -1}, {Y: 1}, {Y: -1}, {X: 1, Y: 1}, {X: -1, Y: 1}, {X: 1, Y: -1}, {X: -1, Y: -1},
}

// fits reports whether a box of w × h around a point lies inside a path's polygons.
func fits(path *display.Path, p display.Point, w, h float32) bool {
	return roomAt(path, p, w/h, w/2) > 0
}

// roomAt is half the width of the largest box of the given aspect around a point that lies
// inside a path's polygons. It is 0 where the point does not, or that is not more than least.
func roomAt(path *display.Path, p display.Point, aspect, least float32) float32 {
	room, inside := path.Bounds().W(), false
	for _, polygon := range path.Polygons {
		for _, ring := range polygon {
			last := toward(p, ring[len(ring)-1], aspect)
			for _, q := range ring {
				next := toward(p, q, aspect)
				if !beyond(last, next, room) {
					if d := boxDistance(last, next); d < room {
						room = d
					}
					if room <= least {
						return 0
					}
				}
				inside = inside != crosses(last, next)
				last = next
			}
		}
	}
	if !inside {
		return 0
	}
	return room
}

// toward is q as seen from p, with heights stretched so that boxes of an aspect are squares.
func toward(p, q display.Point, aspect float32) display.Point {
	return display.Point{X: q.X - p.X, Y: (q.Y - p.Y) * aspect}
}

// crosses reports whether a side crosses the line to the right of the origin.
func crosses(a, b display.Point) bool {
	return (a.Y > 0) != (b.Y > 0) && a.X-a.Y*(b.X-a.X)/(b.Y-a.Y) > 0
}

// beyond reports whether a side is outside of the square around the origin with half a side of room, as nearly all
// sides are, since it is beyond one of the square's sides. Comparing is much cheaper than measuring, above all in
// WebAssembly, where the least and the largest of two numbers are calls.
func beyond(a, b display.Point, room float32) bool {
	return a.X >= room && b.X >= room || a.X <= -room && b.X <= -room ||
		a.Y >= room && b.Y >= room || a.Y <= -room && b.Y <= -room
}

// boxDistance is half the side of the square around the origin that just touches a side: the
// least of max(|x|, |y|) along it, which is at an end or on a diagonal of the square.
func boxDistance(a, b display.Point) float32 {
	least := farther(a)
	if d := farther(b); d < least {
		least = d
	}
	dx, dy := b.X-a.X, b.Y-a.Y
	for _, t := range [...]float32{(a.Y - a.X) / (dx - dy), -(a.Y + a.X) / (dx + dy)} {
		if d := abs(a.X + t*dx); t > 0 && t < 1 && d < least {
			least = d
		}
	}
	return least
}

// farther is how far a point is from the origin, across or down, whichever is more.
func farther(p display.Point) float32 {
	x, y := abs(p.X), abs(p.Y)
	if x > y {
		return x
	}
	return y
}

func abs(x float32) float32 { return float32(math.Abs(float64(x))) }
