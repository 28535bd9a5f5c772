package scene

import (
	"fmt"
	"image/color"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// A picture looks as the other painter has it whatever it begins with: what hides all below it, what does not, or what
// hides a part only.
func TestHowAPictureBegins(t *testing.T) {
	paper, sea, ink := color.NRGBA{240, 235, 220, 255}, color.NRGBA{180, 205, 215, 255}, color.NRGBA{230, 60, 40, 120}
	disc := display.NewPath([]display.Polygon{block(20, 12, 40)}, nil)
	whole := display.XYWH(0, 0, 80, 60)
	for name, draw := range map[string]func(l *display.List){
		"with ground and sea": func(l *display.List) {
			l.Box(whole, paper, display.Plain)
			l.Clip(display.XYWH(10, 10, 60, 40))
			l.Fill(disc, display.Identity, sea, display.Plain)
			l.Box(display.XYWH(0, 20, 80, 10), ink, display.Plain)
			l.Fill(disc, display.Transform{Scale: 0.5}, sea, display.Hatch)
			l.Clip(display.Rect{})
			l.Box(display.XYWH(5.3, 5.3, 20, 20), sea, display.Plain)
		},
		"with a ground that is seen through": func(l *display.List) {
			l.Box(whole, ink, display.Plain)
			l.Fill(disc, display.Identity, ink, display.Plain)
			l.Fill(disc, display.Transform{Scale: 0.5}, sea, display.Plain)
		},
		"with a small box": func(l *display.List) {
			l.Box(display.XYWH(10.5, 10.5, 20, 20), sea, display.Plain)
			l.Box(whole, ink, display.Plain)
		},
		"with a pattern": func(l *display.List) {
			l.Fill(disc, display.Identity, sea, display.Dots)
			l.Box(display.XYWH(10, 10, 20, 20), sea, display.Plain)
		},
		"with a layer": func(l *display.List) {
			l.Box(whole, paper, display.Plain)
			l.BeginLayer(7)
			l.Fill(disc, display.Identity, sea, display.Plain)
			l.Box(display.XYWH(30, 20, 30, 10), ink, display.Plain)
			l.EndLayer()
			l.Fill(disc, display.Transform{Scale: 0.5}, sea, display.Plain)
		},
	} {
		for _, scale := range []float32{1, 1.5} {
			p := newPainter(nil)
			draw(&p.list)
			for n := range 3 { // the layer becomes an image
				paintBoth(t, fmt.Sprintf("%s at scale %v, picture %d", name, scale, n), p, 80, 60, scale)
			}
		}
	}
}
