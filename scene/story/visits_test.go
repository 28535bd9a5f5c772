package story_test

import (
	"testing"

	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// Whatever is Now at some moment of a year is among its visits, and nothing else.
func TestVisits(t *testing.T) {
	st := newStory(t)
	var s story.State
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		was := map[int]timeline.Moment{}
		for m := timeline.BeginningOf(year); m < timeline.BeginningOf(year+1); m++ {
			st.At(&s, m)
			for i, p := range s.Places {
				if _, ok := was[i]; !ok && p.Phase == story.Now {
					was[i] = m
				}
			}
		}
		visits := st.Visits(year)
		for i, v := range visits {
			if from, ok := was[v.Place]; !ok || from != v.From {
				t.Errorf("%d: %s is visited from %v, want %v, %v", year, st.Chronicle.Places[v.Place].ID, v.From, from, ok)
			}
			if v.Host && i > 0 && !visits[i-1].Host {
				t.Errorf("%d: a host comes after another place", year)
			}
		}
		if len(visits) != len(was) {
			t.Errorf("%d: %d visits, want %d", year, len(visits), len(was))
		}
	}
}
