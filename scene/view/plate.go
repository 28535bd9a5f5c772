package view

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// plate is a sheet with a picture in its middle: over it a head, which says what it is, and under
// it a foot, which says by whom and on whose word. It is w wide and h high, in logical pixels.
type plate struct {
	w, h   float32
	margin float32
	head   display.Rect
	foot   display.Rect
	down   float32 // how far the picture's layout is moved down
	cited  int     // how many lines of the foot are for sources
	terms  []string
}

// The least sides of a plate, in pixels of the window system.
const (
	LeastPlateWidth  = 320
	LeastPlateHeight = 240
)

// PrintPlate is Print with a plate around the picture, which [View.Plate] composes then. A plate is
// at least LeastPlateWidth wide and LeastPlateHeight high.
func (v *View) PrintPlate(w, h, scale float32) {
	v.sheet = sheet{printed: true} // in print the legend is another
	larger := enlargement(w, h)
	w, h = w/larger, h/larger
	p, l := v.inside(v.newPlate(w, h, wide))
	if l.form != wide {
		p, l = v.inside(v.newPlate(w, h, l.form))
	}
	if l.form == compact {
		l.spare()
	}
	v.sheet = sheet{printed: true, plate: p}
	v.arrange(l, scale*larger)
}

// inside lays out the picture between the head and the foot of a plate. The plate has the title, so
// that its head lies over the picture's row for one.
func (v *View) inside(p plate) (plate, layout) {
	p.down = p.head.Max.Y
	room := p.foot.Min.Y - p.head.Max.Y
	l := printed(p.w, room, v.measures())
	if !l.title.Empty() {
		row := l.title.Max.Y
		l = printed(p.w, room+row, v.measures())
		p.down -= row
		l.title = display.Rect{}
	}
	return p, l
}

// leastRuled is the least height of a picture in a plate that has room for a ruler.
const leastRuled = 200

// spare leaves out of a compact picture what the plate says already, and where there is little room
// the ruler too.
func (l *layout) spare() {
	foot := l.card.Max.Y
	if !l.strip { // it is beside the map, and the news under it
		foot = l.mapped.Max.Y
		l.mapped.Max.X, l.news.Max.X = l.card.Max.X, l.card.Max.X
	}
	l.card = display.Rect{}
	if l.window.H() < leastRuled {
		l.ruler, foot = display.Rect{}, l.window.Max.Y-4
	}
	more := foot - l.mapped.Max.Y
	l.mapped.Max.Y += more
	l.year.Y += more
	l.note.Y += more
}

// Imprint is what a plate says of a picture that is of more than a day.
type Imprint struct {
	Span    string   // in place of the day
	Sources []string // in place of those of the current event
}

// Plate makes dst the picture of a state with the plate around it that PrintPlate has laid out.
// The zero Imprint is that of a day.
func (v *View) Plate(dst *display.List, s *story.State, c Controls, about Imprint) {
	v.Compose(dst, s, c)
	p := &v.sheet.plate
	dst.Move(display.Point{Y: p.down})
	dst.Box(p.head, v.paper, display.Plain)
	dst.Box(p.foot, v.paper, display.Plain)
	if about.Span == "" {
		about.Span = v.words.Date(words.Date{Year: s.Year, Month: s.Month, Day: s.Day})
	}
	var event *chronicle.Event
	if len(s.Current) > 0 {
		event = &v.story.Chronicle.Events[s.Current[0]]
	}
	if about.Sources == nil && event != nil {
		about.Sources = v.citations(event)
	}
	v.plateHead(dst, s, event, about.Span)
	v.plateFoot(dst, about.Sources)
}

// rule is a thin line across the plate.
func (v *View) rule(dst *display.List, y float32) {
	p := &v.sheet.plate
	dst.Line(display.Point{X: p.margin, Y: y}, display.Point{X: p.w - p.margin, Y: y},
		mix(v.paper, v.muted, 0.5), 1, display.Dash{})
}
