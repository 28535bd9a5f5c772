package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// openedBy is the area of the last picture that opens a panel, if there is one.
func (v *View) openedBy(p Panel) (display.Rect, bool) {
	for _, h := range v.hits {
		if h.action == (Action{Verb: Open, N: int(p)}) {
			return h.area, true
		}
	}
	return display.Rect{}, false
}

// Whoever is selected is told of in a box inside the map, off all other buttons, and no text of it
// leaves the box or is cut.
func TestTooltipsOfAll(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	for _, day := range []timeline.Moment{timeline.First, timeline.Date(1981, 10, 23), timeline.Date(1987, 6, 9)} {
		st.At(&s, day)
		for _, w := range [][2]float32{{1280, 720}, {390, 844}, {640, 400}, {844, 390}, {320, 240}} {
			v.Resize(w[0], w[1], 1)
			for i := range st.Chronicle.Entities {
				v.Compose(&list, &s, Controls{Selected: i + 1, Countries: true})
				box, ok := v.openedBy(ProfilePanel)
				name, _ := v.tip.of.Name(st.Chronicle, v.dayOf(&s))
				if !ok {
					t.Errorf("%v, day %v: nothing is told of %s", w, day, st.Chronicle.Entities[i].Name)
					continue
				}
				checkTip(t, v, &list, box, name)
			}
		}
	}
}

func checkTip(t *testing.T, v *View, list *display.List, box display.Rect, name string) {
	t.Helper()
	f := v.lens.frame
	if box.Min.X < f.Min.X || box.Max.X > f.Max.X || box.Min.Y < f.Min.Y || box.Max.Y > f.Max.Y {
		t.Errorf("%v: what is told of %s is at %v, outside the map %v", v.layout.window.Max, name, box, f)
	}
	for _, h := range v.hits {
		if h.area != box && h.area.Overlaps(box) {
			t.Errorf("%v: what is told of %s, at %v, covers the button at %v", v.layout.window.Max, name, box, h.area)
		}
	}
	first := len(list.Items) - 1
	for ; list.Items[first].Kind != display.Box || list.Items[first].Rect != box; first-- {
	}
	n := 0
	for _, it := range list.Items[first:] {
		if it.Kind != display.Text {
			continue
		}
		n++
		m := v.typist.measure(it.Font, it.Text)
		if it.From.X < box.Min.X+4 || it.From.X+m.Advance > box.Max.X-4 || it.From.Y-m.Ascent < box.Min.Y || it.From.Y+m.Descent > box.Max.Y {
			t.Errorf("%v: %q leaves its box %v", v.layout.window.Max, it.Text, box)
		}
		if it.Font.Size < smallest {
			t.Errorf("%q has letters of %v, want %v at least", it.Text, it.Font.Size, smallest)
		}
	}
	if n < 2 {
		t.Errorf("%v: of %s %d lines are told, want a name and a standing", v.layout.window.Max, name, n)
	}
}

// The tooltip of what the pointer is over leaves the pointer free, and leads nowhere.
func TestTooltipsUnderThePointer(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Date(1987, 6, 9))
	var list display.List
	v.Resize(1280, 720, 1)
	v.Compose(&list, &s, Controls{})
	f, found := v.lens.frame, 0
	for y := f.Min.Y + 5; y < f.Max.Y; y += 37 {
		for x := f.Min.X + 5; x < f.Max.X; x += 41 {
			p := display.Point{X: x, Y: y}
			of := v.SubjectAt(p)
			if of.None() {
				continue
			}
			found++
			v.Compose(&list, &s, Controls{Hover: of, HoverAt: p})
			if _, ok := v.openedBy(ProfilePanel); ok {
				t.Fatal("what is told of what the pointer is over can be pressed: it would take the map from under it")
			}
			i := len(list.Items) - 1
			for list.Items[i].Kind != display.Box {
				i--
			}
			if list.Items[i].Rect.Contains(p) {
				t.Errorf("the pointer at %v is under what is told, %v", p, list.Items[i].Rect)
			}
		}
	}
	if found < 50 {
		t.Errorf("the pointer met %d countries, want many", found)
	}
}

// A press where a small sign is, or inside of large land, meets that.
func TestSubjectAt(t *testing.T) {
	v, st := newTestView(t)
	c := st.Chronicle
	var s story.State
	var list display.List
	for _, q := range []struct {
		reason, entity, unit string
		lon, lat             float64
		day                  timeline.Moment
	}{
		{"a member", "DZA", "", 3, 28, timeline.First},
		{"not in the story", "", "SUN", 90, 60, timeline.First},
		{"a colony that is in it", "AGO", "", 17, -12, timeline.First},
		{"a colony that is not yet Zimbabwe's", "", "RHO", 30, -19, timeline.First},
		{"and is then", "ZWE", "", 30, -19, timeline.Last},
		{"held land is itself", "", "SIN", 33.8, 29.5, timeline.EndOf(1972)},
		{"and its sovereign's when it has returned", "EGY", "", 33.8, 29.5, timeline.Last},
		{"the sea", "", "", -140, 10, timeline.First},
	} {
		st.At(&s, q.day)
		v.Resize(1280, 720, 1)
		at := flat(v.proj.Forward(geo.LonLat{Lon: q.lon, Lat: q.lat}))
		v.Look(Camera{6, at})
		v.Compose(&list, &s, Controls{})
		got := v.SubjectAt(v.lens.place.Apply(at))
		entity, unit := "", ""
		if got.Entity > 0 {
			entity = c.Entities[got.Entity-1].ID
		}
		if got.Unit > 0 {
			unit = c.Units[got.Unit-1].ID
		}
		if entity != q.entity || unit != q.unit {
			t.Errorf("at %v, %v on day %v is %q, %q, want %q, %q (%s)", q.lon, q.lat, q.day, entity, unit, q.entity, q.unit, q.reason)
		}
	}
}

// The outline goes around the land of what is selected, and a ring around a sign.
func TestSelectionIsOutlined(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Last)
	var list display.List
	v.Resize(1280, 720, 1)
	count := func(c Controls) (strokes, rings int) {
		v.Compose(&list, &s, c)
		for _, it := range list.Items {
			switch {
			case it.Kind == display.Stroke && it.Width == chosenInk && it.Color == v.ink:
				strokes++
			case it.Kind == display.Outline && it.Width == chosenInk && it.Color == v.ink:
				rings++
			}
		}
		return strokes, rings
	}
	strokes, rings := count(Controls{})
	for i, e := range st.Chronicle.Entities {
		if e.ID != "DZA" && e.ID != "MDV" && e.ID != "PLO" {
			continue
		}
		gotStrokes, gotRings := count(Controls{Selected: i + 1})
		land := e.ID == "DZA"
		if (gotStrokes > strokes) != land || (gotRings > rings) == land {
			t.Errorf("%s is outlined by %d strokes and %d rings more, want an outline: %v", e.Name, gotStrokes-strokes, gotRings-rings, land)
		}
	}
	states := Controls{Selected: 3, Hover: profile.Subject{Entity: 4}}.With(MapOption, MapStates)
	if fresh, _ := newTestView(t); fresh != nil {
		fresh.Compose(&list, &s, states) // the first picture of all
		if _, ok := fresh.openedBy(ProfilePanel); ok {
			t.Error("on the states' map what is selected is told of, and not what the pointer is over")
		}
	}
	unit := slices.IndexFunc(st.Chronicle.Units, func(u chronicle.Unit) bool { return u.ID == "SUN" })
	if got, _ := count(Controls{Land: unit + 1}); got <= strokes {
		t.Error("land that nobody in the story holds gets no outline")
	}
}
