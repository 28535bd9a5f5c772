package display

import "image"

// Family is a kind of typeface.
type Family uint8

// The families a picture uses: Sans for labels and interface, Serif for headlines.
const (
	Sans Family = iota
	Serif
)

// Font says in which letters a text is set. Size is in logical pixels (the em square's
// height). Font is comparable, so that it can be a key.
type Font struct {
	Family Family
	Bold   bool
	Size   float32
}

// Scaled is f for a device with scale device pixels a logical pixel.
func (f Font) Scaled(scale float32) Font {
	f.Size *= scale
	return f
}

// Metrics is the extent of a text set in one line, in the pixels of the font's size:
// Advance to the right, Ascent above and Descent below the baseline, both positive and the
// same for every text of a font.
type Metrics struct{ Advance, Ascent, Descent float32 }

// Typesetter measures and draws texts of one line. Everything about scripts (shaping,
// direction, fallback fonts) is its own business.
type Typesetter interface {
	// Measure tells how much room the text takes.
	Measure(f Font, text string) Metrics
	// Rasterize draws the text as coverage. Origin is where in the mask's coordinates the pen
	// starts on the baseline. The mask is the caller's to keep and not to change.
	Rasterize(f Font, text string) (mask *image.Alpha, origin image.Point)
}
