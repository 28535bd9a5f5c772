package view

import (
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
