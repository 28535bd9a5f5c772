package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
)

// readWindows are windows in which texts are read.
var readWindows = [][2]float32{{1280, 720}, {390, 844}, {640, 400}, {320, 568}, {320, 240}, {3840, 2160}}

// Whatever is scrolled to, no text leaves the panel at its sides, and all letters are there.
func TestReadingStaysInItsPanel(t *testing.T) {
	v, st := newTestView(t)
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	var s story.State
	st.At(&s, timeline.EndOf(1984))
	var list display.List
	for _, w := range readWindows {
		v.Resize(w[0], w[1], 1)
		for _, topic := range topics(st) {
			c := Controls{Open: ArticlePanel, Reading: Reading{Topic: topic}}
			c.Settings[TextOption] = TextLarger
			for scroll := float32(0); ; scroll += 500 {
				c.Reading.Scroll = scroll
				v.Compose(&list, &s, c)
				checkPanel(t, v, &list, set)
				if _, most, _, ok := v.Read(); !ok || scroll >= most {
					break
				}
			}
		}
	}
}

// topics are some of every kind, the longest articles and profiles among them.
func topics(st *story.Story) []reader.Topic {
	out := []reader.Topic{
		{Kind: reader.Contents},
		{Kind: reader.About},
		{Kind: reader.Method},
		{Kind: reader.Words},
		{Kind: reader.Keys},
		{Kind: reader.Source, At: 1},
		{Kind: reader.Source, At: 40},
	}
	for i := 0; i < len(st.Chronicle.Events); i += 5 {
		out = append(out, reader.Topic{Kind: reader.Event, At: i})
	}
	for i := 0; i < len(st.Chronicle.Entities); i += 9 {
		out = append(out, reader.Topic{Kind: reader.Entity, At: i})
	}
	return out
}

// checkPanel fails for a text of the panel that leaves it at a side, or has letters that there are not.
func checkPanel(t *testing.T, v *View, list *display.List, set *typeface.Typesetter) {
	t.Helper()
	area := v.panelArea(v.open)
	first := slices.IndexFunc(list.Items, func(it display.Item) bool { return it.Kind == display.Clip && it.Rect == v.text.body })
	if first < 0 {
		t.Fatalf("%v: nothing is read", v.layout.window.Max)
	}
	for _, it := range list.Items[first:] {
		if it.Kind == display.Clip && it.Rect.Empty() {
			return
		}
		if it.Kind != display.Text {
			continue
		}
		m := v.typist.measure(it.Font, it.Text)
		if it.From.X+m.Advance > area.Max.X+0.5 || it.From.X < area.Min.X {
			t.Errorf("%v: %q at %v leaves its panel %v", v.layout.window.Max, it.Text, it.From, area)
		}
		if missing, ok := set.Covers(it.Text); !ok {
			t.Errorf("%q has %q, which the typefaces lack", it.Text, missing)
		}
	}
}

// A profile is read from its beginning, under the name and standing of the day, and closed by a button.
func TestProfilesAreRead(t *testing.T) {
	v, st := newTestView(t)
	at, ok := st.Chronicle.EntityIndex("ZWE")
	if !ok {
		t.Fatal("no Zimbabwe")
	}
	var s story.State
	var list display.List
	c := Controls{Selected: at + 1, Open: ProfilePanel}
	for _, w := range readWindows {
		v.Resize(w[0], w[1], 1)
		for _, of := range []struct {
			year int
			name string
		}{{1975, "Rhodesia (today Zimbabwe)"}, {1984, "Zimbabwe"}} {
			st.At(&s, timeline.EndOf(of.year))
			v.Compose(&list, &s, c)
			if got := v.text.text.Title; got != of.name {
				t.Errorf("%v: at the end of %d the profile is of %q, want %q", w, of.year, got, of.name)
			}
			if !slices.Contains(v.Pressable(), Action{Verb: Open, N: int(ProfilePanel)}) {
				t.Errorf("%v: nothing closes the profile", w)
			}
		}
	}
	v.Compose(&list, &s, Controls{Open: ProfilePanel})
	if v.open != NoPanel {
		t.Error("a profile is open, and nobody is selected")
	}
}

// In a page of ours the page has the articles, and the map the other texts.
func TestWithinAPageTheArticlesAreThePages(t *testing.T) {
	v, st := newTestView(t)
	v.Within(true)
	v.Resize(800, 500, 1)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for topic, want := range map[reader.Topic]Panel{
		{}:                           NoPanel,
		{Kind: reader.Source, At: 3}: ArticlePanel,
	} {
		v.Compose(&list, &s, Controls{Open: ArticlePanel, Reading: Reading{Topic: topic}})
		if v.open != want {
			t.Errorf("topic %v: panel %v is open, want %v", topic, v.open, want)
		}
	}
}

// Keys reach each thing that can be pressed, and with a panel open all of that and nothing behind it.
func TestPressable(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for _, w := range readWindows {
		v.Resize(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{})
		all := v.Pressable()
		for _, h := range v.hits {
			if h.action.Verb != Nothing && !slices.Contains(all, h.action) {
				t.Errorf("%v: %v can be pressed and not reached", w, h.action)
			}
		}
		v.Compose(&list, &s, Controls{Open: ArticlePanel})
		inside := v.Pressable()
		if slices.ContainsFunc(inside, func(a Action) bool { return a.Verb == PlayPause || a.Verb == GoTo }) {
			t.Errorf("%v: with an article open keys go to %v behind it", w, inside)
		}
		if n := len(v.text.page.Targets); n == 0 || !slices.Contains(inside, Action{Verb: Follow, N: n}) {
			t.Errorf("%v: keys do not reach the last of %d links", w, n)
		}
		for _, a := range all {
			v.Compose(&list, &s, Controls{Ring: a})
			if n := len(list.Items); list.Items[n-1].Kind != display.Line || list.Items[n-1].Width != 2 {
				t.Errorf("%v: no ring is drawn around %v", w, a)
			}
		}
	}
}
