package web

import "syscall/js"

// brush draws text with the browser's own engine, which shapes every script and
// brings its fonts: an engine of our own would add 885 KiB to the download. It
// owns one 2D canvas that is never shown.
type brush struct {
	canvas, context js.Value
	w, h            int    // the canvas's size, which only grows
	font            string // what context.font was last set to
}

// newBrush makes the canvas. It panics with a js.Error or *js.ValueError where
// the browser has no 2D canvas; the caller is inside try.
func newBrush(document js.Value) brush {
	canvas := document.Call("createElement", "canvas")
	// willReadFrequently keeps the pixels in ordinary memory: reading them back
	// from the GPU would stall it.
	options := js.Global().Get("Object").New()
	options.Set("willReadFrequently", true)
	b := brush{canvas: canvas, context: canvas.Call("getContext", "2d", options)}
	b.context.Set("direction", "ltr")
	return b
}

// MeasureText returns how far the text advances and how far its font (not this
// text alone) reaches above and below the baseline. font is a CSS font such as
// "600 14px sans-serif"; all sizes are in the pixels of that font, none is
// negative. It returns zeros where the browser refuses.
func (p *Page) MeasureText(font, text string) (advance, ascent, descent float64) {
	_ = try(func() {
		p.brush.setFont(font)
		m := p.brush.context.Call("measureText", text)
		advance = m.Get("width").Float()
		ascent = m.Get("fontBoundingBoxAscent").Float()
		descent = m.Get("fontBoundingBoxDescent").Float()
	})
	return advance, ascent, descent
}

// DrawText fills dst, w×h pixels of premultiplied RGBA in rows from the top,
// with the text in white on nothing: each of a pixel's four bytes is how much of
// it the text covers, 0 to 255. x and baseline say where the text starts, in
// pixels from the top left. What falls outside is cut off. dst stays empty where
// the browser refuses. It panics unless len(dst) is 4*w*h.
func (p *Page) DrawText(font, text string, dst []byte, w, h int, x, baseline float64) {
	if len(dst) != 4*w*h {
		panic("web: DrawText: dst must hold 4*w*h bytes")
	}
	clear(dst)
	if len(dst) == 0 {
		return
	}
	_ = try(func() {
		p.brush.reserve(w, h)
		p.brush.setFont(font)
		c := p.brush.context
		c.Call("clearRect", 0, 0, w, h)
		c.Set("fillStyle", "#fff")
		c.Call("fillText", text, x, baseline)
		js.CopyBytesToGo(dst, c.Call("getImageData", 0, 0, w, h).Get("data"))
	})
	spreadCoverage(dst)
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
	b.context.Set("direction", "ltr")
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

// spreadCoverage turns the canvas's straight alpha (white, a) into premultiplied
// white, in which every byte equals a. A colour glyph becomes its silhouette.
func spreadCoverage(dst []byte) {
	for i := 0; i+3 < len(dst); i += 4 {
		a := dst[i+3]
		dst[i], dst[i+1], dst[i+2] = a, a, a
	}
}
