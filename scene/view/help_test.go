package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// squat are upright windows with little under the map.
var squat = [][2]float32{{400, 420}, {480, 500}}

// The words of the help are about signs of the legend.
func TestHelpIsAboutTheLegend(t *testing.T) {
	known := map[string]bool{}
	for _, e := range slices.Concat(storySigns, stateSigns) {
		for _, text := range e.texts {
			known[text] = true
		}
	}
	for text := range helpWords {
		if !known[text] {
			t.Errorf("the help says more about %q, which no legend has", text)
		}
	}
}

// The help has room in every window, and its texts are in it and apart, in any browser's letters.
func TestHelpFits(t *testing.T) {
	v, _ := newTestView(t)
	ours := v.typist
	for _, set := range []*typist{ours, newTypist(wideLetters{ours.set}, nil)} {
		v.typist = set
		for _, w := range slices.Concat(windows, squat) {
			for _, states := range []bool{false, true} {
				v.statesOnly = states
				v.Resize(w[0], w[1], 1)
				v.helpFits(t, w)
			}
		}
	}
}

func (v *View) helpFits(t *testing.T, w [2]float32) {
	t.Helper()
	area := v.helpArea()
	if area.Empty() {
		t.Errorf("%v: the help has no room", w)
		return
	}
	if area.Max.Y > v.layout.ruler.Min.Y {
		t.Errorf("%v: the help at %v covers the ruler at %v", w, area, v.layout.ruler)
	}
	var list display.List
	v.explain(&list, area)
	boxes := append([]display.Rect{v.layout.mode}, v.layout.tools[:]...)
	fixed := len(boxes)
	for i := range list.Items {
		it := &list.Items[i]
		if it.Kind != display.Text {
			continue
		}
		// From the capitals' height to the descenders' depth.
		box := display.XYWH(it.From.X, it.From.Y-it.Font.Size*0.75, v.typist.width(it.Font, it.Text), it.Font.Size)
		if box.Min.X < area.Min.X || box.Min.Y < area.Min.Y || box.Max.X > area.Max.X || box.Max.Y > area.Max.Y {
			t.Errorf("%v: %q at %v is outside the help at %v", w, it.Text, box, area)
		}
		for _, other := range boxes {
			if box.Overlaps(other) {
				t.Errorf("%v: %q at %v overlaps %v", w, it.Text, box, other)
			}
		}
		boxes = append(boxes, box)
	}
	if want := len(v.helpEntries()) + 2; len(boxes)-fixed < want {
		t.Errorf("%v: the help has %d texts, want at least %d", w, len(boxes)-fixed, want)
	}
}
