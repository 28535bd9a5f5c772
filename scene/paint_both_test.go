package scene

import (
	"image"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/raster"
)

// paintBoth paints a painter's list, of a picture so large in logical pixels, and has the test fail where the other
// painter makes another picture of it. It returns both.
func paintBoth(t *testing.T, name string, p *painter, w, h, scale float32) (got, want *image.RGBA) {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped under -short: this needs a screen")
	}
	size := image.Pt(int(w*scale), int(h*scale))
	screen := ebiten.NewImage(size.X, size.Y)
	p.paint(screen, scale)
	got = image.NewRGBA(screen.Bounds())
	screen.ReadPixels(got.Pix)
	want = raster.Paint(&p.list, size, scale, nil)
	if share := raster.Difference(got, want); share > raster.MostDifferent {
		t.Errorf("%s: %.2f %% of the pixels differ, want at most %.2f %%", name, 100*share, 100*raster.MostDifferent)
	}
	return got, want
}
