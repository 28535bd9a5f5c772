package story_test

import (
	"reflect"
	"testing"

	"atlas.example/southsouth/scene/growth"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// sum is what a place shows, counted event by event.
func sum(st *story.Story, s *story.State, place int, out func(int) bool) story.Place {
	p := story.Place{Phase: story.Ahead, Event: -1}
	for i := range st.Chronicle.Events {
		e := s.Event(i)
		if st.PlaceOf(i) != place || !e.Shown || out(i) {
			continue
		}
		p.Fresh = max(p.Fresh, e.Fresh)
		if e.Phase == story.Now || e.Phase == story.Past {
			p.Begun++
		}
		if story.Prominence(e.Phase) > story.Prominence(p.Phase) {
			p = story.Place{Phase: e.Phase, Begun: p.Begun, Fresh: p.Fresh, Event: -1}
		}
		if story.Prominence(e.Phase) < story.Prominence(p.Phase) {
			continue
		}
		if status := st.Chronicle.Events[i].Status; story.Established(status) >= story.Established(p.Status) {
			p.Status = status
		}
		if p.Event < 0 || st.Weight(i) >= st.Weight(p.Event) {
			p.Event = i
		}
		p.Meeting = p.Meeting || st.Weight(i) >= story.WeightStep
	}
	return p
}

// What is looked up is what one counts, at any moment, in every scope, and with events left out.
func TestPlacesAreTheSumOfTheirEvents(t *testing.T) {
	invented, err := growth.Chronicle(growth.Size{Events: 150})
	if err != nil {
		t.Fatal(err)
	}
	none := func(int) bool { return false }
	some := func(i int) bool { return i%3 == 0 }
	for _, st := range []*story.Story{newStory(t), story.New(invented, nil)} {
		rest := st.Without(some, none)
		var all, sifted story.State
		for scope := story.SoFar; scope <= story.AllYears; scope++ {
			for m := timeline.First; m <= timeline.Last; m += 27.25 {
				st.Within(&all, m, scope)
				rest.Sift(&sifted, &all)
				for place := range all.Places {
					if got, want := all.Places[place], sum(st, &all, place, none); got != want {
						t.Fatalf("scope %d, day %v, %s: %+v, want %+v", scope, m, st.Chronicle.Places[place].ID, got, want)
					}
					if got, want := sifted.Places[place], sum(st, &all, place, some); got != want {
						t.Fatalf("scope %d, day %v, %s without some: %+v, want %+v", scope, m, st.Chronicle.Places[place].ID, got, want)
					}
				}
			}
		}
	}
}

// Seeking looks at as many events as a search by halves does, however many there are: where all others are
// gone or spoilt the state is the same.
func TestSeekingDoesNotGrow(t *testing.T) {
	most := map[int]int{}
	for _, n := range []int{100, 1000, 10000} {
		c, err := growth.Chronicle(growth.Size{Events: n})
		if err != nil {
			t.Fatal(err)
		}
		st := story.New(c, nil)
		var want, got story.State
		for m := timeline.First; m <= timeline.Last; m += 641.5 {
			spoilt, looked := st.SpoiltFor(m)
			most[n] = max(most[n], looked)
			for scope := story.SoFar; scope <= story.AllYears; scope++ {
				st.Within(&want, m, scope)
				spoilt.Within(&got, m, scope)
				if !reflect.DeepEqual(story.Alone(&got), story.Alone(&want)) {
					t.Fatalf("%d events, day %v, scope %d: the state differs where it may not look", n, m, scope)
				}
			}
		}
	}
	if d := most[10000] - most[100]; d < 1 || d > 8 {
		t.Errorf("of one place %d are looked at among 100 events and %d among 10,000, want 1 to 8 more: 100 times as many are 7 halves",
			most[100], most[10000])
	}
}
