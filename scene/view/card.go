package view

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// card tells the current event: when and where, its title, how far it is established and who
// says so, and what happened, as far as there is room; then what else happened on that day.
func (v *View) card(dst *display.List, s *story.State) {
	r := v.layout.card
	if r.H() < 24 {
		return
	}
	if v.canRead {
		v.press(r, Action{Verb: Open, N: int(ArticlePanel)})
	}
	ch, opens := v.opens()
	since := v.soFar(dst)
	if v.layout.strip && opens {
		v.chapterStrip(dst, ch, r)
		return
	}
	if v.layout.strip {
		v.strip(dst, s, r)
		v.mirror(dst, r, since)
		return
	}
	if v.layout.form != narrow {
		v.frame(dst, r)
	}
	r = v.inCard()
	if opens {
		room := v.chapterRoom(ch)
		if room.Min.X < r.Min.X {
			v.frame(dst, display.Rect{Min: display.Point{X: room.Min.X - 16, Y: v.layout.card.Min.Y}, Max: v.layout.card.Max})
		}
		v.chapter(dst, ch, room)
		v.mirror(dst, room, since)
		return
	}
	v.tell(dst, s, r)
	v.mirror(dst, v.layout.card, since)
}

// tell is the card of a day, in a room.
func (v *View) tell(dst *display.List, s *story.State, r display.Rect) {
	if len(s.Current) == 0 {
		v.opening(dst, s, r)
		return
	}
	e := &v.story.Chronicle.Events[s.Current[0]]
	y := v.head(dst, e, r, readOn)
	numbers, text, counted := v.statedNow(s.Current, r.W())
	room := float32(0)
	if counted {
		room = barRoom
	}
	below := float32(0)
	if n := min(len(s.Current)-1, max(1, int((r.Max.Y-y-leastTold-room)/18))); n > 0 {
		below = float32(n)*18 + 8
	}
	if !v.toldFits(e, r.W(), r.Max.Y-below-room-y-6) {
		room = 0
	}
	y = v.told(dst, e, r, y+6, r.Max.Y-below-room)
	if room > 0 {
		y = min(y+4, r.Max.Y-below-barText-2)
		v.numberBar(dst, numbers, text, r, y)
		y += room
	}
	v.claims(dst, e, r, y, r.Max.Y-below)
	v.others(dst, s, r, r.Max.Y-below+20)
}

// inCard is the room for text in the card: inside its edge, and above what leads through the tour.
func (v *View) inCard() display.Rect {
	r := v.layout.card
	if v.tourCovers(r) {
		r.Max.Y = v.layout.tour.Min.Y
	}
	switch v.layout.form {
	case wide:
		r = r.Inset(16)
	case compact:
		r = r.Inset(12)
	case narrow:
	}
	return r
}

// readOn leads from the card to the article.
const readOn = "Read on"

// head begins the telling of an event: when and where, a word that leads to more or to less, the
// title, and how far it is established. It returns the baseline that would follow.
func (v *View) head(dst *display.List, e *chronicle.Event, r display.Rect, lead string) float32 {
	t, f, y := v.typist, bold(12), r.Min.Y+12
	if v.sheet.printed {
		lead = ""
	}
	w := t.width(f, lead)
	t.put(dst, lead, r.Max.X-w, y, left, f, v.link)
	when := v.when(e, false)
	if t.width(f, when) > r.W()-w-10 {
		when, f = v.when(e, true), bold(smallest)
	}
	t.put(dst, t.shorten(f, when, r.W()-w-10), r.Min.X, y, left, f, v.muted)
	return v.tagLine(dst, e, r, v.headTitle(dst, e.Title, r, y+26)-8)
}

// leastTold is the room for an event's own sentence before what else happened on its day gets any.
const leastTold = 100

// titleSizes are the sizes that a title is tried in, from the largest, and how far apart its lines are
// then.
var titleSizes = [...]struct{ size, leading float32 }{{21, 26}, {18, 22}, {16, 20}, {14, 17.5}}

// lowCard is the height of a card below which its title is smaller.
const lowCard = 180

// headTitle sets an event's title, in smaller letters where it would take three lines or would be cut,
// and returns the baseline that would follow.
func (v *View) headTitle(dst *display.List, title string, r display.Rect, y float32) float32 {
	if r.H() < lowCard {
		return v.headTitleFrom(dst, title, r, y, 1)
	}
	return v.headTitleFrom(dst, title, r, y, 0)
}

// headTitleFrom is headTitle in letters of at most the i-th size. With no list it only measures.
func (v *View) headTitleFrom(dst *display.List, title string, r display.Rect, y float32, i int) float32 {
	for most := 2; i < len(titleSizes)-1 && len(v.typist.wrap(serif(titleSizes[i].size), title, r.W(), most+1)) > most; i++ {
		most = 3
	}
	at := titleSizes[i]
	if dst == nil {
		return y + float32(len(v.typist.wrap(serif(at.size), title, r.W(), 3)))*at.leading
	}
	return v.typist.paragraph(dst, paragraph{title, r.Min.X, y, r.W(), 3, at.leading, serif(at.size), v.ink})
}

// sentence is what the card tells of an event.
func (v *View) sentence(e *chronicle.Event) string {
	if told, ok := v.story.Chronicle.TextOf(e.ID); ok {
		return told.Sentence
	}
	return e.Summary
}

// toldFits reports whether an event's sentence has room in small letters.
func (v *View) toldFits(e *chronicle.Event, width, height float32) bool {
	return float32(len(v.typist.wrap(sans(leastTelling), v.sentence(e), width, 99))-1)*leastLeading <= height
}

