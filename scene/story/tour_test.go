package story_test

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/story"
)

// The tour goes through every chapter in the order of the story, opens each and stops at some of its
// events, each of which its day tells first, and is short enough to be taken.
func TestTour(t *testing.T) {
	st := newStory(t)
	steps, c := st.Tour(), st.Chronicle
	if n := len(steps); n < 20 || n > 30 {
		t.Errorf("the tour has %d steps, want from 20 to 30", n)
	}
	stops := make([]int, len(c.Chapters))
	for i, at := range steps {
		if i > 0 && at.At < steps[i-1].At {
			t.Errorf("step %d is at %v, before the one before it at %v", i+1, at.At, steps[i-1].At)
		}
		if at.Event < 0 {
			if i > 0 && at.Chapter != steps[i-1].Chapter+1 {
				t.Errorf("step %d opens chapter %d after chapter %d", i+1, at.Chapter, steps[i-1].Chapter)
			}
			continue
		}
		stops[at.Chapter]++
		e := &c.Events[at.Event]
		if !slices.Contains(c.Chapters[at.Chapter].EventIDs, e.ID) {
			t.Errorf("step %d is at %s, which chapter %d does not tell", i+1, e.ID, at.Chapter)
		}
		if told := st.CurrentAt(at.At); len(told) == 0 || told[0] != at.Event {
			t.Errorf("step %d is at %s, which its day does not tell first: %v", i+1, e.ID, told)
		}
	}
	for i, n := range stops {
		if n < 3 || n > 4 {
			t.Errorf("chapter %d has %d stops, want 3 or 4", i+1, n)
		}
	}
}

// Every event that the tour is to stop at is one of the chronicle.
func TestTourEventsAreKnown(t *testing.T) {
	st := newStory(t)
	for _, id := range story.TourEvents {
		if _, ok := st.Chronicle.Event(id); !ok {
			t.Errorf("the tour stops at %q, which is no event", id)
		}
	}
}
