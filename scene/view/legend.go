package view

import (
	"slices"

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

// entry is what one sign of the legend means. Draw draws the sign around a point.
type entry struct {
	text string
	draw func(v *View, dst *display.List, at display.Point)
}

// entries are the legend of the map that is shown: first the fills, then lines, then signs.
func (v *View) entries() []entry {
	if v.statesOnly {
		return stateEntries
	}
	return storyEntries
}

var (
	storyEntries = slices.Concat(memberEntries, landEntries, hostEntries, eventEntries, projectEntries)
	stateEntries = slices.Concat(tintEntries, landEntries, eventEntries)
)

var memberEntries = []entry{
	{"Non-Aligned member", func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.petrol})
	}},
	{"just joined", func(v *View, dst *display.List, at display.Point) { v.swatch(dst, at, paint{ground: v.ochre}) }},
	{"attendance not established", func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, v.patterned(v.petrol, display.Hatch))
	}},
	{"South, not a member", func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, v.patterned(v.petrol, display.Dots))
	}},
	{"other member", func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.aside()})
	}},
	{"movement", func(v *View, dst *display.List, at display.Point) {
		at.Y++
		dst.Symbol(display.Triangle, at, movementRadius, v.petrol)
		dst.Outline(display.Triangle, at, movementRadius, v.ink, 1, display.Dash{})
	}},
	{"North", func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.aubergine})
	}},
}

var tintEntries = []entry{
	{"a colour for each state", func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.states[3]})
	}},
	{"paler: what it rules elsewhere", func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: mix(v.states[3], v.paper, paler)})
	}},
}

var landEntries = []entry{
	{"held by another, disputed", func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.land, held: true})
	}},
	{"no recognised sovereign", func(v *View, dst *display.List, at display.Point) { v.swatch(dst, at, paint{ground: v.grey}) }},
	{"changed this year", func(v *View, dst *display.List, at display.Point) {
		dst.Outline(display.Disc, at, 6, v.ink, 1.5, display.Dash{})
	}},
	{"ceasefire line", func(v *View, dst *display.List, at display.Point) { v.sample(dst, at, chronicle.Ceasefire) }},
	{"border not agreed", func(v *View, dst *display.List, at display.Point) { v.sample(dst, at, chronicle.Undetermined) }},
}

var hostEntries = []entry{
	{"host", func(v *View, dst *display.List, at display.Point) {
		dst.Box(display.XYWH(at.X-7, at.Y-6, 14, 12), v.brick, display.Plain)
		dst.Box(display.XYWH(at.X-5, at.Y-4, 10, 8), v.land, display.Plain)
	}},
}

var eventEntries = []entry{
	{"NAM meeting", func(v *View, dst *display.List, at display.Point) { dst.Symbol(display.Star, at, 7, v.brick) }},
	{"G77, UN, North–South", func(v *View, dst *display.List, at display.Point) {
		dst.Symbol(display.Star, at, 7, v.aubergine)
	}},
	{"other event", func(v *View, dst *display.List, at display.Point) { dst.Symbol(display.Disc, at, 5, v.ink) }},
	{"a source says", func(v *View, dst *display.List, at display.Point) {
		v.marked(dst, display.Disc, chronicle.SourceSays, at, 5, v.ink)
	}},
	{"accounts differ", func(v *View, dst *display.List, at display.Point) {
		v.marked(dst, display.Disc, chronicle.AccountsDiffer, at, 5, v.ink)
	}},
}

var projectEntries = []entry{
	{"DPRK project", func(v *View, dst *display.List, at display.Point) {
		dst.Symbol(display.Diamond, at, 5.5, v.ochre)
		dst.Outline(display.Diamond, at, 5.5, v.rim, 1, display.Dash{})
	}},
	{"DPRK sources only", func(v *View, dst *display.List, at display.Point) {
		dst.Outline(display.Diamond, at, 5.5, v.ink, 1, display.Dash{On: 2, Off: 1.5})
	}},
}

