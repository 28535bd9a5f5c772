package web

import (
	"slices"
	"syscall/js"
)

// brush draws text with the browser's own engine, which shapes every script and
// brings its fonts: an engine of our own would add 885 KiB to the download. It
// owns one 2D canvas that is never shown.
type brush struct {
	canvas, context js.Value
	w, h            int              // the canvas's size, which only grows
	font            string           // what context.font was last set to
	reaches         map[string]reach // by font
	pixels          []byte           // memory that is used again
}

// reach is how far a font reaches above and below the baseline.
type reach struct{ ascent, descent float64 }

// newBrush makes the canvas. It panics with a js.Error or *js.ValueError where
// the browser has no 2D canvas; the caller is inside try.
func newBrush(document js.Value) brush {
	canvas := document.Call("createElement", "canvas")
	// willReadFrequently keeps the pixels in ordinary memory: reading them back
	// from the GPU would stall it.
	options := js.Global().Get("Object").New()
	options.Set("willReadFrequently", true)
	b := brush{canvas: canvas, context: canvas.Call("getContext", "2d", options), reaches: map[string]reach{}}
	b.dip()
	return b
}

// MeasureText returns how far the text advances and how far its font (not this
// text alone) reaches above and below the baseline. font is a CSS font such as
// "600 14px sans-serif"; all sizes are in the pixels of that font, none is
// negative. It returns zeros where the browser refuses.
func (p *Page) MeasureText(font, text string) (advance, ascent, descent float64) {
	_ = try(func() {
		b := &p.brush
		b.setFont(font)
		m := b.context.Call("measureText", text)
		advance = m.Get("width").Float()
		r, known := b.reaches[font]
		if !known {
			r = reach{m.Get("fontBoundingBoxAscent").Float(), m.Get("fontBoundingBoxDescent").Float()}
			b.reaches[font] = r
		}
		ascent, descent = r.ascent, r.descent
	})
	return advance, ascent, descent
}

// dip sets what is the same for all texts.
func (b *brush) dip() {
	b.context.Set("direction", "ltr")
	b.context.Set("fillStyle", "#fff")
}

// DrawText fills dst, w×h pixels in rows from the top, with how much of each the
// text covers, 0 to 255. x and baseline say where the text starts, in pixels from
// the top left. What falls outside is cut off. dst is left empty where the browser
// refuses. It panics unless len(dst) is w*h.
func (p *Page) DrawText(font, text string, dst []byte, w, h int, x, baseline float64) {
	if len(dst) != w*h {
		panic("web: DrawText: dst must hold w*h bytes")
	}
	if len(dst) == 0 {
		return
	}
	b := &p.brush
	b.pixels = slices.Grow(b.pixels[:0], 4*w*h)[:4*w*h]
	drawn := try(func() {
		b.reserve(w, h)
		b.setFont(font)
		b.context.Call("clearRect", 0, 0, w, h)
		b.context.Call("fillText", text, x, baseline)
		js.CopyBytesToGo(b.pixels, b.context.Call("getImageData", 0, 0, w, h).Get("data"))
	})
	if drawn != nil {
		clear(dst)
		return
	}
	// A glyph with colours becomes its silhouette.
	for i := range dst {
		dst[i] = b.pixels[4*i+3]
	}
}

// reserve makes the canvas at least w×h. Growing it empties it and puts its
// context's settings back to their defaults.
func (b *brush) reserve(w, h int) {
	if w <= b.w && h <= b.h {
		return
	}
	b.w, b.h = max(w, b.w), max(h, b.h)
	b.canvas.Set("width", b.w)
	b.canvas.Set("height", b.h)
	b.dip()
	b.font = ""
}

// setFont sets the font if it is another: the browser parses it on each setting.
// One that it cannot parse leaves the last in force.
func (b *brush) setFont(font string) {
	if font == b.font {
		return
	}
	b.context.Set("font", font)
	b.font = font
}
