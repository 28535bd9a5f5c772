package view

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// textRow is a line of a text that is set page by page.
type textRow struct {
	text   string
	font   display.Font
	muted  bool
	head   bool // whether it heads the next rows, and may not be the last of a page
	indent float32
	marked bool
	mark   chronicle.Status
	gap    float32 // above it, where it does not begin a page
}

// paginate divides rows into pages that are no higher than the room, a row being so high. Each has
// one row at least; none ends with a head but where there is no other way.
func paginate(rows []textRow, high, room float32) [][]textRow {
	var pages [][]textRow
	for len(rows) > 0 {
		n, used := 1, high
		for n < len(rows) && used+rows[n].gap+high <= room {
			used += rows[n].gap + high
			n++
		}
		for n > 1 && n < len(rows) && rows[n-1].head {
			n--
		}
		pages, rows = append(pages, rows[:n]), rows[n:]
	}
	return pages
}

// setPage sets the rows of a page, the first baseline at y.
func (v *View) setPage(dst *display.List, page []textRow, x, y, high float32) {
	for i := range page {
		r := &page[i]
		if i > 0 {
			y += high + r.gap
		}
		if r.marked {
			v.marked(dst, display.Square, r.mark, display.Point{X: x + 5, Y: y - 4}, 4.5, v.ink)
		}
		ink := v.ink
		if r.muted {
			ink = v.muted
		}
		v.typist.put(dst, r.text, x+r.indent, y, left, r.font, ink)
	}
}

// turnHigh is the height of the row of buttons that turn pages.
const turnHigh = 26

// turner draws the buttons that turn to the pages before and after, and which page is shown, in the
// foot of an area.
func (v *View) turner(dst *display.List, area display.Rect, page, pages int) {
	y := area.Max.Y - turnHigh
	back, on := display.XYWH(area.Min.X, y, 40, turnHigh), display.XYWH(area.Max.X-40, y, 40, turnHigh)
	for _, b := range [...]struct {
		box   display.Rect
		shape display.Shape
		step  int
	}{{back, display.Left, -1}, {on, display.Right, 1}} {
		if next := page + b.step; next < 0 || next >= pages {
			continue
		}
		v.frame(dst, b.box)
		dst.Symbol(b.shape, b.box.Center(), 5, v.ink)
		v.press(b.box, Action{Verb: TurnPage, N: b.step})
	}
	text := "Page " + strconv.Itoa(page+1) + " of " + strconv.Itoa(pages)
	v.typist.put(dst, text, area.Center().X, y+turnHigh/2+4, center, sans(12), v.muted)
}
