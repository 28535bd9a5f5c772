package view

import (
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/story"
)

// Reading is what is read in the panels that are for it, and how far one has come.
type Reading struct {
	Topic  reader.Topic // Nothing for the current event, or with a profile for what is selected
	Scroll float32      // how much of the text is above the panel, in logical pixels
	Back   bool         // whether there is something to go back to
}

// reading is a text as it was set last. It is kept while the text and its room do not change.
type reading struct {
	library *reader.Library
	of      set
	text    reader.Document
	page    *reader.Page
	body    display.Rect // where the last picture has it; empty where nothing is read
	most    float32      // the most that it can be scrolled
	topic   reader.Topic // what the last picture has
}

// set is what a page depends on.
type set struct {
	topic       reader.Topic
	name, stood string // of a profile, on the day shown
	width, size float32
}

// The parts of a panel to read in: its bar, the margins of its text, and the column at its right with
// what shows how far one has come.
const (
	readBar    = 30
	readMargin = 14
	readTrack  = 14
)

// textSizes are the sizes of letters by the value of TextOption.
var textSizes = [...]float32{1, 1.25, 1.6}

// topicOf is what is read in a panel: what is asked for, or what the panel is for by itself, or else all
// that there is to read.
func (v *View) topicOf(p Panel, s *story.State, c *Controls) reader.Topic {
	switch {
	case p == ProfilePanel:
		of := c.selected().On(v.story.Chronicle, v.dayOf(s))
		if of.Entity > 0 {
			return reader.Topic{Kind: reader.Entity, At: of.Entity - 1}
		}
		return reader.Topic{Kind: reader.Land, At: of.Unit - 1}
	case c.Reading.Topic.Kind != reader.Nothing:
		return c.Reading.Topic
	case len(s.Current) > 0:
		return reader.Topic{Kind: reader.Event, At: s.Current[0]}
	}
	return reader.Topic{Kind: reader.Contents}
}

// read draws a panel with a text to be scrolled: a bar that leads back and out, and as much of the text
// as has room.
func (v *View) read(dst *display.List, c *Controls, area display.Rect) {
	v.frame(dst, area)
	r := &v.text
	scroll := min(max(c.Reading.Scroll, 0), r.most)
	v.press(r.body, Action{Verb: Nothing})
	v.readText(dst, r.body, scroll)
	v.track(dst, r.body, scroll)
	v.readBar(dst, display.Rect{Min: area.Min, Max: display.Point{X: area.Max.X, Y: area.Min.Y + readBar}}, c.Reading)
}

// Reads sets the text that a picture of a state is going to have, if it has one: what is said of it
// below holds for that picture then.
func (v *View) Reads(s *story.State, c Controls) {
	r, p := &v.text, v.opened(c)
	if p != ArticlePanel && p != ProfilePanel || v.sheet.printed {
		r.body = display.Rect{}
		return
	}
	area := v.panelArea(p)
	body := display.Rect{Min: display.Point{X: area.Min.X + 1, Y: area.Min.Y + readBar}, Max: area.Max}.Inset(1)
	r.topic = v.topicOf(p, s, &c)
	v.setText(r.topic, s, body.W()-2*readMargin-readTrack, textSizes[c.Settings[TextOption]])
	r.body, r.most = body, max(r.page.Height+2*readMargin-body.H(), 0)
}

// reads reports whether the panel that is open has a text to be scrolled.
func (v *View) reads() bool {
	return (v.open == ArticlePanel || v.open == ProfilePanel) && !v.text.body.Empty()
}

