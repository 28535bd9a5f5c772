package scene

import (
	"image"
	"math"
	"strconv"

	"atlas.example/southsouth/scene/display"
)

// newTypesetter has the page set texts.
func newTypesetter(page Page) (display.Typesetter, error) { return pageTypesetter{page}, nil }

// pageTypesetter sets texts with the browser's own engine, in the fonts of the page's style.
type pageTypesetter struct{ page Page }

// families are the CSS font families by display.Family.
var families = [...]string{
	display.Sans:  `"Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`,
	display.Serif: `"Noto Serif", "Source Serif 4", Georgia, "Times New Roman", serif`,
}

func cssFont(f display.Font) string {
	weight := "400 "
	if f.Bold {
		weight = "600 "
	}
	return weight + strconv.FormatFloat(float64(f.Size), 'f', -1, 32) + "px " + families[f.Family]
}

// Measure implements display.Typesetter.
func (t pageTypesetter) Measure(f display.Font, text string) display.Metrics {
	advance, ascent, descent := t.page.MeasureText(cssFont(f), display.Embedded(text))
	return display.Metrics{Advance: float32(advance), Ascent: float32(ascent), Descent: float32(descent)}
}

// Rasterize implements display.Typesetter. Letters may reach a little beyond their advance.
func (t pageTypesetter) Rasterize(f display.Font, text string) (*image.Alpha, image.Point) {
	font, text := cssFont(f), display.Embedded(text)
	advance, ascent, descent := t.page.MeasureText(font, text)
	over := int(math.Ceil(float64(f.Size)/8)) + 1
	origin := image.Pt(over, int(math.Ceil(ascent))+1)
	w, h := int(math.Ceil(advance))+2*over, origin.Y+int(math.Ceil(descent))+1
	mask := image.NewAlpha(image.Rect(0, 0, w, h))
	t.page.DrawText(font, text, mask.Pix, w, h, float64(origin.X), float64(origin.Y))
	return mask, origin
}
