package scene

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/timeline"
)

func TestDigits(t *testing.T) {
	year := func(y int) []timeline.Command { return []timeline.Command{{Verb: timeline.ToYear, N: y}} }
	for _, c := range []struct {
		reason, digits string
		want           []timeline.Command
		typed          string
	}{
		{"eight one", "81", year(1981), ""},
		{"the first year", "70", year(1970), ""},
		{"the last year", "87", year(1987), ""},
		{"half of a year", "8", nil, "8"},
		{"a year after the story", "88", nil, ""},
		{"no year of the story begins so", "6", nil, ""},
		{"after a pair that is none, a new one", "8971", year(1971), ""},
	} {
		var in input
		for _, r := range c.digits {
			in.digit(r)
		}
		if !slices.Equal(in.commands, c.want) || in.typed != c.typed {
			t.Errorf("digits %s: commands %v, typed %q, want %v, %q (%s)", c.digits, in.commands, in.typed, c.want, c.typed, c.reason)
		}
	}
}

func TestStepEndsTyping(t *testing.T) {
	var in input
	in.digit('8')
	in.do(timeline.Command{Verb: timeline.StepYear, N: 1})
	if in.typed != "" {
		t.Errorf("after a step %q is still typed, want nothing", in.typed)
	}
}
