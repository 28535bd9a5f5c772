package scene

import (
	"fmt"
	"image"
	"image/color"
	"testing"

	"atlas.example/southsouth/scene/display"
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
	if key != display.Keyless {
		key += 100
	}
	dst.BeginLayer(key)
	dst.Box(display.XYWH(50, 35, 20, 12), c, display.Plain)
	dst.Box(display.XYWH(52, 37, 4, 4), color.NRGBA{200, 0, 0, 100}, display.Plain)
	dst.EndLayer()
	dst.Box(display.XYWH(30, 20, 30, 30), color.NRGBA{0, 0, 200, 60}, display.Plain)
}

// A picture is the same whether its layers are painted with it, as those that are other ones than in the picture
// before, made for it, or taken from before.
func TestLayers(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		p := newPainter(nil)
		for i, step := range []struct {
			key, look uint64
			kept      bool
		}{
			{1, 1, false},
			{1, 1, true},
			{1, 1, true},
			{2, 2, false},
			{3, 3, false},
			{4, 4, false},
			{4, 4, true},
			{1, 1, false},
			{display.Keyless, 1, false},
			{display.Keyless, 1, true},
			{display.Keyless, 2, false},
			{display.Keyless, 2, true},
			{5, 2, false},
		} {
			c := color.NRGBA{uint8(40 * step.look), 120, 90, 180}
			layered(&p.list, step.key, c)
			paintBoth(t, fmt.Sprintf("at scale %v picture %d", scale, i), p, 80, 60, scale)
			for n, area := range []display.Rect{display.XYWH(10, 10, 30, 20), display.XYWH(50, 35, 20, 12)} {
				l := p.layers[n]
				if l.kept != step.kept {
					t.Errorf("at scale %v picture %d keeps layer %d: %v, want %v", scale, i, n, l.kept, step.kept)
				}
				if l.kept && l.image.Bounds() != outward(area, scale) {
					t.Errorf("at scale %v layer %d is %v large, want %v: no more than it covers", scale, n, l.image.Bounds(), outward(area, scale))
				}
			}
		}
	}
}

// A layer's image holds all that is in it, of whatever kind.
func TestLayerArea(t *testing.T) {
	p := newPainter(nil)
	p.scale = 2
	ink := color.NRGBA{0, 0, 0, 255}
	at := display.Point{X: 20, Y: 30}
	path := display.NewPath([]display.Polygon{block(3, 4, 2)}, [][]display.Point{{{X: 3, Y: 4}, {X: 9, Y: 8}}})
	for _, c := range []struct {
		name string
		draw func(*display.List)
		want image.Rectangle // at least
	}{
		{"a box", func(l *display.List) { l.Box(display.XYWH(1, 2, 3, 4), ink, display.Plain) }, image.Rect(2, 4, 8, 12)},
		{"a line", func(l *display.List) { l.Line(at, display.Point{X: 10, Y: 40}, ink, 6, display.Dash{}) }, image.Rect(14, 54, 46, 86)},
		{"a disc", func(l *display.List) { l.Symbol(display.Disc, at, 8, ink) }, image.Rect(24, 44, 56, 76)},
		{"a star's outline", func(l *display.List) { l.Outline(display.Star, at, 8, ink, 2, display.Dash{}) }, image.Rect(22, 42, 58, 78)},
		{"an area", func(l *display.List) { l.Fill(path, display.Transform{Scale: 10, X: 5}, ink, display.Plain) }, image.Rect(70, 80, 190, 160)},
		{"lines", func(l *display.List) { l.Stroke(path, display.Transform{Scale: 10}, ink, 2, display.Dash{}) }, image.Rect(58, 78, 182, 162)},
		{"two", func(l *display.List) {
			l.Box(display.XYWH(0, 0, 1, 1), ink, display.Plain)
			l.Box(display.XYWH(9, 9, 1, 1), ink, display.Plain)
		}, image.Rect(0, 0, 20, 20)},
	} {
		var l display.List
		c.draw(&l)
		got := p.layerArea(l.Items)
		if !c.want.In(got) || !got.In(c.want.Inset(-30)) {
			t.Errorf("%s touches %v, want %v and a little around", c.name, got, c.want)
		}
	}
}
