package view

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// disclaimers go under every map: the first one that there is room for.
var disclaimers = [...]string{
	"Borders and names of the date shown, simplified; they imply no opinion on legal status.",
	"Borders of the date shown; no opinion on legal status.",
	"Borders imply no opinion on legal status.",
	"No opinion on legal status.",
}

// legend says what each fill, sign and line means. It is the same at all times.
func (v *View) legend(dst *display.List) {
	r := v.layout.legend
	if r.Empty() {
		return
	}
	entries := [...]struct {
		text string
		draw func(at display.Point)
	}{
		{"member of the Non-Aligned Movement", func(at display.Point) { v.swatch(dst, at, paint{ground: v.petrol}) }},
		{"just joined", func(at display.Point) { v.swatch(dst, at, paint{ground: v.ochre}) }},
		{"attendance not established", func(at display.Point) {
			v.swatch(dst, at, paint{mix(v.land, v.paper, 0.5), v.petrol, display.Hatch})
		}},
		{"of the South, not a member (Cancún)", func(at display.Point) {
			v.swatch(dst, at, paint{mix(v.land, v.paper, 0.5), v.petrol, display.Dots})
		}},
		{"of the North (Cancún)", func(at display.Point) { v.swatch(dst, at, paint{ground: v.aubergine}) }},
		{"NAM meeting", func(at display.Point) { dst.Symbol(display.Star, at, 7, v.brick) }},
		{"G77, UN or North–South", func(at display.Point) { dst.Symbol(display.Star, at, 7, v.aubergine) }},
		{"other event", func(at display.Point) { dst.Symbol(display.Disc, at, 5, v.ink) }},
		{"a source says", func(at display.Point) { v.marked(dst, display.Disc, chronicle.SourceSays, at, 5, v.ink) }},
		{"accounts differ", func(at display.Point) { v.marked(dst, display.Disc, chronicle.AccountsDiffer, at, 5, v.ink) }},
		{"DPRK project", func(at display.Point) {
			dst.Symbol(display.Diamond, at, 5.5, v.ochre)
			dst.Outline(display.Diamond, at, 5.5, v.ink, 1, display.Dash{})
		}},
		{"known from DPRK sources only", func(at display.Point) {
			dst.Outline(display.Diamond, at, 5.5, v.ink, 1, display.Dash{On: 2, Off: 1.5})
		}},
	}
	f := sans(12)
	x, y := r.Min.X, r.Min.Y+12
	for _, e := range entries {
		w := 20 + v.typist.width(f, e.text)
		if x+w > r.Max.X {
			x, y = r.Min.X, y+19
		}
		e.draw(display.Point{X: x + 7, Y: y - 4})
		v.typist.put(dst, e.text, x+19, y, left, f, v.muted)
		x += w + 18
	}
}

// note sets the longest disclaimer that there is room for beside the year.
func (v *View) note(dst *display.List) {
	p, f := v.layout.note, sans(smallest)
	room := p.X - v.yearBox().Max.X - 24
	if v.layout.form == compact {
		room = min(room, 170) // no further than the corner that the map's outline leaves
	}
	for _, text := range disclaimers {
		if w := v.typist.width(f, text); w <= room {
			dst.Text(text, display.Point{X: p.X - w, Y: p.Y}, f, v.muted, fade(v.paper, 0.8))
			return
		}
	}
}

// swatch is a small piece of land.
func (v *View) swatch(dst *display.List, at display.Point, p paint) {
	box := display.XYWH(at.X-7, at.Y-6, 14, 12)
	dst.Box(box, v.coast, display.Plain)
	dst.Box(box.Inset(1), p.ground, display.Plain)
	if p.pattern != display.Plain {
		dst.Box(box.Inset(1), p.marks, p.pattern)
	}
}
