package view

import (
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

func TestHosts(t *testing.T) {
	v, _ := newTestView(t)
	for _, c := range []struct{ event, want, why string }{
		{"nam-1983-newdelhi", "IND", "a summit of the movement"},
		{"g77-1979-arusha", "TZA", "a meeting of the G77"},
		{"seed-1981-cancun", "MEX", "of North and South, its participants known"},
		{"seed-1987-conference", "PRK", "an extraordinary conference"},
		{"un-1974-nieo", "", "the United Nations, at their own seat"},
		{"nam-1986-sport", "", "not documented"},
		{"nam-1979-burma", "", "no meeting"},
		{"bil-1977-tito", "", "a visit"},
	} {
		got := "no such event"
		for i := range v.story.Chronicle.Events {
			if v.story.Chronicle.Events[i].ID != c.event {
				continue
			}
			got = ""
			if h := v.hosts[i]; h >= 0 {
				got = v.story.Chronicle.Entities[h].ID
			}
		}
		if got != c.want {
			t.Errorf("the host of %s is %q, want %q: %s", c.event, got, c.want, c.why)
		}
	}
}

// signsOf counts the signs of a shape in the picture of a moment that stand for an entity. Marks of
// projects may lie on them.
func signsOf(t *testing.T, v *View, st *story.Story, m timeline.Moment, shape display.Shape, least float32) int {
	t.Helper()
	var s story.State
	st.At(&s, m)
	var list display.List
	v.Compose(&list, &s, Controls{})
	n := 0
	for _, p := range v.reach.spots {
		largest := float32(0)
		for _, it := range list.Items {
			if it.Kind == display.Outline && it.Shape == shape && it.From == p.at && it.Color == v.ink {
				largest = max(largest, it.Radius)
			}
		}
		if largest > 0 && v.landSize[p.entity] < smallLand {
			n++
			if largest < least {
				t.Errorf("day %v: the sign of %s has a radius of %v, want %v at least", m, v.story.Chronicle.Entities[p.entity].ID, largest, least)
			}
		}
	}
	return n
}

func TestSmallStatesHaveDots(t *testing.T) {
	v, st := newTestView(t)
	for _, size := range [][2]float32{{1280, 720}, {1920, 1080}, {640, 400}, {390, 844}, {320, 240}} {
		v.Resize(size[0], size[1], 1)
		least := float32(4)
		if v.layout.form == narrow {
			least = 5
		}
		for _, m := range []timeline.Moment{timeline.First, timeline.EndOf(1983), timeline.Date(1987, 6, 9)} {
			if n := signsOf(t, v, st, m, display.Disc, least); n < 3 {
				t.Errorf("%v, day %v: %d dots, want those of Malta, Singapore and the like", size, m, n)
			}
		}
	}
}

func TestMovementsHaveSignsOfTheirOwn(t *testing.T) {
	v, st := newTestView(t)
	for _, c := range []struct {
		at    timeline.Moment
		names []string
	}{
		{timeline.First, nil},
		{timeline.EndOf(1974), []string{"PRG"}},
		{timeline.Date(1979, 12, 1), []string{"PLO", "SWAPO", "PF"}},
		{timeline.EndOf(1987), []string{"PLO", "SWAPO"}},
	} {
		if n := signsOf(t, v, st, c.at, display.Triangle, movementRadius); n != len(c.names) {
			t.Errorf("day %v: %d triangles, want %d", c.at, n, len(c.names))
		}
		var s story.State
		st.At(&s, c.at)
		var list display.List
		v.Compose(&list, &s, Controls{})
		for _, name := range c.names {
			found := false
			for _, it := range list.Items {
				found = found || it.Kind == display.Text && it.Text == name
			}
			if !found {
				t.Errorf("day %v: %s is not named", c.at, name)
			}
		}
	}
}

func TestCalmViewersSeeNoRings(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Date(1973, 9, 5)+0.2)
	rings := func(c Controls) int {
		var list display.List
		v.Compose(&list, &s, c)
		n := 0
		for _, it := range list.Items {
			if ochre := it.Color.R == v.ochre.R && it.Color.G == v.ochre.G; it.Kind == display.Outline && ochre {
				n++
			}
		}
		return n
	}
	if n := rings(Controls{}); n == 0 {
		t.Error("nobody arrives in Algiers")
	}
	if n := rings(Controls{Calm: true}); n != 0 {
		t.Errorf("%d rings for a viewer who wants less motion, want none", n)
	}
}
