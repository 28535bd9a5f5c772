package view

import (
	"testing"

	"atlas.example/southsouth/scene/display"
)

// windows are sizes from the smallest that is promised to a wall.
var windows = [][2]float32{
	{320, 240},
	{320, 568},
	{390, 844},
	{430, 932},
	{480, 320},
	{640, 400},
	{768, 1024},
	{844, 390},
	{900, 520},
	{1024, 768},
	{1280, 720},
	{1366, 768},
	{1920, 1080},
	{2560, 1080},
	{3840, 2160},
	{1080, 1920},
}

// threeRows is the legend's height where its entries take three rows.
func threeRows(float32) float32 { return 3 * legendRow }

// parts names what a layout places.
func (l *layout) parts() map[string]display.Rect {
	return map[string]display.Rect{
		"title": l.title, "map": l.mapped, "card": l.card, "counts": l.counts, "play": l.play,
		"back": l.back, "on": l.on, "ruler": l.ruler, "legend": l.legend, "news": l.news,
	}
}

func TestPartsDoNotOverlap(t *testing.T) {
	for _, w := range windows {
		larger := enlargement(w[0], w[1])
		l := newLayout(w[0]/larger, w[1]/larger, measures{threeRows, 2.3})
		parts := l.parts()
		for name, r := range parts {
			if r.Empty() {
				continue
			}
			if r.Min.X < 0 || r.Min.Y < 0 || r.Max.X > l.window.Max.X+0.01 || r.Max.Y > l.window.Max.Y+0.01 {
				t.Errorf("%v: %s is at %v, outside the window %v", w, name, r, l.window)
			}
			for other, s := range parts {
				if name < other && !s.Empty() && r.Overlaps(s) {
					t.Errorf("%v: %s at %v and %s at %v overlap", w, name, r, other, s)
				}
			}
		}
	}
}

func TestEveryWindowHasMapRulerAndButtons(t *testing.T) {
	for _, w := range windows {
		larger := enlargement(w[0], w[1])
		l := newLayout(w[0]/larger, w[1]/larger, measures{threeRows, 2.3})
		if l.mapped.W() < 200 || l.mapped.H() < 80 {
			t.Errorf("%v: the map is %v × %v, want at least 200 × 80", w, l.mapped.W(), l.mapped.H())
		}
		if l.ruler.W() < 180 || l.card.H() < 24 {
			t.Errorf("%v: ruler %v, card %v, want room for both", w, l.ruler, l.card)
		}
		for _, b := range []display.Rect{l.back, l.play, l.on} {
			if min(b.W(), b.H()) < 18 {
				t.Errorf("%v: a button is %v × %v, want at least 18 to press", w, b.W(), b.H())
			}
		}
	}
}
