package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// What the buttons of two panels ask for.
var (
	read    = Action{Verb: Open, N: int(ArticlePanel)}
	options = Action{Verb: Open, N: int(OptionsPanel)}
)

// A press on the card leads to the article, which may cover other buttons, but none that play.
func TestReadingIsAPressAway(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for _, c := range []struct{ w, h float32 }{{1280, 720}, {390, 844}, {640, 400}, {844, 390}, {480, 320}, {320, 240}} {
		v.Resize(c.w, c.h, 1)
		v.Compose(&list, &s, Controls{})
		if got, _ := v.ActionAt(v.layout.card.Center()); got != read {
			t.Errorf("%v × %v: on the card is %v, want %v", c.w, c.h, got, read)
		}
		v.Compose(&list, &s, Controls{Open: ArticlePanel})
		if v.open != ArticlePanel {
			t.Errorf("%v × %v: nothing is read", c.w, c.h)
		}
		covers := v.layout.form == compact
		if got, _ := v.ActionAt(v.layout.tools[optionsTool].Center()); (got == options) == covers || !covers && got != options {
			t.Errorf("%v × %v, reading: on the options' button is %v", c.w, c.h, got)
		}
		if got, _ := v.ActionAt(v.layout.play.Center()); got.Verb != PlayPause {
			t.Errorf("%v × %v, reading: on play is %v, want %v", c.w, c.h, got, PlayPause)
		}
	}
}

// Before the first event one can read all else that there is.
func TestReadingBeforeTheFirstEvent(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.First)
	var list display.List
	for _, w := range windows {
		v.Resize(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{Open: ArticlePanel})
		if topic, _, _, ok := v.Read(); !ok || topic.Kind != reader.Contents {
			t.Errorf("%v: %v is read, want the contents", w, topic)
		}
	}
}

// A press on the signs explained closes them, one beside what can be pressed in a panel does nothing, and none
// of them nor an article lets one at the map below.
func TestPanelsCoverTheMap(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		for _, p := range [...]Panel{HelpPanel, OptionsPanel} {
			v.Compose(&list, &s, Controls{Open: p})
			area := v.panelArea(p)
			want := Action{}
			if p == HelpPanel {
				want = Action{Verb: Open, N: int(p)}
			}
			if got, _ := v.ActionAt(display.Point{X: area.Min.X + 2, Y: area.Max.Y - 2}); got != want {
				t.Errorf("%v: on the edge of panel %v is %v, want %v", w, p, got, want)
			}
			if got, _ := v.ActionAt(v.layout.tools[optionsTool].Center()); got != options {
				t.Errorf("%v: on the options' button is %v, want %v", w, got, options)
			}
		}
		for _, p := range [...]Panel{HelpPanel, OptionsPanel, ArticlePanel, NoPanel} {
			v.Compose(&list, &s, Controls{Open: p})
			middle := v.layout.mapped.Center()
			if got, want := v.OnMap(middle), !v.panelArea(v.open).Contains(middle); got != want {
				t.Errorf("%v, panel %v: the middle of the map can be held: %v, want %v", w, p, got, want)
			}
		}
	}
}

// Every tool can be pressed in every window: where it is shown, or else in the options.
func TestToolsArePressable(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		pressed := map[Action]bool{}
		for _, p := range [...]Panel{NoPanel, OptionsPanel} {
			v.Compose(&list, &s, Controls{Open: p})
			for _, h := range v.hits {
				if h.area.H() >= 20 {
					pressed[h.action] = true
				}
			}
		}
		for i := range tools {
			if tools[i].sign != nil && !pressed[tools[i].do] {
				t.Errorf("%v: nothing is pressed for %q", w, tools[i].text)
			}
		}
	}
}