// setText sets the text on a topic in lines of a width, unless it is set.
func (v *View) setText(topic reader.Topic, s *story.State, width, size float32) {
	r := &v.text
	of := set{topic: topic, width: width, size: size}
	if topic.Kind == reader.Entity || topic.Kind == reader.Land {
		of.name, of.stood = v.nameAndStanding(topic, s)
	}
	if r.page != nil && r.of == of {
		return
	}
	if r.library == nil { // no story that is only watched needs it
		r.library = reader.NewLibrary(v.story.Chronicle)
	}
	r.of, r.text = of, r.library.Document(topic)
	if of.name != "" {
		r.text.Title = of.name
		r.text.Blocks = append([]reader.Block{{Style: reader.Note, Runs: []reader.Run{{Text: of.stood}}}}, r.text.Blocks...)
	}
	titled := reader.Document{Blocks: append([]reader.Block{{Style: reader.Title, Runs: []reader.Run{{Text: r.text.Title}}}}, r.text.Blocks...)}
	r.page = reader.Set(&titled, width, size, v.typist)
}

// nameAndStanding is what the country of a profile is called on the day of a state, with its name of
// today, and what it was then.
func (v *View) nameAndStanding(topic reader.Topic, s *story.State) (name, standing string) {
	of, called, stood := profile.Subject{Entity: topic.At + 1}, entityPhrase, entityStanding
	if topic.Kind == reader.Land {
		of, called, stood = profile.Subject{Unit: topic.At + 1}, landPhrase, landStanding
	}
	c, day := v.story.Chronicle, v.dayOf(s)
	name = v.phrase(phrase{kind: called, n: topic.At, of: int(day)}, func() string {
		name, today := of.Name(c, day)
		if today != "" && today != name {
			return c.Words.F("{0} (today {1})", name, today)
		}
		return name
	})
	standing = v.phrase(phrase{kind: stood, n: topic.At, of: int(day)}, func() string { return of.Status(c, day) })
	return name, standing
}

// readText draws the part of the text that is in a body, scrolled so far.
func (v *View) readText(dst *display.List, body display.Rect, scroll float32) {
	page := v.text.page
	x, y := body.Min.X+readMargin, body.Min.Y+readMargin-scroll
	dst.Clip(body)
	for i := range page.Signs {
		sign := &page.Signs[i]
		at := display.Point{X: x + sign.At.X, Y: y + sign.At.Y}
		if at.Y > body.Min.Y-20 && at.Y < body.Max.Y+20 {
			v.marked(dst, display.Square, sign.Mark, at, sign.Radius, v.ink)
		}
	}
	for i := range page.Spans {
		span := &page.Spans[i]
		at := display.Point{X: x + span.X, Y: y + span.Y}
		if at.Y < body.Min.Y-span.Font.Size || at.Y > body.Max.Y+2*span.Font.Size {
			continue
		}
		ink := v.ink
		switch {
		case span.Target > 0:
			ink = v.link
		case span.Muted:
			ink = v.muted
		}
		v.typist.line(dst, span.Text, at.X, at.Y, left, span.Font, ink)
	}
	for i := range page.Targets {
		for _, box := range page.Targets[i].Boxes {
			box = box.Moved(x, y)
			if !box.Overlaps(body) {
				continue
			}
			v.underline(dst, box)
			v.press(box.Intersect(body), Action{Verb: Follow, N: i + 1})
		}
	}
	dst.Clip(display.Rect{})
}

// underline draws the line under a link: colour alone would not tell it from other text.
func (v *View) underline(dst *display.List, box display.Rect) {
	y := box.Max.Y - box.H()*0.14
	dst.Line(display.Point{X: box.Min.X, Y: y}, display.Point{X: box.Max.X, Y: y}, v.link, 0.8, display.Dash{})
}

