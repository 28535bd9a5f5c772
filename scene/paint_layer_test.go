package scene

import (
	"image"
	"image/color"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
)

// layered is a picture with a layer that is clipped, one of boxes, and what is over them.
func layered(dst *display.List, key uint64, c color.NRGBA) {
	dst.Reset()
	dst.Box(display.XYWH(0, 0, 80, 60), color.NRGBA{240, 230, 210, 255}, display.Plain)
	dst.BeginLayer(key)
	dst.Clip(display.XYWH(10, 10, 30, 20))
	dst.Box(display.XYWH(0, 0, 80, 60), c, display.Plain)
	dst.Line(display.Point{X: 0, Y: 15}, display.Point{X: 80, Y: 25}, color.NRGBA{0, 0, 0, 128}, 3, display.Dash{})
	dst.Clip(display.Rect{})
	dst.EndLayer()
	dst.BeginLayer(key + 100)
	dst.Box(display.XYWH(50, 35, 20, 12), c, display.Plain)
	dst.Box(display.XYWH(52, 37, 4, 4), color.NRGBA{200, 0, 0, 100}, display.Plain)
	dst.EndLayer()
	dst.Box(display.XYWH(30, 20, 30, 30), color.NRGBA{0, 0, 200, 60}, display.Plain)
}

// A picture is the same whether its layers are made for it, taken from before, or left out while the map moves.
func TestLayers(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped under -short: this needs a screen")
	}
	for _, scale := range []float32{1, 2} {
		w, h := int(80*scale), int(60*scale)
		screen := ebiten.NewImage(w, h)
		p := newPainter(nil)
		var want display.List
		for i, step := range []struct {
			key   uint64
			moves bool
		}{{1, true}, {1, false}, {1, false}, {2, false}, {3, true}, {4, true}, {4, false}, {1, false}} {
			c := color.NRGBA{uint8(100 * step.key), 120, 90, 180}
			layered(&p.list, step.key, c)
			layered(&want, step.key, c)
			screen.Clear()
			p.last.moves = step.moves
			p.paint(screen, scale)
			got := image.NewRGBA(screen.Bounds())
			screen.ReadPixels(got.Pix)
			if share := raster.Difference(got, raster.Paint(&want, image.Pt(w, h), scale, nil)); share > raster.MostDifferent {
				t.Errorf("at scale %v picture %d differs in %.2f %% of its pixels", scale, i, 100*share)
			}
			for n, area := range []display.Rect{display.XYWH(10, 10, 30, 20), display.XYWH(50, 35, 20, 12)} {
				l := p.layers[n]
				if l.kept == step.moves {
					t.Errorf("at scale %v picture %d keeps layer %d: %v, want %v", scale, i, n, l.kept, !step.moves)
				}
				if l.kept && l.image.Bounds() != outward(area, scale) {
					t.Errorf("at scale %v layer %d is %v large, want %v: no more than it covers", scale, n, l.image.Bounds(), outward(area, scale))
				}
			}
		}
	}
}
