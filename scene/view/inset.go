package view

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// insetLayer remembers what the still part of the insets was made of, and gives it a new key when
// that changes.
type insetLayer struct {
	key    uint64
	base   uint64 // the key of the map that it is a part of
	shown  uint8
	level  atlas.Level
	frames []display.Rect // of those that are shown

	rooms      []display.Rect // see insetRooms
	earth      *land
	lens       lens
	statesOnly bool

	names [len(insets)]insetNames
}

// insets draws those of the year over the map: in each the land and the signs of its part, larger,
// and the names of those who have a part in the story.
func (v *View) insets(dst *display.List, s *story.State, calm bool) {
	l := &v.inset
	l.frames = l.frames[:0]
	shown := v.shownInsets(s.Year)
	if shown == 0 {
		dst.BeginLayer(display.Keyless) // with nothing, for the layers after it to be the ones they were
		dst.EndLayer()
		return
	}
	at := v.InsetDetail()
	if l.base != v.base.key || l.shown != shown || l.level != at {
		l.key++
		l.base, l.shown, l.level = v.base.key, shown, at
	}
	whole := v.lens
	scale := v.nameScale()
	each := func(draw func(i int)) {
		for i := range insets {
			if shown>>i&1 != 0 {
				v.lens = v.insetLens(i)
				draw(i)
				v.lens = whole
			}
		}
	}
	dst.Clip(display.Rect{})
	each(func(i int) { v.lead(dst, whole.place.ApplyRect(v.insetPlan.areas[i])) })
	dst.BeginLayer(l.key)
	each(func(int) { v.insetGround(dst, s, at) })
	dst.EndLayer()
	each(func(i int) {
		l.frames = append(l.frames, v.lens.frame.Inset(-insetMargin))
		v.reach.terrains = append(v.reach.terrains, terrain{v.lens.frame, v.lens.place, at})
		dst.Clip(v.lens.frame)
		v.washed(dst, s, at)
		v.passing(dst, s, at)
		v.ringHosts(dst, s, at)
		v.entities(dst, s, calm)
		v.nameInset(dst, s, i, scale, whole.place.Scale/scale)
		dst.Clip(display.Rect{})
	})
	v.measureLand(s)
	dst.Clip(whole.frame)
}

// insetMargin is the room around an inset that nothing else is written in.
const insetMargin = 3

// InsetDetail is the level of detail of the insets: the finest that is made, and no finer than
// the largest of them calls for.
func (v *View) InsetDetail() atlas.Level {
	if !v.insetable() {
		return atlas.L1
	}
	return v.earth.best(wanted(v.insetDetailScale()))
}

// insetDetailScale is about how many device pixels a radius the insets are large.
func (v *View) insetDetailScale() float32 { return v.lens.place.Scale * v.scale * 2.5 }

// lead draws a frame around the part of the map that an inset shows, and a line to the inset.
func (v *View) lead(dst *display.List, part display.Rect) {
	place := v.lens.frame
	const width = 0.8
	c := fade(v.ink, 0.55)
	corners := [...]display.Point{part.Min, {X: part.Max.X, Y: part.Min.Y}, part.Max, {X: part.Min.X, Y: part.Max.Y}}
	for i, p := range corners {
		dst.Line(p, corners[(i+1)%4], c, width, display.Dash{})
	}
	from := display.Point{X: min(max(place.Center().X, part.Min.X), part.Max.X), Y: part.Max.Y}
	to := display.Point{X: min(max(from.X, place.Min.X), place.Max.X), Y: place.Min.Y}
	dst.Line(from, to, c, width, display.Dash{})
}

// insetGround paints the still part of an inset.
func (v *View) insetGround(dst *display.List, s *story.State, at atlas.Level) {
	f := v.lens.frame
	dst.Box(f.Inset(-2), v.panel, display.Plain)
	dst.Box(f.Inset(-1), v.coast, display.Plain)
	dst.Clip(f)
	dst.Box(f, v.sea, display.Plain)
	v.areas(dst, at)
	v.waters(dst, at, s.Year, f)
	v.permanent(dst, at)
	v.coasts(dst, at)
	dst.Clip(display.Rect{})
}
