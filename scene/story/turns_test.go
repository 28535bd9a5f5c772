package story_test

import (
	"testing"

	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// turning is the share of a unit's turn, 0 where none of its land is turning to it.
func turning(st *story.Story, s *story.State, unit string) float32 {
	for _, t := range s.Turns {
		if t.To.Unit >= 0 && st.Chronicle.Units[t.To.Unit].ID == unit {
			return t.Share
		}
	}
	return 0
}

func TestTurns(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, day, unit string
		least, most       float32
	}{
		{"nothing yet, half a year before", "1976-01-02", "VNM", 0, 0},
		{"Vietnam begins to be one", "1976-06-20", "VNM", 0.5, 0.99},
		{"on the day it is, and turns no more", "1976-07-02", "VNM", 0, 0},
		{"a year shows nothing of the next: Aruba leaves on 1 January 1986", "1985-12-30", "ABW", 0, 0},
		{"nor does it of a day in February: Grenada", "1973-12-30", "GRD", 0, 0},
		{"which begins from there", "1974-01-15", "GRD", 0.1, 0.9},
	} {
		if got := turning(st, between(t, st, c.day), c.unit); got < c.least || got > c.most {
			t.Errorf("on %s land turns to %s by %v, want %v to %v (%s)", c.day, c.unit, got, c.least, c.most, c.reason)
		}
	}
}

// between is the state in the middle of a day, as it is on the way through it.
func between(t *testing.T, st *story.Story, day string) *story.State {
	t.Helper()
	s := at(t, st, day)
	st.At(s, s.Moment+0.5)
	return s
}

func TestNothingTurnsWhereTheStoryRests(t *testing.T) {
	st := newStory(t)
	var s story.State
	for m := timeline.First; m <= timeline.Last; m++ {
		if st.At(&s, m); len(s.Turns) > 0 || s.Next != nil {
			t.Fatalf("on day %v land is turning: %+v, want the map of the day", m, s.Turns)
		}
	}
}

func TestYearsAndEventsAreShownWithoutWhatComesAfter(t *testing.T) {
	st := newStory(t)
	var s story.State
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		if st.At(&s, timeline.EndOf(year)+1e-6); len(s.Turns) > 0 && s.Turns[0].Share > 0.01 {
			t.Errorf("at the end of %d land is turning: %+v, want none", year, s.Turns)
		}
	}
	for _, stop := range st.Stops() {
		if st.At(&s, stop.At+1e-6); len(s.Turns) > 0 {
			t.Errorf("on the day %v of an event land is turning: %+v, want none", stop.At, s.Turns)
		}
	}
}

func TestEachAtomTurnsOnceAtATime(t *testing.T) {
	st := newStory(t)
	pace := timeline.NewPace(st.Stops())
	var s story.State
	turned := 0
	for m := timeline.First; m < timeline.Last; m = pace.After(m, 37e6) {
		st.At(&s, m)
		seen := map[int32]bool{}
		for _, turn := range s.Turns {
			if seen[turn.Atom] || turn.Share <= 0 || turn.Share >= 1 || s.Land[turn.Atom] == turn.To {
				t.Errorf("on day %v: turn %+v, want each atom once, to another owner, by a part", m, turn)
			}
			seen[turn.Atom] = true
		}
		turned += len(s.Turns)
	}
	if turned == 0 {
		t.Error("no land ever turns")
	}
}
