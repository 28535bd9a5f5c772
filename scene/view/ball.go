package view

import (
	"math"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
	"atlas.example/southsouth/scene/projection"
)

// ball is what makes land a globe: the shapes of its paths, by level, which are put anew for
// every pose. The land is built like that of a flat map, in longitude and latitude, and its paths
// are then taken for shapes.
type ball struct {
	flats  *globe.Flats
	plane  projection.Projection // on which the land is built
	levels [atlas.Levels]ballLevel
	lines  ballLevel // meridians, parallels and the edge of the flat maps
	rim    *globe.Shape
	disc   *display.Path // the sea of the whole globe
	sea    display.Path  // the sea in other poses
	fan    display.Triangles

	pose   globe.Pose // in which the paths were put last
	aim    globe.Aim  // of the pose
	turns  int        // how often that changed
	halves int        // how coarse their lines are, see thinFor
	puts   int        // how often either changed
}

// ballLevel is the shapes of a level, as many as were made.
type ballLevel struct {
	shapes []shown
	begun  bool
	put    bool // whether they are put in the pose
	next   int  // which is made next
	maker  *globe.Maker
	within bool // whether the maker has begun with it
}

// shown is a path of the land and the shape that it is made of.
type shown struct {
	path   **display.Path
	shape  *globe.Shape
	thin   *globe.Shape // of a globe that moves; nil until it is seen
	halves int          // for which it is, see thinFor
	asked  bool         // whether it is put only where it is asked for, see land.border
	puts   int          // for which of ball.puts it was put so
}

// put puts the path in an aim: as it is, or with lines that are good for so many halves of an octave.
func (s *shown) put(a *globe.Aim, halves int) {
	shape := s.shape
	if halves > 0 && shape.Seen(a) {
		if s.halves != halves {
			s.thin, s.halves = shape.Thinned(thinningMoved/float32(math.Exp2(float64(halves)/2))), halves
		}
		shape = s.thin
	}
	*s.path = shape.Put(a)
}

// thinningMoved is how far, in device pixels, a line of a globe that turns may be from the true one: about as far as the
// painter lets other lines be that move.
const thinningMoved = 0.75

// thinFor is for which scale the lines of the land are thinned, so that a globe that grows has others at each √2 times the
// size only: for up to 2^(n/2) device pixels a radius. It is 0, for no such lines, while the globe rests or is on its
// way to a flat map.
func (v *View) thinFor() int {
	if v.motion == Resting || v.pose.Globe() < 1 {
		return 0
	}
	return max(1, int(math.Ceil(2*math.Log2(float64(v.lens.place.Scale*v.scale)))))
}

// hug is how far, in radii, the sides of the shapes of a level may stray from the sphere: a small
// part of a pixel at the scales that the level is for.
var hug = [...]float64{atlas.L0: 8e-4, atlas.L1: 4e-4, atlas.L2: 1e-4, atlas.L3: 3e-5, atlas.L4: 3e-5}

// newBall makes the land of a globe that opens to flat maps.
func newBall(a *atlas.Atlas, histories []history, flats *globe.Flats) *land {
	plane := projection.PlateCarree{CentralMeridian: CentralMeridian}
	l := newLand(a, histories, plane)
	b := &ball{flats: flats, plane: plane, turns: 1}
	m := globe.NewMaker(plane, flats, hug[atlas.L1])
	edge := flatten(plane.AppendOutline(nil, tolerance))
	b.rim = m.Shape(display.NewPath(nil, [][]display.Point{edge}))
	for _, path := range []**display.Path{&l.grid, &l.tropics} {
		b.lines.shapes = append(b.lines.shapes, shown{path: path, shape: m.Shape(*path)})
	}
	disc := flatten(projection.Orthographic{}.AppendOutline(nil, tolerance))
	b.disc = display.NewPath([]display.Polygon{{disc[:len(disc)-1]}}, [][]display.Point{disc})
	l.ball = b
	return l
}

