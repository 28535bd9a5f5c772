package view

import "atlas.example/southsouth/scene/display"

// Within says whether the picture is part of a page that has the title, the articles and the buttons
// that play and step around it: their room is the map's then. It counts from the next Resize on.
func (v *View) Within(page bool) { v.withinPage = page }

// Thumbs says whether what can be pressed has to be large enough for thumbs, as in a kiosk. It counts from
// the next Resize on.
func (v *View) Thumbs(large bool) { v.thumbs = large }

// Saves says whether there is somewhere to save files in.
func (v *View) Saves(files bool) { v.saves = files }

// Lends says whether there is somewhere to copy texts to.
func (v *View) Lends(clipboard bool) { v.lends = clipboard }

// arrangeWithin gives the map all but the ruler, the news and, upright, the tabs of the regions.
func (l *layout) arrangeWithin(w, h float32) {
	const margin, gap = 8, 4
	l.form = compact
	if h > w {
		l.form = narrow
	}
	ruler := min(max(h*0.16, 44), 86)
	l.ruler = display.XYWH(margin+8, h-ruler-gap, w-2*margin-16, ruler)
	bottom := l.ruler.Min.Y - gap
	if h >= leastNews {
		l.news = display.XYWH(margin, bottom-newsRow, w-2*margin, newsRow)
		bottom = l.news.Min.Y - gap
	}
	if l.form == narrow && bottom >= leastTabs-newsRow {
		y := bottom - tabHigh - tabLine
		l.arrangeTabs(display.XYWH(margin, y, w-2*margin, tabHigh))
		l.tabNote = display.Point{X: margin, Y: bottom - 4}
		bottom = y - gap
	}
	l.mapped = display.XYWH(0, gap, w, bottom-gap)
	l.arrangeTools(l.mapped.Max.X-margin, l.mapped.Min.Y+2, 30, [toolCount]float32{})
	l.yearSize = min(max(h*0.12, 30), w*0.13, 80)
	l.year = display.Point{X: margin + 2, Y: l.mapped.Max.Y - 6}
	l.note = display.Point{X: l.mapped.Max.X - 4, Y: l.mapped.Max.Y - 5}
	if w < besideWithin {
		l.note.Y = l.mapped.Min.Y + 50 // under the tools, as the year takes the foot
	}
	l.tour = display.XYWH(margin, l.mapped.Min.Y+2, min(176, l.leftTool()-margin-8), 30)
}

// besideWithin is the width from which on the note has room beside the year.
const besideWithin = 520
