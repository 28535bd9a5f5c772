package view

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// markSigns draw the signs of the marks, by their numbers.
var markSigns = func() (signs [firstField - firstMark]func(v *View, dst *display.List, at display.Point)) {
	for i := range signs {
		signs[i] = func(v *View, dst *display.List, at display.Point) {
			v.marked(dst, display.Disc, chronicle.Status(i), at, 5, v.ink)
		}
	}
	return signs
}()

// signOf is how what has a trait is drawn on the map; nothing for a voice.
func signOf(t Trait) func(v *View, dst *display.List, at display.Point) {
	switch {
	case t < firstField:
		return markSigns[t-firstMark]
	case t == namTrait:
		return func(v *View, dst *display.List, at display.Point) { dst.Symbol(display.Star, at, 7, v.brick) }
	case t == g77Trait:
		return func(v *View, dst *display.List, at display.Point) { dst.Symbol(display.Star, at, 7, v.aubergine) }
	case t == otherTrait:
		return func(v *View, dst *display.List, at display.Point) { dst.Symbol(display.Disc, at, 5, v.ink) }
	case t == projectTrait:
		return func(v *View, dst *display.List, at display.Point) {
			dst.Symbol(display.Diamond, at, 5.5, v.ochre)
			dst.Outline(display.Diamond, at, 5.5, v.rim, 1, display.Dash{})
		}
	}
	return nil
}

// traitSign draws a trait's sign, a ticked box for one that has none, or while it is left out a hollow
// box.
func (v *View) traitSign(dst *display.List, t Trait, at display.Point, out bool) {
	if sign := signOf(t); sign != nil && !out {
		sign(v, dst, at)
		return
	}
	v.checkBox(dst, at, !out)
}

// checkSize is the side of a box that is ticked.
const checkSize = 11

// checkBox is a box around a point, ticked or hollow.
func (v *View) checkBox(dst *display.List, at display.Point, ticked bool) {
	box := display.XYWH(at.X-checkSize/2, at.Y-checkSize/2, checkSize, checkSize)
	dst.Box(box, v.muted, display.Plain)
	dst.Box(box.Inset(1), v.panel, display.Plain)
	if ticked {
		dst.Box(box.Inset(3), v.ink, display.Plain)
	}
}

// traitName sets a trait's name from a point of its baseline: underlined, since it can be pressed, or
// struck out while it is left out.
func (v *View) traitName(dst *display.List, text string, at display.Point, f display.Font, out bool) {
	w := v.typist.width(f, text)
	v.typist.put(dst, text, at.X, at.Y, left, f, v.muted)
	switch {
	case out:
		v.strike(dst, at, w, f)
		return
	case v.sheet.printed:
		return
	}
	dst.Line(display.Point{X: at.X, Y: at.Y + 2.5}, display.Point{X: at.X + w, Y: at.Y + 2.5}, v.frameEdge, 1, display.Dash{})
}

// strike strikes out a text of a width from a point of its baseline.
func (v *View) strike(dst *display.List, at display.Point, width float32, f display.Font) {
	y := at.Y - f.Size*0.33
	dst.Line(display.Point{X: at.X, Y: y}, display.Point{X: at.X + width, Y: y}, v.ink, 1, display.Dash{})
}
