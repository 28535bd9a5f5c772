package view

import "atlas.example/southsouth/scene/display"

// The name of the whole.
const (
	titleText = "South–South"
	titleSpan = "an atlas in time, 1970–1987"
	titleGap  = 12 // between the two
)

// titleFonts are the letters of the title and of what stands beside it.
func (v *View) titleFonts() (title, span display.Font) {
	title = serif(24)
	if v.layout.form == narrow {
		title = serif(18)
		for title.Size > 13 && v.typist.width(title, titleText) > v.layout.title.W() {
			title.Size--
		}
	}
	return title, sans(title.Size * 0.62)
}

// titleWidth is how wide the title is, with what stands beside it where that has room.
func (v *View) titleWidth() float32 {
	f, sub := v.titleFonts()
	w := v.typist.width(f, titleText)
	if full := w + titleGap + v.typist.width(sub, titleSpan); full <= v.layout.title.W() {
		return full
	}
	return w
}

// title names the whole.
func (v *View) title(dst *display.List) {
	r := v.layout.title
	if r.Empty() {
		return
	}
	f, sub := v.titleFonts()
	y, w := r.Max.Y-10, v.typist.width(f, titleText)
	if v.layout.form == narrow {
		y = r.Center().Y + f.Size*0.36
	}
	if w > r.W() {
		return
	}
	v.typist.put(dst, titleText, r.Min.X, y, left, f, v.ink)
	if v.titleWidth() > w {
		v.typist.put(dst, titleSpan, r.Min.X+w+titleGap, y, left, sub, v.muted)
	}
}
