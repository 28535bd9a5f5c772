package scene

import (
	"testing"

	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// onStates is the settings of the plain political map.
var onStates = func() (s view.Settings) {
	s.Choose(view.MapOption, view.MapStates)
	return s
}()

func TestParseAddress(t *testing.T) {
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
		{"the states' map of a year", "y=1981&map=states", start{command: to1981, moves: true, settings: onStates}},
		{"the states' map", "map=states", start{settings: onStates}},
		{"a step of the tour", "d=1974-05-01&tour=3", start{command: timeline.Command{Verb: timeline.Seek, At: timeline.Date(1974, 5, 1)}, moves: true, tour: view.Tour{On: true, Step: 2}}},
		{"no step of the tour", "tour=0", start{}},
		{"a map that is not there", "map=tiles", start{}},
		{"nothing", "", start{}},
		{"a word", "y=soon", start{}},
		{"a day that is none", "d=1981-02-30", start{}},
	} {
		if got := parseAddress(c.fragment); got != c.want {
			t.Errorf("parseAddress(%q) = %+v, want %+v (%s)", c.fragment, got, c.want, c.reason)
		}
	}
}

func TestAddressLeadsBack(t *testing.T) {
	for m := timeline.First; m <= timeline.Last; m += 13 {
		want := address{moment: m}
		if m.Year()%2 == 0 {
			want.settings = onStates
		}
		if m.Year()%3 == 0 {
			want.tour = m.Year() - timeline.FirstYear + 1
		}
		s := parseAddress(want.String())
		p := timeline.NewPlayhead(nil)
		p.Do(s.command)
		got := address{moment: p.Moment(), settings: s.settings}
		if s.tour.On {
			got.tour = s.tour.Step + 1
		}
		if !s.moves || got != want {
			t.Fatalf("%q leads to %+v, want %+v", want, got, want)
		}
	}
}
