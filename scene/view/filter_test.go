package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

func TestFilterInLinks(t *testing.T) {
	for f := range Filter(1 << traitCount) {
		var back Filter
		if text := f.Address(); text != "" {
			key, words, _ := parts(text)
			back.Read(key, words)
		}
		if back != f {
			t.Fatalf("%q leads to %b, want %b", f.Address(), back, f)
		}
	}
	var f Filter
	f.Read(filterKey, "later,press")
	f.Read("map", "nam")
	if f.Address() != "&hide=press" {
		t.Errorf("of words of other versions %q is kept, want the press only", f.Address())
	}
	f.Toggle(traitCount)
	f.Toggle(firstVoice + 3)
	if f != 0 {
		t.Errorf("the press is left out and in again: %b, want nothing left out", f)
	}
}

func TestFilterHides(t *testing.T) {
	of := func(traits ...Trait) (f Filter) {
		for _, t := range traits {
			f |= t.bit()
		}
		return f
	}
	const mark, dprk, un = Trait(1), firstVoice, firstVoice + 1
	for _, c := range []struct {
		reason      string
		out, traits Filter
		want        bool
	}{
		{"nothing is left out", 0, of(mark, namTrait, dprk), false},
		{"its field", of(namTrait), of(mark, namTrait, dprk), true},
		{"its mark", of(mark), of(mark, namTrait, dprk), true},
		{"another field", of(g77Trait), of(mark, namTrait, dprk), false},
		{"the only one who tells it", of(dprk), of(mark, namTrait, dprk), true},
		{"one of two who tell it", of(dprk), of(mark, namTrait, dprk, un), false},
		{"both who tell it", of(dprk, un), of(mark, namTrait, dprk, un), true},
		{"nobody known tells it", allVoices, of(mark, namTrait), false},
	} {
		if got := c.out.hides(c.traits); got != c.want {
			t.Errorf("%s: %b.hides(%b) = %v, want %v", c.reason, c.out, c.traits, got, c.want)
		}
	}
}

// Every event and project has a mark, a field and somebody who tells of it, or no filter would do
// what it says.
func TestTraits(t *testing.T) {
	v, st := newTestView(t)
	for i, traits := range slices.Concat(v.sieve.events, v.sieve.projects) {
		id := ""
		if n := len(st.Chronicle.Events); i < n {
			id = st.Chronicle.Events[i].ID
		} else {
			id = st.Chronicle.Projects[i-n].ID
		}
		if ones(traits&allMarks) != 1 || ones(traits&^allMarks&^allVoices) != 1 || traits&allVoices == 0 {
			t.Errorf("%s has the traits %b, want one mark, one field and a voice", id, traits)
		}
	}
}

func ones(f Filter) int {
	n := 0
	for ; f != 0; f &= f - 1 {
		n++
	}
	return n
}

// What is left out is not on the map, and what is not stays: the stars in brick are the movement's.
func TestFilteredVanish(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	stars := func(f Filter) (brick, others int) {
		v.Compose(&list, &s, Controls{Filter: f})
		for i := range list.Items {
			it := &list.Items[i]
			switch {
			case it.Kind != display.Symbol || it.Shape != display.Star || it.From.Y > v.layout.mapped.Max.Y:
			case it.Color == v.brick:
				brick++
			default:
				others++
			}
		}
		return brick, others
	}
	found := false
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		st.At(&s, timeline.EndOf(year))
		brick, others := stars(0)
		left, same := stars(namTrait.bit())
		found = found || brick > 0 && others > 0
		// Where both met at one place the other one's star comes to light.
		if left != 0 || same < others {
			t.Errorf("%d: %d and %d stars, without the movement %d and %d, want none of the first", year, brick, others, left, same)
		}
		if b, o := stars(1<<traitCount - 1); b+o > 0 {
			t.Errorf("%d: %d stars are left of nothing", year, b+o)
		}
		if v.sieve.shown != 0 {
			t.Errorf("%d: %d events are shown of none", year, v.sieve.shown)
		}
	}
	if !found {
		t.Error("no year has stars of both colours; the test shows nothing")
	}
}

// A meeting that is left out colours no land, and the same picture comes back without the filter.
func TestFilteredMeeting(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	var first, filtered, again display.List
	v.Compose(&first, &s, Controls{})
	v.Compose(&filtered, &s, Controls{Filter: g77Trait.bit()})
	if v.meeting || v.occasion != membersShown {
		t.Errorf("without North–South meetings the map shows occasion %d, want the members", v.occasion)
	}
	v.Compose(&again, &s, Controls{})
	if !slices.EqualFunc(first.Items, again.Items, func(a, b display.Item) bool { a.Key, b.Key = 0, 0; return a == b }) {
		t.Error("the picture is another one after a filter than before")
	}
}
