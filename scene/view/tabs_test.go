package view

import (
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// The frames part the regions among them, so that the tabs' numbers add up to the world's, which is the
// movement's; and at the summit to those who met.
func TestTabsAddUp(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	for m := timeline.First; m <= timeline.Last; m += 29 {
		st.At(&s, m)
		n, _ := v.tabCounts(&s)
		sum := 0
		for f := AmericasFrame; f < frameCount; f++ {
			sum += n[f]
		}
		want := s.Roll.Total()
		if v.allKnown(&s) {
			want = 22
		}
		if n[WorldFrame] != want || sum != want {
			t.Errorf("day %v: the world's tab has %d and the others %d, want %d", m, n[WorldFrame], sum, want)
		}
	}
	st.At(&s, timeline.Date(1981, 10, 22))
	if !v.allKnown(&s) {
		t.Error("the summit at Cancún is not known as one whose participants are all known")
	}
	st.At(&s, timeline.Date(1987, 6, 9))
	if v.allKnown(&s) {
		t.Error("the conference in Pyongyang counts as one whose participants are all known")
	}
}

// Every place of an event is in its frame, and clear of the year on a phone.
func TestFramesShowTheirPlaces(t *testing.T) {
	v, st := newTestView(t)
	for _, w := range [][2]float32{{320, 568}, {390, 844}, {430, 932}, {768, 1024}, {1280, 720}, {844, 390}} {
		v.Resize(w[0], w[1], 1)
		for i := range st.Chronicle.Events {
			f := v.FrameOf([]int{i})
			v.Look(v.CameraOf(f))
			place := &st.Chronicle.Places[st.PlaceOf(i)]
			at := v.lens.place.Apply(flat(v.proj.Forward(place.At)))
			if !v.lens.frame.Inset(8).Contains(at) || v.yearBox().Contains(at) {
				t.Errorf("%v: %s is at %v, want it in %v and off the year at %v", w, place.ID, at, v.lens.frame, v.yearBox())
			}
		}
	}
}

// On a phone a region fills the map: no paper shows at its corners.
func TestFramesFillAPhone(t *testing.T) {
	v := phone(t)
	for f := AmericasFrame; f < frameCount; f++ {
		v.Look(v.CameraOf(f))
		if sphere := v.lens.place.ApplyRect(v.earth.world); sphere.Min.Y > v.lens.frame.Min.Y || sphere.Max.Y < v.lens.frame.Max.Y {
			t.Errorf("frame %v: the world at %v leaves paper in %v", f, sphere, v.lens.frame)
		}
		if zoom := v.Camera().Zoom; zoom < 2 {
			t.Errorf("frame %v: zoom %v, want at least 2: a region is not a shrunken world", f, zoom)
		}
	}
}

// A press on a tab goes to its frame.
func TestTabsArePressable(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Date(1987, 6, 9))
	var list display.List
	for _, w := range windows {
		v.Resize(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{})
		for f, r := range v.layout.tabs {
			if r.Empty() {
				continue
			}
			if got, want := action(v, r), (Action{Verb: ShowFrame, N: f}); got != want {
				t.Errorf("%v: on tab %d is %v, want %v", w, f, got, want)
			}
		}
	}
}

// action is what a press in the middle of a part asks for.
func action(v *View, r display.Rect) Action {
	a, _ := v.ActionAt(r.Center())
	return a
}
