package story_test

import (
	"reflect"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

func newStory(tb testing.TB) *story.Story {
	tb.Helper()
	c, err := data.Chronicle()
	if err != nil {
		tb.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		tb.Fatal(err)
	}
	return story.New(c, a.AtomIDs())
}

// at is the state of a day, written YYYY-MM-DD.
func at(tb testing.TB, st *story.Story, day string) *story.State {
	tb.Helper()
	d, err := chronicle.ParseDay(day)
	if err != nil {
		tb.Fatal(err)
	}
	s := new(story.State)
	st.At(s, timeline.Moment(d))
	return s
}

// entity is the state of the entity with an id.
func entity(tb testing.TB, st *story.Story, s *story.State, id string) story.Entity {
	tb.Helper()
	for i := range st.Chronicle.Entities {
		if st.Chronicle.Entities[i].ID == id {
			return s.Entities[i]
		}
	}
	tb.Fatalf("no entity %q", id)
	return story.Entity{}
}

// place is the state of the place with an id.
func place(tb testing.TB, st *story.Story, s *story.State, id string) story.Place {
	tb.Helper()
	for i := range st.Chronicle.Places {
		if st.Chronicle.Places[i].ID == id {
			return s.Places[i]
		}
	}
	tb.Fatalf("no place %q", id)
	return story.Place{}
}

func TestStateIsAFunctionOfTheMoment(t *testing.T) {
	st := newStory(t)
	var used story.State
	for m := timeline.Last; m >= timeline.First; m -= 97.5 { // backwards, in a state used before
		st.At(&used, m)
		var fresh story.State
		st.At(&fresh, m)
		if !reflect.DeepEqual(used, fresh) {
			t.Fatalf("At(%v) into a used state differs from At into a new one", m)
		}
	}
}

func TestPlayingShowsWhatSeekingShows(t *testing.T) {
	st := newStory(t)
	p := timeline.NewPlayhead(st.Stops())
	p.Do(timeline.Command{Verb: timeline.Toggle})
	var played, sought story.State
	for p.Playing() {
		p.Advance(250e6)
		st.At(&played, p.Moment())
		st.At(&sought, p.Moment())
		if !reflect.DeepEqual(played, sought) {
			t.Fatalf("at %v playing and seeking differ", p.Moment())
		}
	}
	if played.Year != timeline.LastYear {
		t.Errorf("playing ended in %d, want %d", played.Year, timeline.LastYear)
	}
}

func TestRoll(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, day       string
		states, movements int
	}{
		{"before Lusaka: the founders of 1961 and those of 1964", "1970-01-01", 47, 0},
		{"Lusaka (nam_counts.csv)", "1970-09-08", 60, 0},
		{"Algiers (nam_counts.csv)", "1973-09-05", 75, 1},
		{"Colombo (nam_counts.csv)", "1976-08-16", 85, 1},
		{"Havana (nam_counts.csv)", "1979-09-03", 92, 3},
		{"Burma has left (nam_counts.csv)", "1979-09-10", 91, 3},
		{"New Delhi (nam_counts.csv)", "1983-03-07", 99, 2},
		{"the last day", "1987-12-31", 99, 2},
	} {
		s := at(t, st, c.day)
		if s.Roll != (story.Roll{States: c.states, Movements: c.movements}) {
			t.Errorf("on %s: %+v, want %d states and %d movements (%s)", c.day, s.Roll, c.states, c.movements, c.reason)
		}
		sum := 0
		for _, r := range s.Regions {
			sum += r.Members
		}
		if sum != s.Roll.Total() {
			t.Errorf("on %s the regions have %d members together, want %d", c.day, sum, s.Roll.Total())
		}
	}
}

func TestMembersComeAndGo(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, id, day string
		member          bool
		fresh, gone     bool
	}{
		{"not yet", "PRK", "1975-08-24", false, false, false},
		{"from the day on, and new", "PRK", "1975-08-25", true, true, false},
		{"new no more", "PRK", "1976-06-01", true, false, false},
		{"a founder is not new", "IND", "1970-01-01", true, false, false},
		{"left on this day", "BUR", "1979-09-09", false, false, true},
		{"a trace for a year", "BUR", "1980-08-01", false, false, true},
		{"and then none", "BUR", "1981-01-01", false, false, false},
		{"never a member", "USA", "1987-06-09", false, false, false},
	} {
		e := entity(t, st, at(t, st, c.day), c.id)
		if e.Member != c.member || (e.Fresh > 0) != c.fresh || (e.Gone > 0) != c.gone {
			t.Errorf("%s on %s: member %v, fresh %v, gone %v, want %v, %v, %v (%s)",
				c.id, c.day, e.Member, e.Fresh, e.Gone, c.member, c.fresh, c.gone, c.reason)
		}
	}
}

func TestMeetings(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, day string
		want        map[string]int // participants by group; none where no meeting is shown
	}{
		{"the day before Cancún", "1981-10-21", nil},
		{"the opening of Cancún", "1981-10-22", map[string]int{"South": 14, "North": 8}},
		{"to the end of its year", "1981-12-31", map[string]int{"South": 14, "North": 8}},
		{"and no longer", "1982-01-01", nil},
		{"Pyongyang", "1987-06-09", map[string]int{"host": 1, "chair": 1, "member": 98, "vacant seat": 1, "organisation": 1, "non-member": 1}},
	} {
		s := at(t, st, c.day)
		got := map[string]int{}
		for _, e := range s.Entities {
			if e.Part != nil {
				got[e.Part.Group]++
			}
		}
		if (s.Meeting >= 0) != (c.want != nil) || len(got) != len(c.want) {
			t.Errorf("on %s: meeting %d with %v, want %v (%s)", c.day, s.Meeting, got, c.want, c.reason)
		}
		for group, n := range c.want {
			if got[group] != n {
				t.Errorf("on %s: %d of %s, want %d (%s)", c.day, got[group], group, n, c.reason)
			}
		}
	}
}

