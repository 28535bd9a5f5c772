package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// Every value of every option can be pressed, or is reached by pressing on, in every window.
func TestOptionsArePressable(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	v.Speaks(ownNames, 3)
	var list display.List
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{Open: OptionsPanel})
		spoken := 0
		area := v.panelArea(OptionsPanel)
		found := map[int]int{}
		for _, h := range v.hits {
			switch h.action.Verb {
			case Choose:
				found[h.action.N] |= 1 << h.action.To
			case Cycle:
				found[h.action.N] = 1<<len(optionRows[h.action.N].values) - 1
			case Speak:
				spoken |= 1 << (h.action.N + 1) // the first bit is that of the next language
			default:
				continue
			}
			if area.Overlaps(h.area) && (h.area.Min.X < area.Min.X || h.area.Max.X > area.Max.X || h.area.Max.Y > area.Max.Y || h.area.H() < 18) {
				t.Errorf("%v: %v is at %v, want it large enough and inside %v", w, h.action, h.area, area)
			}
		}
		if whole := 1<<(len(ownNames)+1) - 2; spoken != whole && spoken != 1 {
			t.Errorf("%v: the languages %b can be chosen, want all, or a button that goes on", w, spoken)
		}
		for i, row := range optionRows {
			if want := 1<<len(row.values) - 1; found[i] != want {
				t.Errorf("%v: of %q the values %b can be chosen, want %b", w, row.name, found[i], want)
			}
		}
	}
}

// ownNames are what the languages call themselves.
var ownNames = []string{"English", "Français", "Español", "العربية", "한국어", "Português", "Русский", "中文"}

func TestSettings(t *testing.T) {
	for i, row := range optionRows {
		if row.key != "" && len(row.words) != len(row.values) {
			t.Errorf("%q has %d values and %d words for links", row.name, len(row.values), len(row.words))
		}
		var s Settings
		for range row.values {
			s.Cycle(Option(i))
			var back Settings
			if key, word, ok := parts(s.Address()); ok {
				back.Read(key, word)
			}
			if row.key != "" && back != s {
				t.Errorf("%q leads to %v, want %v", s.Address(), back, s)
			}
		}
		if s != (Settings{}) {
			t.Errorf("%q does not come round: %v", row.name, s)
		}
		s.Choose(Option(i), len(row.values))
		if s != (Settings{}) {
			t.Errorf("%q takes a value that it does not have: %v", row.name, s)
		}
	}
}

// parts takes "&key=word" apart.
func parts(text string) (key, word string, ok bool) {
	at := slices.Index([]byte(text), '=')
	if at < 0 {
		return "", "", false
	}
	return text[1:at], text[at+1:], true
}

func TestSwitch(t *testing.T) {
	var s Settings
	for _, want := range []uint8{MapTiles, MapStory, MapTiles} {
		if s.Switch(MapOption, MapTiles); s[MapOption] != want {
			t.Errorf("switched to %d, want %d", s[MapOption], want)
		}
	}
	s.Choose(MapOption, MapStates)
	if s.Switch(MapOption, MapTiles); s[MapOption] != MapTiles {
		t.Errorf("switched from the states to %d, want %d", s[MapOption], MapTiles)
	}
}
