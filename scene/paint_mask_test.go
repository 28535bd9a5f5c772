package scene

import (
	"bytes"
	"image"
	"image/draw"
	"math/rand/v2"
	"testing"
)

// someMask is a part of a larger mask, so that a row does not begin where the one before it ends.
func someMask() *image.Alpha {
	random := rand.New(rand.NewPCG(1, 2))
	whole := image.NewAlpha(image.Rect(-3, -2, 120, 40))
	for i := range whole.Pix {
		whole.Pix[i] = uint8(random.Uint32())
	}
	part, _ := whole.SubImage(image.Rect(2, 3, 97, 27)).(*image.Alpha)
	return part
}

// drawn is what the standard library makes of a mask.
func drawn(mask *image.Alpha) []byte {
	img := image.NewRGBA(image.Rectangle{Max: mask.Bounds().Size()})
	draw.Draw(img, img.Rect, mask, mask.Rect.Min, draw.Src)
	return img.Pix
}

func TestMaskIsWhiteWhereItCovers(t *testing.T) {
	if mask := someMask(); !bytes.Equal(white4(mask), drawn(mask)) {
		t.Error("the pixels are not those that image/draw makes of the same mask")
	}
}

func BenchmarkMask(b *testing.B) {
	mask := someMask()
	b.Run("white4", func(b *testing.B) {
		for b.Loop() {
			white4(mask)
		}
	})
	b.Run("drawn", func(b *testing.B) {
		for b.Loop() {
			drawn(mask)
		}
	})
}
