package view

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/projection"
)

// land is the base map as retained paths, one set a level of detail. Paths are in radii, y
// down, and made once: panning and zooming only place them anew.
type land struct {
	atlas     *atlas.Atlas
	histories []history // by arc
	proj      projection.Projection
	world     display.Rect // the map's bounds
	sphere    *display.Path
	grid      *display.Path
	tropics   *display.Path // and the equator
	levels    [atlas.Levels]level
}

// level is the base map at one level of detail.
type level struct {
	atoms   []*display.Path // by atom: its polygons; nil where it is too small
	coasts  []*display.Path // by atom: the lines where it meets the sea
	borders borders
	waters  waters
	built   int // how many atoms are done; all when it is complete
}

// tolerance is how far, in radii, a drawn line may be from the true one: under a fifth of a
// pixel at the closest zoom of a picture 1920 pixels wide.
const tolerance = 3e-5

// graticuleStep is the distance of meridians and parallels in degrees.
const graticuleStep = 15

func newLand(a *atlas.Atlas, histories []history, proj projection.Projection) *land {
	lo, hi := proj.Bounds()
	l := &land{atlas: a, histories: histories, proj: proj, world: display.Rect{
		Min: flat(projection.XY{X: lo.X, Y: hi.Y}),
		Max: flat(projection.XY{X: hi.X, Y: lo.Y}),
	}}
	edge := flatten(proj.AppendOutline(nil, tolerance))
	l.sphere = display.NewPath([]display.Polygon{{edge[:len(edge)-1]}}, [][]display.Point{edge})
	l.grid = display.NewPath(nil, l.lines(projection.Graticule(graticuleStep)))
	l.tropics = display.NewPath(nil, l.lines([]geo.Line{
		projection.TropicOfCancer(), projection.Equator(), projection.TropicOfCapricorn(),
	}))
	return l
}

// build makes the paths of up to n more atoms of a level, and reports whether any were left
// to make. Borders and waters come with the last.
func (l *land) build(at atlas.Level, n int) bool {
	lv := &l.levels[at]
	if lv.built == len(l.atlas.Atoms) {
		return false
	}
	for ; n > 0 && lv.built < len(l.atlas.Atoms); n-- {
		lv.atoms = append(lv.atoms, l.polygons(lv.built, at))
		lv.coasts = append(lv.coasts, l.coast(lv.built, at))
		lv.built++
	}
	if l.complete(at) {
		lv.borders = l.bordersAt(at)
		lv.waters = l.watersAt(at)
	}
	return true
}

func (l *land) complete(at atlas.Level) bool { return l.levels[at].built == len(l.atlas.Atoms) }

// best is the finest complete level no finer than the one wanted, or the coarsest, which is
// then made at once: it is small.
func (l *land) best(wanted atlas.Level) atlas.Level {
	for at := wanted; at > atlas.L0; at-- {
		if l.complete(at) {
			return at
		}
	}
	for l.build(atlas.L0, len(l.atlas.Atoms)) {
		continue
	}
	return atlas.L0
}

// polygons is an atom's area, nil where the level is too coarse for it.
func (l *land) polygons(atom int, at atlas.Level) *display.Path {
	var out []display.Polygon
	for _, polygon := range l.atlas.Atoms[atom].Polygons {
		var rings display.Polygon
		for i, ring := range polygon {
			points := l.ring(ring, at)
			if len(points) < 3 {
				if i == 0 {
					break // without its exterior a polygon is nothing
				}
				continue
			}
			rings = append(rings, points)
		}
		if len(rings) > 0 {
			out = append(out, rings)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return display.NewPath(out, nil)
}

// ring is a ring on the map, open. It is resampled arc by arc, in the direction in which the
// arc is stored, so that both atoms at a border get the very same points.
func (l *land) ring(r atlas.Ring, at atlas.Level) []display.Point {
	var out []display.Point
	for _, ref := range r {
		i, reversed := ref.Arc()
		points := l.arc(i, at)
		if len(points) == 0 {
			return nil
		}
		if reversed {
			for j := len(points) - 1; j > 0; j-- {
				out = append(out, points[j])
			}
		} else {
			out = append(out, points[:len(points)-1]...)
		}
	}
	return out
}

func (l *land) arc(i int, at atlas.Level) []display.Point {
	line := l.atlas.Line(i, at)
	if len(line) < 2 {
		return nil
	}
	return flatten(projection.AppendResampled(nil, l.proj, line, tolerance))
}

// coast is where an atom meets the sea.
func (l *land) coast(atom int, at atlas.Level) *display.Path {
	var lines [][]display.Point
	for _, polygon := range l.atlas.Atoms[atom].Polygons {
		for _, ring := range polygon {
			for _, ref := range ring {
				i, _ := ref.Arc()
				arc := &l.atlas.Arcs[i]
				if arc.Seam || (arc.Left != atlas.Sea && arc.Right != atlas.Sea) {
					continue
				}
				if line := l.arc(i, at); len(line) > 1 {
					lines = append(lines, line)
				}
			}
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return display.NewPath(nil, lines)
}

// lines brings lines of the sphere to the map, cut where it is torn.
func (l *land) lines(lines []geo.Line) [][]display.Point {
	var out [][]display.Point
	for _, line := range lines {
		for _, piece := range l.proj.AppendCut(nil, line) {
			out = append(out, flatten(projection.AppendResampled(nil, l.proj, piece, tolerance)))
		}
	}
	return out
}

func flatten(points []projection.XY) []display.Point {
	out := make([]display.Point, len(points))
	for i, p := range points {
		out[i] = flat(p)
	}
	return out
}
