package view

import (
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// The legend keeps inside its room on both maps, whichever was shown when the window got its size.
func TestLegendStaysInItsRoom(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.First)
	var list display.List
	for w := float32(900); w < 2000; w += 20 {
		for _, before := range []int{MapStory, MapStates} {
			v.Compose(&list, &s, Controls{}.With(MapOption, before))
			v.Resize(w, w*0.5625, 1)
			for _, after := range []int{MapStory, MapStates} {
				v.Compose(&list, &s, Controls{}.With(MapOption, after))
				list.Reset()
				v.legend(&list)
				for _, b := range textBoxes(v, &list) {
					if r := v.layout.legend; b.Max.Y > r.Max.Y+1 || b.Max.X > r.Max.X+1 {
						t.Errorf("%v wide, resized on the states’ map %v, shown on it %v: a text at %v, outside %v", w, before, after, b, r)
					}
				}
			}
		}
	}
}

// Nothing of the legend moves while the story plays, whatever its signs mean, and no text meets
// another.
func TestLegendStaysWhereItIs(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	met := map[occasion]bool{}
	for _, w := range []float32{900, 1024, 1280, 1920} {
		v.Resize(w, w*0.5625, 1)
		var first []float32
		for m := timeline.First; m <= timeline.Last; m += 97 {
			st.At(&s, m)
			v.Compose(&list, &s, Controls{Filter: projectTrait.bit()})
			met[v.occasion] = true
			list.Reset()
			v.legend(&list)
			var starts []float32
			boxes := textBoxes(v, &list)
			for i, b := range boxes {
				starts = append(starts, b.Min.X, b.Min.Y)
				if j := slices.IndexFunc(boxes[:i], b.Inset(1).Overlaps); j >= 0 {
					t.Fatalf("%v wide: texts at %v and %v meet", w, b, boxes[j])
				}
			}
			if first == nil {
				first = starts
			}
			if !slices.Equal(starts, first) {
				t.Fatalf("%v wide: on day %v the legend is elsewhere than on the first", w, m)
			}
		}
	}
	if len(met) != int(occasionCount) {
		t.Errorf("the legend was seen on the occasions %v only", met)
	}
}

// What is shown can be chosen in the legend by field and mark, and where it has room by voice.
func TestLegendIsPressed(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for _, c := range []struct {
		w, h float32
		want int
	}{{900, 520, int(firstVoice)}, {1280, 720, int(traitCount)}} {
		v.Resize(c.w, c.h, 1)
		v.Compose(&list, &s, Controls{})
		n := 0
		for _, h := range v.hits {
			if h.action.Verb == ToggleTrait {
				n++
				if at := h.area.Center(); !v.layout.legend.Contains(at) {
					t.Errorf("%v wide: trait %d is pressed at %v, outside the legend", c.w, h.action.N, at)
				}
			}
		}
		if n != c.want {
			t.Errorf("%v wide: %d traits can be pressed, want %d", c.w, n, c.want)
		}
	}
}

// The mark that a legend in print may leave out is that of no event.
func TestPrintedLegendHasTheEventsMarks(t *testing.T) {
	v, st := newTestView(t)
	last := storyShort[len(storyShort)-1].act
	for i := range st.Chronicle.Events {
		if v.sieve.events[i]&Trait(last.N).bit() != 0 {
			t.Errorf("%s has the mark that a legend in print leaves out", st.Chronicle.Events[i].ID)
		}
	}
}

// In no language a disclaimer is cut, the legend of a usual window lacks what is chosen from, or a chapter its
// heading.
func TestNothingIsLeftOutInALanguage(t *testing.T) {
	for _, tag := range po.Languages() {
		v, _ := NewViewIn(t, tag)
		for _, w := range slices.Concat(windows, squat) {
			v.Resize(w[0], w[1], 1)
			for _, v.tiled = range []float32{0, 1} {
				if note := v.noteText(); note == "" || strings.HasSuffix(note, "…") {
					t.Errorf("%s, %v: the disclaimer is %q", tag, w, note)
				}
			}
		}
		v.tiled = 0
		v.Resize(1280, 720, 1)
		if v.statesOnly = false; len(v.entries(v.layout.legend.W())) != len(storyLegend) {
			t.Errorf("%s: the legend has only %d entries, want all %d", tag, len(v.entries(v.layout.legend.W())), len(storyLegend))
		}
		if n := len(v.story.Chronicle.Chapters); len(v.headings) != n {
			t.Errorf("%s: %d chapters have a heading on the ruler, want %d", tag, len(v.headings), n)
		}
	}
}
