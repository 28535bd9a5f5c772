package view

import (
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// wideLetters sets texts as a browser does whose letters are an eighth wider than ours.
type wideLetters struct{ display.Typesetter }

func (w wideLetters) Measure(f display.Font, text string) display.Metrics {
	m := w.Typesetter.Measure(f, text)
	m.Advance *= 1.125
	return m
}

// No event's sentence is cut, in any browser's letters, and no claim: one that has no room is left
// out.
func TestSentencesAreWhole(t *testing.T) {
	v, st := newTestView(t)
	v.typist = newTypist(wideLetters{v.typist.set}, nil)
	c := st.Chronicle
	var s story.State
	for _, size := range [][2]float32{{1280, 720}, {1920, 1080}, {390, 844}} {
		v.Resize(size[0], size[1], 1)
		for _, stop := range st.Stops() {
			st.At(&s, stop.At)
			var list display.List
			v.card(&list, &s)
			e := &c.Events[s.Current[0]]
			said := texts(&list)
			told, _ := c.TextOf(e.ID)
			when, short := v.whenWhere(e, e.When()), v.whenWhere(e, shortMonths(nil, e.When()))
			if !strings.Contains(said, when) && !strings.Contains(said, short) {
				t.Errorf("%v, %s: the card has %q, want when and where, %q", size, e.ID, said, when)
			}
			if !strings.Contains(said, told.Sentence) {
				t.Errorf("%v, %s: the card has %q, want all of %q", size, e.ID, said, told.Sentence)
			}
			for _, cl := range v.chosen(e, 300, 300) {
				if len(v.typist.wrap(claimFont, cl.Text, 284, 99)) > 9 {
					t.Errorf("%s: claim %s takes more lines than it is given", e.ID, cl.ID)
				}
			}
		}
	}
}

// No title is cut in an embed or on a phone on its side.
func TestTitlesAreWhole(t *testing.T) {
	v, st := newTestView(t)
	v.typist = newTypist(wideLetters{v.typist.set}, nil)
	var s story.State
	for _, size := range [][2]float32{{320, 240}, {400, 420}, {320, 568}, {480, 320}, {640, 400}, {844, 390}} {
		v.Resize(size[0], size[1], 1)
		st.At(&s, timeline.First)
		var list display.List
		v.card(&list, &s)
		if said := texts(&list); !strings.Contains(said, openingTitle) {
			t.Errorf("%v: the card opens with %q, want %q", size, said, openingTitle)
		}
		for _, stop := range st.Stops() {
			st.At(&s, stop.At)
			list.Reset()
			v.card(&list, &s)
			e := &st.Chronicle.Events[s.Current[0]]
			if said := texts(&list); !strings.Contains(said, e.Title) {
				t.Errorf("%v, %s: the card has %q, want all of %q", size, e.ID, said, e.Title)
			}
		}
	}
}

// An article is whole where it is told at length, in any browser's letters.
func TestArticlesAreWhole(t *testing.T) {
	v, st := newTestView(t)
	v.typist = newTypist(wideLetters{v.typist.set}, nil)
	var s story.State
	for _, size := range [][2]float32{{1280, 720}, {1920, 1080}, {390, 844}, {640, 400}, {844, 390}} {
		v.Resize(size[0], size[1], 1)
		for _, stop := range st.Stops() {
			st.At(&s, stop.At)
			var list display.List
			v.article(&list, &s)
			e := &st.Chronicle.Events[s.Current[0]]
			told, _ := st.Chronicle.TextOf(e.ID)
			if said := texts(&list); !strings.Contains(said, strings.Join(strings.Fields(told.Article), " ")) {
				t.Errorf("%v, %s: the article is cut", size, e.ID)
			}
		}
	}
}

// texts are the texts of a list, joined by spaces.
func texts(list *display.List) string {
	var out []string
	for i := range list.Items {
		if list.Items[i].Kind == display.Text {
			out = append(out, list.Items[i].Text)
		}
	}
	return strings.Join(out, " ")
}

// What else happened on a day can be asked for, and is told in the place of the first then.
func TestOthersOfTheDayCanBeTold(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	for _, size := range [][2]float32{{1280, 720}, {390, 844}} {
		v.Resize(size[0], size[1], 1)
		st.At(&s, timeline.Date(1987, 6, 9))
		v.Compose(&list, &s, Controls{})
		i := slices.IndexFunc(v.hits, func(h hit) bool { return h.action.Verb == Tell })
		if i < 0 {
			t.Fatalf("%v: no other event of 9 June 1987 can be pressed", size)
		}
		h := v.hits[i]
		if got, _ := v.ActionAt(h.area.Center()); got != h.action {
			t.Errorf("%v: a press on the line of another event does %v, want %v", size, got, h.action)
		}
		s.Tell(h.action.N)
		list.Reset()
		v.card(&list, &s)
		if said, title := texts(&list), st.Chronicle.Events[h.action.N].Title; !strings.Contains(said, title) {
			t.Errorf("%v: the card says %q, want all of %q", size, said, title)
		}
	}
}
