package story_test

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

func TestTellPutsAnEventFirst(t *testing.T) {
	st := newStory(t)
	var s story.State
	day := timeline.Date(1987, 6, 9)
	st.At(&s, day)
	before := slices.Clone(s.Current)
	if len(before) < 3 {
		t.Fatalf("on 9 June 1987 there are events %v, want several", before)
	}
	last := before[len(before)-1]
	s.Tell(last)
	if s.Current[0] != last || len(s.Current) != len(before) {
		t.Errorf("Tell(%d) leaves %v, want it first of %d", last, s.Current, len(before))
	}
	for _, i := range before {
		if !slices.Contains(s.Current, i) {
			t.Errorf("Tell loses event %d", i)
		}
	}
	st.At(&s, day)
	if !slices.Equal(s.Current, before) {
		t.Errorf("after Tell the story has %v, want %v: it is not to be changed", s.Current, before)
	}
	st.At(&s, timeline.EndOf(1970))
	want := slices.Clone(s.Current)
	if s.Tell(last); !slices.Equal(s.Current, want) {
		t.Errorf("Tell of another day's event leaves %v, want %v", s.Current, want)
	}
}
