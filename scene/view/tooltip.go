package view

import (
	"image/color"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
)

// The tooltip's margin, the distance of its lines, and the most room that its lines have.
const (
	tipMargin = 8
	tipLine   = 15.5
	tipWide   = 292
)

var (
	tipTitle = bold(13.5)
	tipText  = sans(12)
	tipLead  = bold(smallest)
)

// roomyMap is the height of a map from which a tooltip says that it leads on, which it does on any.
const roomyMap = 150

// openProfile leads from the tooltip to the profile.
const openProfile = "Open the profile"

// tip is what a tooltip says. It is kept while neither its subject, the day nor the scope changes.
type tip struct {
	of     profile.Subject
	day    chronicle.Day
	scope  story.Scope
	title  string
	status string
	did    []profile.Line
}

// dayOf is the day of a state.
func (v *View) dayOf(s *story.State) chronicle.Day { return chronicle.Day(s.Moment.Day()) }

// tipOf is what there is to say of a subject at the moment of a state.
func (v *View) tipOf(s *story.State, of profile.Subject) *tip {
	c, day := v.story.Chronicle, v.dayOf(s)
	t := &v.tip
	if t.of == of && t.day == day && t.scope == s.Scope && t.title != "" {
		return t
	}
	name, today := of.Name(c, day)
	if today != "" && today != name {
		name = c.Words.F("{0} (today {1})", name, today)
	}
	*t = tip{of, day, s.Scope, name, of.Status(c, day), of.Did(c, s)}
	return t
}

// tooltip says who is under the pointer, or else who is selected: the name and standing of the day, and
// what it does then. It stands inside the map, off its subject and off whatever can be pressed; where
// it has no room for all, it says less.
func (v *View) tooltip(dst *display.List, s *story.State, c *Controls) {
	v.tipBox = display.Rect{}
	of, selected := c.Hover, false
	if of.None() || of == c.selected() {
		of, selected = c.selected(), true
		if v.open == ProfilePanel {
			return // which says it all
		}
	}
	if of = of.On(v.story.Chronicle, v.dayOf(s)); of.None() {
		return
	}
	extent, _ := v.extentOf(s, of)
	extent = clipped(extent, v.lens.frame)
	v.litSpots = v.litSpots[:0]
	for _, l := range v.litUp(s) {
		v.litSpots = append(v.litSpots, l.at)
	}
	if selected && extent.Empty() {
		if _, onMap := of.UnitOn(v.story.Chronicle, v.dayOf(s)); !onMap && of.Unit > 0 {
			return
		}
	}
	t := v.tipOf(s, of)
	var shown tipPlace
	for n := len(t.did); n >= 0 && !shown.good; n-- {
		rows, w, h := v.tipRows(t, n, selected)
		around := extent
		if !selected {
			// The pointer is on its land, and what is told of that is to be near the pointer.
			around = display.XYWH(c.HoverAt.X-6, c.HoverAt.Y-6, 12, 12)
			extent = around
		}
		if box, ok := v.bestPlace(v.besides(around, w, h), extent, around); ok {
			spare := shared(box, around) <= 0.1*around.W()*around.H() // of a large country some is always covered
			shown = tipPlace{box, rows, spare || n == 0}
			v.tipMemory[0], v.tipMemory[1] = v.tipMemory[1], v.tipMemory[0] // these rows are kept
		}
	}
	v.tipBox = shown.box
	if !shown.box.Empty() {
		v.drawTip(dst, shown.box, shown.rows, selected)
	}
}

// tipPlace is where a tooltip goes, and whether it spares what it is about there.
type tipPlace struct {
	box  display.Rect
	rows []tipRow
	good bool
}

// tipRow is a line of a tooltip.
type tipRow struct {
	text   string
	font   display.Font
	color  uint8 // 0 ink, 1 muted, 2 link
	indent float32
	mark   *profile.Line // of which the mark stands before the row
}

// tipRows breaks a tooltip with so many of its lines into rows, and measures them with the margins. They
// are in the first of two memories.
func (v *View) tipRows(t *tip, lines int, selected bool) (rows []tipRow, w, h float32) {
	rows = v.tipMemory[0][:0]
	room := min(tipWide, v.lens.frame.W()-2*tipMargin-8)
	for _, text := range v.typist.wrap(tipTitle, t.title, room, 3) {
		rows = append(rows, tipRow{text: text, font: tipTitle})
	}
	status := t.status
	if v.typist.width(tipText, status) > room {
		status = strings.Replace(status, v.words.T("Non-Aligned Movement"), v.words.T("NAM"), 1)
	}
	for _, text := range v.typist.wrap(tipText, status, room, 3) {
		rows = append(rows, tipRow{text: text, font: tipText, color: 1})
	}
	for i := range t.did[:lines] {
		line := &t.did[i]
		for j, text := range v.typist.wrap(tipText, line.Text, room-14, 5) {
			row := tipRow{text: text, font: tipText, indent: 14}
			if j == 0 && line.Marked {
				row.mark = line
			}
			rows = append(rows, row)
		}
	}
	if selected && v.lens.frame.H() >= roomyMap && !v.sheet.printed {
		rows = append(rows, tipRow{text: openProfile, font: tipLead, color: 2})
	}
	v.tipMemory[0] = rows
	for _, r := range rows {
		w = max(w, v.typist.width(r.font, r.text)+r.indent)
	}
	return rows, w + 2*tipMargin, float32(len(rows))*tipLine + 2*tipMargin - 3
}

