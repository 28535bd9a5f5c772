package view

import (
	"image/color"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// point is where a position is in the picture.
func (v *View) point(p geo.LonLat) display.Point {
	return v.lens.place.Apply(v.spot(p))
}

// markers marks the places of the story: projects first, so that events stand on top, and the
// current event's place last.
func (v *View) markers(dst *display.List, s *story.State) {
	c := v.story.Chronicle
	if !v.statesOnly {
		for i := range c.Places {
			if at, ok := v.inFrame(c.Places[i].At); ok {
				v.works(dst, s.Works[i], at)
			}
		}
	}
	for _, phase := range [...]story.Phase{story.Ahead, story.Possible, story.Past, story.Now} {
		for i := range c.Places {
			if s.Places[i].Phase != phase || s.Places[i].Event < 0 {
				continue
			}
			if at, ok := v.inFrame(c.Places[i].At); ok {
				v.place(dst, &s.Places[i], at)
			}
		}
	}
}

func (v *View) inFrame(p geo.LonLat) (display.Point, bool) {
	at := v.point(p)
	return at, v.lens.frame.Contains(at) && v.visible(p)
}

// place marks one place by its most telling event. Solid is documented only.
func (v *View) place(dst *display.List, p *story.Place, at display.Point) {
	hue := v.eventHue(p.Event)
	switch p.Phase {
	case story.Now:
		if p.Fresh > 0 {
			grown, share := v.growth(p.Fresh)
			dst.Outline(display.Disc, at, 8+30*grown, fade(hue, share), 2, display.Dash{})
		}
		v.sign(dst, p.Meeting, p.Status, at, hue)
	case story.Past:
		v.trace(dst, p.Status, at, hue)
	case story.Possible:
		dst.Outline(display.Disc, at, 4, fade(hue, 0.7), 1, display.Dash{On: 1.5, Off: 1.5})
	case story.Ahead:
		v.trace(dst, p.Status, at, mix(v.panel, hue, paleAhead))
	case story.Undated:
	}
}

// sign is the mark of an event of the year shown: a star for a meeting, a disc for others.
func (v *View) sign(dst *display.List, meeting bool, status chronicle.Status, at display.Point, hue color.NRGBA) {
	shape, radius := display.Disc, float32(5)
	if meeting {
		shape, radius = display.Star, 9
	}
	dst.Symbol(display.Disc, at, radius+3, v.panel)
	v.marked(dst, shape, status, at, radius, hue)
	dst.Outline(display.Disc, at, radius+3, hue, 1.5, dashOf(status))
}

// paleAhead is how much of its colour is left to what is still to come.
const paleAhead = 0.45

// trace is what stays of an event of an earlier year.
func (v *View) trace(dst *display.List, status chronicle.Status, at display.Point, hue color.NRGBA) {
	dst.Symbol(display.Disc, at, 3.5, v.panel)
	v.marked(dst, display.Disc, status, at, 3, hue)
}

// marked is a sign whose filling says how far what it stands for is established: solid, half,
// hollow and dashed, hollow.
func (v *View) marked(dst *display.List, shape display.Shape, status chronicle.Status, at display.Point, r float32, hue color.NRGBA) {
	switch status {
	case chronicle.Documented:
		dst.Symbol(shape, at, r, hue)
	case chronicle.AccountsDiffer:
		dst.Symbol(shape, at, r*0.5, hue)
		dst.Outline(shape, at, r, hue, 1.2, display.Dash{})
	case chronicle.SourceSays, chronicle.NotEstablished:
		dst.Outline(shape, at, r, hue, 1.2, dashOf(status))
	}
}

// dashOf is how a line is dashed that stands for a claim of this mark.
func dashOf(s chronicle.Status) display.Dash {
	switch s {
	case chronicle.SourceSays:
		return display.Dash{On: 2.5, Off: 1.5}
	case chronicle.NotEstablished:
		return display.Dash{On: 1, Off: 2}
	case chronicle.Documented, chronicle.AccountsDiffer:
	}
	return display.Dash{}
}

// eventHue is the colour of an event by its field.
func (v *View) eventHue(event int) color.NRGBA {
	if event < 0 {
		return v.ink
	}
	switch v.story.Chronicle.Events[event].Category {
	case chronicle.NAM:
		return v.brick
	case chronicle.G77, chronicle.UN:
		return v.aubergine
	case chronicle.Bilateral, chronicle.Context, chronicle.Article:
	}
	return v.ink
}

// works marks the cooperation projects at a place, a little below it: a diamond, solid where
// a project is documented, dashed where only DPRK sources tell of it.
func (v *View) works(dst *display.List, w story.Works, at display.Point) {
	at.Y += 7
	if r := worksRadius(w.Documented); r > 0 {
		at := display.Point{X: at.X - 3, Y: at.Y}
		dst.Symbol(display.Diamond, at, r, v.workInk(w.Documented, v.ochre))
		dst.Outline(display.Diamond, at, r, v.workInk(w.Documented, v.rim), 1, display.Dash{})
	}
	if r := worksRadius(w.Claimed); r > 0 {
		at := display.Point{X: at.X + 4, Y: at.Y}
		dst.Symbol(display.Diamond, at, r, v.panel)
		dst.Outline(display.Diamond, at, r, v.workInk(w.Claimed, v.ink), 1, display.Dash{On: 2, Off: 1.5})
	}
}

// workInk is a colour of a project's sign, pale where the project is still to come.
func (v *View) workInk(w story.Work, c color.NRGBA) color.NRGBA {
	if w.Phase == story.Ahead {
		return mix(v.panel, c, paleAhead)
	}
	return c
}

// worksRadius is large for what goes on, small for what is past, ahead, possible or without a date.
func worksRadius(w story.Work) float32 {
	switch {
	case !w.Any:
		return 0
	case w.Phase == story.Now:
		return 5.5
	}
	return 3.5
}
