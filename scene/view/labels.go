package view

import (
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// labels names the places of the year's events, the current event's place first. A name that
// would overlap another or leave the map goes to another side of its place, or is left out.
func (v *View) labels(dst *display.List, s *story.State) {
	v.taken = v.taken[:0]
	v.taken = append(v.taken, v.yearBox(), v.layout.mode, v.noteBox(), v.filterBox(), v.asideArea())
	_, line := v.asideLine()
	v.taken = append(v.taken, line)
	v.taken = append(v.taken, v.layout.tools[:]...)
	if v.touring.On {
		v.taken = append(v.taken, v.layout.tour)
	}
	for i := range s.Places {
		if s.Places[i].Phase != story.Now {
			continue
		}
		if at, ok := v.inFrame(v.story.Chronicle.Places[i].At); ok {
			v.taken = append(v.taken, display.XYWH(at.X-signReach, at.Y-signReach, 2*signReach, 2*signReach))
		}
	}
	v.keepMovements(s)
	current := v.currentPlace(s)
	v.label(dst, s, current)
	for _, meeting := range [...]bool{true, false} {
		for i := range s.Places {
			if i != current && s.Places[i].Phase == story.Now && s.Places[i].Meeting == meeting {
				v.label(dst, s, i)
			}
		}
	}
}

// currentPlace is the place of the current event, or -1.
func (v *View) currentPlace(s *story.State) int {
	if len(s.Current) == 0 {
		return -1
	}
	id := v.story.Chronicle.Events[s.Current[0]].PlaceID
	for i := range v.story.Chronicle.Places {
		if v.story.Chronicle.Places[i].ID == id {
			return i
		}
	}
	return -1
}

// labelGap is the distance of a label from the middle of its place, and signReach how far from
// there no other place's label may come.
const (
	labelGap  = 15
	signReach = 11
)

func (v *View) label(dst *display.List, s *story.State, place int) {
	if place < 0 || s.Places[place].Phase != story.Now {
		return
	}
	p := &v.story.Chronicle.Places[place]
	at, ok := v.inFrame(p.At)
	if !ok {
		return
	}
	font := bold(13)
	name := shortName(p, chronicle.Day(s.Moment.Day()))
	m := v.typist.measure(font, name)
	for _, side := range [...]display.Point{{X: 1}, {X: -1}, {Y: -1}, {Y: 1}} {
		box := labelBox(at, side, m)
		if !v.free(box) {
			continue
		}
		v.taken = append(v.taken, box)
		dst.Text(name, display.Point{X: box.Min.X, Y: box.Min.Y + m.Ascent}, font, v.ink, fade(v.panel, 0.9))
		return
	}
}

// shortName is a place's name on a day without what is in brackets, which says more than there
// is room for: "New York (UN Headquarters)".
func shortName(p *chronicle.Place, day chronicle.Day) string {
	name, _, _ := strings.Cut(p.NameOn(day), " (")
	return name
}

// labelBox is where a label goes on one side of its place.
func labelBox(at, side display.Point, m display.Metrics) display.Rect {
	h := m.Ascent + m.Descent
	x := at.X + side.X*labelGap - m.Advance/2 + side.X*m.Advance/2
	y := at.Y + side.Y*(labelGap+h/2) - h/2
	return display.XYWH(x, y, m.Advance, h)
}

// free reports whether a label may go here.
func (v *View) free(box display.Rect) bool {
	f := v.lens.frame
	if box.Min.X < f.Min.X || box.Max.X > f.Max.X || box.Min.Y < f.Min.Y || box.Max.Y > f.Max.Y {
		return false
	}
	return !slices.ContainsFunc(v.taken, box.Overlaps)
}
