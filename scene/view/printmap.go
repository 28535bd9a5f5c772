package view

import "atlas.example/southsouth/scene/display"

// PrintMap is Resize for a picture of the map alone, with the year in a corner: the texts that are
// beside a map in a window are beside it on a page.
func (v *View) PrintMap(w, h, scale float32) {
	const margin = 6
	l := layout{form: compact, window: display.XYWH(0, 0, w, h)}
	l.mapped = l.window.Inset(margin)
	l.yearSize = min(max(h*0.13, 26), 96)
	l.year = display.Point{X: l.mapped.Min.X + 2, Y: l.mapped.Max.Y - 4}
	v.sheet = sheet{printed: true, bare: true}
	v.arrange(l, scale)
}
