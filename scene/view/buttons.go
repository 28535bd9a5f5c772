package view

import "atlas.example/southsouth/scene/display"

// Button is something to press.
type Button uint8

// The buttons.
const (
	NoButton Button = iota
	PlayButton
	BackButton   // to the event before
	OnButton     // to the next event
	StoryButton  // the story's map
	StatesButton // the plain political map
	ReadButton   // between the card and the article
	HelpButton   // opens and closes the explanation of the signs
)

// ButtonAt is the button at a point.
func (v *View) ButtonAt(p display.Point) Button {
	switch {
	case v.switches() && v.layout.mode.Contains(p):
		if p.X < v.layout.mode.Center().X {
			return StoryButton
		}
		return StatesButton
	case v.switches() && v.layout.help.Contains(p):
		return HelpButton
	// Before what they may cover.
	case v.helping && v.opened().Contains(p):
		return HelpButton
	case v.reading && v.opened().Contains(p):
		return ReadButton
	case v.layout.play.Contains(p):
		return PlayButton
	case v.layout.back.Contains(p):
		return BackButton
	case v.layout.on.Contains(p):
		return OnButton
	case v.canRead && v.layout.card.Contains(p):
		return ReadButton
	}
	return NoButton
}

// OnMap reports whether a point is on the map, and on no panel over it.
func (v *View) OnMap(p display.Point) bool {
	return v.layout.mapped.Contains(p) && !v.opened().Contains(p)
}

func (v *View) buttons(dst *display.List, c Controls) {
	l := &v.layout
	if l.form == narrow {
		for _, r := range [...]display.Rect{l.back, l.play, l.on} {
			v.frame(dst, r)
		}
	} else {
		dst.Outline(display.Disc, l.play.Center(), l.play.W()/2-1, v.ink, 1.5, display.Dash{})
	}
	size := min(l.play.H(), 44) * 0.24
	v.stepSign(dst, l.back.Center(), display.Left, size*0.7)
	v.stepSign(dst, l.on.Center(), display.Right, size*0.7)
	at := l.play.Center()
	if c.Playing {
		dst.Box(display.XYWH(at.X-size*0.7, at.Y-size*0.8, size*0.5, size*1.6), v.ink, display.Plain)
		dst.Box(display.XYWH(at.X+size*0.2, at.Y-size*0.8, size*0.5, size*1.6), v.ink, display.Plain)
		return
	}
	// A triangle's centre is not where it looks to be.
	dst.Symbol(display.Right, display.Point{X: at.X + size*0.1, Y: at.Y}, size, v.ink)
}

// mode draws the switch between the two maps, the one that is shown on dark.
func (v *View) mode(dst *display.List, c Controls) {
	r, f := v.layout.mode, sans(12)
	v.frame(dst, r)
	half := r.W() / 2
	for i, text := range [...]string{"Story", "States"} {
		box := display.XYWH(r.Min.X+float32(i)*half, r.Min.Y, half, r.H())
		color := v.ink
		if c.States == (i == 1) {
			dst.Box(box, v.ink, display.Plain)
			color = v.panel
		}
		m := v.typist.measure(f, text)
		v.typist.put(dst, text, box.Center().X-m.Advance/2, box.Center().Y+f.Size*0.36, left, f, color)
	}
}

// stepSign is a triangle that runs against a bar.
func (v *View) stepSign(dst *display.List, at display.Point, to display.Shape, size float32) {
	dst.Symbol(to, at, size, v.ink)
	x := at.X + size
	if to == display.Left {
		x = at.X - size - 2
	}
	dst.Box(display.XYWH(x, at.Y-size*0.85, 2, size*1.7), v.ink, display.Plain)
}

// frame draws the edge and ground of a panel.
func (v *View) frame(dst *display.List, r display.Rect) {
	dst.Box(r, mix(v.paper, v.muted, 0.4), display.Plain)
	dst.Box(r.Inset(1), v.panel, display.Plain)
}