// shape goes on with making the shapes of a level whose paths are built, and reports whether it is
// done. It counts the points.
func (l *land) shape(at atlas.Level, points int) bool {
	b, lv := l.ball, &l.levels[at]
	level := &b.levels[at]
	if !level.begun {
		level.begun = true
		lv.each(func(path **display.Path) { level.shapes = append(level.shapes, shown{path: path}) })
		for i := range lv.borders.lines {
			level.shapes[lv.first()+i].asked = lv.borders.lines[i].always
		}
	}
	for ; level.next < len(level.shapes); level.next++ {
		s := &level.shapes[level.next]
		if *s.path == nil {
			continue
		}
		if level.maker == nil {
			level.maker = b.maker(at)
		}
		if !level.within {
			level.maker.Begin(*s.path)
			level.within = true
		}
		var worked int
		s.shape, worked = level.maker.Work(points - l.projected)
		if l.projected += worked; s.shape == nil {
			return false
		}
		level.within = false
		*s.path = nil // it is put when it is shown
	}
	level.maker = nil
	return true
}

// maker makes the shapes of a level. The globe opens at the coarse level only.
func (b *ball) maker(at atlas.Level) *globe.Maker {
	flats := b.flats
	if at > atlas.L1 {
		flats = nil
	}
	return globe.NewMaker(projection.PlateCarree{CentralMeridian: CentralMeridian}, flats, hug[at])
}

// lineShape makes a shape of the lines that a function draws on the land as it is built.
func (l *land) lineShape(at atlas.Level, draw func() [][]display.Point) *globe.Shape {
	shown := l.proj
	l.proj = l.ball.plane
	lines := draw()
	l.proj = shown
	return l.ball.maker(at).Shape(display.NewPath(nil, lines))
}

// first is where the borders begin in the order of each.
func (lv *level) first() int { return len(lv.atoms) + len(lv.coasts) }

// each is all paths of a level.
func (lv *level) each(f func(**display.Path)) {
	for i := range lv.atoms {
		f(&lv.atoms[i])
	}
	for i := range lv.coasts {
		f(&lv.coasts[i])
	}
	for i := range lv.borders.lines {
		f(&lv.borders.lines[i].path)
	}
	for i := range lv.borders.permanent {
		f(&lv.borders.permanent[i].path)
	}
	for i := range lv.waters.lakes {
		f(&lv.waters.lakes[i].path)
	}
	for i := range lv.waters.rivers {
		f(&lv.waters.rivers[i].path)
	}
}

// put puts the level shown in a pose, and the coarse one if that is finer, if they are not in it; with lines for so many
// halves, see thinFor. Those of a finer level are as they are: to thin them would hold up the picture.
func (l *land) put(p globe.Pose, at atlas.Level, halves int) {
	b := l.ball
	if at > atlas.L1 {
		halves = 0
	}
	if b.pose != p || b.halves != halves {
		if b.pose != p {
			b.turns++
		}
		b.puts++
		b.pose, b.aim, b.halves = p, p.Aim(), halves
		for i := range b.levels {
			b.levels[i].put = false
		}
		b.lines.put = false
	}
	if !b.lines.put {
		l.putSea(p, &b.aim)
	}
	for _, level := range [...]*ballLevel{&b.lines, &b.levels[min(at, atlas.L1)], &b.levels[at]} {
		if level.put {
			continue
		}
		level.put = true
		for i := range level.shapes {
			if s := &level.shapes[i]; s.shape != nil && !s.asked {
				s.put(&b.aim, halves)
			}
		}
	}
}

// border is the path of a border by itself. Those that always show are drawn in groups; of a globe they are put one by
// one only where they are asked for.
func (l *land) border(at atlas.Level, i int) *display.Path {
	lv := &l.levels[at]
	if b := l.ball; b != nil {
		s := &b.levels[at].shapes[lv.first()+i]
		if s.asked && s.puts != b.puts {
			s.puts = b.puts
			s.put(&b.aim, b.halves)
		}
	}
	return lv.borders.lines[i].path
}

// putSea makes the sea: a disc, or what lies within the edge of the flat maps on their way.
func (l *land) putSea(p globe.Pose, aim *globe.Aim) {
	b := l.ball
	if l.sphere = b.disc; p.Globe() == 1 {
		return
	}
	// Every such edge is seen whole from the middle.
	rim := b.rim.Put(aim)
	edge := rim.Lines[0]
	b.fan.Points = append(append(b.fan.Points[:0], display.Point{}), edge...)
	b.fan.Indices = b.fan.Indices[:0]
	for i := 1; i < len(edge); i++ {
		b.fan.Indices = append(b.fan.Indices, 0, uint32(i), uint32(i+1))
	}
	b.sea = display.Path{
		Polygons:  []display.Polygon{{edge[:len(edge)-1]}},
		Lines:     [][]display.Point{edge},
		Triangles: &b.fan,
	}
	b.sea.SetBounds(rim.Bounds())
	l.sphere = &b.sea
}
