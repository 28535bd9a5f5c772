package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// A press on the card leads to the article where there is room for one, and a press anywhere on the
// article leads back, also where it covers other buttons.
func TestReadingIsAPressAway(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for _, c := range []struct {
		w, h float32
		room bool
	}{
		{1280, 720, true},
		{390, 844, true},
		{640, 400, true},
		{844, 390, true},
		{480, 320, false},
		{320, 240, false},
	} {
		v.Resize(c.w, c.h, 1)
		v.Compose(&list, &s, Controls{})
		want := NoButton
		if c.room {
			want = ReadButton
		}
		if got := v.ButtonAt(v.layout.card.Center()); got != want {
			t.Errorf("%v × %v: on the card is button %v, want %v", c.w, c.h, got, want)
		}
		v.Compose(&list, &s, Controls{Reading: true})
		if v.reading != c.room {
			t.Errorf("%v × %v: reading is %v, want %v", c.w, c.h, v.reading, c.room)
		}
		covers := c.room && v.layout.form == compact
		if got := v.ButtonAt(v.layout.help.Center()); (got == ReadButton) != covers || !covers && got != HelpButton {
			t.Errorf("%v × %v, reading: on the help is button %v", c.w, c.h, got)
		}
		if got := v.ButtonAt(v.layout.play.Center()); got != PlayButton {
			t.Errorf("%v × %v, reading: on play is button %v, want %v", c.w, c.h, got, PlayButton)
		}
	}
}

// Before the first event there is nothing to read.
func TestNothingToReadAtFirst(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.First)
	var list display.List
	for _, w := range windows {
		v.Resize(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{Reading: true})
		if got := v.ButtonAt(v.layout.card.Center()); v.reading || got != NoButton {
			t.Errorf("%v: reading is %v and on the card is button %v, want none", w, v.reading, got)
		}
	}
}

// A press on the help closes it, and neither it nor an article lets one at the map below.
func TestPanelsCoverTheMap(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{Reading: true, Help: true})
		if v.reading {
			t.Errorf("%v: an article is shown and the help too", w)
		}
		if got := v.ButtonAt(v.opened().Center()); got != HelpButton {
			t.Errorf("%v: on the help is button %v, want %v", w, got, HelpButton)
		}
		if got := v.ButtonAt(v.layout.help.Center()); got != HelpButton {
			t.Errorf("%v: on the help's button is button %v, want %v", w, got, HelpButton)
		}
		mode := v.layout.mode
		if got := v.ButtonAt(display.Point{X: mode.Min.X + 5, Y: mode.Center().Y}); got != StoryButton {
			t.Errorf("%v, with the help: on the map's switch is button %v, want %v", w, got, StoryButton)
		}
		for _, c := range []Controls{{Help: true}, {Reading: true}, {}} {
			v.Compose(&list, &s, c)
			middle := v.layout.mapped.Center()
			if got, want := v.OnMap(middle), !v.opened().Contains(middle); got != want {
				t.Errorf("%v, %+v: the middle of the map can be held: %v, want %v", w, c, got, want)
			}
		}
	}
}
