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
	for dy := -r; dy <= r; dy++ {
		for dx := -r; dx <= r; dx++ {
			// A pixel's worth of fading makes the edge smooth.
			if weight := reach + 0.5 - math.Hypot(float64(dx), float64(dy)); weight > 0 {
				spread(halo, mask, image.Pt(r+dx, r+dy), min(weight, 1))
			}
		}
	}
	return halo, image.Pt(r, r)
}

// spread raises halo to at least weight times the mask moved by to.
func spread(halo, mask *image.Alpha, to image.Point, weight float64) {
	b := mask.Bounds()
	factor := int(weight * 256)
	for y := range b.Dy() {
		src := mask.Pix[y*mask.Stride : y*mask.Stride+b.Dx()]
		dst := halo.Pix[(y+to.Y)*halo.Stride+to.X:]
		for x, a := range src {
			if v := uint8(int(a) * factor >> 8); v > dst[x] {
				dst[x] = v
			}
		}
	}
}
