package typeface

import (
	"image"
	"io/fs"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"atlas.example/southsouth/scene/display"
)

// maxSize is the largest size of a font in pixels; a larger one is set at it. It is some ten
// times the largest text of a picture, and bounds the memory that a mask can take.
const maxSize = 1024

// Typesetter measures and draws lines of text in the embedded faces. It is a
// [display.Typesetter]. It must be made by [New] and is not safe for concurrent use.
type Typesetter struct {
	shaper
	faces  faces
	known  cache
	buffer sfnt.Buffer
	ink    vector.Rasterizer
	line   []placed // what is at work, kept for its memory
}

// New makes a typesetter of the embedded fonts. It fails only if one is damaged, which the tests of this
// package rule out.
func New() (*Typesetter, error) { return load(embedded(), carried) }

// NewIn makes a typesetter for texts in a language, a tag of BCP 47, in a program that does not have all fonts
// embedded: it reads those that [Fonts] names from a folder. The error names one that is not there or damaged.
func NewIn(tag string, folder fs.FS) (*Typesetter, error) {
	return load(folder, scriptsOf(tag))
}

// load makes a typesetter with the fonts of scripts that lie in a folder.
func load(folder fs.FS, scripts []script) (*Typesetter, error) {
	faces, err := parse(folder, scripts)
	if err != nil {
		return nil, err
	}
	return &Typesetter{shaper: newShaper(), faces: faces}, nil
}

// Covers reports whether every face has a glyph for each character of text, and if not, the
// first character without one. Control characters, line ends among them, have none.
func (t *Typesetter) Covers(text string) (missing rune, ok bool) {
	for _, r := range text {
		for _, chain := range t.faces {
			if !chain.covers(r) {
				return r, false
			}
		}
	}
	return 0, true
}

// Measure tells how much room a text takes, in pixels. Ascent and descent are those of the
// face, the same for every text. A font whose size is not above zero takes no room.
func (t *Typesetter) Measure(f display.Font, text string) display.Metrics {
	scale := scaleOf(f.Size)
	if scale == 0 {
		return display.Metrics{}
	}
	key := key{face: faceOf(f), scale: scale, text: text}
	if m, ok := t.known.get(key); ok {
		return m
	}
	m := t.measure(key)
	t.known.put(key, m)
	return m
}

func (t *Typesetter) measure(k key) display.Metrics {
	chain := t.faces[k.face]
	var advance fixed.Int26_6
	t.line, advance = t.appendLine(t.line[:0], chain, k.scale, k.text)
	// The faces are whole (New parsed them), so that reading their header cannot fail.
	vertical, _ := chain.fonts[0].outlines.Metrics(&t.buffer, k.scale, font.HintingNone)
	return display.Metrics{
		Advance: pixels(advance),
		Ascent:  pixels(vertical.Ascent),
		Descent: pixels(vertical.Descent),
	}
}

// Rasterize draws a text as coverage: 0 outside the letters, 255 inside. The mask's upper
// left corner is (0, 0) and it is as small as the ink allows, so that it is empty for a text
// of spaces; origin is where in it the pen starts on the baseline, and lies outside of it for
// a text that starts with a gap.
func (t *Typesetter) Rasterize(f display.Font, text string) (mask *image.Alpha, origin image.Point) {
	scale := scaleOf(f.Size)
	if scale == 0 {
		return &image.Alpha{}, image.Point{}
	}
	t.line, _ = t.appendLine(t.line[:0], t.faces[faceOf(f)], scale, text)
	bounds := t.bounds(t.line, scale)
	mask = image.NewAlpha(bounds.Sub(bounds.Min))
	for _, g := range t.line {
		t.draw(mask, g, scale, bounds.Min)
	}
	return mask, image.Point{}.Sub(bounds.Min)
}

// scaleOf is a size in pixels as the em square's height in 1/64 pixels, 0 for a size that
// letters cannot have.
func scaleOf(size float32) fixed.Int26_6 {
	if !(size > 0) { // also where it is not a number
		return 0
	}
	return fixed.Int26_6(min(size, maxSize)*64 + 0.5)
}

func pixels(x fixed.Int26_6) float32 { return float32(x) / 64 }
