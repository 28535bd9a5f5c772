package view

import (
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// A chapter's heading is told in every window, and where there is room for it its whole text, in any
// browser's letters.
func TestChaptersAreWhole(t *testing.T) {
	v, st := newTestView(t)
	v.typist = newTypist(wideLetters{v.typist.set}, nil)
	var s story.State
	var list display.List
	for _, w := range [][2]float32{{1280, 720}, {1920, 1080}, {900, 520}, {390, 844}, {320, 568}, {768, 1024}, {640, 400}, {844, 390}} {
		v.Resize(w[0], w[1], 1)
		for step, at := range st.Tour() {
			if at.Event >= 0 {
				continue
			}
			ch := &st.Chronicle.Chapters[at.Chapter]
			st.At(&s, at.At)
			v.Compose(&list, &s, Controls{Tour: Tour{On: true, Step: step}})
			said := texts(&list)
			if !strings.Contains(said, ch.Heading) {
				t.Errorf("%v: chapter %d has no heading: %q", w, ch.Order, said)
			}
			if !strings.Contains(said, ch.Text) {
				t.Errorf("%v: the text of chapter %d is cut", w, ch.Order)
			}
		}
	}
}

// In every window one can go on and back in the tour, and leave it.
func TestTourIsPressable(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		for _, step := range [...]int{0, 5, v.TourSteps() - 1} {
			st.At(&s, v.TourAt(step))
			v.Compose(&list, &s, Controls{Tour: Tour{On: true, Step: step}})
			found := map[Action]bool{}
			for _, h := range v.hits {
				if action(v, h.area) != h.action {
					continue // something lies over it
				}
				found[h.action] = true
				if h.action.Verb == TourOn && min(h.area.W(), h.area.H()) < 24 {
					t.Errorf("%v: %v is at %v, too small to press", w, h.action, h.area)
				}
			}
			if !found[Action{Verb: TourOn, N: 1}] || !found[Action{Verb: TourToggle}] {
				t.Errorf("%v, step %d: one cannot go on, or not leave: %v", w, step, found)
			}
			if back := found[Action{Verb: TourOn, N: -1}]; back != (step > 0) {
				t.Errorf("%v, step %d: going back is there: %v", w, step, back)
			}
		}
		v.Compose(&list, &s, Controls{Tour: Tour{Step: 3}})
		if slices.ContainsFunc(v.hits, func(h hit) bool { return h.action.Verb == TourOn }) {
			t.Errorf("%v: the tour is left and yet leads on", w)
		}
	}
}

// The button of the tour says where one has left it.
func TestTourKeepsItsStep(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, v.TourAt(2))
	var list display.List
	v.Compose(&list, &s, Controls{Tour: Tour{Step: 2}})
	if said := texts(&list); !strings.Contains(said, "Tour 3/") {
		t.Errorf("the picture says %q, want the step that was left", said)
	}
}
