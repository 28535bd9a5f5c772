package view

import (
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// The legend keeps inside its room on both maps, whichever was shown when the window got its size.
func TestLegendStaysInItsRoom(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.First)
	var list display.List
	for w := float32(900); w < 2000; w += 20 {
		for _, before := range []int{MapStory, MapStates} {
			v.Compose(&list, &s, Controls{}.With(MapOption, before))
			v.Resize(w, w*0.5625, 1)
			for _, after := range []int{MapStory, MapStates} {
				v.Compose(&list, &s, Controls{}.With(MapOption, after))
				list.Reset()
				v.legend(&list)
				for _, b := range textBoxes(v, &list) {
					if r := v.layout.legend; b.Max.Y > r.Max.Y+1 || b.Max.X > r.Max.X+1 {
						t.Errorf("%v wide, resized on the states’ map %v, shown on it %v: a text at %v, outside %v", w, before, after, b, r)
					}
				}
			}
		}
	}
}
