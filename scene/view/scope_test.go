package view

import (
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// Whatever scope is shown is said in words, unless it is the usual one, in every window.
func TestScopeIsSaid(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	for _, w := range windows {
		v.Resize(w[0], w[1], 1)
		for _, value := range []int{ScopeAll, ScopeYear} {
			c := Controls{}.With(ScopeOption, value)
			st.Within(&s, timeline.EndOf(1981), c.Scope())
			v.Compose(&list, &s, c)
			said := !v.layout.scope.Empty() && w[0] < 1200 // the switch says it
			for _, words := range scopeWords(nil, c.Scope(), 1981) {
				for i := range list.Items {
					said = said || list.Items[i].Kind == display.Text && strings.HasSuffix(list.Items[i].Text, words)
				}
			}
			if !said {
				t.Errorf("%v: with %q no text says which events are shown", w, optionRows[ScopeOption].values[value])
			}
		}
	}
}

// The land of members of other years is pale, and that of members is not.
func TestMembersOfOtherYearsArePale(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.Within(&s, timeline.First, story.AllYears)
	pale, plain := 0, 0
	for atom, o := range s.Land {
		switch c := v.coatAt(&s, atom, o); c.ground {
		case v.aside():
			pale++
			if member(&s, o) || !s.Ever[atom] {
				t.Errorf("atom %d of %+v is pale", atom, o)
			}
		case v.petrol:
			plain++
		}
	}
	if pale < 20 || plain < 30 {
		t.Errorf("%d atoms are pale and %d plain, want many of both", pale, plain)
	}
}

func TestShiftStopsAtTheEnds(t *testing.T) {
	var s Settings
	for _, c := range []struct {
		by   int
		want float64
	}{{1, 2}, {1, 4}, {1, 4}, {-1, 2}, {-1, 1}, {-1, 0.5}, {-1, 0.5}, {3, 4}} {
		if s.Shift(SpeedOption, c.by); s.Speed() != c.want {
			t.Errorf("shifted by %d: speed %v, want %v", c.by, s.Speed(), c.want)
		}
	}
}

// With less motion nothing around a sign depends on how fresh it is.
func TestCalmRingsStayTheSame(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	radius := map[bool]map[float32]bool{false: {}, true: {}}
	for _, calm := range []bool{false, true} {
		for m := timeline.Date(1976, 8, 16); m < timeline.Date(1976, 9, 10); m += 5 {
			st.At(&s, m)
			v.Compose(&list, &s, Controls{Calm: calm})
			for i := range list.Items {
				if it := &list.Items[i]; it.Kind == display.Outline && it.Shape == display.Disc && it.Width == 2 {
					radius[calm][it.Radius] = true
				}
			}
		}
	}
	if len(radius[true]) > 2 || len(radius[false]) <= 2 {
		t.Errorf("rings of %d sizes, with less motion of %d, want many and one for each kind of ring", len(radius[false]), len(radius[true]))
	}
}
