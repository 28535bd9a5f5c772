package scene

import (
	"slices"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/view"
)

// reading is what is read, and the way to it.
type reading struct {
	topic  reader.Topic // Nothing for what the panel is for by itself
	scroll float32
	past   []visit
	shown  reader.Topic // what the last picture had
	sought string       // a heading to which the text is to be scrolled
}

// visit is something that was read before.
type visit struct {
	panel    view.Panel
	topic    reader.Topic
	event    int // one more than the event whose article it was, 0 for another text
	scroll   float32
	selected profile.Subject
}

// mostVisits is how many are remembered.
const mostVisits = 50

// leave remembers what is read, for [input.back].
func (in *input) leave() {
	r := &in.reading
	if in.open == view.ArticlePanel || in.open == view.ProfilePanel {
		r.past = append(r.past, visit{in.open, r.topic, in.readEvent(), r.scroll, in.choice.selected})
	}
	if len(r.past) > mostVisits {
		r.past = r.past[1:]
	}
}

// readEvent is one more than the event whose article is read, 0 for none.
func (in *input) readEvent() int {
	if in.open != view.ArticlePanel || in.reading.topic.Kind != reader.Nothing {
		return 0
	}
	return in.choice.state.Told() + 1
}

// back returns to what was read before, and for an article to its event.
func (in *input) back(v *view.View) {
	r := &in.reading
	if len(r.past) == 0 {
		return
	}
	last := r.past[len(r.past)-1]
	r.past = r.past[:len(r.past)-1]
	in.choice.selects(last.selected)
	in.open, r.topic, r.scroll, r.shown = last.panel, last.topic, last.scroll, reader.Topic{}
	in.ring = view.Action{}
	if now := in.choice.state.Told() + 1; last.event > 0 && last.event != now {
		in.goToEvent(v, last.event-1)
	}
}

// openText opens a text.
func (in *input) openText(t reader.Topic) {
	if in.open != view.ArticlePanel || in.reading.topic != t {
		in.leave()
	}
	in.show(t)
}

// show opens a text, and leaves out of memory what was read.
func (in *input) show(t reader.Topic) {
	in.open = view.ArticlePanel
	in.reading.topic, in.reading.scroll = t, 0
	in.ring = view.Action{}
}

// openSources opens the article at its sources. Where it is read already, [input.back] leads to the place in it, once.
func (in *input) openSources() {
	r := &in.reading
	n := len(r.past)
	been := n > 0 && r.past[n-1].panel == in.open && r.past[n-1].topic == r.topic
	if in.open == view.ArticlePanel && r.topic == (reader.Topic{}) && !been {
		in.leave()
	}
	in.openText(reader.Topic{})
	r.sought = reader.SourcesHeading
}

// follow goes where a link of the text leads.
func (in *input) follow(v *view.View, n int) {
	link, _, _ := v.Link(n)
	switch t := link.Topic; t.Kind {
	case reader.Nothing:
		if link.URL != "" {
			in.links = append(in.links, link.URL)
		}
	case reader.Event:
		if in.readEvent() != t.At+1 {
			in.leave()
		}
		in.show(reader.Topic{})
		in.goToEvent(v, t.At)
	case reader.Entity, reader.Land:
		in.leave()
		of := profile.Subject{Entity: t.At + 1}
		if t.Kind == reader.Land {
			of = profile.Subject{Unit: t.At + 1}
		}
		in.choice.selects(of)
		in.open, in.reading.scroll = view.ProfilePanel, 0
	case reader.Source, reader.Contents, reader.About, reader.Method, reader.Story, reader.Years, reader.Countries,
		reader.Words, reader.Sources, reader.Keys:
		in.openText(t)
	}
}

// settle keeps what is read within its text, from its beginning where it is another one, and the ring at what
// there is.
func (r *reading) settle(v *view.View, ring *view.Action) {
	topic, most, _, ok := v.Read()
	if !ok {
		r.shown = reader.Topic{}
		return
	}
	if topic != r.shown && r.shown.Kind != reader.Nothing {
		r.scroll = 0
		if ring.Verb == view.Follow { // it was around a link of another text
			*ring = view.Action{}
		}
	}
	r.shown = topic
	if r.sought != "" {
		r.scroll, r.sought = v.HeadingAt(r.sought), ""
	}
	r.scroll = min(max(r.scroll, 0), most)
}

// The steps in which keys and wheel scroll a text, in logical pixels.
const (
	scrollStep  = 48
	scrollNotch = 60
	pageOverlap = 40
)

// readKeys scrolls the text that is read, and goes back in what was. It reports whether a key did.
func (in *input) readKeys(v *view.View) bool {
	_, _, seen, ok := v.Read()
	if !ok || in.open != view.ArticlePanel && in.open != view.ProfilePanel {
		return false
	}
	if struck(ebiten.KeyBackspace) {
		in.back(v)
		return true
	}
	page := max(seen-pageOverlap, scrollStep)
	for _, k := range [...]struct {
		key ebiten.Key
		by  float32
	}{{ebiten.KeyArrowDown, scrollStep}, {ebiten.KeyArrowUp, -scrollStep}, {ebiten.KeyPageDown, page}, {ebiten.KeyPageUp, -page}} {
		if in.choice.countries && (k.key == ebiten.KeyArrowDown || k.key == ebiten.KeyArrowUp) {
			continue // they go from country to country
		}
		if struck(k.key) {
			in.reading.scroll += k.by
			return true
		}
	}
	return false
}

// tabKeys moves the ring from one thing that can be pressed to the next.
func (in *input) tabKeys(v *view.View) {
	if !struck(ebiten.KeyTab) {
		return
	}
	by := 1
	if ebiten.IsKeyPressed(ebiten.KeyShift) {
		by = -1
	}
	in.moveRing(v, by)
}

// moveRing moves the ring so many things on, around at the ends, and scrolls a link into sight.
func (in *input) moveRing(v *view.View, by int) {
	all := v.Pressable()
	if len(all) == 0 {
		in.ring = view.Action{}
		return
	}
	in.ring = all[nextIn(all, in.ring, by)]
	if in.ring.Verb != view.Follow {
		return
	}
	_, from, until := v.Link(in.ring.N)
	_, _, seen, _ := v.Read()
	in.reading.scroll = max(min(in.reading.scroll, from-scrollStep), until+scrollStep-seen)
}

// nextIn is the place so many after that of an action, around at the ends; for one that is not there the
// first, or back the last.
func nextIn(all []view.Action, at view.Action, by int) int {
	place := -1
	for i, a := range all {
		if a == at {
			place = i
		}
	}
	if place < 0 && by < 0 {
		place = 0
	}
	return (place + by + len(all)) % len(all)
}

// enterRing does what the ring is at, and reports whether it is at anything.
func (in *input) enterRing(v *view.View) bool {
	if in.ring.Verb == view.Nothing || !inpututil.IsKeyJustPressed(ebiten.KeyEnter) {
		return false
	}
	return in.pressRinged(v)
}

// pressRinged does what the ring is at, and reports whether that is still there.
func (in *input) pressRinged(v *view.View) bool {
	if !slices.Contains(v.Pressable(), in.ring) {
		in.ring = view.Action{}
		return false
	}
	in.act(v, in.ring)
	return true
}
