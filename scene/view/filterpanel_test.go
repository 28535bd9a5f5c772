package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// Every trait can be left out in the filter's panel, in every window and any browser's letters, and
// its texts are inside it and apart.
func TestFilterPanelFits(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	ours := v.typist
	for _, set := range []*typist{ours, newTypist(wideLetters{ours.set}, nil)} {
		v.typist = set
		for _, w := range slices.Concat(windows, squat) {
			v.Resize(w[0], w[1], 1)
			v.Compose(&list, &s, Controls{Open: FilterPanel, Filter: 1 << traitCount / 3})
			area := v.panelArea(FilterPanel)
			traits := map[int]bool{}
			for _, h := range v.hits {
				if h.action.Verb != ToggleTrait || !area.Overlaps(h.area) {
					continue
				}
				traits[h.action.N] = true
				if h.area.Min.X < area.Min.X || h.area.Max.X > area.Max.X || h.area.Max.Y > area.Max.Y || h.area.H() < 16 {
					t.Errorf("%v: trait %d is pressed at %v, want it large enough and inside %v", w, h.action.N, h.area, area)
				}
			}
			if len(traits) != int(traitCount) {
				t.Errorf("%v: %d traits can be pressed, want %d", w, len(traits), traitCount)
			}
			list.Reset()
			v.filterPanel(&list, area, 0)
			boxes := append([]display.Rect{v.layout.mode}, v.layout.tools[:]...)
			for _, box := range textBoxes(v, &list) {
				if box.Min.X < area.Min.X || box.Max.X > area.Max.X || box.Max.Y > area.Max.Y {
					t.Errorf("%v: a text at %v is outside the panel at %v", w, box, area)
				}
				if i := slices.IndexFunc(boxes, box.Inset(1.5).Overlaps); i >= 0 {
					t.Errorf("%v: a text at %v overlaps %v", w, box, boxes[i])
				}
				boxes = append(boxes, box)
			}
		}
	}
}

// It is said that a filter is on, where nothing else is.
func TestFilterNote(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{})
		if r := v.filterBox(); !r.Empty() {
			t.Errorf("%v: without a filter there is a note at %v", w, r)
		}
		v.Compose(&list, &s, Controls{Filter: namTrait.bit()})
		r := v.filterBox()
		for _, other := range append([]display.Rect{v.layout.mode, v.layout.card, v.layout.ruler, v.yearBox(), v.noteBox()}, v.layout.tools[:]...) {
			if r.Empty() || r.Overlaps(other) || r.Min.X < 0 || r.Max.X > v.layout.window.Max.X {
				t.Errorf("%v: the note at %v has no room, with %v beside it", w, r, other)
			}
		}
		if a, ok := v.ActionAt(display.Point{X: r.Min.X + 5, Y: r.Center().Y}); !ok || a.Verb != Open || a.N != int(FilterPanel) {
			t.Errorf("%v: the note does %v, want it to open the filter", w, a)
		}
	}
}

// Keys come by every box of the panel once.
func TestTraitAt(t *testing.T) {
	seen := map[Trait]bool{}
	for box := 1; box <= Traits; box++ {
		trait, ok := TraitAt(box)
		if !ok || seen[trait] {
			t.Errorf("TraitAt(%d) = %d, %v, want another one than before", box, trait, ok)
		}
		seen[trait] = true
	}
	for _, box := range []int{-1, 0, Traits + 1} {
		if trait, ok := TraitAt(box); ok {
			t.Errorf("TraitAt(%d) = %d, want none", box, trait)
		}
	}
}
