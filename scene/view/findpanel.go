package view

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/find"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
)

// Query is what a viewer looks for, and which of what is found is chosen.
type Query struct {
	Text   string
	Chosen int
}

// finder finds, and remembers what it found last.
type finder struct {
	index   *find.Index
	text    string
	hits    []find.Hit
	letters []string // those on the keys, one each
	toLeft  bool     // whether they are written from right to left
}

// Found is what a text finds. It belongs to the view and is not to be changed.
func (v *View) Found(text string) []find.Hit {
	f := &v.finder
	if f.index == nil { // no story that is only watched needs it
		f.index = find.New(v.story.Chronicle)
		f.hits = f.index.Search(text)
	} else if f.text != text {
		f.hits = f.index.Search(text)
	}
	f.text = text
	return f.hits
}

// findArea is where one looks for something: where an article is read, or where that is low over all
// above the ruler.
func (v *View) findArea() display.Rect {
	r := v.layout.reading()
	if v.layout.form == compact || r.H() < leastFind {
		return v.layout.roomyArea()
	}
	return r
}

const leastFind = 280

// Parts of the panel: its margin, the row of what is typed, the height of a row of what is found, and
// the least size of a key and the most of one.
const (
	findMargin   = 10
	findHead     = 30
	findRow      = 24
	findRowThumb = 30 // on a phone
	leastKey     = 24
	mostKey      = 36
	leastAsked   = 60  // the least room for the sign and what is asked for
	leastTyped   = 110 // the least room for what is typed, for the number of the page to stand beside it
)

// findPanel is what is typed, what it finds page by page, and letters to press for whoever has no
// keyboard.
func (v *View) findPanel(dst *display.List, s *story.State, q Query, area display.Rect) {
	v.frame(dst, area)
	r := area.Inset(findMargin)
	keys := v.keyboardIn(display.Rect{Min: display.Point{X: r.Min.X, Y: r.Min.Y + findHead}, Max: r.Max})
	list := display.Rect{Min: display.Point{X: r.Min.X, Y: r.Min.Y + findHead}, Max: display.Point{X: r.Max.X, Y: keys.top - 6}}
	hits := v.Found(q.Text)
	page, pages := v.findPages(q, hits, list)
	v.keyboard(dst, keys, page, pages)
	since := v.soFar(dst)
	v.findHead(dst, q, r, page, pages)
	if len(hits) == 0 {
		text := v.words.F("Nothing is called “{0}” here. The atlas knows countries and territories, movements, the places of the story and its events.", q.Text)
		v.typist.paragraph(dst, paragraph{text, list.Min.X, list.Min.Y + 14, list.W(), max(1, int(list.H()/17)), 17, sans(12.5), v.ink})
	} else {
		v.results(dst, s, q, hits, list)
	}
	v.mirrorPanel(dst, area, findMargin, since)
}

// findPages is the page of what is found that the chosen one is on, and how many there are in a room.
func (v *View) findPages(q Query, hits []find.Hit, r display.Rect) (page, pages int) {
	v.rowsFound = max(1, int(r.H()/v.findRow()))
	return min(max(q.Chosen, 0), max(len(hits)-1, 0)) / v.rowsFound, (len(hits) + v.rowsFound - 1) / v.rowsFound
}

// findRow is the height of a row of what is found.
func (v *View) findRow() float32 {
	if v.layout.form == narrow {
		return findRowThumb
	}
	return findRow
}

// findHead is the title or what is typed, with a mark where the next letter goes.
func (v *View) findHead(dst *display.List, q Query, r display.Rect, page, pages int) {
	t, right := v.typist, v.leftOfTools(r)
	w := v.closeWord(dst, display.Point{X: right, Y: r.Min.Y + 14})
	if q.Text == "" {
		w += v.countriesLink(dst, display.Point{X: right - w - 12, Y: r.Min.Y + 14}, r.Min.X+leastAsked)
	}
	text, f, ink := t.say("Type a name, or press letters"), sans(13), v.muted
	if q.Text != "" {
		text, f, ink = q.Text, bold(15), v.ink
	}
	room := right - r.Min.X - w - 34
	count := v.phrase(phrase{kind: pagePhrase, n: page + 1, of: pages}, func() string {
		return v.words.F("{0} of {1}", strconv.Itoa(page+1), strconv.Itoa(pages))
	})
	if pages > 1 {
		if wide := t.width(sans(smallest), count) + 10; room-wide > leastTyped {
			room -= wide
			t.put(dst, count, right-w-12-wide+10, r.Min.Y+14, left, sans(smallest), v.muted)
		}
	}
	v.findSign(dst, display.Point{X: r.Min.X + 8, Y: r.Min.Y + 9}, v.ink)
	x := r.Min.X + 22
	if text = t.cutBy(f, text, room); text == "…" {
		text = "" // there is room for the sign alone
	}
	t.line(dst, text, x, r.Min.Y+14, left, f, ink)
	if q.Text != "" {
		x += t.Width(f, text) + 1
	}
	dst.Box(display.XYWH(x, r.Min.Y+1, 1.5, 17), v.brick, display.Plain)
	dst.Line(display.Point{X: r.Min.X, Y: r.Min.Y + 23}, display.Point{X: right - w - 10, Y: r.Min.Y + 23}, v.muted, 1, display.Dash{})
}

