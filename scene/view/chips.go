package view

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// chipSpots are the shares of a trunk's length at which a chip is tried.
var chipSpots = [...]float32{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9}

// chipSides are where a chip is tried beside a trunk.
var chipSides = [...]display.Point{{X: 1}, {X: -1}, {Y: -1}, {Y: 1}}

// chips says on each trunk which region it is and how many come from there, and how many of them
// for certain, where there is room. Large ones choose first.
func (v *View) chips(dst *display.List, s *story.State) {
	if s.Gathering.Share < 1 || v.filtered(s.Gathering.Event) || !v.layLinks() {
		return // the trunks are on their way, or there are none
	}
	for i := range v.arcs.gatherings {
		if r := &v.arcs.gatherings[i]; r.event == s.Gathering.Event {
			for _, j := range r.largest {
				v.chip(dst, &r.trunks[j], r.words[j])
			}
		}
	}
}

func (v *View) chip(dst *display.List, a *arc, words chipWords) {
	if a.path == nil {
		return
	}
	name, count := words.region, words.told
	if v.layout.form != wide {
		name, count = "", words.count
	}
	w := v.typist.width(sans(smallest), name)
	m := v.typist.measure(bold(smallest), count)
	w = max(w, m.Advance) + 10
	line := m.Ascent + m.Descent
	h := line + 2
	if name != "" {
		h += line
	}
	box, ok := v.chipBox(a, w, h)
	if !ok {
		return
	}
	v.taken.more = append(v.taken.more, box)
	v.frame(dst, box)
	x, y := box.Center().X, box.Max.Y-1-m.Descent
	v.typist.put(dst, count, x, y, center, bold(smallest), v.ink)
	v.typist.put(dst, name, x, y-line, center, sans(smallest), v.muted)
}

// chipBox is where a chip of w × h goes: on the trunk, or else beside it, near where it begins.
func (v *View) chipBox(a *arc, w, h float32) (display.Rect, bool) {
	for _, share := range chipSpots {
		at := v.lens.place.Apply(a.at(share))
		if box := display.XYWH(at.X-w/2, at.Y-h/2, w, h); v.free(box) {
			return box, true
		}
	}
	for _, share := range [...]float32{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6} {
		at := v.lens.place.Apply(a.at(share))
		for _, side := range chipSides {
			const gap = 6 // further off it would be taken for another trunk's
			x, y := at.X+side.X*(w/2+gap), at.Y+side.Y*(h/2+gap)
			if box := display.XYWH(x-w/2, y-h/2, w, h); v.free(box) {
				return box, true
			}
		}
	}
	return display.Rect{}, false
}

// chipWords is what a chip says: where a window is small only how many come.
type chipWords struct{ region, told, count string }

func newChipWords(c *chronicle.Chronicle, b *story.Bundle) chipWords {
	count := strconv.Itoa(len(b.Entities))
	told := count
	if b.Others() > 0 {
		told = c.Words.F("{0} of {1} documented", strconv.Itoa(b.Documented), count)
	}
	return chipWords{c.Regions[b.Region].Name, told, count}
}
