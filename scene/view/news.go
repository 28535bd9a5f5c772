package view

import (
	"image/color"
	"strings"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// news tells what has changed on the map in the year so far, the newest first, as much of it
// as there are rows: in the wide form after the name of the month.
func (v *View) news(dst *display.List, s *story.State) {
	r := v.layout.news
	if r.Empty() {
		return
	}
	since := v.soFar(dst)
	x, y := r.Min.X, r.Min.Y+newsRow-newsFoot
	if v.layout.form == wide {
		x = v.month(dst, s, x, y) + newsGap
	}
	v.flowNews(dst, s, r, x, y)
	v.mirror(dst, r, since)
}

// month heads the news, with their number where there is more than a row for them, since there may be
// no room for all, and returns where it ends.
func (v *View) month(dst *display.List, s *story.State, x, y float32) float32 {
	f, text := bold(13), v.words.In("month", months[s.Month-1])
	v.typist.put(dst, text, x, y, left, f, v.muted)
	x += v.typist.width(f, text)
	if v.layout.news.H() < 2*newsRow && v.layout.scope.Empty() {
		if words := v.scopeSays(s); words[len(words)-1] == "" {
			return x // the news need the row
		}
	}
	if words := v.scopeSays(s); v.layout.scope.Empty() && words[len(words)-1] != "" {
		text = v.dotted(words[len(words)-1]) // no switch says it, and there is no room for both
		v.typist.put(dst, text, x, y, left, sans(13), v.ink)
		return x + v.typist.width(sans(13), text)
	}
	if len(s.News) == 0 {
		return x
	}
	text = v.dotted(v.count(len(s.News), "one change of the map this year", "{0} changes of the map this year"))
	v.typist.put(dst, text, x, y, left, sans(13), v.muted)
	return x + v.typist.width(sans(13), text)
}

// newsGap is what separates two pieces of news in a row, in logical pixels.
const newsGap = 18

// flowNews sets pieces of news one after the other from a point of a first baseline, as many as
// the rows hold. One that does not fit into what is left of a row goes to the next, and one that
// fits into no row gives way to those that do: only where there is no other it is cut.
func (v *View) flowNews(dst *display.List, s *story.State, r display.Rect, x, y float32) {
	placed, from, first := false, x, y
	for i := 0; i < len(s.News) && y <= r.Max.Y; {
		n, right := &s.News[i], v.newsRight(r, y)
		if x+v.headlineWidth(n) <= right {
			x = v.headline(dst, n, x, y, right) + newsGap
			placed = true
		} else if x > r.Min.X {
			x, y = r.Min.X, y+newsRow
			continue
		}
		i++
	}
	if !placed && len(s.News) > 0 {
		if y = min(y, r.Max.Y-newsFoot); y > first {
			from = r.Min.X
		}
		v.headline(dst, &s.News[0], from, y, v.newsRight(r, y))
	}
}

// newsRight is where a row of news ends: before the note, if that is in the row.
func (v *View) newsRight(r display.Rect, y float32) float32 {
	if y > v.layout.note.Y-newsRow/2 && v.layout.form == wide {
		return v.noteLeft() - 20
	}
	return r.Max.X
}

func (v *View) headlineWidth(n *story.News) float32 {
	f := sans(13)
	return v.typist.width(f, v.day(n.Headline)) + v.typist.width(f, n.Text)
}

// headline sets one piece of news, its day before it, and returns where it ends.
func (v *View) headline(dst *display.List, n *story.News, x, y, right float32) float32 {
	f, day := sans(13), v.day(n.Headline)
	w := v.typist.Width(f, day)
	if v.rightToLeft() {
		day = strings.TrimSuffix(day, " ") // which would be on its other side
	}
	v.typist.line(dst, day, x, y, left, f, v.muted)
	x += w
	text := v.typist.words(f, n.Text, right-x)
	v.typist.put(dst, text, x, y, left, f, mix(v.muted, v.ink, min(n.Fresh*4, 1)))
	return x + v.typist.width(f, text)
}

// changed puts an outline around the land that has changed, for as long as that is fresh:
// around land that is hard to see a ring.
func (v *View) changed(dst *display.List, s *story.State) {
	at := v.Detail()
	for i := range s.News {
		n := &s.News[len(s.News)-1-i]
		if n.Fresh <= 0 || n.Formal {
			continue // faded, or nothing to see
		}
		v.marks = append(v.marks[:0], make([]bool, len(s.Land))...)
		for _, atom := range n.Atoms {
			v.marks[atom] = true
		}
		v.outlined(dst, at, n.Fresh)
	}
}

// outlined draws the outline of the marked atoms, or a ring around them where they are small.
func (v *View) outlined(dst *display.List, at atlas.Level, fresh float32) {
	around, ok := v.markedBounds(at)
	if !ok {
		return
	}
	grown, fresh := v.growth(fresh)
	if size := max(around.W(), around.H()); size < smallNews {
		radius := max(size/2, v.dotRadius()) + 5 + 6*(1-grown)
		dst.Outline(display.Disc, around.Center(), radius, fade(v.paper, fresh*0.8), 4, display.Dash{})
		dst.Outline(display.Disc, around.Center(), radius, fade(v.ink, fresh), 1.5, display.Dash{})
		return
	}
	v.edges(dst, at, fade(v.paper, fresh*0.8), 4)
	v.edges(dst, at, fade(v.ink, fresh), 1.3)
}

// smallNews is the size of land below which a ring shows better than an outline.
const smallNews = 14

// markedBounds is the rectangle around the marked atoms that can be seen at a level, if there are any: where all are too
// small for it, that around their points.
func (v *View) markedBounds(at atlas.Level) (around display.Rect, ok bool) {
	add := func(r display.Rect) {
		if !ok {
			around, ok = r, true
		}
		around.Min.X, around.Min.Y = min(around.Min.X, r.Min.X), min(around.Min.Y, r.Min.Y)
		around.Max.X, around.Max.Y = max(around.Max.X, r.Max.X), max(around.Max.Y, r.Max.Y)
	}
	for atom, path := range v.earth.levels[min(at, atlas.L1)].atoms {
		if v.marks[atom] && v.seen(path) {
			add(v.lens.place.ApplyRect(path.Bounds()))
		}
	}
	for atom := 0; atom < len(v.marks) && !ok; atom++ {
		if p, seen := v.inFrame(v.earth.atlas.Atoms[atom].Point); v.marks[atom] && seen {
			add(display.Rect{Min: p, Max: p})
		}
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
		if v.marks[b.a] == v.marks[b.b] {
			continue
		}
		if path := v.earth.border(at, i); v.seen(path) {
			dst.Stroke(path, v.lens.place, c, width, display.Dash{})
		}
	}
}