// The distance of the sentence's lines to the size of its letters, and the smallest of its letters with
// the distance of their lines.
const (
	toldLeading  = 1.38
	leastTelling = 12
	leastLeading = 16
)

// told sets the event's sentence, in the largest letters in which it is not cut, and returns the
// baseline that would follow.
func (v *View) told(dst *display.List, e *chronicle.Event, r display.Rect, y, bottom float32) float32 {
	text := v.sentence(e)
	p := paragraph{text, r.Min.X, y, r.W(), int((bottom-y)/leastLeading + 1), leastLeading, sans(leastTelling), v.ink}
	for _, size := range [...]float32{14.5, 13.5, 12.5} {
		leading := size * toldLeading
		lines := int((bottom-y)/leading + 1)
		if len(v.typist.wrap(sans(size), text, r.W(), lines+1)) <= lines {
			p.lines, p.leading, p.font = lines, leading, sans(size)
			break
		}
	}
	return v.typist.paragraph(dst, p) + 6
}

// others lists what else happened on the day, each with its mark. A press tells it instead.
func (v *View) others(dst *display.List, s *story.State, r display.Rect, y float32) {
	for _, i := range s.Current[1:] {
		if y > r.Max.Y {
			return
		}
		e := &v.story.Chronicle.Events[i]
		v.marked(dst, display.Square, e.Status, display.Point{X: r.Min.X + 5, Y: y - 4}, 5, v.eventHue(i))
		v.typist.put(dst, v.typist.shorten(sans(12), e.Title, r.W()-16), r.Min.X+16, y, left, sans(12), v.link)
		v.press(display.XYWH(r.Min.X, y-13, r.W(), 18), Action{Verb: Tell, N: i})
		y += 18
	}
}

// opening is what the card says before the first event.
func (v *View) opening(dst *display.List, s *story.State, r display.Rect) {
	t := v.typist
	y := v.headTitle(dst, openingTitle, r, r.Min.Y+24)
	text := v.phrase(phrase{kind: openingPhrase, n: s.Roll.Total(), of: int(v.layout.form), printed: v.sheet.printed}, func() string { return v.openingText(s.Roll.Total()) })
	t.paragraph(dst, paragraph{text, r.Min.X, y + 6, r.W(), int((r.Max.Y-y-6)/20 + 1), 20, sans(14.5), v.ink})
}

// openingText says how many members there are as the story opens and, but in print, how to begin.
func (v *View) openingText(members int) string {
	text := v.words.N(members, "The Non-Aligned Movement has {0} member as the story opens.", "The Non-Aligned Movement has {0} members as the story opens.")
	if v.sheet.printed {
		return text
	}
	if !strings.HasSuffix(text, "。") { // which has a space of its own
		text += " "
	}
	return text + v.words.T(openingHelp[v.layout.form])
}

const openingTitle = "How cooperation among the countries of the South came about"

// openingHelp says how to begin, in each form.
var openingHelp = [...]string{
	wide:    "Press Space to play, → for the next year, Shift and → for the next event, or t for a guided tour.",
	compact: "Press Space to play, → for the next year, Shift and → for the next event, or t for a guided tour.",
	narrow:  "The triangle below plays it, the arrows beside it go from event to event, and the tabs above to a region. The halts on a way, at the top, are a guided tour.",
}

// whenWhere is an event's place after its date, as that is to be written.
func (v *View) whenWhere(e *chronicle.Event, when string) string {
	if p, ok := v.story.Chronicle.Place(e.PlaceID); ok {
		when += " · " + shortName(p, e.Earliest())
	}
	return when
}

// tagLine sets the mark's tag with who says it beside it, the tag's foot at y, and returns
// the baseline that would follow.
func (v *View) tagLine(dst *display.List, e *chronicle.Event, r display.Rect, y float32) float32 {
	y += 8
	w := v.tag(dst, e.Status, r.Min.X, y)
	if v.words != nil && r.W()-w-8 < leastBy { // a mark that is called at length has who says it under it
		y += 18
		v.typist.line(dst, v.typist.shorten(sans(12), e.ClaimBy, r.W()), r.Min.X, y, left, sans(12), v.muted)
		return y + 24
	}
	by := v.typist.wrap(sans(12), e.ClaimBy, r.W()-w-8, 2)
	for i, line := range by {
		v.typist.line(dst, line, r.Min.X+w+8, y+float32(i)*15, left, sans(12), v.muted)
	}
	return y + float32(max(len(by)-1, 0))*15 + 24
}

// leastBy is the least room for who says something beside a mark.
const leastBy = 110

// tag draws the box that names a mark, its text's baseline at y, and returns its width.
func (v *View) tag(dst *display.List, s chronicle.Status, x, y float32) float32 {
	colors, text, f, w := v.tags[s], s.Name(), tagFont, v.tagWidth(s)
	box := display.XYWH(x, y-14, w, 20)
	dst.Box(box, colors.ground, display.Plain)
	v.edge(dst, box, s)
	v.marked(dst, display.Square, s, display.Point{X: x + 12, Y: y - 4}, 5, colors.text)
	v.typist.put(dst, text, x+22, y, left, f, colors.text)
	return w
}

var tagFont = bold(smallest + 1)

func (v *View) tagWidth(s chronicle.Status) float32 { return v.typist.width(tagFont, s.Name()) + 28 }

// edge draws a tag's edge, dashed as its mark is.
func (v *View) edge(dst *display.List, r display.Rect, s chronicle.Status) {
	r = r.Inset(0.5)
	c, dash := v.tags[s].text, dashOf(s)
	corners := [...]display.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}
	for i, a := range corners {
		dst.Line(a, corners[(i+1)%len(corners)], c, 1, dash)
	}
}
