package raster

import (
	"image"
	"image/color"
	"testing"
)

func TestDifference(t *testing.T) {
	grey := func(r image.Rectangle, changed ...color.RGBA) *image.RGBA {
		m := image.NewRGBA(r)
		for i := range m.Pix {
			m.Pix[i] = 100
		}
		for i, c := range changed {
			m.SetRGBA(r.Min.X+i, r.Min.Y, c)
		}
		return m
	}
	ten := image.Rect(0, 0, 5, 2)
	for _, c := range []struct {
		reason string
		a, b   *image.RGBA
		want   float64
	}{
		{"the same", grey(ten), grey(ten), 0},
		{"as far apart as an edge may be", grey(ten), grey(ten, color.RGBA{148, 52, 100, 100}), 0},
		{"one farther, brighter", grey(ten), grey(ten, color.RGBA{100, 149, 100, 100}), 0.1},
		{"one farther, darker", grey(ten, color.RGBA{100, 100, 51, 100}), grey(ten), 0.1},
		{"two, one in all parts", grey(ten), grey(ten, color.RGBA{0, 0, 0, 100}, color.RGBA{255, 100, 100, 100}), 0.2},
		{"a part of a larger one", grey(image.Rect(0, 0, 9, 9)).SubImage(ten).(*image.RGBA), grey(ten, color.RGBA{}), 0.1},
		{"another size", grey(ten), grey(image.Rect(0, 0, 2, 5)), 1},
		{"nothing", grey(image.Rectangle{}), grey(image.Rectangle{}), 1},
	} {
		if got := Difference(c.a, c.b); got != c.want {
			t.Errorf("%s: Difference = %v, want %v", c.reason, got, c.want)
		}
	}
}
