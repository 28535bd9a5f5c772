package view

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/story"
)

// leastReading is the least height of a compact window that has room for an article.
const leastReading = 380

// articleSheet is how high the sheet is on which an article is read on an upright phone, where there is room.
const articleSheet = 440

// reading is where an article is read: in the place of the card and the counts, and on a phone on
// a sheet over all below the upper part of the map. An embed gives all above its ruler for it, the
// switches included, or has no room.
func (l *layout) reading() display.Rect {
	r := l.card
	switch {
	case r.H() < 24 || l.form == compact && l.window.H() < leastReading:
		return display.Rect{}
	case l.form == compact:
		return display.Rect{Min: l.mapped.Min, Max: display.Point{X: l.card.Max.X, Y: l.ruler.Min.Y - 4}}
	}
	if !l.counts.Empty() {
		r.Max = l.counts.Max
	}
	switch l.form {
	case narrow:
		r.Min.X, r.Max.X = r.Min.X-6, r.Max.X+6
		r.Max.Y = l.ruler.Min.Y - 3
		r.Min.Y = max(l.mapped.Min.Y+4, min(l.card.Min.Y, r.Max.Y-articleSheet))
	case wide:
		r.Max.Y = l.ruler.Min.Y - 2
	case compact:
	}
	return r
}

// readOrPrint shows a panel to read in: a text to be scrolled or, where nobody can, what of the article
// has room.
func (v *View) readOrPrint(dst *display.List, s *story.State, c *Controls, area display.Rect) {
	if v.sheet.printed && v.open == ArticlePanel {
		if len(s.Current) > 0 {
			v.article(dst, s)
		}
		return
	}
	v.read(dst, c, area)
}

// leastRead is the least height of a panel to read in.
const leastRead = 110

// readArea is where a text is read: in the place of the card and the counts, or where that is low over all
// above the ruler.
func (v *View) readArea() display.Rect {
	r := v.layout.reading()
	if v.sheet.printed {
		return r
	}
	if v.layout.form == compact || r.H() < leastCardRead {
		r = v.layout.roomyArea()
	}
	if r.H() < leastRead {
		return display.Rect{}
	}
	return r
}

// cannotRead reports whether there is no room for what is to be read, or it is elsewhere: the page around
// the map has the articles.
func (v *View) cannotRead(c *Controls) bool {
	return v.readArea().Empty() || v.withinPage && c.Reading.Topic.Kind == reader.Nothing
}

// leastCardRead is the least height of the place of an article for a text to be read in it.
const leastCardRead = 200

// article tells the current event at length for a picture on paper: what the card begins with, the article in the largest
// letters in which it is whole, then the claims that have room, and at the foot where it is from.
func (v *View) article(dst *display.List, s *story.State) {
	r := v.layout.reading()
	since := v.soFar(dst)
	switch v.layout.form {
	case wide:
		v.frame(dst, r)
		r = r.Inset(16)
	case compact:
		v.frame(dst, r)
		r = r.Inset(10)
	case narrow:
		v.frame(dst, r)
		r = r.Inset(12)
	}
	e := &v.story.Chronicle.Events[s.Current[0]]
	y := v.head(dst, e, r, "Close")
	text, ok := v.story.Chronicle.TextOf(e.ID)
	if !ok {
		text = &chronicle.EventText{Article: e.Summary}
	}
	lines := 3
	if v.setProse(nil, text.Article, r, y+6, smallest, 99) > r.Max.Y-60 {
		lines = 1 // the article needs the room
	}
	foot := v.sourceLine(dst, e, r, lines)
	if numbers, words, ok := v.statedNow(s.Current, r.W()); ok && v.setProse(nil, text.Article, r, y+6, 12.5, 99) <= foot-barRoom {
		foot -= barRoom
		v.numberBar(dst, numbers, words, r, foot+16)
	}
	y = v.prose(dst, text.Article, r, y+6, foot)
	v.claims(dst, e, r, y+4, foot-6)
	v.mirror(dst, v.layout.reading(), since)
}

// proseLeading is the distance of an article's lines in letters of a size: closer where these are the
// smallest, which are taken where there is no room.
func proseLeading(size float32) float32 {
	if size <= smallest {
		return size * 1.25
	}
	return size * 1.36
}

// prose sets paragraphs from a baseline in the largest letters in which they end above a bottom, and
// returns the baseline that would follow.
func (v *View) prose(dst *display.List, text string, r display.Rect, y, bottom float32) float32 {
	sizes := [...]float32{15, 14.5, 14, 13.5, 13, 12.5, 12, 11.5, smallest}
	for i, size := range sizes {
		if end := v.setProse(nil, text, r, y, size, 99) - size*1.7; end <= bottom || i == len(sizes)-1 {
			lines := int((bottom-y)/proseLeading(size) + 1)
			for v.sheet.plated() && lines > 1 && v.setProse(nil, text, r, y, size, lines)-proseLeading(size)*1.35 > bottom {
				lines-- // under a plate's picture is its foot
			}
			return v.setProse(dst, text, r, y, size, lines)
		}
	}
	return y
}

// setProse sets paragraphs of a size in at most so many lines, or with no list only measures them.
func (v *View) setProse(dst *display.List, text string, r display.Rect, y, size float32, lines int) float32 {
	leading := proseLeading(size)
	for part := range strings.SplitSeq(text, "\n\n") {
		if lines <= 0 {
			break
		}
		wrapped := v.typist.wrap(sans(size), part, r.W(), lines)
		if dst == nil {
			y += float32(len(wrapped)) * leading
		} else {
			y = v.typist.paragraph(dst, paragraph{part, r.Min.X, y, r.W(), lines, leading, sans(size), v.ink})
		}
		lines -= len(wrapped)
		y += leading * 0.35
	}
	return y
}

// sourceLine names the sources of an event at the foot, in at most so many lines, and returns how
// far down there is room above them.
func (v *View) sourceLine(dst *display.List, e *chronicle.Event, r display.Rect, most int) float32 {
	if v.sheet.plated() {
		return r.Max.Y // the plate names them
	}
	f := sans(smallest)
	text := sourceText(v.words, v.citations(e), func(text string) bool { return len(v.typist.wrap(f, text, r.W(), most+1)) <= most })
	lines := v.typist.wrap(f, text, r.W(), most)
	first := r.Max.Y - float32(len(lines)-1)*14
	v.typist.paragraph(dst, paragraph{text, r.Min.X, first, r.W(), most, 14, f, v.muted})
	return first - 12
}

// citation is a source in a few words: who, or else what, and when.
func citation(s *chronicle.Source) string {
	name := s.Author
	if name == "" || len(name) > 40 {
		name = s.Title
	}
	if s.Year == "" || s.Year == "n.d." {
		return name
	}
	return name + " " + s.Year
}
