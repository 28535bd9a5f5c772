package view

import (
	"image/color"

	"atlas.example/southsouth/scene/display"
)

// tool is a button of the row above the map, or in its corner: a word where there is room for words,
// or else a sign. One without a sign is there with words only.
type tool struct {
	text string
	wide float32 // the room of the word
	sign func(v *View, dst *display.List, at display.Point, c color.NRGBA)
	do   Action
	on   func(v *View, c Controls) bool // whether it is pressed in
}

// tools are the buttons from the right.
var tools = [toolCount]tool{
	{"?", 30, questionSign, Action{Verb: Open, N: int(HelpPanel)}, func(v *View, _ Controls) bool { return v.open == HelpPanel }},
	{"Filter", 62, filterSign, Action{Verb: Open, N: int(FilterPanel)}, func(v *View, _ Controls) bool { return v.open == FilterPanel }},
	{"Options", 78, optionsSign, Action{Verb: Open, N: int(OptionsPanel)}, func(v *View, _ Controls) bool { return v.open == OptionsPanel }},
	{"Countries", 88, nil, Action{Verb: CountryMode}, func(_ *View, c Controls) bool { return c.Countries }},
	{"Find", 70, findTool, Action{Verb: Open, N: int(FindPanel)}, func(v *View, _ Controls) bool { return v.open == FindPanel }},
	{"Tour", 96, tourSign, Action{Verb: TourToggle}, func(v *View, _ Controls) bool { return v.touring.On }},
}

// toolCount is how many there are, and optionsTool which of them is there always.
const (
	toolCount   = 6
	optionsTool = 2
)

// toolGap is the distance of two tools.
const toolGap = 6

// smallHeader is the width of a window below which the tools give way to what is beside them.
const smallHeader = 380

// wordMargin is the least room of a tool beside its word.
const wordMargin = 20

// wordRoom is the room that the words in the head need.
func (v *View) wordRoom() wordRoom {
	r := wordRoom{title: v.typist.width(serif(24), titleText) + 6}
	for i := range tools {
		r.tools[i] = tools[i].wide
		if v.words == nil {
			continue // which the tools are made for
		}
		w := v.typist.width(toolFont, tools[i].text) + wordMargin
		if tools[i].do.Verb == TourToggle {
			w += v.typist.width(toolFont, " 00/00")
		}
		r.tools[i] = max(r.tools[i], w)
	}
	values := optionRows[MapOption].values
	for _, text := range values {
		r.mode = max(r.mode, (v.typist.width(choiceFont, text)+12)*float32(len(values)))
	}
	return r
}

// toolFont is the letters of the tools.
var toolFont = sans(12.5)

// fit reports whether the tools have room as words beside the title.
func (r wordRoom) fit(room float32) bool {
	for _, w := range r.tools {
		room -= w + toolGap
	}
	return room >= r.title
}

// arrangeTools places the tools to the left of a point, as high as given, as words with their rooms where the
// layout is wordy.
func (l *layout) arrangeTools(right, top, high float32, words [toolCount]float32) {
	w, gap := high, float32(toolGap)
	switch small := l.window.W() < smallHeader; {
	case small && l.form == narrow:
		w, gap = 30, 4
	case small:
		l.tools[optionsTool] = display.XYWH(right-w, top, w, high)
		return // there is no room on the map: the options have the others
	}
	for i := range tools {
		if l.wordy {
			w = max(words[i], tools[i].wide)
		} else if tools[i].sign == nil {
			continue // the panel to find things has it
		}
		l.tools[i] = display.XYWH(right-w, top, w, high)
		right -= w + gap
	}
	l.title.Max.X = min(l.title.Max.X, right-6)
}

// toolRow draws the tools.
func (v *View) toolRow(dst *display.List, c Controls) {
	for i := range tools {
		t, r := &tools[i], v.layout.tools[i]
		if r.Empty() || v.covered(r) {
			continue
		}
		v.frame(dst, r)
		ink := v.ink
		if t.on(v, c) {
			dst.Box(r.Inset(1), v.ink, display.Plain)
			ink = v.panel
		}
		if v.layout.wordy && len(t.text) > 1 {
			text := t.text
			if t.do.Verb == TourToggle && c.Tour.Step > 0 {
				text = v.phrase(phrase{kind: toolPhrase, text: text, more: v.stepOf("/")}, func() string {
					return v.words.T(text) + " " + v.stepOf("/")
				})
			}
			v.typist.put(dst, text, r.Center().X, r.Center().Y+5, center, toolFont, ink)
		} else {
			t.sign(v, dst, r.Center(), ink)
		}
		v.press(r, t.do)
	}
}

