package view

import (
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/reader"
)

// The options' panel: its margin, the room of its title, and the least and usual height of a row,
// which is large enough to press.
const (
	optionsMargin  = 12
	optionsHead    = 30
	optionRowLeast = 24
	optionRowUsual = 38
	optionsColumn  = 300 // from this width on there is room for one column
)

// optionsArea is where the options are: where an article is read, or over all above the ruler where
// their rows would be too low there.
func (v *View) optionsArea() display.Rect {
	r := v.layout.reading()
	if v.layout.form != wide || r.Empty() {
		return v.layout.roomyArea()
	}
	return r
}

// options draws a row for each option: its name and its values beside each other, the chosen one on
// dark. Where they have no room the row tells the value only, and a press goes to the next.
func (v *View) options(dst *display.List, area display.Rect, s Settings) {
	v.frame(dst, area)
	r := area.Inset(optionsMargin)
	end := v.leftOfTools(r)
	to := end - v.closeWord(dst, display.Point{X: end, Y: r.Min.Y + 13})
	from := v.panelTitle(dst, "Options", r, to-8)
	v.strayTools(dst, from+8, r.Min.Y-4, to-4)
	r.Min.Y += optionsHead
	if !v.withinPage {
		r.Max.Y -= v.optionsMore(dst, r, display.Rect{
			Min: display.Point{X: from + 14, Y: r.Min.Y - optionsHead - 3}, Max: display.Point{X: to - 10, Y: r.Min.Y - optionsHead + 21},
		})
	}
	v.optionCells(dst, r, s)
}

// optionCells draws the rows of the options in as many columns as they need to be high enough, after that of
// the languages where there are several.
func (v *View) optionCells(dst *display.List, r display.Rect, s Settings) {
	first := v.languageLines(r.W())
	count := func(columns int) int {
		if columns > 1 {
			first = min(first, 1)
		}
		return (len(optionRows) + first + columns - 1) / columns
	}
	columns := 1
	for float32(count(columns))*optionRowLeast > r.H() && columns < 4 {
		columns++
	}
	rows := count(columns)
	high := min(r.H()/float32(rows), optionRowUsual)
	wide := r.W() / float32(columns)
	cell := func(i int) display.Rect {
		x, y := r.Min.X+float32(i/rows)*wide, r.Min.Y+float32(i%rows)*high
		return display.XYWH(x, y, wide-float32(columns-1)*8, high)
	}
	if first > 0 {
		box := cell(0)
		box.Max.Y = cell(first - 1).Max.Y
		v.languageRow(dst, box, first)
	}
	for i := range optionRows {
		v.option(dst, cell(i+first), Option(i), int(s[i]))
	}
}

// optionsMore draws buttons for what is no option: in the head of a room, between its title and its end,
// where they have room, or else in its foot. It returns how much of the foot that takes.
func (v *View) optionsMore(dst *display.List, r display.Rect, head display.Rect) float32 {
	buttons := v.moreButtons[:0]
	if !v.thumbs { // a kiosk fills the screen as it is
		buttons = append(buttons, saveButton{"Full screen", Action{Verb: FullScreen}})
	}
	if v.saves {
		buttons = append(buttons, saveButton{"Take away", Action{Verb: Open, N: int(SavePanel)}})
	}
	buttons = append(buttons, saveButton{"All texts", Action{Verb: Read, N: int(reader.Contents)}}, saveButton{"Keys", Action{Verb: Read, N: int(reader.Keys)}})
	v.moreButtons = buttons
	f, whole := sans(12.5), v.buttonsWide(sans(12.5), buttons)
	x, y, high, foot, narrower := head.Max.X-whole, head.Min.Y, head.H(), float32(0), float32(1)
	if whole > head.W() || v.layout.tools[0].Empty() { // the head has the tools that have no other place
		high = min(optionRowUsual-8, max(optionRowLeast, r.H()*0.1))
		x, y, foot = r.Min.X, r.Max.Y-high, high+6
		for f.Size > smallest && v.buttonsWide(f, buttons) > r.W()+6 {
			f.Size -= 0.5
		}
		if rest := v.buttonsWide(f, buttons); rest > r.W()+6 {
			narrower = (r.W() + 6) / rest
		}
	}
	for _, b := range buttons {
		w := (v.typist.width(f, b.text)+24)*narrower - 6
		v.button(dst, display.XYWH(x, y, w, high), b.text, f, b.do)
		x += w + 6
	}
	return foot
}

// buttonsWide is how wide some buttons beside each other are, with a gap after each.
func (v *View) buttonsWide(f display.Font, buttons []saveButton) float32 {
	w := float32(0)
	for _, b := range buttons {
		w += v.typist.width(f, b.text) + 24
	}
	return w
}

// option draws the row of one option.
func (v *View) option(dst *display.List, r display.Rect, o Option, value int) {
	t, row, f := v.typist, &optionRows[o], sans(12.5)
	base := r.Center().Y + f.Size*0.36
	name := t.width(f, row.name) + 10
	room := float32(0)
	for _, text := range row.values {
		room += t.width(f, text) + 16
	}
	if name+room > r.W() {
		v.cycleRow(dst, r, o, value)
		return
	}
	t.put(dst, row.name, r.Min.X, base, left, f, v.muted)
	x, high := r.Max.X-room, min(26, r.H()-1)
	for k := range row.values {
		i := row.at(k)
		text := row.values[i]
		box := display.XYWH(x, r.Center().Y-high/2, t.width(f, text)+16, high)
		v.choice(dst, box, text, i == value)
		v.press(box, Action{Verb: Choose, N: int(o), To: i})
		x = box.Max.X
	}
}

// choice draws one of some values that exclude each other.
func (v *View) choice(dst *display.List, box display.Rect, text string, chosen bool) {
	v.frame(dst, box)
	color := v.ink
	if chosen {
		dst.Box(box, v.ink, display.Plain)
		color = v.panel
	}
	f := choiceFont
	v.typist.put(dst, text, box.Center().X, box.Center().Y+f.Size*0.36, center, f, color)
}

// choiceFont is the letters of a value.
var choiceFont = sans(12.5)

// cycleRow draws an option as one button.
func (v *View) cycleRow(dst *display.List, r display.Rect, o Option, value int) {
	row := &optionRows[o]
	v.cycleButton(dst, r, v.words.F("{0}: {1}", v.words.T(row.name), v.words.T(row.values[value])), Action{Verb: Cycle, N: int(o)})
}

// cycleButton draws a row as one button.
func (v *View) cycleButton(dst *display.List, r display.Rect, text string, do Action) {
	f := sans(12)
	box := display.XYWH(r.Min.X, r.Center().Y-min(r.H(), 30)/2+1, r.W(), min(r.H(), 30)-2)
	v.frame(dst, box)
	base := box.Center().Y + f.Size*0.36
	v.typist.put(dst, v.typist.shorten(f, text, box.W()-14), box.Min.X+7, base, left, f, v.ink)
	v.press(box, do)
}
