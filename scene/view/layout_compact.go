package view

import "atlas.example/southsouth/scene/display"

// The height of a compact card that has a row of news under it, and the least height of a
// window that has room for one.
const (
	compactCard = 46
	leastNews   = 300
)

// compactMargin is the margin of the compact form.
const compactMargin = 10

// A phone on its side has its card beside the map from this width on, and from this ratio of its sides:
// there the map is as high as the window and leaves room beside it.
const (
	leastSided = 720
	sidedRatio = 1.85
	sideCard   = 290
)

func (l *layout) arrangeCompact(w, h float32) {
	const margin = compactMargin
	ruler := min(max(h*0.2, 44), 76)
	l.arrangeRuler(display.XYWH(margin, h-ruler-4, w-2*margin, ruler), 32)
	if w >= leastSided && w >= sidedRatio*h && h >= leastNews {
		l.arrangeSided(w)
		return
	}
	l.strip = true
	card := min(max(h*0.17, 40), 64)
	l.card = display.XYWH(margin, l.ruler.Min.Y-card-4, w-2*margin, card)
	if h >= leastNews {
		l.card.Min.Y -= max(compactCard+newsRow-card, 0)
		l.card.Max.Y -= newsRow
		l.news = display.XYWH(margin, l.card.Max.Y, w-2*margin, newsRow)
	}
	l.mapped = display.XYWH(margin, 6, w-2*margin, l.card.Min.Y-10)
	l.arrangeTools(l.mapped.Max.X-2, l.mapped.Min.Y+2, 26, [toolCount]float32{})
	l.yearSize = min(max(h*0.13, 26), 64)
	l.year = display.Point{X: margin + 2, Y: l.mapped.Max.Y - 6}
	l.note = display.Point{X: l.mapped.Max.X - 2, Y: l.mapped.Max.Y - 5}
	l.tour = display.XYWH(l.mapped.Min.X+2, l.mapped.Min.Y+2, min(176, l.leftTool()-l.mapped.Min.X-8), 26)
}

// arrangeSided places the map at the left, in all the height that there is, and the card at the right.
func (l *layout) arrangeSided(w float32) {
	const margin, gap = compactMargin, 10
	top, bottom := float32(6), l.ruler.Min.Y-4
	l.card = display.XYWH(w-margin-sideCard, top, sideCard, bottom-top)
	left := l.card.Min.X - gap - margin
	l.news = display.XYWH(margin, bottom-newsRow, left, newsRow)
	l.mapped = display.XYWH(margin, top, left, l.news.Min.Y-4-top)
	l.arrangeTools(l.mapped.Max.X-2, l.mapped.Min.Y+2, 30, [toolCount]float32{})
	l.yearSize = 44
	l.year = display.Point{X: margin + 2, Y: l.mapped.Max.Y - 6}
	l.note = display.Point{X: l.mapped.Max.X - 2, Y: l.mapped.Max.Y - 5}
	l.tour = display.XYWH(l.card.Min.X, l.card.Max.Y-tourBar, l.card.W(), tourBar)
}
