package scene

import (
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/story"

	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// onStates is the settings of the plain political map.
var onStates = func() (s view.Settings) {
	s.Choose(view.MapOption, view.MapStates)
	return s
}()

// withoutPress is a filter that leaves out the movement and what only the press tells.
var withoutPress = func() (f view.Filter) {
	f.Read("hide", "nam,press")
	return f
}()

func TestParseAddress(t *testing.T) {
	st := newStory(t)
	to1981 := timeline.Command{Verb: timeline.ToYear, N: 1981}
	for _, c := range []struct {
		reason, fragment string
		want             start
	}{
		{"a year", "y=1981", start{command: to1981, moves: true}},
		{"a day", "d=1981-10-22", start{command: timeline.Command{Verb: timeline.Seek, At: timeline.Date(1981, 10, 22)}, moves: true}},
		{"a month is its last day", "d=1981-10", start{command: timeline.Command{Verb: timeline.Seek, At: timeline.Date(1981, 10, 31)}, moves: true}},
		{"among what a later version may add", "z=2&y=1981", start{command: to1981, moves: true}},
		{"the first of two", "y=1981&y=1970", start{command: to1981, moves: true}},
		{"the states' map of a year", "y=1981&map=states", start{command: to1981, moves: true, kept: kept{settings: onStates}}},
		{"the states' map", "map=states", start{kept: kept{settings: onStates}}},
		{"without the press and the movement", "y=1981&hide=press,nam,later", start{command: to1981, moves: true, kept: kept{filter: withoutPress}}},
		{"a step of the tour", "d=1974-05-01&tour=3", start{command: timeline.Command{Verb: timeline.Seek, At: timeline.Date(1974, 5, 1)}, moves: true, kept: kept{tour: 3}}},
		{"no step of the tour", "tour=0", start{}},
		{"a map that is not there", "map=globe", start{}},
		{"nothing", "", start{}},
		{"a word", "y=soon", start{}},
		{"a day that is none", "d=1981-02-30", start{}},
	} {
		if got := parseAddress(c.fragment, st); got != c.want {
			t.Errorf("parseAddress(%q) = %+v, want %+v (%s)", c.fragment, got, c.want, c.reason)
		}
	}
}

func TestAddressLeadsBack(t *testing.T) {
	st := newStory(t)
	for m := timeline.First; m <= timeline.Last; m += 13 {
		want := address{moment: m}
		if m.Year()%2 == 0 {
			want.settings = onStates
		}
		if m.Year()%3 == 0 {
			want.tour = m.Year() - timeline.FirstYear + 1
			want.filter = withoutPress
		}
		s := parseAddress(want.String(), st)
		p := timeline.NewPlayhead(nil)
		p.Do(s.command)
		if got := (address{p.Moment(), s.kept}); !s.moves || got != want {
			t.Fatalf("%q leads to %+v, want %+v", want, got, want)
		}
	}
}

// TestAddressOfAnEvent goes to events by their ids.
func TestAddressOfAnEvent(t *testing.T) {
	st := newStory(t)
	at, ok := st.Chronicle.EventIndex("seed-1981-cancun")
	if !ok {
		t.Fatal("no event seed-1981-cancun")
	}
	its := timeline.Command{Verb: timeline.Seek, At: st.ShownAt(at)}
	for _, test := range []struct {
		reason, fragment string
		want             start
	}{
		{"an event leads to its day", "e=seed-1981-cancun", start{command: its, moves: true, kept: kept{event: "seed-1981-cancun"}}},
		{"a day before it counts", "y=1981&e=seed-1981-cancun", start{command: timeline.Command{Verb: timeline.ToYear, N: 1981}, moves: true, kept: kept{event: "seed-1981-cancun"}}},
		{"an event that is not there", "e=nothing", start{}},
		{"no event", "e=", start{}},
	} {
		if got := parseAddress(test.fragment, st); got != test.want {
			t.Errorf("parseAddress(%q) = %+v, want %+v (%s)", test.fragment, got, test.want, test.reason)
		}
	}
}

// FuzzParseAddress wants of any fragment that it is read, and that what is read leads back to the same.
func FuzzParseAddress(f *testing.F) {
	st := newStory(f)
	for _, seed := range []string{"", "y=1981", "d=1981-10-22&e=seed-1981-cancun", "y=99999999999999999999", "e=%FF&map=&hide=,,,&tour=-1", "&&=&=y", "d=198X"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		s := parseAddress(fragment, st)
		if again := parseAddress(address{kept: s.kept}.String(), st).kept; again != s.kept {
			t.Errorf("%q is read as %+v, and what is written of it as %+v", fragment, s.kept, again)
		}
	})
}

// newStory is the story without its map.
func newStory(tb testing.TB) *story.Story {
	tb.Helper()
	c, err := data.Chronicle()
	if err != nil {
		tb.Fatal(err)
	}
	return story.New(c, nil)
}
