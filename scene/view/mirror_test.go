package view

import (
	"strings"
	"testing"

	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// What is read from right to left is in the place that it would have from left to right, mirrored: texts, signs
// and what is pressed.
func TestReadFromTheRight(t *testing.T) {
	v, st := NewViewIn(t, arabicLetters)
	v.Resize(1280, 720, 1)
	var s story.State
	st.At(&s, timeline.Date(1981, 10, 22))
	boxes := func(toLeft bool, box display.Rect, draw func(*display.List)) (texts, pressed []display.Rect) {
		v.typist.toLeft = toLeft
		var list display.List
		v.Compose(&list, &s, Controls{})
		list.Reset()
		v.hits = v.hits[:0]
		draw(&list)
		texts = textBoxes(v, &list)
		for i := range v.hits {
			pressed = append(pressed, v.hits[i].area)
		}
		if !toLeft {
			for _, all := range [...][]display.Rect{texts, pressed} {
				for i, r := range all {
					all[i] = mirroredRect(r, box.Min.X+box.Max.X)
				}
			}
		}
		return texts, pressed
	}
	for _, c := range []struct {
		name string
		box  display.Rect
		draw func(*display.List)
	}{
		{"card", v.layout.card, func(list *display.List) { v.card(list, &s) }},
		{"counts", v.layout.counts, func(list *display.List) { v.counts(list, &s) }},
		{"legend", v.layout.legend, func(list *display.List) { v.legend(list) }},
		{"filter", v.panelArea(FilterPanel), func(list *display.List) { v.open = FilterPanel; v.showPanel(list, &s, Controls{}) }},
	} {
		texts, pressed := boxes(true, c.box, c.draw)
		wantTexts, wantPressed := boxes(false, c.box, c.draw)
		if len(texts) == 0 || len(texts) != len(wantTexts) || len(pressed) != len(wantPressed) {
			t.Fatalf("%s: %d texts and %d areas, want %d and %d", c.name, len(texts), len(pressed), len(wantTexts), len(wantPressed))
		}
		for i := range texts {
			if d := texts[i].Min.X - wantTexts[i].Min.X; d > 0.01 || d < -0.01 {
				t.Errorf("%s: a text is at %v, want %v", c.name, texts[i], wantTexts[i])
			}
		}
		for i := range pressed {
			if d := pressed[i].Min.X - wantPressed[i].Min.X; d > 0.01 || d < -0.01 {
				t.Errorf("%s: what is pressed is at %v, want %v", c.name, pressed[i], wantPressed[i])
			}
		}
	}
}

// A text that begins with a Latin word is one from right to left all the same; one of Latin letters is not.
func TestDirected(t *testing.T) {
	v, _ := NewViewIn(t, arabicLetters)
	for _, c := range []struct{ text, want string }{
		{"PLO عضو", "\u200fPLO عضو"},
		{"عضو PLO", "عضو PLO"},
		{"PLO", "PLO"},
		{"1970–1987", "1970–1987"},
	} {
		if got := v.typist.directed(c.text); got != c.want {
			t.Errorf("directed(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// A text may be looked up that is in the language already: none is taken for another's English.
func TestTextsAreSaidOnce(t *testing.T) {
	for _, tag := range po.Languages()[1:] {
		v, st := NewViewIn(t, tag)
		for _, m := range po.Interface() {
			if m.Context == "" && m.Other == "" {
				if once := v.typist.say(m.English); v.typist.say(once) != once {
					t.Errorf("%s: %q is %q, and that %q", tag, m.English, once, v.typist.say(once))
				}
			}
		}
		translation.Each(st.Chronicle, func(id string, text *string) {
			if strings.HasPrefix(id, "word/") {
				return // which is only read, and set without being looked up
			}
			if said := v.typist.say(*text); said != *text {
				t.Errorf("%s: %s, which is %q, is said as %q", tag, id, *text, said)
			}
		})
	}
}

// In other languages too a frame in which nothing changes allocates nothing.
func TestLanguagesAllocateNothing(t *testing.T) {
	v, st := NewViewIn(t, "fr")
	v.Resize(1280, 720, 1)
	var s story.State
	st.At(&s, timeline.Date(1977, 5, 1))
	var list display.List
	v.Compose(&list, &s, Controls{})
	if n := testing.AllocsPerRun(20, func() { v.Compose(&list, &s, Controls{}) }); n > 0 {
		t.Errorf("Compose allocates %v times in a frame in which nothing changes, want 0", n)
	}
}

func TestShortMonths(t *testing.T) {
	v, _ := NewViewIn(t, "ru")
	for _, c := range []struct{ text, want string }{
		{"22–23 октября 1981 г.", "22–23 окт. 1981 г."}, // beside a day
		{"октябрь 1987 г.", "окт. 1987 г."},             // and alone
	} {
		if got := shortMonths(v.words, c.text); got != c.want {
			t.Errorf("shortMonths(%q) = %q, want %q", c.text, got, c.want)
		}
	}
	if got := shortMonths(nil, "22 October – 1 November 1981"); got != "22 Oct – 1 Nov 1981" {
		t.Errorf("in English the months are %q", got)
	}
}