// The legend's letters and the distance of its rows.
var legendFont = sans(12)

const legendRow = 19

// legend says what each fill, sign and line means. It is the same at all times.
func (v *View) legend(dst *display.List) {
	r := v.layout.legend
	if r.Empty() {
		return
	}
	v.flow(v.entries(), r.W(), func(e entry, x float32, row int) {
		at := display.Point{X: r.Min.X + x, Y: r.Min.Y + 12 + float32(row)*legendRow}
		e.draw(v, dst, display.Point{X: at.X + 7, Y: at.Y - 4})
		v.typist.put(dst, e.text, at.X+19, at.Y, left, legendFont, v.muted)
	})
}

// flow tells where each entry of a legend of the given width goes, and returns how many rows
// there are.
func (v *View) flow(entries []entry, width float32, to func(e entry, x float32, row int)) int {
	x, row := float32(0), 0
	for _, e := range entries {
		w := 20 + v.typist.width(legendFont, e.text)
		if x > 0 && x+w > width {
			x, row = 0, row+1
		}
		to(e, x, row)
		x += w + 10
	}
	return row + 1
}

// legendHeight is the height of a legend of the given width, on whichever map needs more: the
// layout stays when the map is switched.
func (v *View) legendHeight(width float32) float32 {
	nowhere := func(entry, float32, int) {}
	return legendRow * float32(max(v.flow(storyEntries, width, nowhere), v.flow(stateEntries, width, nowhere)))
}

// note sets a disclaimer.
func (v *View) note(dst *display.List) {
	if v.sheet.plated() {
		return // the plate says it
	}
	if v.layout.form == compact {
		// On a plate: what is below may be dark land.
		dst.Box(v.noteBox(), fade(v.paper, 0.88), display.Plain)
	}
	v.typist.put(dst, v.noteText(), v.noteLeft(), v.layout.note.Y, left, noteFont, v.muted)
}

// noteBox is the room that the note takes.
func (v *View) noteBox() display.Rect {
	x, y := v.noteLeft(), v.layout.note.Y
	return display.XYWH(x-4, y-noteFont.Size, v.layout.note.X-x+6, noteFont.Size*1.4)
}

var noteFont = sans(smallest)

// noteLeft is where the note begins.
func (v *View) noteLeft() float32 { return v.layout.note.X - v.typist.width(noteFont, v.noteText()) }

// noteText is the longest disclaimer that there is room for: beside the year or, in the wide
// form, in half of the row that it shares with the news.
func (v *View) noteText() string {
	if v.sheet.plated() {
		return ""
	}
	room := v.layout.note.X - v.yearBox().Max.X - 24
	switch v.layout.form {
	case wide:
		room = v.layout.news.W() * 0.5
		if r := v.layout.scope; !r.Empty() {
			room = r.W() - v.scopeRoom()
		}
	case compact:
		room = min(room, 170) // no further than the corner that the map's outline leaves
	case narrow:
	}
	for _, text := range disclaimers {
		if v.typist.width(noteFont, text) <= room {
			return text
		}
	}
	return disclaimers[len(disclaimers)-1]
}

// swatch is a small piece of land.
func (v *View) swatch(dst *display.List, at display.Point, p paint) {
	box := display.XYWH(at.X-7, at.Y-6, 14, 12)
	dst.Box(box, v.coast, display.Plain)
	for _, in := range v.inks(p) {
		dst.Box(box.Inset(1), in.color, in.pattern)
	}
}

// sample is a piece of a border.
func (v *View) sample(dst *display.List, at display.Point, style chronicle.LineStyle) {
	c, width, dash := v.lineStyle(style)
	dst.Line(display.Point{X: at.X - 8, Y: at.Y}, display.Point{X: at.X + 8, Y: at.Y}, c, width, dash)
}
