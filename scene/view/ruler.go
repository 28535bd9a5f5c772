package view

import (
	"strconv"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// bands are the parts of the ruler above its axis, from the top. One that there is no room for is
// empty. Like the axis they stay where they are while the story plays.
type bands struct {
	chapters display.Rect // the chapters' headings
	curve    display.Rect // how large the movement is
	ticks    display.Rect // the events
}

// The heights of the bands, and the least room for what is below each.
const (
	chaptersHigh  = 16
	curveLeast    = 21
	curveMost     = 28
	ticksLeast    = 30
	bandGap       = 4
	leastChapters = 300 // the least width of a ruler with chapters
	tickFoot      = 6   // how far above the axis the events stand, for the playhead's head to leave them free
)

// bandsOf divides the room above the axis.
func (l *layout) bandsOf() bands {
	var b bands
	r := l.ruler
	r.Max.Y = l.axis() - tickFoot
	if r.W() >= leastChapters && r.H() >= chaptersHigh+ticksLeast {
		b.chapters, r = cutTop(r, chaptersHigh, bandGap/2)
	}
	if l.form != compact && r.H() >= curveLeast+bandGap+ticksLeast {
		b.curve, r = cutTop(r, min(max(r.H()*0.32, curveLeast), curveMost), bandGap)
	}
	b.ticks = r
	return b
}

// ruling is what there is on the ruler and where it is, in a window of this size.
type ruling struct {
	bands    bands
	headings []string // of the chapters; none where they have no room
	mostRoll int      // the most members that the movement ever has
	ticks    []tick
	tickHigh float32       // how high a tick is, with the gap over it
	counted  [years]column // of events, by year
	dense    bool          // whether these are drawn in place of ticks
}

// placeRuler finds what is on the ruler, and where.
func (v *View) placeRuler() {
	v.bands = v.layout.bandsOf()
	v.mostRoll = mostOnRoll(v.story)
	v.placeHeadings()
	v.placeTicks()
	v.placeColumns()
}

// cutTop cuts a band off the top of a rectangle, and what is left, below a gap.
func cutTop(r display.Rect, high, gap float32) (band, rest display.Rect) {
	band, rest = r, r
	band.Max.Y = r.Min.Y + high
	rest.Min.Y = band.Max.Y + gap
	return band, rest
}

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

// ruler draws the time of the story with all that is in it, and where in it the picture is.
func (v *View) ruler(dst *display.List, s *story.State) {
	r, axis := v.layout.ruler, v.layout.axis()
	if r.Empty() {
		return
	}
	from, to := v.xAt(timeline.BeginningOf(s.Year)), v.xAt(timeline.BeginningOf(s.Year+1))
	top := v.bands.ticks.Min.Y
	if !v.bands.curve.Empty() {
		top = v.bands.curve.Min.Y
	}
	dst.Box(display.Rect{Min: display.Point{X: from, Y: top}, Max: display.Point{X: to, Y: r.Max.Y}},
		fade(v.petrol, 0.12), display.Plain)
	v.chapters(dst, s)
	v.curve(dst, s)
	v.scaleOf(dst, s)
	if v.dense {
		v.columns(dst, s)
	} else {
		for i := range v.ticks {
			v.tick(dst, s, i)
		}
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
		dst.Line(display.Point{X: x, Y: axis}, display.Point{X: x, Y: axis + 4}, v.ink, 1, display.Dash{})
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
	text := yearNames[year-timeline.FirstYear]
	if cell < v.typist.width(bold(12), text)+6 { // the same for all, whichever is current
		f.Size = smallest
		text = text[2:]
		if cell < v.typist.width(bold(smallest), text)+3 && year%5 != 0 {
			return
		}
	}
	v.typist.put(dst, text, x, y, center, f, c)
}

// yearNames are the years in digits, made once: they are in every picture.
var yearNames = func() (names [years]string) {
	for i := range names {
		names[i] = strconv.Itoa(timeline.FirstYear + i)
	}
	return names
}()

// yearName is a year in digits.
func yearName(year int) string {
	if year < timeline.FirstYear || year > timeline.LastYear {
		return strconv.Itoa(year)
	}
	return yearNames[year-timeline.FirstYear]
}

// needle is the playhead. It stands among the events, and leaves texts above them alone.
func (v *View) needle(dst *display.List, x, axis float32) {
	top := v.bands.ticks.Min.Y
	dst.Line(display.Point{X: x, Y: top}, display.Point{X: x, Y: axis}, v.ink, 1.5, display.Dash{})
	dst.Symbol(display.Disc, display.Point{X: x, Y: axis}, 8, v.ink)
	dst.Symbol(display.Disc, display.Point{X: x, Y: axis}, 4, v.paper)
}
