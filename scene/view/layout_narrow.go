package view

import "atlas.example/southsouth/scene/display"

// The parts of a phone's picture: the tabs with the line under them, the least height of a card that
// is more than a strip, and the height between header and ruler from which on there are tabs.
const (
	tabHigh    = 50
	tabLine    = 18
	leastSheet = 120
	leastTabs  = 380
)

// besideYear is the width from which on the note on borders has room beside the year, at the foot of the
// map. In a window that is not so wide it is at the map's head, as there is no button for the scope, which
// is told by the year.
const besideYear = 384

// lowMap is the height of a map on which the year is smaller.
const lowMap = 210

// roomyPhone is the height of a window from which on its header, ruler and buttons are as large as
// thumbs like them.
const roomyPhone = 640

// arrangeNarrow places one part below the other: the map framed on a region, as large as the card below
// it allows, tabs for the regions, the card, the news, the ruler and large buttons.
func (l *layout) arrangeNarrow(w, h float32) {
	const margin, gap = 12, 4
	header, ruler, buttons, tool := float32(56), float32(86), float32(56), float32(40)
	if h < roomyPhone {
		header, ruler, buttons, tool = 44, 56, 44, 36
	}
	l.title = display.XYWH(margin, 8, w-2*margin, header-16)
	l.arrangeTools(w-margin, (header-tool)/2, tool, [toolCount]float32{})
	l.arrangeButtons(display.XYWH(margin, h-buttons-8, w-2*margin, buttons))
	l.ruler = display.XYWH(margin+8, h-buttons-12-ruler, w-2*margin-24, ruler)
	l.news = display.XYWH(margin, l.ruler.Min.Y-newsRow-gap, w-2*margin, newsRow)
	bottom := l.news.Min.Y - gap
	room := bottom - header - gap
	tabs := room >= leastTabs-newsRow-2*gap
	if tabs {
		room -= tabHigh + tabLine + 2*gap
	}
	card := max(room*0.44, min(room*0.5, 164))
	if card < leastSheet {
		l.strip, card = true, compactCard
	}
	l.card = display.XYWH(margin, bottom-card, w-2*margin, card)
	y := l.card.Min.Y - gap
	if tabs {
		y -= tabHigh + tabLine + gap
		l.arrangeTabs(display.XYWH(margin, y+gap, w-2*margin, tabHigh))
		l.tabNote = display.Point{X: margin, Y: y + gap + tabHigh + tabLine - 4}
	}
	l.mapped = display.XYWH(0, header, w, y-header)
	l.yearSize = 46
	if l.mapped.H() < lowMap {
		l.yearSize = 34
	}
	l.year = display.Point{X: margin, Y: l.mapped.Max.Y - 10}
	l.note = display.Point{X: w - 6, Y: l.mapped.Max.Y - 7}
	if w < besideYear {
		l.note.Y = header + 15
	}
	l.tour = display.XYWH(margin, h-buttons-8, w-2*margin, buttons)
	if l.card.H() > 340 { // tall windows have room for the counts too
		const counts = 136
		l.counts = display.XYWH(margin, l.card.Max.Y-counts, w-2*margin, counts)
		l.card.Max.Y -= counts + 8
	}
}

// arrangeButtons places the buttons in a band of their own, large enough for thumbs.
func (l *layout) arrangeButtons(band display.Rect) {
	c := band.Center()
	const w, gap = 72, 12
	l.play = display.XYWH(c.X-w/2, band.Min.Y, w, band.H())
	l.back = display.XYWH(l.play.Min.X-gap-w, band.Min.Y, w, band.H())
	l.on = display.XYWH(l.play.Max.X+gap, band.Min.Y, w, band.H())
	side := min(band.Max.X-l.on.Max.X-gap, 64)
	if side >= 26 {
		l.speed = display.XYWH(band.Max.X-side, band.Min.Y, side, band.H())
	}
	if side >= 48 {
		l.scope = display.XYWH(band.Min.X, band.Min.Y, side, band.H())
	}
}

// tabShares are how wide the tabs are to each other: as their names need.
var tabShares = [frameCount]float32{WorldFrame: 46, AmericasFrame: 62, AfricaFrame: 46, NearFrame: 74, AsiaFrame: 58}

// arrangeTabs places a tab for each frame in a row.
func (l *layout) arrangeTabs(row display.Rect) {
	const gap = 4
	all := float32(0)
	for _, share := range tabShares {
		all += share
	}
	unit, x := (row.W()-gap*float32(frameCount-2))/all, row.Min.X
	for f := WorldFrame; f < frameCount; f++ {
		l.tabs[f] = display.XYWH(x, row.Min.Y, tabShares[f]*unit, row.H())
		x = l.tabs[f].Max.X + gap
	}
}
