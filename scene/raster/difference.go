package raster

import "image"

// Two painters of the same list, such as this one and the GPU, smooth edges in their own ways. A part of a
// colour differs by SameColour of 255 at most where nobody sees a difference, and by more at a share
// MostDifferent of the pixels at most where the pictures are the same.
const (
	SameColour    = 48
	MostDifferent = 0.003
)

// Difference is the share of the pixels, from 0 to 1, at which two pictures of the same bounds differ by more
// than SameColour. Pictures of other bounds have nothing in common: it is 1.
func Difference(a, b *image.RGBA) float64 {
	if a.Bounds() != b.Bounds() || a.Bounds().Empty() {
		return 1
	}
	different := 0
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		for x := a.Rect.Min.X; x < a.Rect.Max.X; x++ {
			i, j := a.PixOffset(x, y), b.PixOffset(x, y)
			if farApart([3]byte(a.Pix[i:]), [3]byte(b.Pix[j:])) {
				different++
			}
		}
	}
	return float64(different) / float64(a.Rect.Dx()*a.Rect.Dy())
}

// farApart reports whether red, green or blue differ by more than SameColour.
func farApart(a, b [3]byte) bool {
	for i := range a {
		if d := int(a[i]) - int(b[i]); d > SameColour || d < -SameColour {
			return true
		}
	}
	return false
}
