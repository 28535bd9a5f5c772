package scene

import (
	"fmt"
	"image"
	"image/color"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// Patterns look as the other painter has them, pixel by pixel: on the screen, in a layer that does not begin where the
// screen does, among lines and alone.
func TestPatternsLookAlike(t *testing.T) {
	ink := color.NRGBA{0, 0, 0, 255}
	const most = 0.1 // of black, by which a pixel may be lighter or darker: package display counts 64 samples of each
	for _, scale := range []float32{1, 1.25, 1.5, 2, 3} {
		for pattern, name := range map[display.Pattern]string{display.Hatch: "hatch", display.Dots: "dots", display.Rule: "rule"} {
			p := newPainter(nil)
			l := &p.list
			l.Box(display.XYWH(0, 0, 88, 60), color.NRGBA{255, 255, 255, 255}, display.Plain)
			l.BeginLayer(1)
			l.Clip(display.XYWH(48, 4, 40, 52))
			l.Box(display.XYWH(40, 0, 50, 60), ink, pattern)
			l.Clip(display.Rect{})
			l.EndLayer()
			l.Fill(display.NewPath([]display.Polygon{block(4, 4, 32)}, nil), display.Identity, ink, pattern)
			l.Line(display.Point{X: 0, Y: 50}, display.Point{X: 40, Y: 50}, ink, 2, display.Dash{On: 4, Off: 2})
			of := fmt.Sprintf("%s at scale %v", name, scale)
			paintBoth(t, of, p, 88, 60, scale)
			got, other := paintBoth(t, of+", its layer an image", p, 88, 60, scale)
			inside := image.Rect(int(6*scale), int(6*scale), int(32*scale), int(32*scale))
			worst, at := 0.0, image.Point{}
			for y := inside.Min.Y; y < inside.Max.Y; y++ {
				for x := inside.Min.X; x < inside.Max.X; x++ {
					d := float64(got.RGBAAt(x, y).R) - float64(other.RGBAAt(x, y).R)
					if d = max(d, -d) / 255; d > worst {
						worst, at = d, image.Pt(x, y)
					}
				}
			}
			if worst > most {
				t.Errorf("%s: the pixel at %v differs by %.2f of black, want at most %.2f", of, at, worst, most)
			}
		}
	}
}