// countriesLink leads from looking for a country to going through them, where no tool does, and returns
// the room that it takes to the left of a point; none where that is not right of another.
func (v *View) countriesLink(dst *display.List, at display.Point, from float32) float32 {
	if v.layout.wordy {
		return 0
	}
	const text = "Countries"
	f := bold(12)
	w := v.typist.width(f, text)
	if at.X-w < from {
		return 0
	}
	v.typist.put(dst, text, at.X-w, at.Y, left, f, v.link)
	v.press(display.XYWH(at.X-w-4, at.Y-18, w+8, 26), Action{Verb: CountryMode})
	return w + 14
}

// results lists a page of what is found, with the chosen one on it.
func (v *View) results(dst *display.List, s *story.State, q Query, hits []find.Hit, r display.Rect) {
	high, rows := v.findRow(), v.rowsFound
	chosen := min(max(q.Chosen, 0), len(hits)-1)
	first := chosen / rows * rows
	for i := first; i < min(first+rows, len(hits)); i++ {
		row := display.XYWH(r.Min.X, r.Min.Y+float32(i-first)*high, r.W(), high)
		v.result(dst, s, hits[i], row, i == chosen)
		v.press(row, Action{Verb: PickFound, N: i})
	}
}

// result is a row of what is found: its sign, its name and what it is.
func (v *View) result(dst *display.List, s *story.State, h find.Hit, r display.Rect, chosen bool) {
	ink, soft := v.ink, v.muted
	if chosen {
		dst.Box(r, v.ink, display.Plain)
		ink, soft = v.panel, mix(v.panel, v.muted, 0.25)
	}
	at := display.Point{X: r.Min.X + 10, Y: r.Center().Y}
	switch h.Kind {
	case find.Entity, find.Land:
		dst.Outline(display.Square, at, 5.5, ink, 1.4, display.Dash{})
	case find.Place:
		dst.Symbol(display.Disc, at, 4, ink)
	case find.Event:
		v.marked(dst, display.Star, v.story.Chronicle.Events[h.At].Status, at, 6.5, ink)
	}
	f, y := sans(12.5), r.Center().Y+4.5
	name, about := v.foundAs(s, h)
	room := r.W() - 22 - 6
	if v.typist.width(f, name)+10+v.typist.width(sans(smallest), about) > room {
		about = ""
	}
	v.typist.put(dst, v.typist.shorten(f, name, room), r.Min.X+22, y, left, f, ink)
	v.typist.put(dst, about, r.Max.X-6, y, right, sans(smallest), soft)
}

// foundAs is the name of something that was found, the one under which it was after it where that is
// another, and in a word what it is.
func (v *View) foundAs(s *story.State, h find.Hit) (name, about string) {
	c := v.story.Chronicle
	name = h.Name
	switch h.Kind {
	case find.Entity, find.Land:
		of := SubjectOf(h)
		if of.On(c, v.dayOf(s)) == of {
			name, _ = of.Name(c, v.dayOf(s))
		}
		about = "country"
		u, ok := of.UnitOn(c, v.dayOf(s))
		if !ok && h.Kind == find.Land {
			u, ok = &c.Units[h.At], true
		}
		if ok && u.Status != "independent" {
			about = "territory"
		}
		if h.Kind == find.Entity && c.Entities[h.At].Kind != chronicle.State {
			about = string(c.Entities[h.At].Kind)
		}
	case find.Place:
		about = "place"
	case find.Event:
		y, _, _ := c.Events[h.At].Earliest().Civil()
		return name, v.phrase(phrase{kind: foundEventPhrase, n: y}, func() string { return v.words.F("event, {0}", strconv.Itoa(y)) })
	}
	return v.phrase(phrase{kind: foundPhrase, text: name, more: h.Under}, func() string { return foundUnder(name, h.Under) }), about
}

// foundUnder is a name, with the one after it under which it was found where that is another.
func foundUnder(name, under string) string {
	if find.Fold(under) != find.Fold(name) && len(under) > 3 {
		return name + " – " + under
	}
	return name
}

// SubjectOf is the subject that was found, or none where it is no country or land.
func SubjectOf(h find.Hit) profile.Subject {
	switch h.Kind {
	case find.Entity:
		return profile.Subject{Entity: h.At + 1}
	case find.Land:
		return profile.Subject{Unit: h.At + 1}
	case find.Place, find.Event:
	}
	return profile.Subject{}
}

// FoundOnPage is how many of what is found are on a page of the last picture, at least one.
func (v *View) FoundOnPage() int { return max(v.rowsFound, 1) }
