package view

import "atlas.example/southsouth/scene/display"

// showAll takes everything in again.
const showAll = "Show all"

var filterFont = bold(12)

// filterBox is where it is said that a filter is on: between the title and the tools, or where there
// is no room in the upper left corner of the map, which the outline of the world leaves free. Empty
// while none is on.
func (v *View) filterBox() display.Rect {
	if v.sieve.out == 0 {
		return display.Rect{}
	}
	w, all := v.typist.width(filterFont, v.filterText())+18, float32(0)
	if !v.sheet.printed {
		all = v.typist.width(filterFont, showAll) + 14
	}
	l := &v.layout
	if !l.title.Empty() && !v.sheet.plated() && l.title.Min.X+v.titleWidth()+20+w+all < l.title.Max.X {
		return display.XYWH(l.title.Max.X-w-all, l.title.Max.Y-34, w+all, 24)
	}
	at := display.Point{X: l.mapped.Min.X + 4, Y: l.mapped.Min.Y + 3}
	if at.X+w+all < v.leftOfTools(l.mapped) {
		w += all
	}
	box := display.XYWH(at.X, at.Y, w, 24)
	if note := v.noteBox(); box.Overlaps(note) { // a low phone has the note there
		box.Min.Y, box.Max.Y = note.Max.Y+3, note.Max.Y+27
	}
	return box
}

// filterNote says that a filter is on and how many events it leaves. A press on it opens the filter,
// or where there is room for that takes everything in again.
func (v *View) filterNote(dst *display.List) {
	r := v.filterBox()
	if r.Empty() || v.panelArea(v.open).Overlaps(r) {
		return
	}
	since := v.soFar(dst)
	v.frame(dst, r)
	y, text := r.Max.Y-7.5, v.filterText()
	v.typist.put(dst, text, r.Min.X+9, y, left, filterFont, v.ink)
	v.press(r, Action{Verb: Open, N: int(FilterPanel)})
	x := r.Min.X + 9 + v.typist.width(filterFont, text) + 14
	if x < r.Max.X {
		v.typist.put(dst, showAll, x, y, left, filterFont, v.link)
		v.press(display.Rect{Min: display.Point{X: x - 7, Y: r.Min.Y}, Max: r.Max}, Action{Verb: ShowAll})
	}
	v.mirror(dst, r, since)
}
