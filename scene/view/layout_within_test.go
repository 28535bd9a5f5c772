package view

import (
	"fmt"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// TestWithinAPage wants of a picture inside a page that its parts lie in the window and beside each
// other, that the map has most of it, and that what the page has is not there twice.
func TestWithinAPage(t *testing.T) {
	for _, size := range [][2]float32{{866, 518}, {1520, 860}, {340, 466}, {300, 240}, {640, 360}, {374, 520}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			l := layout{window: display.XYWH(0, 0, size[0], size[1])}
			l.arrangeWithin(size[0], size[1])
			for _, r := range []display.Rect{l.title, l.card, l.play, l.back, l.on, l.counts, l.speed} {
				if !r.Empty() {
					t.Errorf("a part at %v, which the page has", r)
				}
			}
			parts := []display.Rect{l.mapped, l.ruler, l.news, l.tabs[WorldFrame]}
			for i, a := range parts {
				if a.Empty() {
					continue
				}
				if a.Min.X < 0 || a.Min.Y < 0 || a.Max.X > size[0] || a.Max.Y > size[1] {
					t.Errorf("part %d at %v is not in the window", i, a)
				}
				for _, b := range parts[i+1:] {
					if a.Overlaps(b) {
						t.Errorf("parts at %v and %v overlap", a, b)
					}
				}
			}
			if share := l.mapped.H() / size[1]; share < 0.55 {
				t.Errorf("the map has %.2f of the height, want more than half", share)
			}
		})
	}
}
