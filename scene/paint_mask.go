package scene

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// newMask is an image of the engine that is white as far as a mask covers; the mask is not empty. The engine's own
// way goes by image/draw, which takes three times as long and is another 55 KB of code for the browser.
func newMask(mask *image.Alpha) *ebiten.Image {
	size := mask.Bounds().Size()
	img := ebiten.NewImage(size.X, size.Y)
	img.WritePixels(white4(mask))
	return img
}

// white4 is the pixels of a mask, row by row, as red, green, blue and alpha, of white that is multiplied by alpha.
func white4(mask *image.Alpha) []byte {
	b := mask.Bounds()
	pixels := make([]byte, 0, 4*b.Dx()*b.Dy())
	for y := b.Min.Y; y < b.Max.Y; y++ {
		from := mask.PixOffset(b.Min.X, y)
		for _, a := range mask.Pix[from : from+b.Dx()] {
			pixels = append(pixels, a, a, a, a)
		}
	}
	return pixels
}
