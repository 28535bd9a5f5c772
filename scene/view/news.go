package view

import (
	"image/color"
	"strconv"
	"strings"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// news tells what has changed on the map in the year so far, the newest first, as much of it
// as there are rows: in the wide form under the name of the month.
func (v *View) news(dst *display.List, s *story.State) {
	r := v.layout.news
	if r.Empty() {
		return
	}
	y := r.Min.Y + newsRow - newsFoot
	if v.layout.form == wide {
		v.typist.put(dst, months[s.Month-1], r.Min.X, y, left, bold(13), v.muted)
		y += newsRow
	}
	for i := range s.News {
		if y > r.Max.Y {
			return
		}
		v.headline(dst, &s.News[i], r, y)
		y += newsRow
	}
}

// headline sets one piece of news on a baseline, its day before it.
func (v *View) headline(dst *display.List, n *story.News, r display.Rect, y float32) {
	f, right := sans(13), r.Max.X
	if y > v.layout.note.Y-newsRow/2 && v.layout.form == wide {
		right = v.noteLeft() - 20
	}
	day := dayOf(n.Headline) + ": "
	x := r.Min.X + v.typist.width(f, day)
	v.typist.put(dst, day, r.Min.X, y, left, f, v.muted)
	v.typist.put(dst, v.typist.words(f, n.Text, right-x), x, y, left, f, mix(v.muted, v.ink, min(n.Fresh*4, 1)))
}

// dayOf is the day of a piece of news without its year, which stands beside it.
func dayOf(h *chronicle.Headline) string {
	year, _, _ := h.On.Civil()
	return strings.Replace(h.Date.Text(), " "+strconv.Itoa(year), "", 1)
}

// changed puts an outline around the land that has changed, for as long as that is fresh:
// around land that is hard to see a ring.
func (v *View) changed(dst *display.List, s *story.State) {
	at := v.earth.best(wanted(v.lens.place.Scale * v.scale))
	for i := range s.News {
		n := &s.News[len(s.News)-1-i]
		if n.Fresh <= 0 {
			continue
		}
		v.mark(s, n)
		v.outlined(dst, at, n.Fresh)
	}
}

// mark finds the atoms that a piece of news is about, in v.marks.
func (v *View) mark(s *story.State, n *story.News) {
	v.marks = append(v.marks[:0], make([]bool, len(s.Land))...)
	for atom, owner := range s.Land {
		if owner.Unit < 0 {
			continue
		}
		id := v.story.Chronicle.Units[owner.Unit].ID
		for _, unit := range n.UnitIDs {
			v.marks[atom] = v.marks[atom] || unit == id
		}
	}
}

// outlined draws the outline of the marked atoms, or a ring around them where they are small.
func (v *View) outlined(dst *display.List, at atlas.Level, fresh float32) {
	around, ok := v.markedBounds()
	if !ok {
		return
	}
	if size := max(around.W(), around.H()); size < smallNews {
		radius := max(size/2, dotRadius) + 5 + 6*fresh
		dst.Outline(display.Disc, around.Center(), radius, fade(v.paper, fresh*0.8), 4, display.Dash{})
		dst.Outline(display.Disc, around.Center(), radius, fade(v.ink, fresh), 1.5, display.Dash{})
		return
	}
	v.edges(dst, at, fade(v.paper, fresh*0.8), 4)
	v.edges(dst, at, fade(v.ink, fresh), 1.3)
}

// smallNews is the size of land below which a ring shows better than an outline.
const smallNews = 14

// markedBounds is the rectangle around the marked atoms that can be seen, if there are any.
func (v *View) markedBounds() (around display.Rect, ok bool) {
	for atom, path := range v.earth.levels[atlas.L0].atoms {
		if !v.marks[atom] || !v.seen(path) {
			continue
		}
		r := v.lens.place.ApplyRect(path.Bounds())
		if !ok {
			around, ok = r, true
		}
		around.Min.X, around.Min.Y = min(around.Min.X, r.Min.X), min(around.Min.Y, r.Min.Y)
		around.Max.X, around.Max.Y = max(around.Max.X, r.Max.X), max(around.Max.Y, r.Max.Y)
	}
	return around, ok
}

// edges strokes the edge of the marked atoms.
func (v *View) edges(dst *display.List, at atlas.Level, c color.NRGBA, width float32) {
	lv := &v.earth.levels[at]
	for atom, path := range lv.coasts {
		if v.marks[atom] && v.seen(path) {
			dst.Stroke(path, v.lens.place, c, width, display.Dash{})
		}
	}
	for i := range lv.borders.lines {
		b := &lv.borders.lines[i]
		if v.marks[b.a] != v.marks[b.b] && v.seen(b.path) {
			dst.Stroke(b.path, v.lens.place, c, width, display.Dash{})
		}
	}
}
