package scene

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// teller tells the page which moment is shown: at once for its title, after a pause for those
// who listen and for the address, so that holding an arrow does not speak every year.
type teller struct {
	page      Page
	chronicle *chronicle.Chronicle
	steps     []story.TourStep
	topic     topic
	caption   string
	// remembered is what the page's address leads to, once there is one.
	remembered address.Address
	fragment   string
	position   position

	stood  int // ticks since the position changed
	quiet  int // ticks since the caption changed
	chosen selectionNews
	shown  bool
}

// topic is what a caption is about. While it stays, no caption is put into words.
type topic struct {
	year, members int
	chapter       int             // the chapter that the tour opens, from 1, or 0
	event         int             // the current event, or -1 if it is of another year
	news          *story.Headline // the latest change on the map in the year, nil if there is none
}

// announceAfter is how many ticks a caption stands before it is read aloud: 0.4 s.
const announceAfter = 24

// rememberAfter is how many ticks a position stands before the page's address leads there, a third of a second: a map
// that is dragged is somewhere else in each, and a browser takes no more than some three addresses a second.
const rememberAfter = 20

// ready tells the page once that the first picture is there.
func (t *teller) ready() {
	if !t.shown {
		t.shown = true
		t.page.Ready()
	}
}

// tell is called every tick, with what of the viewer's choices a link is to keep.
func (t *teller) tell(s *story.State, p *timeline.Playhead, choices address.Choices) {
	t.tellPosition(s, p, choices)
	now := topicOf(s)
	if step := choices.Tour - 1; step >= 0 && step < len(t.steps) && t.steps[step].Event < 0 {
		now.chapter = t.steps[step].Chapter + 1
	}
	if now != t.topic {
		t.topic, t.caption, t.quiet = now, t.captionOf(now), 0
		t.page.Show(s.Year, t.caption)
		return
	}
	t.quiet++
	if t.quiet == announceAfter {
		t.page.Announce(t.caption + t.textOf(now))
	}
	if t.quiet >= announceAfter && t.stood >= rememberAfter && !p.Moving() {
		t.remember(address.Address{Moment: p.Target(), Choices: choices})
	}
}

// position is where in the story one is.
type position struct {
	at      address.Address
	year    int
	event   int // as State.Told has it
	playing bool
}

// tellPosition tells the page where one is: at rest of every change, else of the years and events passed.
func (t *teller) tellPosition(s *story.State, p *timeline.Playhead, choices address.Choices) {
	now, last := position{address.Address{Moment: p.Target(), Choices: choices}, s.Year, s.Told(), p.Playing()}, t.position
	if p.Moving() {
		last.at = now.at // which changes at every tick
	}
	t.stood++
	if now == last {
		return
	}
	t.position, t.stood = now, 0
	id := ""
	if now.event >= 0 {
		id = t.chronicle.Events[now.event].ID
	}
	t.page.Tell(now.at.String(), chronicle.Day(s.Moment.Day()).String(), id, now.playing)
}

// remember puts what is shown into the page's address, unless it is there.
func (t *teller) remember(a address.Address) {
	if a == t.remembered && t.fragment != "" {
		return
	}
	t.remembered = a
	if fragment := a.String(); fragment != t.fragment {
		t.fragment = fragment
		t.page.Remember(fragment)
	}
}

func topicOf(s *story.State) topic {
	t := topic{year: s.Year, members: s.Roll.Total(), event: s.Told()}
	if len(s.News) > 0 {
		t.news = s.News[0].Headline
	}
	return t
}

// captionOf puts a topic into a few sentences: the year, the current event or the size of the
// movement, and what has changed on the map; or the chapter that the tour opens.
func (t *teller) captionOf(about topic) string {
	if about.chapter > 0 {
		ch := &t.chronicle.Chapters[about.chapter-1]
		return t.chronicle.Words.F("Chapter {0} of {1}. {2}.", strconv.Itoa(about.chapter), strconv.Itoa(len(t.chronicle.Chapters)), ch.Heading)
	}
	if about.news == nil {
		return t.mainOf(about)
	}
	return t.mainOf(about) + " " + t.chronicle.Words.F("On the map: {0}, {1}.", about.news.Text, about.news.Date.In(t.chronicle.Words))
}

// textOf is what is read aloud after a caption: the text of a chapter, which is too long for a title.
func (t *teller) textOf(about topic) string {
	if about.chapter == 0 {
		return ""
	}
	return " " + t.chronicle.Chapters[about.chapter-1].Text
}

// mainOf is a caption without what has changed on the map.
func (t *teller) mainOf(about topic) string {
	year := strconv.Itoa(about.year)
	if about.event < 0 {
		w, stop := t.chronicle.Words, t.chronicle.Words.In("list", ". ")
		members := w.N(about.members, "{0} member of the Non-Aligned Movement", "{0} members of the Non-Aligned Movement")
		return year + stop + members + strings.TrimRight(stop, " ")
	}
	e := &t.chronicle.Events[about.event]
	parts := []string{year, e.Title, e.WhenIn(t.chronicle.Words)}
	if place, ok := t.chronicle.Place(e.PlaceID); ok {
		parts = append(parts, place.NameOn(e.Earliest()))
	}
	mark := t.chronicle.Words.T(e.Status.Name())
	if e.Status != chronicle.Documented { // whoever listens is to hear whose word it is, as the card shows it
		mark = t.chronicle.Words.F("{0} ({1})", mark, e.ClaimBy)
	}
	stop := t.chronicle.Words.In("list", ". ")
	return strings.TrimRight(strings.Join(append(parts, mark), stop)+stop, " ")
}
