package display

import (
	"image"
	"math"
)

// Snap is the device pixel nearest to v; halves go up. Texts begin on whole pixels, so that
// the same letters always get the same pixels.
func Snap(v float32) int { return int(math.Floor(float64(v) + 0.5)) }

// Halo makes the mask of a text's halo, which reaches [HaloRadius] logical pixels beyond the
// letters on a device with scale device pixels a logical pixel. The halo's origin lies margin
// up and left of the mask's.
func Halo(mask *image.Alpha, scale float32) (halo *image.Alpha, margin image.Point) {
	reach := float64(HaloRadius * scale)
	r := int(math.Ceil(reach))
	b := mask.Bounds()
	halo = image.NewAlpha(image.Rect(0, 0, b.Dx()+2*r, b.Dy()+2*r))
	around := discOf(reach, r, halo.Stride)
	for y := range b.Dy() {
		for x, a := range mask.Pix[y*mask.Stride : y*mask.Stride+b.Dx()] {
			if a == 0 {
				continue // as most are: letters are thin
			}
			at := y*halo.Stride + x
			for _, d := range around {
				if v := uint8(int(a) * d.factor >> 8); v > halo.Pix[at+d.offset] {
					halo.Pix[at+d.offset] = v
				}
			}
		}
	}
	return halo, image.Pt(r, r)
}

// spot is a pixel of a disc: how far it lies in an image's pixels from where the disc's square begins, and how much of 256
// it is worth.
type spot struct{ offset, factor int }

// discOf is the pixels of a disc with a radius in a square of 2r+1 pixels, in an image with so many pixels a row.
func discOf(radius float64, r, stride int) []spot {
	var disc []spot
	for dy := -r; dy <= r; dy++ {
		for dx := -r; dx <= r; dx++ {
			// A pixel's worth of fading makes the edge smooth.
			if weight := radius + 0.5 - math.Hypot(float64(dx), float64(dy)); weight > 0 {
				disc = append(disc, spot{(r+dy)*stride + r + dx, int(min(weight, 1) * 256)})
			}
		}
	}
	return disc
}
