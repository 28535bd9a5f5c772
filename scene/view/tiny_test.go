package view_test

import (
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// A window may be drawn to any size, and a frame of another page may have none: there is a picture all the same,
// whatever is open, and nothing in it is smaller than nothing.
func TestPictureOfAWindowOfAnySize(t *testing.T) {
	s := newStage(t)
	for _, size := range [][2]float32{{0, 0}, {1, 1}, {1, 900}, {3000, 1}, {60, 40}, {199, 149}, {16384, 16384}} {
		s.view.Resize(size[0], size[1], 1)
		for open := view.NoPanel; open <= view.SavePanel; open++ {
			for shown := range 3 { // story, states, tiles
				s.controls = view.Controls{Open: open, Selected: 1}
				s.controls.Choose(view.MapOption, shown)
				s.view.Stand(&s.state, s.controls)
				for i := range s.compose(timeline.Date(1981, 10, 22)).Items {
					it := &s.list.Items[i]
					if it.Radius < 0 || it.Width < 0 || it.Kind == display.Text && it.Font.Size <= 0 {
						t.Fatalf("a window of %v with the panel %d and the map %d has %+v", size, open, shown, it)
					}
				}
			}
		}
	}
}