// track shows at the right of a body how far one has come, with a triangle to press at either end.
func (v *View) track(dst *display.List, body display.Rect, scroll float32) {
	r := &v.text
	if r.most == 0 {
		return
	}
	x := body.Max.X - readTrack
	step := int(body.H() * pageShare)
	up, down := display.XYWH(x-10, body.Min.Y, 24, 24), display.XYWH(x-10, body.Max.Y-24, 24, 24)
	for _, b := range [...]struct {
		box   display.Rect
		shape display.Shape
		by    int
		on    bool
	}{{up, display.Triangle, -step, scroll > 0}, {down, display.Down, step, scroll < r.most}} {
		ink := v.ink
		if !b.on {
			ink = v.frameEdge
		}
		dst.Symbol(b.shape, display.Point{X: b.box.Center().X + 5, Y: b.box.Center().Y}, 4, ink)
		v.press(b.box, Action{Verb: Scroll, N: b.by})
	}
	rail := display.Rect{Min: display.Point{X: x + 4, Y: up.Max.Y}, Max: display.Point{X: x + 8, Y: down.Min.Y}}
	dst.Box(rail, v.frameEdge, display.Plain)
	high := max(rail.H()*body.H()/(body.H()+r.most), 12)
	dst.Box(display.XYWH(rail.Min.X, rail.Min.Y+(rail.H()-high)*scroll/r.most, rail.W(), high), v.muted, display.Plain)
}

// pageShare is how much of its height a text is scrolled by a page.
const pageShare = 0.85

// readBar is the bar above a text: back or to all there is to read, copy, close.
func (v *View) readBar(dst *display.List, bar display.Rect, c Reading) {
	since := v.soFar(dst)
	y := bar.Center().Y + 4
	x := bar.Min.X + readMargin
	word := func(text string, x, align float32, a Action) float32 {
		w := v.typist.width(bold(12), text)
		at := x - w*align
		v.typist.put(dst, text, at, y, left, bold(12), v.link)
		v.press(display.XYWH(at-6, bar.Min.Y, w+12, bar.H()), a)
		return w
	}
	if c.Back {
		x += word("‹ Back", x, left, Action{Verb: Back}) + 14
	}
	if v.text.topic.Kind != reader.Contents {
		word("All texts", x, left, Action{Verb: Read, N: int(reader.Contents)})
	}
	end := bar.Max.X - readMargin
	end -= word("Close", end, right, Action{Verb: Open, N: int(v.open)}) + 14
	if v.lends {
		word("Copy", end, right, Action{Verb: CopyText})
	}
	dst.Line(display.Point{X: bar.Min.X, Y: bar.Max.Y}, bar.Max, v.frameEdge, 1, display.Dash{})
	v.mirror(dst, bar, since)
}

// Read is what the panel has to read: its topic, the most that its text can be
// scrolled, and the height of what is seen of it; none where nothing is read.
func (v *View) Read() (topic reader.Topic, most, seen float32, ok bool) {
	r := &v.text
	return r.topic, r.most, r.body.H(), !r.body.Empty()
}

// ReadAt reports whether a point is on the text of the last picture.
func (v *View) ReadAt(p display.Point) bool { return v.text.body.Contains(p) }

// Links is how many links the text of the last picture has.
func (v *View) Links() int {
	if v.text.page == nil || v.text.body.Empty() {
		return 0
	}
	return len(v.text.page.Targets)
}

// Link is the n-th link of the text, from 1, and from where to where it is, in the measure of
// [Reading.Scroll]; none where there is no such link.
func (v *View) Link(n int) (to reader.Link, from, until float32) {
	if n < 1 || n > v.Links() {
		return reader.Link{}, 0, 0
	}
	t := &v.text.page.Targets[n-1]
	if len(t.Boxes) == 0 {
		return t.Link, 0, 0
	}
	return t.Link, t.Boxes[0].Min.Y + readMargin, t.Boxes[len(t.Boxes)-1].Max.Y + readMargin
}

// HeadingAt is how far the text is to be scrolled for a heading to be at its top; 0 where it has none.
func (v *View) HeadingAt(text string) float32 {
	if v.text.page == nil {
		return 0
	}
	for i := range v.text.page.Spans {
		if span := &v.text.page.Spans[i]; span.Text == v.story.Chronicle.Words.T(text) && span.Font.Bold {
			return span.Y - span.Font.Size
		}
	}
	return 0
}

// TextRead is the text of the last picture, to be copied; empty where nothing is read.
func (v *View) TextRead() string {
	if v.text.page == nil || v.text.body.Empty() {
		return ""
	}
	return v.text.text.String()
}
