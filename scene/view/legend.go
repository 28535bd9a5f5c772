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
	"Borders: no opinion.",
}

// tileNotes go under the tiles, in the place of the disclaimers.
var tileNotes = [...]string{
	"One tile of the same size for everyone who ever takes part.",
	"One tile of the same size for each.",
	"One tile for each.",
}

// The legend's letters and the distance of its rows.
var (
	legendFont = sans(12)
	legendHead = bold(12)
)

const legendRow = 20

// legendRows is how many rows a legend may take, and roomyRows in a window as large as usual or larger; what is
// chosen from is left out where it takes more, and is still in the filter's panel.
const (
	legendRows = 3
	roomyRows  = 4
)

// legendMost is how many rows a legend may take in a window of a size.
func legendMost(w, h float32) int {
	if w >= 1200 && h >= 700 {
		return roomyRows
	}
	return legendRows
}

// printedRows is how many rows a legend has in print, where nothing is chosen from.
const printedRows = 2

// legend says what each fill, sign and line means at the moment, and is pressed to leave out what some
// of them stand for. All has its place at all times: what means nothing at the moment is pale.
func (v *View) legend(dst *display.List) {
	r := v.layout.legend
	if r.Empty() {
		return
	}
	since := v.soFar(dst)
	v.flow(v.entries(r.W()), r.W(), func(e *entry, x float32, row int) {
		at := display.Point{X: r.Min.X + x, Y: r.Min.Y + 13 + float32(row)*legendRow}
		switch {
		case e.act.Verb == ShowAll:
			if v.sieve.out != 0 {
				v.typist.put(dst, e.texts[0], at.X, at.Y, left, legendHead, v.link)
				v.press(v.legendBox(e, at), e.act)
			}
		case e.act.Verb == ToggleTrait:
			out := v.sieve.out.Out(Trait(e.act.N))
			v.traitSign(dst, Trait(e.act.N), display.Point{X: at.X + 7, Y: at.Y - 4}, out)
			v.traitName(dst, e.texts[0], display.Point{X: at.X + 19, Y: at.Y}, legendFont, out)
			v.press(v.legendBox(e, at), e.act)
		case e.draw == nil:
			v.typist.put(dst, e.texts[0], at.X, at.Y, left, legendHead, v.muted)
		default:
			v.meaning(dst, e, at)
		}
	})
	v.mirror(dst, r, since)
}

// meaning sets an entry with what it means at the moment.
func (v *View) meaning(dst *display.List, e *entry, at display.Point) {
	text, c := e.texts[v.occasion], v.muted
	e.draw(v, dst, display.Point{X: at.X + 7, Y: at.Y - 4})
	if text == "" {
		text, c = e.name(), mix(v.paper, v.muted, paleShare)
		veil := display.XYWH(at.X-2, at.Y-13, 19, 18)
		dst.Box(veil, fade(v.paper, 1-paleShare), display.Plain)
	}
	v.typist.put(dst, text, at.X+19, at.Y, left, legendFont, c)
}

// paleShare is how much is left of what means nothing at the moment.
const paleShare = 0.4

// legendBox is where an entry is pressed.
func (v *View) legendBox(e *entry, at display.Point) display.Rect {
	return display.XYWH(at.X-3, at.Y-14, v.entryWidth(e)+6, legendRow)
}

// entryWidth is the room of an entry, whatever it means.
func (v *View) entryWidth(e *entry) float32 {
	w := float32(0)
	f := legendFont
	if e.draw == nil && e.act.Verb != ToggleTrait {
		f = legendHead
	}
	for _, text := range e.texts {
		w = max(w, v.typist.width(f, text))
	}
	if f == legendHead {
		return w
	}
	return w + 20
}

// flow tells where each entry of a legend of the given width goes, and returns how many rows
// there are.
func (v *View) flow(entries []entry, width float32, to func(e *entry, x float32, row int)) int {
	gap := float32(legendGap)
	if rows := v.flowBy(gap, entries, width, nowhere); rows > legendRows && v.flowBy(leastLegendGap, entries, width, nowhere) < rows {
		gap = leastLegendGap // words are longer in some languages
	}
	return v.flowBy(gap, entries, width, to)
}

// flowBy is flow with a distance between two entries.
func (v *View) flowBy(gap float32, entries []entry, width float32, to func(e *entry, x float32, row int)) int {
	x, row := float32(0), 0
	for i := range entries {
		e := &entries[i]
		w := v.entryWidth(e)
		need := w
		if e.act.Verb == Nothing && e.draw == nil && i+1 < len(entries) {
			need += gap + v.entryWidth(&entries[i+1]) // no group's name at the end of a row
		}
		if x > 0 && x+need > width {
			x, row = 0, row+1
		}
		to(e, x, row)
		x += w + gap
	}
	return row + 1
}

// The distance of two entries, and the least that there is.
const (
	legendGap      = 11
	leastLegendGap = 7
)

func nowhere(*entry, float32, int) {}

// entries are those of the map that is shown that the legend of a width has. In print nothing is
// chosen from.
func (v *View) entries(width float32) []entry {
	if v.statesOnly {
		return v.fullest(width, stateLegend, stateShort, stateSigns)
	}
	return v.fullest(width, storyLegend, storyShort, storySigns)
}

func (v *View) fullest(width float32, full, short, printed []entry) []entry {
	if v.sheet.printed {
		if v.flow(printed, width, nowhere) > printedRows {
			return short[:len(short)-1] // no event of the story has the last mark
		}
		return printed
	}
	if v.flow(full, width, nowhere) > v.legendMost {
		return short
	}
	return full
}

// legendHeight is the height of a legend of the given width, on whichever map needs more: the
// layout stays when the map is switched.
func (v *View) legendHeight(width float32) float32 {
	most := max(
		v.flow(v.fullest(width, storyLegend, storyShort, storySigns), width, nowhere),
		v.flow(v.fullest(width, stateLegend, stateShort, stateSigns), width, nowhere),
	)
	return legendRow * float32(most)
}

// note sets a disclaimer.
func (v *View) note(dst *display.List) {
	if v.sheet.plated() || v.layout.form != wide && v.tiled == 1 {
		return // the plate says it, or the tiles need the room
	}
	if v.layout.form != wide {
		// On a plate: what is below may be dark land.
		dst.Box(v.noteBox(), fade(v.paper, 0.88), display.Plain)
	}
	since := v.soFar(dst)
	v.typist.put(dst, v.noteText(), v.noteLeft(), v.layout.note.Y, left, noteFont, v.muted)
	if v.layout.form == wide {
		v.mirror(dst, v.layout.news, since)
	}
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
		room += 12
		if v.layout.window.W() < besideYear {
			room = v.layout.window.W() - 24
		}
	}
	texts := disclaimers[:]
	if v.tiled == 1 {
		texts = tileNotes[:]
	}
	for _, text := range texts {
		if v.typist.width(noteFont, text) <= room {
			return text
		}
	}
	if v.layout.form == wide && !v.layout.scope.Empty() { // the words beside the switch give way
		room = v.layout.scope.W() - v.scopeWide() - scopeGap
		for _, text := range texts {
			if v.typist.width(noteFont, text) <= room {
				return text
			}
		}
	}
	return v.typist.shorten(noteFont, texts[len(texts)-1], room)
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
