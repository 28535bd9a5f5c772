package story_test

import (
	"testing"
	"time"

	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// rings plays from the day of a meeting and returns when each entity's ring was first and last seen.
func rings(t *testing.T, st *story.Story, from timeline.Moment) map[int][2]time.Duration {
	t.Helper()
	pace := timeline.NewPace(st.Stops())
	seen := map[int][2]time.Duration{}
	var s story.State
	const frame = 5 * time.Millisecond
	for d := time.Duration(0); d < 2*time.Second; d += frame {
		st.At(&s, pace.After(from, d))
		for i := range s.Entities {
			ring := s.Entities[i].Ring
			if ring == 0 {
				continue
			}
			if ring < 0 || ring >= 1 || !s.Entities[i].Member {
				t.Fatalf("after %v the ring of %d is %v, member %v, want less than whole, of a member", d, i, ring, s.Entities[i].Member)
			}
			at, ok := seen[i]
			if !ok {
				at[0] = d
			}
			at[1] = d
			seen[i] = at
		}
	}
	return seen
}

func TestArrivalsComeInWaves(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		day timeline.Moment
		n   int // who joined then, by nam_members.csv
	}{
		{timeline.Date(1970, 9, 8), 13},
		{timeline.Date(1973, 9, 5), 10},
		{timeline.Date(1975, 8, 25), 8},
		{timeline.Date(1979, 9, 3), 7},
		{timeline.Date(1983, 3, 7), 4},
	} {
		seen := rings(t, st, c.day)
		if len(seen) != c.n {
			t.Errorf("day %v: %d rings, want %d", c.day, len(seen), c.n)
		}
		starts := map[string][2]time.Duration{} // by region: the first and the last
		for e, at := range seen {
			if at[1] > 1600*time.Millisecond {
				t.Errorf("day %v: a ring is still there after %v, want at most 1.6 s", c.day, at[1])
			}
			region := st.Chronicle.Entities[e].RegionID
			was, ok := starts[region]
			if !ok {
				was = [2]time.Duration{at[0], at[0]}
			}
			starts[region] = [2]time.Duration{min(was[0], at[0]), max(was[1], at[0])}
		}
		for a, x := range starts {
			for b, y := range starts {
				if a != b && x[0] <= y[0] && y[0] <= x[1] {
					t.Errorf("day %v: the waves of %s and %s run together: %v, %v", c.day, a, b, x, y)
				}
			}
		}
	}
}

func TestNoRingAtRest(t *testing.T) {
	st := newStory(t)
	var s story.State
	for m := timeline.First; m <= timeline.Last; m++ {
		st.At(&s, m)
		for i := range s.Entities {
			if s.Entities[i].Ring != 0 {
				t.Fatalf("at the first moment of day %v the ring of %d is %v, want none", m, i, s.Entities[i].Ring)
			}
		}
	}
}
