package view

import (
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
)

// In every window something found can be pressed, and so can each letter; what cannot be found is
// said not to be, and nothing leaves the panel.
func TestFindInEveryWindow(t *testing.T) {
	v, st := newTestView(t)
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	var s story.State
	st.At(&s, timeline.EndOf(1980))
	var list display.List
	for _, w := range windows {
		v.Resize(w[0], w[1], 1)
		for _, text := range []string{"", "g", "upper volta", "xyzzy"} {
			c := Controls{Open: FindPanel, Find: Query{Text: text}}
			v.Compose(&list, &s, c)
			checkPanel(t, v, &list, set)
			found, letters := 0, 0
			area := v.panelArea(FindPanel)
			for _, h := range v.hits {
				switch h.action.Verb {
				case PickFound:
					found++
				case TypeLetter:
					letters++
					if min(h.area.W(), h.area.H()) < 20 {
						t.Errorf("%v: a key is %v × %v, too small to press", w, h.area.W(), h.area.H())
					}
				default:
					continue
				}
				if h.area.Min.X < area.Min.X || h.area.Max.X > area.Max.X || h.area.Min.Y < area.Min.Y || h.area.Max.Y > area.Max.Y {
					t.Errorf("%v: the button %v at %v leaves the panel %v", w, h.action, h.area, area)
				}
			}
			if letters != 28 || (found > 0) != (text != "xyzzy") {
				t.Errorf("%v, %q: %d letters and %d found can be pressed", w, text, letters, found)
			}
		}
		said := false
		for _, it := range list.Items {
			said = said || it.Kind == display.Text && strings.HasPrefix(it.Text, "Nothing is called “xyzzy”")
		}
		if !said {
			t.Errorf("%v: nobody says that nothing is called xyzzy", w)
		}
	}
}

// The chosen one is on the page that is shown, whichever it is.
func TestChosenIsShown(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1980))
	var list display.List
	v.Resize(640, 400, 1)
	for chosen := range len(v.Found("")) {
		v.Compose(&list, &s, Controls{Open: FindPanel, Find: Query{Chosen: chosen}})
		shown := false
		for _, h := range v.hits {
			shown = shown || h.action == Action{Verb: PickFound, N: chosen}
		}
		if !shown {
			t.Errorf("the chosen one, %d, is not shown", chosen)
		}
	}
}

// The keys have the letters of the language: by nearly each something is found, and they begin where it does.
func TestKeysOfLanguages(t *testing.T) {
	for tag, first := range map[string]rune{"en": 'A', "fr": 'A', "es": 'A', "pt": 'A', "zh": 'A', "ru": 'А', "ar": 'ا', "ko": 'ㄱ'} {
		v, st := NewViewIn(t, tag)
		var s story.State
		st.At(&s, timeline.EndOf(1980))
		var list display.List
		v.Resize(390, 844, 1)
		v.Compose(&list, &s, Controls{Open: FindPanel})
		var letters []hit
		var useless strings.Builder
		for _, h := range v.hits {
			if h.action.Verb != TypeLetter || h.action.N == 0 || h.action.N == ' ' {
				continue
			}
			letters = append(letters, h)
			if len(v.Found(string(rune(h.action.N)))) == 0 {
				useless.WriteString(string(rune(h.action.N)))
			}
		}
		if len(letters) < 14 || letters[0].action.N != int(first) {
			t.Fatalf("%s: %d letters, want an alphabet that begins with %c", tag, len(letters), first)
		}
		if len([]rune(useless.String())) > 1 {
			t.Errorf("%s: nothing is found by %q", tag, useless.String())
		}
		if toLeft := letters[0].area.Min.X > letters[1].area.Min.X; toLeft != (tag == "ar") {
			t.Errorf("%s: the second key is to the left of the first: %v", tag, toLeft)
		}
	}
}
