package view

import (
	"image/color"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
)

// The lines around what is selected, and around what the pointer is over: ink between two of paper,
// so that they show on any colour.
const (
	chosenInk   = 2
	chosenPaper = 6 // 2 on each side of the ink
	hoverInk    = 1.2
	hoverPaper  = 3.2
)

// ringGap is how far the ring around a small sign is from it.
const ringGap = 5

// selection draws what is selected and what the pointer is over.
func (v *View) selection(dst *display.List, s *story.State, c *Controls) {
	day := v.dayOf(s)
	chosen, hover := c.selected().On(v.story.Chronicle, day), c.Hover.On(v.story.Chronicle, day)
	if v.statesOnly && !(hover.None() && chosen.None()) {
		v.measureLand(s) // or else the signs have just been drawn by it
	}
	if !hover.None() && hover != chosen {
		v.encircle(dst, s, hover, hoverInk, hoverPaper)
	}
	if !chosen.None() {
		v.encircle(dst, s, chosen, chosenInk, chosenPaper)
	}
}

// encircle draws a line around a subject's land, or a ring around its sign where that is small.
func (v *View) encircle(dst *display.List, s *story.State, of profile.Subject, ink, paper float32) {
	box, ring := v.extentOf(s, of)
	switch {
	case box.Empty():
	case len(v.reach.tiles) > 0:
		v.boxBorder(dst, box, v.paper, paper, display.Dash{})
		v.boxBorder(dst, box, v.ink, ink, display.Dash{})
	case ring:
		radius := max(box.W(), box.H()) / 2
		dst.Outline(display.Disc, box.Center(), radius, v.paper, paper, display.Dash{})
		dst.Outline(display.Disc, box.Center(), radius, v.ink, ink, display.Dash{})
	default:
		at := v.Detail()
		for _, line := range [...]struct {
			color color.NRGBA
			width float32
		}{{v.paper, paper}, {v.ink, ink}} {
			v.edges(dst, at, line.color, line.width)
		}
	}
}

// extentOf is the rectangle around a subject on the map, and whether it is so small that it is
// that of a ring around a sign. It leaves the subject's atoms marked. Whoever is not on the map has
// an empty one.
func (v *View) extentOf(s *story.State, of profile.Subject) (box display.Rect, ring bool) {
	if len(v.reach.tiles) > 0 {
		box, _ := v.tileOf(of.Entity - 1)
		return box, false
	}
	v.marks = append(v.marks[:0], make([]bool, len(s.Land))...)
	for atom, owner := range s.Land {
		v.marks[atom] = v.isLandOf(owner, of)
	}
	box, onMap := v.markedBounds(v.Detail())
	if of.Entity > 0 {
		if e := &v.story.Chronicle.Entities[of.Entity-1]; e.Located && v.landSize[of.Entity-1] < smallLand {
			if !v.visible(e.At) {
				return display.Rect{}, true
			}
			return v.ringAround(v.spotOf(of.Entity-1), v.dotRadius()+ringGap)
		}
	}
	if onMap && max(box.W(), box.H()) < smallNews {
		return v.ringAround(box.Center(), max(box.W(), box.H(), 2*v.dotRadius())/2+ringGap)
	}
	return box, false
}

// ringAround is the rectangle of a ring whose middle is on the map, or an empty one.
func (v *View) ringAround(at display.Point, radius float32) (box display.Rect, ring bool) {
	if !v.lens.frame.Contains(at) {
		return display.Rect{}, true
	}
	return display.XYWH(at.X-radius, at.Y-radius, 2*radius, 2*radius), true
}
