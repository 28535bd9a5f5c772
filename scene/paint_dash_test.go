package scene

import (
	"fmt"
	"image/color"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// Lines and signs with dashes look as the other painter has them: among lines of the map, of which the shader makes the
// dashes and rims, and alone.
func TestDashesLookAlike(t *testing.T) {
	ink, place := color.NRGBA{20, 30, 40, 255}, display.Transform{Scale: 1}
	line := func(points ...display.Point) *display.Path { return display.NewPath(nil, [][]display.Point{points}) }
	pt := func(x, y float32) display.Point { return display.Point{X: x, Y: y} }
	for name, draw := range map[string]func(l *display.List){
		"lines": func(l *display.List) {
			l.Stroke(line(pt(5, 5), pt(90, 5)), place, ink, 2, display.Dash{On: 5, Off: 3})
			l.Stroke(line(pt(5, 12), pt(60, 20), pt(95, 15.5)), place, ink, 1, display.Dash{On: 2, Off: 1.5})
			l.Stroke(line(pt(5, 40), pt(50, 40), pt(8, 50)), place, ink, 3, display.Dash{On: 8, Off: 4})
		},
		"around a square": func(l *display.List) {
			l.Stroke(line(pt(20, 20), pt(70, 20), pt(70, 60), pt(20, 60), pt(20, 20)), place, ink, 1.5, display.Dash{On: 4, Off: 4})
		},
		"signs among lines": func(l *display.List) {
			l.Stroke(line(pt(5, 5), pt(90, 5)), place, ink, 1, display.Dash{})
			l.Outline(display.Disc, pt(25, 40), 5, ink, 1.5, display.Dash{On: 2.5, Off: 2})
			l.Outline(display.Disc, pt(60, 40), 22, ink, 1.5, display.Dash{On: 6, Off: 4})
			l.Outline(display.Square, pt(25, 60), 10, ink, 1.5, display.Dash{On: 4, Off: 3})
			l.Symbol(display.Disc, pt(40, 20), 6, ink)
			l.Outline(display.Disc, pt(80, 20), 6, ink, 1, display.Dash{})
		},
		"signs alone": func(l *display.List) {
			l.Outline(display.Disc, pt(25, 40), 5, ink, 1.5, display.Dash{On: 2.5, Off: 2})
			l.Outline(display.Disc, pt(60, 40), 22, ink, 1.5, display.Dash{On: 6, Off: 4})
			l.Symbol(display.Disc, pt(40, 20), 6, ink)
		},
	} {
		for _, scale := range []float32{1, 2} {
			p := newPainter(nil)
			p.list.Box(display.XYWH(0, 0, 100, 80), color.NRGBA{240, 240, 230, 255}, display.Plain)
			draw(&p.list)
			paintBoth(t, fmt.Sprintf("%s at scale %v", name, scale), p, 100, 80, scale)
		}
	}
}