func TestPlaces(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, id, day string
		phase           story.Phase
		meeting         bool
	}{
		{"not before its event", "cancun", "1981-10-21", story.Ahead, false},
		{"on the day", "cancun", "1981-10-22", story.Now, true},
		{"to the end of the year", "cancun", "1981-12-31", story.Now, true},
		{"a trace after", "cancun", "1985-01-01", story.Past, true},
		{"a claim of about 1970 may have begun", "pyongyang", "1970-02-01", story.Possible, false},
		{"the conference", "pyongyang", "1987-06-09", story.Now, true},
	} {
		p := place(t, st, at(t, st, c.day), c.id)
		if p.Phase != c.phase || p.Meeting != c.meeting {
			t.Errorf("%s on %s: phase %d, meeting %v, want %d, %v (%s)", c.id, c.day, p.Phase, p.Meeting, c.phase, c.meeting, c.reason)
		}
	}
}

func TestCurrentEvent(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct{ reason, day, want string }{
		{"none before the first", "1970-01-01", ""},
		{"the summit on its day", "1970-09-08", "nam-1970-lusaka"},
		{"and until the next", "1971-04-15", "nam-1970-lusaka"},
		{"of a day's events the one whose participants are known", "1987-06-09", "seed-1987-conference"},
		{"one known to the month is told in its middle", "1987-06-14", "seed-1987-conference"},
		{"that is the fifteenth of June", "1987-06-15", "nam-1987-declaration"},
	} {
		s, got := at(t, st, c.day), ""
		if len(s.Current) > 0 {
			got = st.Chronicle.Events[s.Current[0]].ID
		}
		if got != c.want {
			t.Errorf("on %s: %q, want %q (%s)", c.day, got, c.want, c.reason)
		}
	}
}

func TestProjects(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, id, day string
		want            story.Phase
	}{
		{"before it", "mlt-1975", "1975-02-25", story.Ahead},
		{"on the day of the agreement", "mlt-1975", "1975-02-26", story.Now},
		{"after its end", "mlt-1975", "1976-01-31", story.Past},
		{"a year's beginning is only possible", "guy-1974", "1974-06-01", story.Possible},
		{"no source says when", "zmb-agri", "1980-01-01", story.Undated},
		{"of a palace only the end is known", "gin-palace", "1983-06-01", story.Past},
	} {
		s := at(t, st, c.day)
		for i := range st.Chronicle.Projects {
			if st.Chronicle.Projects[i].ID == c.id && s.Projects[i] != c.want {
				t.Errorf("%s on %s: phase %d, want %d (%s)", c.id, c.day, s.Projects[i], c.want, c.reason)
			}
		}
	}
}

func TestLand(t *testing.T) {
	st := newStory(t)
	c := st.Chronicle
	holder := func(s *story.State, unit string) string {
		for _, o := range s.Land {
			if o.Unit >= 0 && c.Units[o.Unit].ID == unit {
				if o.Entity < 0 {
					return ""
				}
				return c.Entities[o.Entity].ID
			}
		}
		return "no land"
	}
	for _, q := range []struct{ reason, day, unit, want string }{
		{"Dahomey and Benin are one", "1970-01-01", "BEN", "DHY"},
		{"two Yemens", "1980-01-01", "YMS", "YMD"},
		{"South Vietnam is not the PRG's before Saigon falls", "1975-04-29", "VNS", ""},
		{"and is after", "1975-04-30", "VNS", "PRG"},
		{"until there is one Vietnam", "1976-07-02", "VNS", "no land"},
		{"occupied, and Egypt's all the same", "1970-01-01", "SIN", "EGY"},
		{"a part of Cyprus", "1985-01-01", "CYN", "CYP"},
		{"a dispute over land that Pakistan holds", "1980-01-01", "JKP", "PAK"},
		{"no sovereign is recognised", "1980-01-01", "WEB", ""},
		{"two together are no one entity", "1980-01-01", "NTZ", ""},
		{"a colony is not its sovereign's own land", "1970-01-01", "SIK", ""},
		{"which is Hanoi's", "1976-07-02", "VNM", "VNM"},
	} {
		if got := holder(at(t, st, q.day), q.unit); got != q.want {
			t.Errorf("%s on %s is held by %q, want %q (%s)", q.unit, q.day, got, q.want, q.reason)
		}
	}
}

func TestStopsAreToldInAboutAMinute(t *testing.T) {
	st := newStory(t)
	if n := len(st.Order()); n != len(st.Chronicle.Events) {
		t.Errorf("%d events are told, want all %d", n, len(st.Chronicle.Events))
	}
	if got := timeline.NewPace(st.Stops()).Length().Seconds(); got < 45 || got > 75 {
		t.Errorf("the story plays for %.0f s, want about a minute", got)
	}
}

func TestAtDoesNotAllocate(t *testing.T) {
	st := newStory(t)
	var s story.State
	st.At(&s, 0)
	m := timeline.First
	if n := testing.AllocsPerRun(100, func() { st.At(&s, m); m += 61 }); n != 0 {
		t.Errorf("At allocates %v times, want 0", n)
	}
}

func BenchmarkAt(b *testing.B) {
	st := newStory(b)
	var s story.State
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		st.At(&s, timeline.Moment(i%int(timeline.Last)))
	}
}
