package view

import (
	"slices"

	"atlas.example/southsouth/scene/display"
)

// asideTexts say what is to be known of the Gall–Peters map, the fullest first.
var asideTexts = [...]string{
	"Gall–Peters, a map much used in the North–South debate of these years. Areas are true; shapes are drawn out from north to south near the equator and from east to west near the poles.",
	"Gall–Peters: areas are true; shapes are drawn out, north–south near the equator, east–west near the poles.",
	"Gall–Peters: areas true, shapes drawn out.",
	"Areas true, shapes drawn out.",
}

// The column beside the map: its least width, its distance from the map, and its leading.
const (
	asideLeast   = 84
	asideGap     = 10
	asideLeading = 14
)

// asideArea is the room for it between the edge of the frame and the Gall–Peters map, above the
// year: none where the map fills the frame.
func (v *View) asideArea() display.Rect {
	if v.pose.Flat[1] < 1 {
		return display.Rect{}
	}
	f := v.lens.frame
	edge := v.lens.place.ApplyRect(v.world())
	r := display.Rect{Min: f.Min, Max: display.Point{X: edge.Min.X - asideGap, Y: f.Max.Y}}
	if year := v.yearBox(); year.Overlaps(r) {
		r.Max.Y = year.Min.Y
	}
	if r.W() < asideLeast {
		return display.Rect{}
	}
	return r
}

// sayProjection says what the Gall–Peters map is, beside it, or where it has no room there, over
// the note on borders.
func (v *View) sayProjection(dst *display.List) {
	if v.pose.Flat[1] < 1 {
		return
	}
	f, r := sans(smallest), v.asideArea()
	for _, text := range asideTexts {
		if r.Empty() {
			break
		}
		lines := v.typist.wrap(f, text, r.W(), 40)
		if high := float32(len(lines)) * asideLeading; len(lines) > 0 && high <= r.H() {
			since := v.soFar(dst)
			v.typist.paragraph(dst, paragraph{text, r.Min.X, r.Min.Y + 11, r.W(), len(lines), asideLeading, f, v.muted})
			v.mirror(dst, r, since)
			return
		}
	}
	if text, box := v.asideLine(); text != "" {
		dst.Box(box, fade(v.paper, 0.88), display.Plain)
		v.typist.put(dst, text, box.Min.X+4, box.Min.Y+f.Size, left, f, v.muted)
	}
}

// asideLine is what is said in a line on the map, above the note on borders, where that is on the map
// too and there is no room beside it.
func (v *View) asideLine() (text string, box display.Rect) {
	if v.pose.Flat[1] < 1 || v.layout.form == wide || !v.asideArea().Empty() {
		return "", box
	}
	f, note := sans(smallest), v.noteBox()
	for _, text := range asideTexts {
		w := v.typist.width(f, text) + 8
		box = display.XYWH(note.Max.X-w, note.Min.Y-f.Size*1.4, w, f.Size*1.4)
		if box.Min.X >= v.layout.mapped.Min.X && !box.Overlaps(v.yearBox()) && !slices.ContainsFunc(v.layout.tools[:], box.Overlaps) {
			return text, box
		}
	}
	return "", display.Rect{}
}
