package view

import (
	"math"

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
	ball      *ball // of a globe
	projected int   // points, since build began
}

// level is the base map at one level of detail.
type level struct {
	atoms   []*display.Path // by atom: its polygons; nil where it is too small
	coasts  []*display.Path // by atom: the lines where it meets the sea
	borders borders
	waters  waters
	built   int // how many steps are done, see build
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
	l.grid = staying(nil, l.lines(projection.Graticule(graticuleStep)))
	l.tropics = staying(nil, l.lines([]geo.Line{projection.TropicOfCancer(), projection.Equator(), projection.TropicOfCapricorn()}))
	return l
}

// build goes on with making a level until about so many points are projected, and appends the
// paths with polygons that it made to dst. It takes a step for each atom, and then one each for
// the borders, the lakes and the rivers.
func (l *land) build(dst []*display.Path, at atlas.Level, points int) []*display.Path {
	lv := &l.levels[at]
	if l.ball != nil {
		shown := l.proj
		l.proj = l.ball.plane
		defer func() { l.proj = shown }()
	}
	for l.projected = 0; l.projected < points && !l.complete(at); {
		switch i := lv.built - len(l.atlas.Atoms); i {
		case 0:
			lv.borders = l.bordersAt(at)
		case 1:
			lv.waters.lakes = l.lakesAt(at)
			for _, lake := range lv.waters.lakes {
				dst = l.append(dst, lake.path)
			}
		case 2:
			lv.waters.rivers = l.riversAt(at)
		case 3:
			if !l.shape(at, points) {
				return dst
			}
		default:
			path := l.polygons(lv.built, at)
			lv.atoms = append(lv.atoms, path)
			lv.coasts = append(lv.coasts, l.coast(lv.built, at))
			if path != nil {
				dst = l.append(dst, path)
			}
		}
		lv.built++
	}
	return dst
}

// append appends a path that a painter is to prepare. Those of a globe bring their triangles.
func (l *land) append(dst []*display.Path, path *display.Path) []*display.Path {
	if l.ball != nil {
		return dst
	}
	return append(dst, path)
}

// steps is how many build takes for a level. The shapes of a globe are one more.
func (l *land) steps() int {
	if l.ball != nil {
		return len(l.atlas.Atoms) + 4
	}
	return len(l.atlas.Atoms) + 3
}

func (l *land) complete(at atlas.Level) bool { return l.levels[at].built == l.steps() }

// best is the finest complete level no finer than the one wanted, or else the coarse one, which is
// then made at once: it is small.
func (l *land) best(wanted atlas.Level) atlas.Level {
	if wanted == atlas.L0 && l.complete(wanted) {
		return wanted
	}
	for at := wanted; at > atlas.L1; at-- {
		if l.complete(at) {
			return at
		}
	}
	l.build(nil, atlas.L1, math.MaxInt)
	return atlas.L1
}

// polygons is an atom's area, nil where the level is too coarse for it.
func (l *land) polygons(atom int, at atlas.Level) *display.Path {
	var out []display.Polygon
	for _, polygon := range l.atlas.Atoms[atom].Polygons {
		if g := l.rings(polygon, at); g != nil {
			out = l.polygon(out, g)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return display.NewPath(out, nil)
}

// rings is a polygon in degrees, nil where the level is without its exterior. Both atoms at a
// border have the very same positions there, and get the same points of them, see
// projection.AppendResampled.
func (l *land) rings(polygon atlas.Polygon, at atlas.Level) geo.Polygon {
	var out geo.Polygon
	for i, r := range polygon {
		switch ring := l.atlas.Ring(r, at); {
		case len(ring) >= 4:
			out = append(out, ring)
		case i == 0:
			return nil
		}
	}
	return out
}

// arc is an arc on the map, in as many pieces as the map shows of it.
func (l *land) arc(i int, at atlas.Level) [][]display.Point {
	return l.line(l.atlas.Line(i, at))
}

// line brings a line of the sphere to the map, cut where it is torn.
func (l *land) line(line geo.Line) [][]display.Point {
	if len(line) < 2 {
		return nil
	}
	var out [][]display.Point
	for _, piece := range l.proj.AppendCut(nil, line) {
		out = append(out, l.project(piece))
	}
	return out
}

// project brings a line that is not torn to the map.
func (l *land) project(line geo.Line) []display.Point {
	l.projected += len(line)
	return flatten(projection.AppendResampled(nil, l.proj, line, tolerance))
}

// polygon brings a polygon of the sphere to the map and appends what is shown of it.
func (l *land) polygon(dst []display.Polygon, g geo.Polygon) []display.Polygon {
	for _, part := range l.proj.AppendClipped(nil, g) {
		rings := make(display.Polygon, len(part))
		for i, r := range part {
			closed := l.project(geo.Line(r))
			rings[i] = closed[:len(closed)-1]
		}
		dst = append(dst, rings)
	}
	return dst
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
				lines = append(lines, l.arc(i, at)...)
			}
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return staying(nil, lines)
}

// staying is a path that stays as it is.
func staying(polygons []display.Polygon, lines [][]display.Point) *display.Path {
	path := display.NewPath(polygons, lines)
	path.Stays = true
	return path
}

// lines brings lines of the sphere to the map.
func (l *land) lines(lines []geo.Line) [][]display.Point {
	var out [][]display.Point
	for _, line := range lines {
		out = append(out, l.line(line)...)
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