// covered reports whether a text that is read lies over a part of the picture. Other panels leave the tools
// where they are, in front.
func (v *View) covered(r display.Rect) bool {
	return v.reads() && v.readArea().Overlaps(r)
}

func questionSign(v *View, dst *display.List, at display.Point, c color.NRGBA) {
	v.typist.put(dst, "?", at.X, at.Y+5, center, bold(14), c)
}

// tourSign is a way with three halts.
func tourSign(v *View, dst *display.List, at display.Point, c color.NRGBA) {
	halts := [...]display.Point{{X: at.X - 7, Y: at.Y + 5}, {X: at.X - 1, Y: at.Y - 4}, {X: at.X + 7, Y: at.Y + 1}}
	for i, p := range halts {
		if i > 0 {
			dst.Line(halts[i-1], p, c, 1.2, display.Dash{})
		}
		dst.Symbol(display.Disc, p, 2.6, c)
	}
}

// optionsSign is three sliders.
func optionsSign(v *View, dst *display.List, at display.Point, c color.NRGBA) {
	for i, knob := range [...]float32{-3, 3, -1} {
		y := at.Y + float32(i-1)*5
		dst.Line(display.Point{X: at.X - 8, Y: y}, display.Point{X: at.X + 8, Y: y}, c, 1.2, display.Dash{})
		dst.Symbol(display.Disc, display.Point{X: at.X + knob, Y: y}, 2.2, c)
	}
}

// filterSign is lines of which each is shorter than the one above.
func filterSign(_ *View, dst *display.List, at display.Point, c color.NRGBA) {
	for i, half := range [...]float32{8, 5, 2} {
		y := at.Y + float32(i-1)*5
		dst.Line(display.Point{X: at.X - half, Y: y}, display.Point{X: at.X + half, Y: y}, c, 1.6, display.Dash{})
	}
}

// mode draws the switch between the maps and the tiles, what is shown on dark.
func (v *View) mode(dst *display.List, c Controls) {
	r := v.layout.mode
	if r.Empty() || v.covered(r) {
		return
	}
	values := optionRows[MapOption].values
	each := r.W() / float32(len(values))
	for i, text := range values {
		box := display.XYWH(r.Min.X+float32(i)*each, r.Min.Y, each, r.H())
		v.choice(dst, box, text, int(c.Settings[MapOption]) == i)
		v.press(box, Action{Verb: Choose, N: int(MapOption), To: i})
	}
}

// leftOfTools is how far to the right the first row of a panel's area is free of the tools and the
// switch, which stay in front of it.
func (v *View) leftOfTools(r display.Rect) float32 {
	right := leftOf(r.Max.X, r, v.layout.mode)
	for _, t := range v.layout.tools {
		right = leftOf(right, r, t)
	}
	return right
}

// leftOf is how far to the right an area is free that is free as far as right, but for a tool.
func leftOf(right float32, r, tool display.Rect) float32 {
	if tool.Empty() || !tool.Overlaps(r) {
		return right
	}
	return min(right, tool.Min.X-6)
}

// strayTools draws the tools that have no place of their own, as words beside each other from x, inside
// the options.
func (v *View) strayTools(dst *display.List, x, y, right float32) {
	for i := len(tools) - 1; i >= 0; i-- {
		t := &tools[i]
		if !v.layout.tools[i].Empty() || t.sign == nil {
			continue
		}
		box := display.XYWH(x, y, v.typist.width(choiceFont, t.text)+14, 24)
		if box.Max.X > right {
			return
		}
		v.choice(dst, box, t.text, false)
		v.press(box, t.do)
		x = box.Max.X + 4
	}
}

// leftTool is where the tools begin.
func (l *layout) leftTool() float32 {
	x := l.window.Max.X
	for _, r := range l.tools {
		if !r.Empty() {
			x = min(x, r.Min.X)
		}
	}
	return x
}
