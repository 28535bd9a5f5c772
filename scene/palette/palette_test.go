package palette

import (
	"image"
	"image/color"
	"math/rand/v2"
	"testing"
)

func TestPaletteKeepsTheCommonColours(t *testing.T) {
	random, c := rand.New(rand.NewPCG(7, 8)), Census{}
	for i := range 5000 {
		c[random.Uint32N(1<<24)] = 1 + i%3
	}
	for i := range uint32(exactColours) {
		c[i*1001] = 1000
	}
	palette := c.palette()
	if len(palette) > mostColours {
		t.Fatalf("the palette has %d colours, want at most %d", len(palette), mostColours)
	}
	for i := range uint32(exactColours) {
		if _, d := nearest(palette, i*1001); d != 0 {
			t.Errorf("a common colour is %d off, want exact", d)
		}
	}
	worst := 0
	for rgb := range c {
		if _, d := nearest(palette, rgb); d > worst {
			worst = d
		}
	}
	// 127 balls fill the cube of colours with a radius of about 40, of 9 × its square by our measure.
	if worst > 9*70*70 {
		t.Errorf("a colour is %d off, want all near", worst)
	}
}

func TestOfKeepsFewColours(t *testing.T) {
	picture := image.NewRGBA(image.Rect(0, 0, 4, 3))
	for i := range 12 {
		picture.SetRGBA(i%4, i/4, color.RGBA{R: uint8(i * 20), G: 7, B: uint8(255 - i), A: 255})
	}
	got := Of(picture)
	if got.Rect != picture.Rect {
		t.Fatalf("the picture is %v, want %v", got.Rect, picture.Rect)
	}
	for y := range 3 {
		for x := range 4 {
			if got, want := color.RGBAModel.Convert(got.At(x, y)), picture.RGBAAt(x, y); got != want {
				t.Errorf("the pixel at %d, %d = %v, want %v", x, y, got, want)
			}
		}
	}
}
