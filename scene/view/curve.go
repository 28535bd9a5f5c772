package view

import (
	"image/color"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// curve draws how many members the Non-Aligned Movement has had: a step for each day on which that
// changed, from none at the bottom. What is ahead is pale. The first and the last number stand
// beside it.
func (v *View) curve(dst *display.List, s *story.State) {
	r := v.bands.curve
	if r.Empty() {
		return
	}
	rolls := v.story.Rolls()
	now := v.xAt(s.Moment)
	last := float32(0)
	for i, step := range rolls {
		from, to, y := v.xAt(step.From), r.Max.X, v.curveY(step.Total())
		if i+1 < len(rolls) {
			to = v.xAt(rolls[i+1].From)
		}
		dst.Box(display.Rect{Min: display.Point{X: from, Y: y}, Max: display.Point{X: to, Y: r.Max.Y}}, fade(v.petrol, 0.1), display.Plain)
		if i > 0 {
			dst.Line(display.Point{X: from, Y: last}, display.Point{X: from, Y: y}, v.curveInk(from > now), 1.4, display.Dash{})
		}
		if from < now {
			dst.Line(display.Point{X: from, Y: y}, display.Point{X: min(to, now), Y: y}, v.curveInk(false), 1.4, display.Dash{})
		}
		if to > now {
			dst.Line(display.Point{X: max(from, now), Y: y}, display.Point{X: to, Y: y}, v.curveInk(true), 1.4, display.Dash{})
		}
		last = y
	}
	at := display.Point{X: now, Y: v.curveY(s.Roll.Total())}
	dst.Symbol(display.Disc, at, 4, v.paper)
	dst.Symbol(display.Disc, at, 3, v.petrol)
	v.curveTexts(dst, rolls)
}

// curveTexts name what the curve counts, inside it where it is high, and its ends, beside it.
func (v *View) curveTexts(dst *display.List, rolls []story.RollStep) {
	r, f := v.bands.curve, sans(smallest)
	first, last := rolls[0].Total(), rolls[len(rolls)-1].Total()
	w, text := v.layout.window, v.number(first)
	v.typist.line(dst, text, max(r.Min.X-5, w.Min.X+v.typist.Width(f, text)), min(v.curveY(first)+4, r.Max.Y), right, f, v.muted)
	text = v.number(last)
	v.typist.line(dst, text, min(r.Max.X+6, w.Max.X-v.typist.Width(bold(smallest), text)), v.curveY(last)+6, left, bold(smallest), v.petrol)
	for _, text := range [...]string{"members of the Non-Aligned Movement", "Non-Aligned members", "members"} {
		if v.typist.width(f, text) <= r.W()*0.4 {
			v.typist.put(dst, text, r.Max.X-6, r.Max.Y-3, right, f, v.muted)
			return
		}
	}
}

// curveInk is the colour of the curve's line.
func (v *View) curveInk(ahead bool) color.NRGBA {
	if ahead {
		return fade(v.petrol, 0.4)
	}
	return v.petrol
}

// curveY is how high the curve is at a number of members.
func (v *View) curveY(members int) float32 {
	r := v.bands.curve
	return r.Max.Y - (r.H()-4)*float32(members)/float32(v.mostRoll)
}

// mostOnRoll is the most members that the movement ever has.
func mostOnRoll(st *story.Story) int {
	most := 1
	for _, step := range st.Rolls() {
		most = max(most, step.Total())
	}
	return most
}
