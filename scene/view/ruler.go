package view

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// tick is where an event stands on the ruler: x of the middle of its square, and how high it
// is stacked.
type tick struct {
	x    float32
	high int
}

// tickSize is the side of an event's square and the distance to the next above it.
const (
	tickSize = 6
	tickStep = 8
)

// xAt is where a moment is on the ruler. A year takes the room from its first day to the next.
func (v *View) xAt(m timeline.Moment) float32 {
	r := v.layout.ruler
	const span = timeline.Last + 1 - timeline.First
	return r.Min.X + r.W()*float32((m-timeline.First)/span)
}

// MomentAt is the moment of the ruler at a point, and whether the point is on the ruler. A
// point beside it, as when one drags too far, gives the nearest moment.
func (v *View) MomentAt(p display.Point) (timeline.Moment, bool) {
	r := v.layout.ruler
	share := (p.X - r.Min.X) / r.W()
	const span = timeline.Last + 1 - timeline.First
	m := timeline.First + timeline.Moment(share)*span
	return m.Clamp(), r.Inset(-6).Contains(p)
}

// stackTicks places the events' squares so that none covers another: on the axis where there
// is room, or else on top of those there.
func (v *View) stackTicks() []tick {
	var reach []float32 // by height: how far to the right its squares go
	ticks := make([]tick, len(v.story.Chronicle.Events))
	for _, i := range v.story.Order() {
		x := v.xAt(v.story.ShownAt(i))
		high := 0
		for high < len(reach) && reach[high] > x-tickStep/2 {
			high++
		}
		if high == len(reach) {
			reach = append(reach, 0)
		}
		reach[high] = x + tickStep/2
		ticks[i] = tick{x, high}
	}
	return ticks
}

func (v *View) ruler(dst *display.List, s *story.State) {
	r, axis := v.layout.ruler, v.layout.axis()
	if r.Empty() {
		return
	}
	from, to := v.xAt(timeline.BeginningOf(s.Year)), v.xAt(timeline.BeginningOf(s.Year+1))
	dst.Box(display.Rect{Min: display.Point{X: from, Y: r.Min.Y}, Max: display.Point{X: to, Y: r.Max.Y}},
		fade(v.petrol, 0.12), display.Plain)
	v.scaleOf(dst, s)
	for i := range v.ticks {
		v.tick(dst, s, i, axis)
	}
	v.needle(dst, v.xAt(s.Moment), axis)
}

// scaleOf draws the axis, a line between years and the years' names.
func (v *View) scaleOf(dst *display.List, s *story.State) {
	r, axis := v.layout.ruler, v.layout.axis()
	dst.Line(display.Point{X: r.Min.X, Y: axis}, display.Point{X: r.Max.X, Y: axis}, v.ink, 1.5, display.Dash{})
	cell := r.W() / (timeline.LastYear - timeline.FirstYear + 1)
	for year := timeline.FirstYear; year <= timeline.LastYear+1; year++ {
		x := v.xAt(timeline.BeginningOf(year))
		dst.Line(display.Point{X: x, Y: axis - 4}, display.Point{X: x, Y: axis + 4}, v.ink, 1, display.Dash{})
		if year <= timeline.LastYear {
			v.yearLabel(dst, year, x+cell/2, axis+17, cell, year == s.Year)
		}
	}
}

// yearLabel names a year under the axis: in full, by two digits, or every fifth where the
// room is less.
func (v *View) yearLabel(dst *display.List, year int, x, y, cell float32, current bool) {
	f, c := sans(12), v.muted
	if current {
		f, c = bold(12), v.ink
	}
	text := strconv.Itoa(year)
	if cell < v.typist.width(f, text)+6 {
		f.Size = smallest
		text = text[2:]
		if cell < v.typist.width(f, text)+3 && year%5 != 0 {
			return
		}
	}
	v.typist.put(dst, text, x, y, center, f, c)
}

// tick draws an event's square, and a line under it as long as its date is uncertain.
func (v *View) tick(dst *display.List, s *story.State, i int, axis float32) {
	e := &v.story.Chronicle.Events[i]
	t := v.ticks[i]
	y := axis - 8 - float32(t.high)*v.tickPitch
	if v.filtered(i) {
		v.paleTick(dst, display.Point{X: t.x, Y: y})
		return
	}
	hue := v.eventHue(i)
	if phase := s.Events[i].Phase; phase == story.Ahead {
		hue = mix(v.paper, hue, 0.55)
	}
	if e.Start.Precision() != chronicle.DayPrecision {
		from := v.xAt(timeline.Moment(e.Start.Earliest()).Clamp())
		to := v.xAt(timeline.Moment(e.Start.Latest() + 1).Clamp())
		dst.Line(display.Point{X: from, Y: y + 4}, display.Point{X: to, Y: y + 4}, fade(hue, 0.6), 1, display.Dash{On: 2, Off: 1.5})
	}
	const half = tickSize / 1.41421356 // a square's corners are on the circle of its radius
	v.marked(dst, display.Square, e.Status, display.Point{X: t.x, Y: y}, half, hue)
}

// paleTick is the place of an event that the filter leaves out.
func (v *View) paleTick(dst *display.List, at display.Point) {
	dst.Outline(display.Square, at, tickSize/2, mix(v.paper, v.muted, 0.4), 1, display.Dash{})
}

// pitchOfTicks is the distance from a square to the one on it, less where the ruler is low.
func (v *View) pitchOfTicks() float32 {
	highest := 0
	for _, t := range v.ticks {
		highest = max(highest, t.high)
	}
	room := v.layout.axis() - 8 - tickSize/2 - v.layout.ruler.Min.Y
	return min(tickStep, room/float32(max(highest, 1)))
}

// needle is the playhead.
func (v *View) needle(dst *display.List, x, axis float32) {
	top := v.layout.ruler.Min.Y
	dst.Line(display.Point{X: x, Y: top}, display.Point{X: x, Y: axis}, v.ink, 1.5, display.Dash{})
	dst.Symbol(display.Disc, display.Point{X: x, Y: axis}, 8, v.ink)
	dst.Symbol(display.Disc, display.Point{X: x, Y: axis}, 4, v.paper)
}