// besides are the places for a tooltip of w × h by what it is about: around it, and in the corners of
// the map.
func (v *View) besides(r display.Rect, w, h float32) []display.Rect {
	const gap = 8
	f := v.lens.frame.Inset(4)
	out := v.places[:0]
	if !r.Empty() && v.layout.form != narrow {
		xs := [...]float32{r.Max.X + gap, r.Center().X - w/2, r.Min.X - gap - w, r.Min.X, r.Max.X - w}
		ys := [...]float32{r.Center().Y - h/2, r.Max.Y + gap, r.Min.Y - gap - h, r.Max.Y - h, r.Min.Y}
		for _, x := range xs {
			for _, y := range ys {
				x, y := min(max(x, f.Min.X), f.Max.X-w), min(max(y, f.Min.Y), f.Max.Y-h)
				out = append(out, display.XYWH(x, y, w, h))
			}
		}
	}
	across := min(max(r.Center().X-w/2, f.Min.X), f.Max.X-w)
	for _, y := range [...]float32{f.Max.Y - h, f.Min.Y, v.layout.tools[optionsTool].Max.Y + 4, v.yearBox().Min.Y - h - 4} {
		for _, x := range [...]float32{across, f.Max.X - w, f.Min.X} {
			out = append(out, display.XYWH(x, y, w, h))
		}
	}
	v.places = out
	return out
}

// What counts against a place for a tooltip: a share of its subject that it covers, a mark of another
// country or a label that it covers, and each pixel that it is away.
const (
	overSubject = 4000
	overOther   = 60
	overLabel   = 150
	perPixel    = 2
	perPixelOff = 6 // the same off the pointer
	overYear    = 3000
)

// bestPlace is the one of some places that covers least of what is told of and of what is around it, and
// is nearest. All are inside the map and off all that can be pressed; where there is none it is false.
func (v *View) bestPlace(places []display.Rect, extent, around display.Rect) (best display.Rect, ok bool) {
	f, least := v.lens.frame, float32(0)
	for _, r := range places {
		if r.Min.X < f.Min.X || r.Max.X > f.Max.X || r.Min.Y < f.Min.Y || r.Max.Y > f.Max.Y || v.pressable(r) {
			continue
		}
		if cost := v.costOf(r, extent, around); !ok || cost < least {
			best, least, ok = r, cost, true
		}
	}
	return best, ok
}

func (v *View) costOf(r, extent, around display.Rect) float32 {
	cost := float32(0)
	for _, own := range [...]display.Rect{extent, around} {
		if !own.Empty() {
			cost += overSubject * shared(r, own) / (own.W() * own.H())
		}
	}
	for _, p := range v.litSpots {
		if r.Contains(p) {
			cost += overOther
		}
	}
	year := v.yearBox()
	cost += overYear * shared(r, year) / (year.W() * year.H())
	cost += overLabel * float32(v.taken.count(r))
	if !around.Empty() {
		x := max(r.Min.X-around.Max.X, around.Min.X-r.Max.X, 0)
		y := max(r.Min.Y-around.Max.Y, around.Min.Y-r.Max.Y, 0)
		if around == extent {
			cost += perPixelOff * (x + y)
		} else {
			cost += perPixel * (x + y)
		}
	}
	return cost
}

// pressable reports whether anything in a rectangle can be pressed.
func (v *View) pressable(r display.Rect) bool {
	for i := range v.hits {
		if v.hits[i].area.Overlaps(r) {
			return true
		}
	}
	return false
}

// clipped is the part of a rectangle that is inside another.
func clipped(r, in display.Rect) display.Rect {
	return display.Rect{
		Min: display.Point{X: max(r.Min.X, in.Min.X), Y: max(r.Min.Y, in.Min.Y)},
		Max: display.Point{X: min(r.Max.X, in.Max.X), Y: min(r.Max.Y, in.Max.Y)},
	}
}

// shared is the area that two rectangles have in common.
func shared(a, b display.Rect) float32 {
	w, h := min(a.Max.X, b.Max.X)-max(a.Min.X, b.Min.X), min(a.Max.Y, b.Max.Y)-max(a.Min.Y, b.Min.Y)
	return max(w, 0) * max(h, 0)
}

// drawTip draws a tooltip; that of what is selected leads to its profile.
func (v *View) drawTip(dst *display.List, box display.Rect, rows []tipRow, selected bool) {
	since := v.soFar(dst)
	dst.Box(box.Inset(-1), v.ink, display.Plain)
	dst.Box(box, v.panel, display.Plain)
	y := box.Min.Y + tipMargin + 10
	for _, r := range rows {
		x := box.Min.X + tipMargin
		if r.mark != nil {
			v.marked(dst, display.Square, r.mark.Mark, display.Point{X: x + 5, Y: y - 4}, 4.5, v.ink)
		}
		v.typist.line(dst, r.text, x+r.indent, y, left, r.font, [...]color.NRGBA{v.ink, v.muted, v.link}[r.color])
		y += tipLine
	}
	if selected {
		v.press(box, Action{Verb: Open, N: int(ProfilePanel)})
	}
	v.mirror(dst, box, since)
}

// OnTip reports whether a point is on the tooltip of the last picture, or nearly so.
func (v *View) OnTip(p display.Point) bool {
	return !v.tipBox.Empty() && v.tipBox.Inset(-6).Contains(p)
}
