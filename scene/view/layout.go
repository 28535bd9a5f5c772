package view

import "atlas.example/southsouth/scene/display"

// layout is where the parts of a picture are, in logical pixels. A part that a window has no
// room for is an empty rectangle. Nothing in a layout depends on the moment, so that axis,
// legend and scales stay where they are while the story plays.
type layout struct {
	form   form
	window display.Rect
	title  display.Rect
	mode   display.Rect // the switch between the story's map, the states' and the tiles
	tools  [toolCount]display.Rect
	wordy  bool         // whether the tools are words, and not signs
	mapped display.Rect // the map
	year   display.Point
	// The year's baseline starts at year; yearSize is its size.
	yearSize float32
	scope    display.Rect             // the choice of which events are shown; beside the year
	news     display.Rect             // what has changed on the map; beside or under the year, or under the card
	note     display.Point            // where the note on borders ends
	card     display.Rect             // the current event
	strip    bool                     // whether the card is a strip of two lines
	tabs     [frameCount]display.Rect // by frame; the world's first, and none for no frame
	tabNote  display.Point            // where the line begins that says what the tabs count
	tour     display.Rect             // what leads through the tour while it is on; it may be part of the card or of the map
	counts   display.Rect             // the regions' running counts
	play     display.Rect             // the play button
	back, on display.Rect             // the buttons for the events before and after
	speed    display.Rect             // how fast the story plays; by the buttons
	ruler    display.Rect             // chapters, curve, ticks, axis and year labels
	legend   display.Rect
}

// worldAspect is the width of the map of the whole world to its height.
const worldAspect = 2.055

// form is a way of arranging the parts, for a kind of window.
type form uint8

const (
	wide    form = iota // desktop and projector: map, card beside it, ruler below
	compact             // an embed or a phone on its side: as wide, less of it
	narrow              // a phone upright: one below the other
)

// formOf chooses by size in logical pixels.
func formOf(w, h float32) form {
	switch {
	case w >= 900 && h >= 520 && w >= h:
		return wide
	case h > w:
		return narrow
	}
	return compact
}

// measures is what a layout has to know of texts, which every browser sets in letters of its own.
type measures struct {
	legend func(width float32) float32 // how high the legend is in a width
	year   float32                     // how wide four digits are, to the size of their letters
	words  wordRoom
}

// wordRoom is the room of the words in the head of the wide form.
type wordRoom struct {
	title float32
	tools [toolCount]float32
	mode  float32 // of the switch
}

// leastMode is the least width of the switch between the maps.
const leastMode = 186

// newLayout arranges the parts in a window of w × h.
func newLayout(w, h float32, m measures) layout {
	l := layout{form: formOf(w, h), window: display.XYWH(0, 0, w, h)}
	switch l.form {
	case wide:
		l.arrangeWide(w, h, m)
	case compact:
		l.arrangeCompact(w, h)
	case narrow:
		l.arrangeNarrow(w, h)
	}
	return l
}

// leastCard is the least height of a card in the wide form; where the counts would leave less,
// they are left out.
const leastCard = 160

// wideMargin is the margin of the wide form.
const wideMargin = 24

func (l *layout) arrangeWide(w, h float32, m measures) {
	const margin, gap = wideMargin, 16
	legend := m.legend(w - 2*margin)
	const header, ruler, beside = 52, 112, 8 // beside: room for the curve's last number
	side := min(max(w*0.25, 300), 400)
	l.title = display.XYWH(margin, 12, w-2*margin, header-12)
	mode := max(m.words.mode, leastMode)
	l.mode = display.XYWH(w-margin-mode, 15, mode, 30)
	l.wordy = m.words.fit(l.mode.Min.X - margin)
	l.arrangeTools(l.mode.Min.X-toolGap, 15, 30, m.words.tools)
	l.legend = display.XYWH(margin, h-legend-8, w-2*margin, legend)
	l.arrangeRuler(display.XYWH(margin, l.legend.Min.Y-ruler, w-2*margin-beside, ruler), 44)
	top, bottom := float32(header+gap/2), l.ruler.Min.Y-gap/2
	l.arrangeMap(display.XYWH(margin, top, w-2*margin-side-gap, bottom-top), m.year)
	l.card = display.XYWH(w-margin-side, top, side, bottom-top)
	if counts := float32(182); bottom-top-counts-gap >= leastCard {
		l.card.Max.Y = bottom - counts - gap
		l.counts = display.XYWH(w-margin-side, bottom-counts, side, counts)
		l.tour = l.counts
		return
	}
	l.tour = display.XYWH(l.card.Min.X, bottom-tourBar, side, tourBar)
}

// arrangeMap places the map of the wide form and, in a strip under it that no zoom covers, the
// year, the news and the note.
func (l *layout) arrangeMap(r display.Rect, year float32) {
	l.yearSize = min(max(l.window.W()*0.056, 64), 112)
	digits := l.yearSize * digitHeight
	land := min(r.W()/worldAspect, r.H()-digits-12)
	under := min(r.H()-land, max(digits*1.6, 4*newsRow+scopeHigh+4))
	l.mapped = display.XYWH(r.Min.X, r.Min.Y+(r.H()-land-under)/2, r.W(), land)
	strip := display.XYWH(r.Min.X, l.mapped.Max.Y, r.W(), under)
	l.year = display.Point{X: r.Min.X, Y: strip.Center().Y + digits/2}
	high, indent := float32(scopeHigh), l.yearSize*year+20
	if under < 2*newsRow+scopeHigh+4 {
		high = 0 // the news need the room
	}
	rows := float32(int((under - high - 4) / newsRow))
	l.news = display.XYWH(r.Min.X+indent, strip.Center().Y-(rows*newsRow+high)/2, r.W()-indent, rows*newsRow)
	l.note = display.Point{X: r.Max.X, Y: l.news.Max.Y - newsFoot}
	if high > 0 {
		l.scope = display.XYWH(l.news.Min.X, l.news.Max.Y, l.news.W(), high)
		l.note.Y = l.scope.Center().Y + 4
	}
}

// scopeHigh is the height of the switch beside the year.
const scopeHigh = 24

// digitHeight is the height of a year's digits, to the size of their letters.
const digitHeight = 0.72

// The distance of the rows of the news, and how far under a baseline a row ends.
const (
	newsRow  = 17
	newsFoot = 5
)

// arrangeRuler places the ruler in a band, with the buttons before it.
func (l *layout) arrangeRuler(band display.Rect, button float32) {
	y := max(band.Max.Y-22-button/2, band.Min.Y+button/2) // on the axis, inside the band
	l.back = display.XYWH(band.Min.X, y-button/2, button*0.6, button)
	l.play = display.XYWH(l.back.Max.X+2, y-button/2, button, button)
	l.on = display.XYWH(l.play.Max.X+2, y-button/2, button*0.6, button)
	l.speed = display.Rect{Min: display.Point{X: l.back.Min.X, Y: l.play.Max.Y}, Max: display.Point{X: l.on.Max.X, Y: band.Max.Y}}
	l.ruler = display.Rect{Min: display.Point{X: l.on.Max.X + 16, Y: band.Min.Y}, Max: band.Max}
}

// axis is the height of the ruler's axis.
func (l *layout) axis() float32 { return l.ruler.Max.Y - 22 }
