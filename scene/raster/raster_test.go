package raster_test

import (
	"image"
	"image/color"
	"math"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
)

var ink = color.NRGBA{R: 200, A: 255}

// blocks is a typesetter of black boxes, half an em wide a letter.
type blocks struct{}

func (blocks) Measure(f display.Font, text string) display.Metrics {
	return display.Metrics{Advance: f.Size / 2 * float32(len(text)), Ascent: f.Size}
}

func (b blocks) Rasterize(f display.Font, text string) (*image.Alpha, image.Point) {
	m := b.Measure(f, text)
	mask := image.NewAlpha(image.Rect(0, 0, int(m.Advance), int(m.Ascent)))
	for i := range mask.Pix {
		mask.Pix[i] = 255
	}
	return mask, image.Pt(0, int(m.Ascent))
}

// covered is the ink of a picture in whole pixels.
func covered(m *image.RGBA) float64 {
	sum := 0
	for i := 3; i < len(m.Pix); i += 4 {
		sum += int(m.Pix[i])
	}
	return float64(sum) / 255
}

func square(x, y, side float32) *display.Path {
	return display.NewPath([]display.Polygon{{{{X: x, Y: y}, {X: x + side, Y: y}, {X: x + side, Y: y + side}, {X: x, Y: y + side}}}}, nil)
}

func TestPaintCovers(t *testing.T) {
	line := display.NewPath(nil, [][]display.Point{{{X: 10, Y: 50}, {X: 90, Y: 50}}})
	for _, c := range []struct {
		reason string
		draw   func(*display.List)
		want   float64 // pixels at a scale of 1
	}{
		{"a box", func(l *display.List) { l.Box(display.XYWH(10, 10, 20, 30), ink, display.Plain) }, 600},
		{"half pixels count by half", func(l *display.List) { l.Box(display.XYWH(10.5, 10, 20, 30), ink, display.Plain) }, 600},
		{"a path where its transform puts it", func(l *display.List) {
			l.Fill(square(0, 0, 10), display.Transform{Scale: 3, X: 40, Y: 40}, ink, display.Plain)
		}, 900},
		{"a disc", func(l *display.List) { l.Symbol(display.Disc, display.Point{X: 50, Y: 50}, 20, ink) }, math.Pi * 400},
		{"a circle", func(l *display.List) {
			l.Outline(display.Disc, display.Point{X: 50, Y: 50}, 20, ink, 2, display.Dash{})
		}, 2 * math.Pi * 20 * 2},
		{"a line", func(l *display.List) { l.Stroke(line, display.Identity, ink, 4, display.Dash{}) }, 320},
		{"half of it", func(l *display.List) { l.Stroke(line, display.Identity, ink, 4, display.Dash{On: 5, Off: 5}) }, 160},
		{"a hairline is paler", func(l *display.List) { l.Stroke(line, display.Identity, ink, 0.25, display.Dash{}) }, 20},
		{"a third of a hatched area: lines of 1.5 √2 every 6", func(l *display.List) { l.Box(display.XYWH(0, 0, 96, 96), ink, display.Hatch) }, 96 * 96 * 0.3536},
		{"a fifth of a ruled area: lines of 0.88 √2 every 6", func(l *display.List) { l.Box(display.XYWH(0, 0, 96, 96), ink, display.Rule) }, 96 * 96 * 0.2074},
		{"what is outside of a clip is not there", func(l *display.List) {
			l.Clip(display.XYWH(0, 0, 20, 100))
			l.Box(display.XYWH(10, 10, 20, 30), ink, display.Plain)
			l.Clip(display.Rect{})
		}, 300},
		{"a text's boxes", func(l *display.List) {
			l.Text("ab", display.Point{X: 10, Y: 40}, display.Font{Size: 20}, ink, color.NRGBA{})
		}, 400},
	} {
		for _, scale := range []float32{1, 2} {
			var l display.List
			c.draw(&l)
			side := int(100 * scale)
			got := covered(raster.Paint(&l, image.Pt(side, side), scale, blocks{})) / float64(scale*scale)
			if math.Abs(got-c.want) > 0.03*c.want {
				t.Errorf("at a scale of %v %s covers %.1f, want %.1f", scale, c.reason, got, c.want)
			}
		}
	}
}

func TestNeighboursLeaveNoSeam(t *testing.T) {
	var l display.List
	for _, x := range []float32{10, 30.4, 50.8} { // their common sides run through pixels
		l.Fill(square(x, 10, 20.4), display.Identity, ink, display.Plain)
	}
	m := raster.Paint(&l, image.Pt(100, 50), 1, nil)
	for x := 11; x < 70; x++ {
		if a := m.RGBAAt(x, 20).A; a != 255 {
			t.Errorf("the pixel at %d is covered by %d of 255, want all: there is a seam", x, a)
		}
	}
}

func TestHolesStayOpen(t *testing.T) {
	p := display.NewPath([]display.Polygon{{
		{{X: 10, Y: 10}, {X: 90, Y: 10}, {X: 90, Y: 90}, {X: 10, Y: 90}},
		{{X: 30, Y: 30}, {X: 30, Y: 70}, {X: 70, Y: 70}, {X: 70, Y: 30}}, // the other way round
	}}, nil)
	var l display.List
	l.Fill(p, display.Identity, ink, display.Plain)
	if got, want := covered(raster.Paint(&l, image.Pt(100, 100), 1, nil)), 80*80-40*40.0; math.Abs(got-want) > 1 {
		t.Errorf("a square with a hole covers %v, want %v", got, want)
	}
}
