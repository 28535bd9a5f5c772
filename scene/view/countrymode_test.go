package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// The arrows lead to every country with a part in the story, each in the direction that it shows.
func TestArrowsLeadEverywhere(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	for _, day := range []timeline.Moment{timeline.First, timeline.Date(1981, 10, 23), timeline.Last} {
		st.At(&s, day)
		v.Resize(1280, 720, 1)
		v.Compose(&list, &s, Controls{})
		start := v.Neighbour(&s, -1, Rightward)
		reached, queue := map[int]bool{start: true}, []int{start}
		for len(queue) > 0 {
			from := queue[0]
			queue = queue[1:]
			for to := Leftward; to <= Downward; to++ {
				next := v.Neighbour(&s, from, to)
				if next < 0 {
					continue
				}
				if ahead, _ := along(v.spotOf(from), v.spotOf(next), to); ahead <= 0 {
					t.Errorf("from %s an arrow to %d leads to %s, which is not there", st.Chronicle.Entities[from].Name, to, st.Chronicle.Entities[next].Name)
				}
				if !reached[next] {
					reached[next], queue = true, append(queue, next)
				}
			}
		}
		for _, e := range v.InReadingOrder(&s) {
			if !reached[e] {
				t.Errorf("day %v: no arrows lead to %s", day, st.Chronicle.Entities[e].Name)
			}
		}
	}
}

// Reading order has each once, and begins in the north and ends in the south.
func TestReadingOrder(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Last)
	v.Resize(1280, 720, 1)
	order := v.InReadingOrder(&s)
	sorted := slices.Clone(order)
	slices.Sort(sorted)
	if len(order) != len(v.litUp(&s)) || len(slices.Compact(sorted)) != len(order) {
		t.Errorf("the order has %d, want each of %d once", len(order), len(v.litUp(&s)))
	}
	first, last := st.Chronicle.Entities[order[0]], st.Chronicle.Entities[order[len(order)-1]]
	if first.At.Lat < 35 || last.At.Lat > -20 {
		t.Errorf("it goes from %s to %s, want from north to south", first.Name, last.Name)
	}
	st.At(&s, timeline.Date(1981, 10, 23))
	if n := len(v.InReadingOrder(&s)); n <= s.Roll.Total()-5 {
		t.Errorf("%d are in the order of Cancún's day, want members and participants", n)
	}
}

// The mode is seen, and can be moved in and left by presses.
func TestModeIsSeen(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Last)
	var list display.List
	for _, w := range windows {
		v.Resize(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{Countries: true, Selected: 1})
		steps, leave := 0, 0
		for _, h := range v.hits {
			switch h.action.Verb {
			case StepCountry:
				steps++
			case CountryMode:
				leave++
			default:
				continue
			}
			if h.area.Min.X < 0 || h.area.Max.X > v.layout.window.Max.X || h.area.Min.Y < 0 {
				t.Errorf("%v: the button %v is at %v, outside the window", w, h.action, h.area)
			}
			for _, r := range v.layout.tools {
				if h.action.Verb == StepCountry && r.Overlaps(h.area) {
					t.Errorf("%v: the button %v at %v covers a tool at %v", w, h.action, h.area, r)
				}
			}
		}
		want := 1 // the sign's own
		if v.layout.form == wide {
			want = 2 // and a tool
		}
		if steps != 2 || leave != want {
			t.Errorf("%v: %d buttons step and %d leave, want 2 and %d", w, steps, leave, want)
		}
		v.Compose(&list, &s, Controls{Countries: true, Tour: Tour{On: true, Step: 5}})
		for i, h := range v.hits {
			if h.action.Verb == StepCountry && slices.ContainsFunc(v.hits[:i], func(o hit) bool {
				return o.action.Verb == TourOn && o.area.Overlaps(h.area)
			}) {
				t.Errorf("%v: the button %v at %v covers one of the tour", w, h.action, h.area)
			}
		}
		v.Compose(&list, &s, Controls{Open: FindPanel})
		if !slices.ContainsFunc(v.hits, func(h hit) bool { return h.action == Action{Verb: CountryMode} }) {
			t.Errorf("%v: nothing to press begins the mode", w)
		}
	}
}
