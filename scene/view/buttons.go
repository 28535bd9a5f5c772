package view

import "atlas.example/southsouth/scene/display"

// buttons draws what plays the story and steps through its events.
func (v *View) buttons(dst *display.List, c Controls) {
	l := &v.layout
	if l.play.Empty() {
		return
	}
	if l.form == narrow {
		for _, r := range [...]display.Rect{l.back, l.play, l.on} {
			v.frame(dst, r)
		}
	} else {
		dst.Outline(display.Disc, l.play.Center(), l.play.W()/2-1, v.ink, 1.5, display.Dash{})
	}
	v.press(l.play, Action{Verb: PlayPause})
	v.press(l.back, Action{Verb: StepEvent, N: -1})
	v.press(l.on, Action{Verb: StepEvent, N: 1})
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
	dst.Box(r, v.frameEdge, display.Plain)
	dst.Box(r.Inset(1), v.panel, display.Plain)
}
