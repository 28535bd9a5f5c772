package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// In every window each thing that can be taken away has a button of its own in the panel, large enough to be
// pressed, and so have the answers.
func TestTakeAwayFits(t *testing.T) {
	v, st := newTestView(t)
	v.Saves(true)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var list display.List
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		for _, saving := range []Saving{
			{}, {Text: "Saved.", Shows: true}, {Text: "There is such a file.", Asks: true}, {Text: "Painting.", Busy: true, Done: 3, Total: 9},
		} {
			v.Compose(&list, &s, Controls{Open: SavePanel, Saving: saving})
			area := v.panelArea(SavePanel)
			var boxes []display.Rect
			for _, h := range v.hits {
				switch h.action.Verb {
				case Save, SaveAs, SaveStop, ShowFolder, CopyLink:
				default:
					continue
				}
				if h.area.Min.X < area.Min.X || h.area.Max.X > area.Max.X || h.area.Min.Y < area.Min.Y || h.area.Max.Y > area.Max.Y {
					t.Errorf("%v: the button of %v at %v leaves its panel %v", w, h.action, h.area, area)
				}
				if h.area.H() < 20 || slices.ContainsFunc(boxes, h.area.Overlaps) {
					t.Errorf("%v: the button of %v at %v is too small, or meets another", w, h.action, h.area)
				}
				boxes = append(boxes, h.area)
			}
			want := 15
			switch {
			case saving.Asks:
				want += 3
			case saving.Busy, saving.Shows:
				want++
			}
			if w == [2]float32{320, 240} { // has no room for both
				switch {
				case saving.Asks, saving.Busy:
					want -= 15
				case saving.Shows:
					want--
				}
			}
			if len(boxes) != want {
				t.Errorf("%v, %q: %d buttons, want %d", w, saving.Text, len(boxes), want)
			}
		}
	}
	v.Saves(false)
	v.Compose(&list, &s, Controls{Open: SavePanel})
	if v.open != NoPanel {
		t.Error("nothing can be saved, and the panel for it is open")
	}
}
