package view

import (
	"testing"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

func composed(tb testing.TB, m timeline.Moment, w, h float32) (*View, *story.State) {
	tb.Helper()
	v, st := newTestView(tb)
	v.Resize(w, h, 1)
	var s story.State
	st.At(&s, m)
	var list display.List
	v.Compose(&list, &s, Controls{})
	return v, &s
}

func TestEntityAtALand(t *testing.T) {
	v, _ := composed(t, timeline.EndOf(1983), 1280, 720)
	for _, c := range []struct {
		at   geo.LonLat
		want string // none where empty
		why  string
	}{
		{geo.LonLat{Lon: 79, Lat: 22}, "IND", "a member's land"},
		{geo.LonLat{Lon: -53, Lat: -10}, "BRA", "land of one that is no member then"},
		{geo.LonLat{Lon: 100, Lat: 60}, "", "land of one that never takes part"},
		{geo.LonLat{Lon: -140, Lat: -40}, "", "the sea"},
	} {
		got := ""
		if e, ok := v.EntityAt(v.point(c.at)); ok {
			got = v.story.Chronicle.Entities[e].ID
		}
		if got != c.want {
			t.Errorf("EntityAt(%v) = %q, want %q: %s", c.at, got, c.want, c.why)
		}
	}
	if e, ok := v.EntityAt(display.Point{X: 3, Y: 3}); ok {
		t.Errorf("EntityAt(a corner of the window) = %d, want none", e)
	}
}

func TestEntityAtSnapsToSigns(t *testing.T) {
	for _, c := range []struct{ w, h, snap float32 }{{1280, 720, signSnap}, {390, 844, thumbSnap}} {
		v, _ := composed(t, timeline.EndOf(1983), c.w, c.h)
		at := v.point(geo.LonLat{Lon: 57.5522, Lat: -20.3484})
		for _, s := range v.reach.spots {
			if v.story.Chronicle.Entities[s.entity].ID == "MUS" {
				at = s.at
			}
		}
		near, far := display.Point{X: at.X + c.snap - 1, Y: at.Y + 3}, display.Point{X: at.X + c.snap + 2, Y: at.Y}
		if e, ok := v.EntityAt(near); !ok || v.story.Chronicle.Entities[e].ID != "MUS" {
			t.Errorf("%v × %v: EntityAt a thumb's breadth off Mauritius = %d, %v, want it", c.w, c.h, e, ok)
		}
		if e, ok := v.EntityAt(far); ok && v.story.Chronicle.Entities[e].ID == "MUS" {
			t.Errorf("%v × %v: EntityAt too far off Mauritius is still it", c.w, c.h)
		}
	}
}

// Whoever has a part in the story must be there to be pressed: in its sign, or in its land.
func TestEveryParticipantCanBePressed(t *testing.T) {
	for _, size := range [][2]float32{{1280, 720}, {390, 844}} {
		for _, m := range []timeline.Moment{timeline.EndOf(1975), timeline.EndOf(1983), timeline.Date(1987, 6, 9)} {
			v, s := composed(t, m, size[0], size[1])
			found := map[int]bool{}
			f := v.lens.frame
			for y := f.Min.Y; y < f.Max.Y; y += 2 {
				for x := f.Min.X; x < f.Max.X; x += 2 {
					if e, ok := v.EntityAt(display.Point{X: x, Y: y}); ok {
						found[e] = true
					}
				}
			}
			for i := range s.Entities {
				if e := &v.story.Chronicle.Entities[i]; e.Located && v.reach.lit[i] && !found[i] {
					t.Errorf("%v, day %v: %s is nowhere to be pressed", size, m, e.ID)
				}
			}
		}
	}
}
