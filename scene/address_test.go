package scene

import (
	"testing"

	"atlas.example/southsouth/scene/timeline"
)

func TestParseAddress(t *testing.T) {
	for _, c := range []struct {
		reason, fragment string
		want             timeline.Command
		ok               bool
	}{
		{"a year", "y=1981", timeline.Command{Verb: timeline.ToYear, N: 1981}, true},
		{"a day", "d=1981-10-22", timeline.Command{Verb: timeline.Seek, At: timeline.Date(1981, 10, 22)}, true},
		{"a month is its last day", "d=1981-10", timeline.Command{Verb: timeline.Seek, At: timeline.Date(1981, 10, 31)}, true},
		{"among what a later version may add", "z=2&y=1975", timeline.Command{Verb: timeline.ToYear, N: 1975}, true},
		{"nothing", "", timeline.Command{}, false},
		{"a word", "y=soon", timeline.Command{}, false},
		{"a day that is none", "d=1981-02-30", timeline.Command{}, false},
	} {
		if got, ok := parseAddress(c.fragment); got != c.want || ok != c.ok {
			t.Errorf("parseAddress(%q) = %v, %v, want %v, %v (%s)", c.fragment, got, ok, c.want, c.ok, c.reason)
		}
	}
}

func TestAddressLeadsBack(t *testing.T) {
	for m := timeline.First; m <= timeline.Last; m += 13 {
		command, ok := parseAddress(addressOf(m))
		p := timeline.NewPlayhead(nil)
		p.Do(command)
		if got := p.Moment(); !ok || got != m {
			t.Fatalf("parseAddress(addressOf(%v)) leads to %v, want there", m, got)
		}
	}
}
