package view

import (
	"fmt"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// labelSizes are the windows in which labels are looked at.
var labelSizes = [][2]float32{{1280, 720}, {1920, 1080}, {640, 400}, {390, 844}, {844, 390}, {320, 240}}

// written is a text or a chip on the map.
type written struct {
	text string
	box  display.Rect
	name bool // whether it is the name of a land, of which two lines touch
}

// eachMonth looks at the map in each month of the story, in each size and in our letters and wider
// ones.
func eachMonth(t *testing.T, look func(where string, v *View, s *story.State)) {
	t.Helper()
	v, st := newTestView(t)
	eachMonthOf(t, v, st, look)
}

func eachMonthOf(t *testing.T, v *View, st *story.Story, look func(where string, v *View, s *story.State)) {
	t.Helper()
	ours := v.typist
	step, sizes := 1, labelSizes
	if testing.Short() {
		step, sizes = 5, [][2]float32{{1280, 720}, {390, 844}, {320, 240}}
	}
	var s story.State
	for letters, set := range []*typist{ours, newTypist(wideLetters{ours.set}, nil)} {
		v.typist = set
		for _, size := range sizes {
			v.Resize(size[0], size[1], 1)
			v.named = names{}
			for month := 0; month < 12*yearCount; month += step {
				m := timeline.Date(timeline.FirstYear+month/12, 1+month%12, 15) + 0.5
				st.At(&s, m)
				look(fmt.Sprintf("%v, letters %d, %d-%02d", size, letters, s.Year, s.Month), v, &s)
				if month%12 == 5 {
					st.Within(&s, m, story.AllYears) // with the most on the map
					look(fmt.Sprintf("%v, letters %d, of all years, %d-%02d", size, letters, s.Year, s.Month), v, &s)
				}
			}
		}
	}
}

// onMap composes what is written on the map, and what is marked there.
func onMap(v *View, s *story.State) (texts []written, signs []display.Rect) {
	var list display.List
	v.entities(&list, s, false)
	v.markers(&list, s)
	for i := range list.Items {
		switch it := &list.Items[i]; {
		case it.Kind == display.Symbol, it.Kind == display.Outline && it.Width < 2: // and no ring that grows
			r := it.Radius + it.Width/2
			box := display.XYWH(it.From.X-r, it.From.Y-r, 2*r, 2*r)
			if it.Shape == display.Triangle {
				box.Max.Y -= r / 2
			}
			signs = append(signs, box)
		}
	}
	list.Reset()
	v.labelsAndNames(&list, s, 0)
	boxes := textBoxes(v, &list)
	n := 0
	for i := range list.Items {
		it := &list.Items[i]
		if it.Kind == display.Text {
			if it.Halo.A > 0 {
				texts = append(texts, written{it.Text, boxes[n], !it.Font.Bold})
			}
			n++
		}
		if k := len(texts) - 1; it.Kind == display.Box && (k < 0 || texts[k].box != it.Rect.Inset(-1)) { // a frame is two, one inside the other
			texts = append(texts, written{"a chip", it.Rect, false})
		}
	}
	return texts, signs
}

func TestLabelsKeepOffEverything(t *testing.T) {
	eachMonth(t, func(where string, v *View, s *story.State) { keepOff(t, where, v, s) })
}

// keepOff holds what is written on the map against all that it has to keep off.
func keepOff(t *testing.T, where string, v *View, s *story.State) {
	t.Helper()
	texts, signs := onMap(v, s)
	blocked := v.blocked(nil)
	for i, a := range texts {
		for _, b := range texts[:i] {
			if in := a.box.Inset(0.1); in.Overlaps(b.box) {
				t.Errorf("%s: %q at %v and %q at %v overlap", where, a.text, a.box, b.text, b.box)
			}
		}
		for _, sign := range signs {
			if a.box.Inset(0.1).Overlaps(sign) {
				t.Errorf("%s: %q at %v covers the sign at %v", where, a.text, a.box, sign)
			}
		}
		for _, b := range blocked {
			if a.box.Overlaps(b) {
				t.Errorf("%s: %q at %v lies on %v", where, a.text, a.box, b)
			}
		}
		if !a.name && !v.framed(a.box) {
			t.Errorf("%s: %q at %v leaves the map, %v", where, a.text, a.box, v.lens.frame)
		}
	}
}

// So it is in every language, of which some have long names.
func TestLabelsInEveryLanguage(t *testing.T) {
	for _, tag := range languages() {
		v, st := NewViewIn(t, tag)
		var s story.State
		for _, size := range [][2]float32{{1280, 720}, {640, 400}, {390, 844}} {
			v.Resize(size[0], size[1], 1)
			for year := timeline.FirstYear; year <= timeline.LastYear; year += 2 {
				st.Within(&s, timeline.EndOf(year), story.Scope(year%3))
				keepOff(t, fmt.Sprintf("%s, %v, %d", tag, size, year), v, &s)
			}
		}
	}
}

// While a year goes on no label changes its place.
func TestLabelsStayInAYear(t *testing.T) {
	was, last := map[string]display.Rect{}, ""
	shown := 0
	eachMonth(t, func(where string, v *View, s *story.State) {
		if year := where[:len(where)-3]; year != last {
			clear(was)
			last = year
		}
		texts, _ := onMap(v, s)
		for _, a := range texts {
			if a.name || a.text == "a chip" {
				continue
			}
			if at, ok := was[a.text]; ok && at != a.box {
				t.Errorf("%s: %q is at %v and was at %v", where, a.text, a.box, at)
			}
			was[a.text] = a.box
			shown++
		}
	})
	if shown == 0 {
		t.Error("saw no label")
	}
}

// Most of what happens is named: on a small map less than on a large one.
func TestMostPlacesAreNamed(t *testing.T) {
	v, _ := newTestView(t)
	for _, c := range []struct {
		w, h, least float32
	}{{1920, 1080, 0.9}, {1280, 720, 0.85}, {640, 400, 0.7}, {390, 844, 0.6}} {
		v.Resize(c.w, c.h, 1)
		v.taken.blocked = v.blocked(v.taken.blocked[:0])
		v.planLabels(0)
		named, all := 0, 0
		for i := range v.planned.years {
			named += len(v.planned.years[i].labels)
			all += len(v.signs[i].visits)
		}
		if share := float32(named) / float32(all); share < c.least {
			t.Errorf("%v × %v: %d of %d places of events are named, %.2f, want at least %.2f", c.w, c.h, named, all, share, c.least)
		} else {
			t.Logf("%v × %v: %.2f", c.w, c.h, share)
		}
	}
}
