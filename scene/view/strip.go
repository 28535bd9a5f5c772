package view

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// strip is the card of a window with little room: one or two lines.
func (v *View) strip(dst *display.List, s *story.State, r display.Rect) {
	t := v.typist
	head, title := v.count(s.Roll.Total(), "{0} member of the Non-Aligned Movement", "{0} members of the Non-Aligned Movement"), openingTitle
	var e *chronicle.Event
	if len(s.Current) > 0 {
		e = &v.story.Chronicle.Events[s.Current[0]]
		head, title = v.when(e, false), e.Title
	}
	y := r.Min.Y + 12
	room, titled := r.W(), r
	if e != nil {
		w := v.tagWidth(e.Status)
		v.tag(dst, e.Status, r.Max.X-w, y+2)
		room -= w + 8
		titled.Max.X -= w + 8 // two lines of a title go beside the tag
		if v.canRead && !v.sheet.printed {
			w := t.width(bold(smallest), readOn)
			t.put(dst, readOn, r.Min.X+room-w, y, left, bold(smallest), v.link)
			room -= w + 10
		}
	}
	if e != nil && t.width(bold(smallest), head) > room {
		head = v.when(e, true)
	}
	t.put(dst, t.shorten(bold(smallest), head, room), r.Min.X, y, left, bold(smallest), v.muted)
	v.stripTitle(dst, title, r, titled.W())
}

// stripTitle sets a title under the first line of a strip: in one line, or where it would be cut in two,
// the first of which has the given width.
func (v *View) stripTitle(dst *display.List, title string, r display.Rect, width float32) {
	t, f := v.typist, serif(min(r.H()*0.4, 18))
	title = t.say(title)
	for f.Size > 12 && t.Width(f, title) > r.W() {
		f.Size -= 0.5
	}
	y := r.Min.Y + f.Size*0.7 + 23
	if t.Width(f, title) <= r.W() {
		t.line(dst, title, r.Min.X, y, left, f, v.ink)
		return
	}
	f.Size = smallest
	if t.Width(f, title) <= r.W() {
		t.line(dst, title, r.Min.X, y, left, f, v.ink)
		return
	}
	at := t.firstLine(f, title, width)
	t.line(dst, strings.TrimSpace(title[:at]), r.Min.X, r.Min.Y+25, left, f, v.ink)
	t.line(dst, t.wordsBy(f, title[at:], r.W()), r.Min.X, r.Min.Y+37.5, left, f, v.ink)
}
