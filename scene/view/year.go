package view

import (
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// year sets the year large; while one is typed, its digits.
func (v *View) year(dst *display.List, s *story.State, c Controls) {
	f := bold(v.layout.yearSize)
	text, color := yearName(c.Year), v.ink
	if c.Year == 0 {
		text = yearName(s.Year)
	}
	if c.Typed != "" {
		text, color = "19"+c.Typed+"_", v.brick
	}
	if v.layout.form == narrow { // on a plate: a region may have land there
		dst.Box(v.yearBox().Inset(-4), fade(v.paper, 0.9), display.Plain)
	}
	dst.Text(text, v.layout.year, f, color, fade(v.paper, 0.8))
	if v.layout.form != wide {
		dst.Text(v.monthName(s.Month), v.monthAt(), monthFont, v.ink, fade(v.paper, 0.8))
		if note, at := v.scopeNote(s); note != "" {
			dst.Text(note, at, scopeFont, v.ink, fade(v.paper, 0.8))
		}
	}
}

// yearBox is the room that the year takes, over the map with the longest month beside it, for
// labels to keep out of.
func (v *View) yearBox() display.Rect {
	f := bold(v.layout.yearSize)
	m := v.typist.measure(f, "0000")
	w := m.Advance
	if v.layout.form != wide {
		w += 8 + max(v.longestMonth(), v.typist.width(scopeFont, v.beside))
	}
	if v.layout.form == narrow { // its plate is no higher than the digits
		high := v.layout.yearSize * digitHeight
		return display.XYWH(v.layout.year.X, v.layout.year.Y-high-2, w, high+5)
	}
	return display.XYWH(v.layout.year.X, v.layout.year.Y-m.Ascent, w, m.Ascent+m.Descent)
}

// monthName is the name of a month, shortened where an embed or a phone is so small that the map or the
// note needs the room, and on a phone in other languages than English, of which some have long ones.
func (v *View) monthName(month int) string {
	if v.layout.form == compact && v.layout.window.W() < 400 || v.layout.form == narrow && (v.words != nil || v.layout.window.W() < besideYear) {
		return shortMonth(v.words, month)
	}
	return v.words.In("month", months[month-1])
}

// longestMonth is the room of the longest name of a month.
func (v *View) longestMonth() float32 {
	if v.words == nil {
		return v.typist.width(monthFont, v.monthName(9)) // September
	}
	w := float32(0)
	for month := range months {
		w = max(w, v.typist.width(monthFont, v.monthName(month+1)))
	}
	return w
}

var months = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}
