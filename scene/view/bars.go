package view

import (
	"image/color"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// tint is a colour.
type tint = color.NRGBA

// filled is a box whose filling says how far what it stands for is established, as the signs on
// the map do: solid, half, hollow and dashed, hollow and dotted.
func (v *View) filled(dst *display.List, box display.Rect, status chronicle.Status, hue tint) {
	if inked(dst, box, status, hue) {
		return
	}
	dash := dashOf(status)
	if min(box.W(), box.H()) < leastDashed {
		dash = display.Dash{} // hollow says enough where dashes would be dots
	}
	v.boxEdge(dst, box, hue, dash)
}

// leastDashed is the least side of a box whose edge is dashed.
const leastDashed = 8

// boxEdge is the edge of a box, inside it.
func (v *View) boxEdge(dst *display.List, box display.Rect, hue tint, dash display.Dash) {
	r := box.Inset(0.5)
	a, b := r.Min, display.Point{X: r.Max.X, Y: r.Min.Y}
	c, d := r.Max, display.Point{X: r.Min.X, Y: r.Max.Y}
	dst.Line(display.Point{X: a.X - 0.5, Y: a.Y}, display.Point{X: b.X + 0.5, Y: b.Y}, hue, 1, dash)
	dst.Line(b, c, hue, 1, dash)
	dst.Line(display.Point{X: d.X - 0.5, Y: d.Y}, display.Point{X: c.X + 0.5, Y: c.Y}, hue, 1, dash)
	dst.Line(a, d, hue, 1, dash)
}

// softSteps is in how many steps a bar's soft end fades.
const softSteps = 6

// longPale is how much of its colour a bar of a year or more keeps: it says when something may
// have been, most of which time it was not.
const longPale = 0.6

// bar draws an event whose day is not known, over the time in which it may have been: with soft ends
// where even that is not sharp, and an arrow where it may be after the story.
func (v *View) bar(dst *display.List, t *tick, box display.Rect, status chronicle.Status, hue tint) {
	if t.long > 0 {
		hue = fade(hue, longPale)
	}
	if t.doubtful {
		v.boxEdge(dst, box, hue, display.Dash{On: 1, Off: 1.5})
		box = box.Inset(1)
	}
	if t.rise+t.fall == 0 && !t.beyond {
		v.filled(dst, box, status, hue)
		return
	}
	for i := range softSteps {
		share := (float32(i) + 0.5) / softSteps
		a, b := float32(i)/softSteps, float32(i+1)/softSteps
		v.slice(dst, box, t.from+t.rise*a, t.from+t.rise*b, status, fade(hue, share))
		v.slice(dst, box, t.to-t.fall*b, t.to-t.fall*a, status, fade(hue, share))
	}
	right := t.to - t.fall
	if t.beyond {
		right -= box.H()
		at := display.Point{X: t.to - box.H()*0.6, Y: box.Center().Y}
		dst.Symbol(display.Right, at, box.H()*0.7, hue)
	}
	v.slice(dst, box, t.from+t.rise, right, status, hue)
}

// slice is a piece of a bar without ends of its own.
func (v *View) slice(dst *display.List, box display.Rect, from, to float32, status chronicle.Status, hue tint) {
	if to <= from {
		return
	}
	box.Min.X, box.Max.X = from, to
	if inked(dst, box, status, hue) {
		return
	}
	for _, y := range [...]float32{box.Min.Y + 0.5, box.Max.Y - 0.5} {
		dst.Line(display.Point{X: from, Y: y}, display.Point{X: to, Y: y}, hue, 1, dashOf(status))
	}
}

// inked fills what is solid of a box that stands for something of a mark, all or its lower half, and
// reports whether that is all of it.
func inked(dst *display.List, box display.Rect, status chronicle.Status, hue tint) bool {
	switch status {
	case chronicle.Documented:
		dst.Box(box, hue, display.Plain)
		return true
	case chronicle.AccountsDiffer:
		box.Min.Y = box.Center().Y
		dst.Box(box, hue, display.Plain)
	case chronicle.SourceSays, chronicle.NotEstablished:
	}
	return false
}
