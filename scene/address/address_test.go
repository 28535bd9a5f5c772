package address

import (
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/geo"
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

// parse reads a fragment for who is nowhere yet.
func parse(fragment string, st *story.Story) (r Request) {
	r.Read(fragment, st)
	return r
}

func TestRead(t *testing.T) {
	st := newStory(t)
	to1981 := timeline.Command{Verb: timeline.ToYear, N: 1981}
	for _, c := range []struct {
		reason, fragment string
		want             Request
	}{
		{"a year", "y=1981", Request{Command: to1981, Moves: true}},
		{"a day", "d=1981-10-22", Request{Command: timeline.Command{Verb: timeline.Seek, At: timeline.Date(1981, 10, 22)}, Moves: true}},
		{"a month is its last day", "d=1981-10", Request{Command: timeline.Command{Verb: timeline.Seek, At: timeline.Date(1981, 10, 31)}, Moves: true}},
		{"among what a later version may add", "z=2&y=1981", Request{Command: to1981, Moves: true}},
		{"the first of two", "y=1981&y=1970", Request{Command: to1981, Moves: true}},
		{"the states' map of a year", "y=1981&map=states", Request{Command: to1981, Moves: true, Choices: Choices{Settings: onStates}}},
		{"the states' map", "map=states", Request{Choices: Choices{Settings: onStates}}},
		{"without the press and the movement", "y=1981&hide=press,nam,later", Request{Command: to1981, Moves: true, Choices: Choices{Filter: withoutPress}}},
		{"a step of the tour", "d=1974-05-01&tour=3", Request{Command: timeline.Command{Verb: timeline.Seek, At: timeline.Date(1974, 5, 1)}, Moves: true, Choices: Choices{Tour: 3}}},
		{"no step of the tour", "tour=0", Request{}},
		{"a country", "sel=TZA", Request{Choices: Choices{Entity: "TZA"}}},
		{"land that none holds, after a country", "sel=TZA&land=ESH", Request{Choices: Choices{Land: "ESH"}}},
		{"a country that is not there", "sel=XXX", Request{}},
		{"where one looks", "c=31.504,-35,12", Request{Choices: Choices{Camera: Camera{geo.LonLat{Lon: -35, Lat: 31.5}, 12}}}},
		{"beyond the pole", "c=91,0,2", Request{}},
		{"closer than one comes", "c=1,0,200", Request{}},
		{"not a number", "c=NaN,0,2", Request{}},
		{"too few numbers", "c=1,2", Request{}},
		{"a map that is not there", "map=globe", Request{}},
		{"nothing", "", Request{}},
		{"a word", "y=soon", Request{}},
		{"a day that is none", "d=1981-02-30", Request{}},
	} {
		if got := parse(c.fragment, st); got != c.want {
			t.Errorf("parse(%q) = %+v, want %+v (%s)", c.fragment, got, c.want, c.reason)
		}
	}
}

func TestAddressLeadsBack(t *testing.T) {
	st := newStory(t)
	for m := timeline.First; m <= timeline.Last; m += 13 {
		want := Address{Moment: m}
		if m.Year()%2 == 0 {
			want.Settings = onStates
		}
		if m.Year()%3 == 0 {
			want.Tour = m.Year() - timeline.FirstYear + 1
			want.Filter = withoutPress
			want.Entity = "TZA"
			want.Camera = NewCamera(geo.LonLat{Lon: -0.004, Lat: 12.345}, 1.239)
		}
		s := parse(want.String(), st)
		p := timeline.NewPlayhead(nil)
		p.Do(s.Command)
		if got := (Address{p.Moment(), s.Choices}); !s.Moves || got != want {
			t.Fatalf("%q leads to %+v, want %+v", want, got, want)
		}
	}
}

// TestReadNamesWhatItCannotUse wants each part that is of no use returned as it is, and no other.
func TestReadNamesWhatItCannotUse(t *testing.T) {
	st := newStory(t)
	used := []string{"y=1981", "y=1970", "d=1981-10", "e=seed-1981-cancun", "map=states", "hide=press,nam", "hide=", "tour=3", "sel=TZA", "land=ESH", "c=1,2,3", "sel=", "c="}
	unused := []string{"y=1969", "y=soon", "d=1988-01-01", "d=1981-02-30", "e=nothing", "map=globe", "hide=press,later", "tour=0", "sel=XXX", "land=XXX", "c=1,2", "c=1,2,0", "z=2", "word"}
	for _, part := range used {
		if got := new(Request).Read("&"+part+"&", st); len(got) > 0 {
			t.Errorf("%q is of no use to Read, want it used", got)
		}
	}
	if got := new(Request).Read(strings.Join(slices.Concat(used, unused), "&"), st); !slices.Equal(got, unused) {
		t.Errorf("%q are of no use to Read, want %q", got, unused)
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
		want             Request
	}{
		{"an event leads to its day", "e=seed-1981-cancun", Request{Command: its, Moves: true, Choices: Choices{Event: "seed-1981-cancun"}}},
		{"a day before it counts", "y=1981&e=seed-1981-cancun", Request{Command: timeline.Command{Verb: timeline.ToYear, N: 1981}, Moves: true, Choices: Choices{Event: "seed-1981-cancun"}}},
		{"an event that is not there", "e=nothing", Request{}},
		{"no event", "e=", Request{}},
	} {
		if got := parse(test.fragment, st); got != test.want {
			t.Errorf("parse(%q) = %+v, want %+v (%s)", test.fragment, got, test.want, test.reason)
		}
	}
}

// FuzzRead wants of any fragment that it is read, that it leads to a moment of the story, that the parts without
// use are parts of it, and that what is read leads back to the same.
func FuzzRead(f *testing.F) {
	st := newStory(f)
	for _, seed := range []string{
		"", "y=1981", "d=1981-10-22&e=seed-1981-cancun", "y=99999999999999999999", "e=%FF&map=&hide=,,,&tour=-1", "&&=&=y", "d=198X", "c=1,2,3&sel=TZA&land=ESH", "c=-0,180,1e1", "c=0x1p-2,1_0,2",
		"c=1e999,-Inf,NaN", "c=90,-180.004,127.996", "y=１９８１", "y=+1981", "d=1981-10-22T00:00", "d=198X&d=..", "tour=9223372036854775808",
		"y=1981;e=x", "sel=\x00&land=\u202e", "theme=paper&theme=plaid&theme=", "hide=nam&hide=press", "SEL=TZA", "y==1981", "y=1981#y=1970",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		var s Request
		parts := strings.Split(fragment, "&")
		for _, part := range s.Read(fragment, st) {
			if !slices.Contains(parts, part) {
				t.Errorf("of %q the part %q is of no use, which it does not have", fragment, part)
			}
		}
		if m, ok := s.Moment(st); ok && m != m.Clamp() {
			t.Errorf("%q leads to %v, which is not of the story", fragment, m)
		}
		if controls := s.Controls(st.Chronicle); controls.Selected < 0 || controls.Selected > len(st.Chronicle.Entities) || controls.Land < 0 || controls.Land > len(st.Chronicle.Units) {
			t.Errorf("%q selects %d and %d, of which the story has not as many", fragment, controls.Selected, controls.Land)
		}
		if again := parse(Address{Choices: s.Choices}.String(), st).Choices; again != s.Choices {
			t.Errorf("%q is read as %+v, and what is written of it as %+v", fragment, s.Choices, again)
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
