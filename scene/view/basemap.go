package view

import (
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// basemap remembers what the still part of the last picture was made of, and gives it a new
// key when that changes.
type basemap struct {
	key    uint64
	place  display.Transform
	frame  display.Rect
	level  atlas.Level
	ground ground
	lakes  int  // how many lakes there are
	dark   bool // whether settled borders are dark
	paints []paint
	next   []paint // the picture being made; swapped with paints
	kinds  []paint // the different ones among paints
	kind   []int32 // by atom, which of them it has
	sight  []int32 // the atoms that the frame shows something of

	washes  []wash // what is painted over the still part
	stains  []stain
	covered []float32 // by atom: the share of the firmest wash
	frames  []display.Rect
}

// The widths of lines, in logical pixels.
const (
	borderWidth = 0.7
	coastWidth  = 0.6
)

// The scales, in device pixels a radius, from which on the levels after the sketch are wanted. The coarse one is good to
// a world some 1,600 pixels wide, the middle one to one of 7,600. In a map that moves what a pixel or two would make of
// a line is not seen, and there is least time to draw it: the middle and the fine one begin where a vertex that the
// level before is without would make 2.3 to 2.5 square pixels.
var (
	finerFrom      = [...]float32{0, 300, 1400}
	finerFromMoved = [...]float32{340, 780, 2000}
)

// wanted is the level of detail for a map of so many device pixels a radius.
func wanted(pixels float32) atlas.Level { return levelFor(pixels, &finerFrom) }

func levelFor(pixels float32, from *[3]float32) atlas.Level {
	at := atlas.L0
	for _, least := range from {
		if pixels >= least {
			at++
		}
	}
	return at
}

// basemap adds sea, land, borders and coasts as a still layer, and over it what comes and goes.
func (v *View) basemap(dst *display.List, s *story.State) {
	at := v.Detail()
	v.reach.terrains = append(v.reach.terrains, terrain{v.lens.frame, v.lens.place, at})
	v.coats(s)
	v.base.update(v.lens, v.ground(), at, v.earth.levels[at].waters.lakesBy(s.Year), v.darkBorders())
	dst.BeginLayer(v.base.key)
	dst.Clip(v.lens.frame)
	dst.Fill(v.earth.sphere, v.lens.place, v.sea, display.Plain)
	if !v.sheet.bare {
		dst.Stroke(v.earth.grid, v.lens.place, v.graticule, 0.6, display.Dash{})
	}
	dst.Stroke(v.earth.tropics, v.lens.place, v.tropic, 0.8, display.Dash{On: 5, Off: 3})
	v.areas(dst, at)
	if !v.sheet.bare {
		v.waters(dst, at, s.Year, v.lens.frame)
	}
	v.permanent(dst, at)
	v.coasts(dst, at)
	dst.Stroke(v.earth.sphere, v.lens.place, v.coast, 1, display.Dash{})
	dst.Clip(display.Rect{})
	dst.EndLayer()
	dst.Clip(v.lens.frame)
	v.washed(dst, s, at)
	v.passing(dst, s, at)
	if !v.statesOnly {
		v.ringHosts(dst, s, at)
	}
	dst.Clip(display.Rect{})
}

// update compares the picture being made with the last one and takes its place.
func (b *basemap) update(l lens, on ground, at atlas.Level, lakes int, dark bool) {
	if b.place == l.place && b.frame == l.frame && b.ground == on && b.level == at && b.lakes == lakes && b.dark == dark && slices.Equal(b.paints, b.next) {
		return
	}
	b.key++
	b.place, b.frame, b.ground, b.level, b.lakes, b.dark = l.place, l.frame, on, at, lakes, dark
	b.paints, b.next = b.next, b.paints
	b.kinds, b.kind = b.kinds[:0], b.kind[:0]
	for _, p := range b.paints {
		k := slices.Index(b.kinds, p)
		if k < 0 {
			k = len(b.kinds)
			b.kinds = append(b.kinds, p)
		}
		b.kind = append(b.kind, int32(k))
	}
}

// seen reports whether a path is inside the map's frame at all.
func (v *View) seen(p *display.Path) bool {
	return p != nil && v.lens.place.ApplyRect(p.Bounds()).Overlaps(v.lens.frame)
}

// areas fills the atoms, those of one paint together, so that a painter may take them as one
// area: no seam shows between two atoms of a country.
func (v *View) areas(dst *display.List, at atlas.Level) {
	b := &v.base
	b.sight = b.sight[:0]
	for i, path := range v.earth.levels[at].atoms {
		if v.seen(path) {
			b.sight = append(b.sight, int32(i))
		}
	}
	for kind, p := range b.kinds {
		for _, in := range v.inks(p) {
			v.fillAll(dst, at, int32(kind), in)
		}
	}
}

// fillAll fills the atoms of one kind of paint with an ink of it.
func (v *View) fillAll(dst *display.List, at atlas.Level, kind int32, in ink) {
	if in.color.A == 0 {
		return
	}
	for _, i := range v.base.sight {
		if v.base.kind[i] == kind {
			dst.Fill(v.earth.levels[at].atoms[i], v.lens.place, in.color, in.pattern)
		}
	}
}

// coasts strokes all coasts.
func (v *View) coasts(dst *display.List, at atlas.Level) {
	for _, path := range v.earth.levels[at].coasts {
		if v.seen(path) {
			dst.Stroke(path, v.lens.place, v.coast, coastWidth, display.Dash{})
		}
	}
}
