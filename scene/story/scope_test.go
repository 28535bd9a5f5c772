package story_test

import (
	"reflect"
	"testing"

	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// within is the state of a day in a scope.
func within(tb testing.TB, st *story.Story, day string, scope story.Scope) *story.State {
	tb.Helper()
	s := at(tb, st, day)
	st.Within(s, s.Moment, scope)
	return s
}

func TestStateIsAFunctionOfMomentAndScope(t *testing.T) {
	st := newStory(t)
	var used story.State
	for m := timeline.Last; m >= timeline.First; m -= 97.5 { // backwards, in a state used before
		for _, scope := range []story.Scope{story.AllYears, story.ThisYear, story.SoFar} {
			st.Within(&used, m, scope)
			var fresh story.State
			st.Within(&fresh, m, scope)
			if !reflect.DeepEqual(used, fresh) {
				t.Fatalf("Within(%v, %d) into a used state differs from one into a new one", m, scope)
			}
		}
	}
}

// Each scope shows what a narrower one does, the phases being those of the moment in all.
func TestScopesWiden(t *testing.T) {
	st := newStory(t)
	var year, soFar, all story.State
	for m := timeline.First; m <= timeline.Last; m += 31 {
		st.Within(&year, m, story.ThisYear)
		st.At(&soFar, m)
		st.Within(&all, m, story.AllYears)
		for i := range st.Chronicle.Events {
			y, s, a := year.Event(i), soFar.Event(i), all.Event(i)
			if !a.Shown || y.Shown && !s.Shown || y.Phase != a.Phase || s.Shown != (s.Phase != story.Ahead) {
				t.Errorf("day %v, %q: %+v, %+v, %+v, want each to show what the one before does, and the last all",
					m, st.Chronicle.Events[i].ID, y, s, a)
			}
			e := &st.Chronicle.Events[i]
			from, _, _ := e.Earliest().Civil()
			to, _, _ := e.Latest().Civil()
			if y.Shown && (to < year.Year || from > year.Year) {
				t.Errorf("%q is shown in %d alone, and is of %d to %d", e.ID, year.Year, from, to)
			}
		}
		if year.Roll != all.Roll || soFar.Roll != all.Roll {
			t.Errorf("day %v: rolls of %v, %v and %v members, want one", m, year.Roll, soFar.Roll, all.Roll)
		}
	}
}

func TestScopesOfPlaces(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, id, day string
		scope           story.Scope
		phase           story.Phase
		shown           bool
	}{
		{"a summit of three years ago is not of this year", "cancun", "1984-12-31", story.ThisYear, story.Ahead, false},
		{"and is in its own", "cancun", "1981-12-31", story.ThisYear, story.Now, true},
		{"but not before its day", "cancun", "1981-10-21", story.ThisYear, story.Ahead, false},
		{"it is a trace so far", "cancun", "1984-12-31", story.SoFar, story.Past, true},
		{"of all years it is one to come", "cancun", "1970-01-01", story.AllYears, story.Ahead, true},
		{"talks of 1975 to 1977 are of 1977 too", "paris", "1977-12-31", story.ThisYear, story.Past, true},
	} {
		p := place(t, st, within(t, st, c.day, c.scope), c.id)
		if p.Phase != c.phase || (p.Event >= 0) != c.shown {
			t.Errorf("%s on %s: phase %d, event %d, want %d, shown %v (%s)", c.id, c.day, p.Phase, p.Event, c.phase, c.shown, c.reason)
		}
	}
}

func TestEverAMember(t *testing.T) {
	st := newStory(t)
	c := st.Chronicle
	for _, q := range []struct {
		reason, entity, unit string
		want                 bool
	}{
		{"a founder", "IND", "IND", true},
		{"joins in 1975", "PRK", "PRK", true},
		{"leaves in 1979", "BUR", "BUR", true},
		{"a colony in 1970, whose state joins", "", "AGO", true},
		{"never a member", "USA", "USA", false},
	} {
		s := within(t, st, "1970-01-01", story.AllYears)
		if q.entity != "" {
			if got := entity(t, st, s, q.entity).Ever; got != q.want {
				t.Errorf("%s was ever a member: %v, want %v (%s)", q.entity, got, q.want, q.reason)
			}
		}
		for atom, o := range s.Land {
			if o.Unit >= 0 && c.Units[o.Unit].ID == q.unit && s.Ever[atom] != q.want {
				t.Errorf("the land of %s was ever a member's: %v, want %v (%s)", q.unit, s.Ever[atom], q.want, q.reason)
			}
		}
		if s := at(t, st, "1970-01-01"); s.Ever != nil {
			t.Error("a state of what is so far says what was ever")
		}
	}
}

// The steps of the roll are the rolls of the days.
func TestRolls(t *testing.T) {
	st := newStory(t)
	steps := st.Rolls()
	if steps[0].From != timeline.First {
		t.Errorf("the first step is from %v, want %v", steps[0].From, timeline.First)
	}
	var s story.State
	i := 0
	for m := timeline.First; m <= timeline.Last; m++ {
		if i+1 < len(steps) && steps[i+1].From == m {
			i++
		}
		if st.At(&s, m); s.Roll != steps[i].Roll {
			t.Fatalf("day %v: step %+v, want %+v", m, steps[i], s.Roll)
		}
	}
	if i != len(steps)-1 {
		t.Errorf("%d steps, of which %d are days of the story", len(steps), i+1)
	}
}

func TestWithinDoesNotAllocate(t *testing.T) {
	st := newStory(t)
	var s story.State
	for _, scope := range []story.Scope{story.ThisYear, story.AllYears} {
		st.Within(&s, 0, scope)
		m := timeline.First
		if n := testing.AllocsPerRun(100, func() { st.Within(&s, m, scope); m += 61 }); n != 0 {
			t.Errorf("Within scope %d allocates %v times, want 0", scope, n)
		}
	}
}
