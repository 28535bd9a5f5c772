package view

import (
	"cmp"
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// Where the names of a year's places go is decided for the year as a whole, in a fixed order and
// with all that the year brings in mind. A name that is not shown yet keeps its room, so that none
// moves while the story plays. From year to year a name stays on its side if it can.

// labelPlan remembers where the labels of all years go.
type labelPlan struct {
	from  planned
	years [yearCount]yearPlan

	places, entities []spotted                  // see spots
	dotless          map[*story.Owner][]float32 // see View.dotless
	signs            clutter                    // what is marked in any year
	lead             []display.Rect
}

// planned is what a plan is made for.
type planned struct {
	place    display.Transform
	ground   ground
	frame    display.Rect
	typist   *typist
	selected int
	blocked  []display.Rect
}

// yearPlan is the labels of a year, and all that names have to keep off, the labels too.
type yearPlan struct {
	labels []label
	taken  clutter // but for what is marked in any year
}

// taken is what is written on the map and what nothing may be written on, in the picture being made.
type taken struct {
	blocked []display.Rect // what lies on the map and is no part of it
	signs   *clutter       // what is marked in any year
	year    *clutter       // what is marked in the year shown, its labels, and what is blocked
	more    []display.Rect // what has been written on top of those
}

// overlaps reports whether something is there already.
func (t *taken) overlaps(box display.Rect) bool {
	return t.year != nil && (t.year.overlaps(box) || t.signs.overlaps(box)) || slices.ContainsFunc(t.more, box.Overlaps)
}

// count is how many things are there.
func (t *taken) count(box display.Rect) int {
	n := 0
	if t.year != nil {
		n = t.year.count(box) + t.signs.count(box)
	}
	for _, r := range t.more {
		if r.Overlaps(box) {
			n++
		}
	}
	return n
}

// label is the room of a place's name.
type label struct {
	place int
	spot  int // its position among the label spots
	box   display.Rect
}

// labels names the places of the year's events.
func (v *View) labels(dst *display.List, s *story.State, selected int) {
	v.taken.blocked = v.blocked(v.taken.blocked[:0])
	v.planLabels(selected)
	y := &v.planned.years[s.Year-timeline.FirstYear]
	v.taken.signs, v.taken.year, v.taken.more = &v.planned.signs, &y.taken, v.taken.more[:0]
	for i := range y.labels {
		if l := &y.labels[i]; s.Places[l.place].Phase == story.Now {
			v.label(dst, s, l)
		}
	}
}

// blocked appends what lies on the map and is no part of it.
func (v *View) blocked(dst []display.Rect) []display.Rect {
	_, line := v.asideLine()
	dst = append(dst, v.yearBox(), v.layout.mode, v.noteBox(), v.filterBox(), v.asideArea(), line)
	if v.touring.On {
		dst = append(dst, v.layout.tour)
	}
	dst = append(dst, v.insetRooms()...)
	return append(dst, v.layout.tools[:]...)
}

// planLabels places the labels of all years, if it has not for what is looked at.
func (v *View) planLabels(selected int) {
	p, from := &v.planned, &v.planned.from
	if from.place == v.lens.place && from.ground == v.ground() && from.frame == v.lens.frame && from.typist == v.typist &&
		from.selected == selected && slices.Equal(from.blocked, v.taken.blocked) {
		return
	}
	*from = planned{v.lens.place, v.ground(), v.lens.frame, v.typist, selected, append(from.blocked[:0], v.taken.blocked...)}
	p.places, p.entities = v.spots(p.places, p.entities)
	v.placeSigns()
	var last []label
	for i := range p.years {
		y := &p.years[i]
		y.labels = y.labels[:0]
		y.taken.reset()
		y.taken.add(v.taken.blocked...)
		v.addSigns(&y.taken, &v.signs[i])
		for _, visit := range v.inOrder(v.signs[i].visits, selected) {
			if p.places[visit.Place].seen {
				v.placeLabel(y, last, visit.Place, timeline.FirstYear+i)
			}
		}
		last = y.labels
	}
}

// inOrder is the visits of a year in the order in which their places are named: after the hosts
// those in the land of the selected entity.
func (v *View) inOrder(visits []story.Visit, selected int) []story.Visit {
	if selected <= 0 {
		return visits
	}
	id := v.story.Chronicle.Entities[selected-1].ID
	rank := func(visit story.Visit) int {
		switch {
		case visit.Host:
			return 0
		case v.story.Chronicle.Places[visit.Place].EntityID == id:
			return 1
		}
		return 2
	}
	visits = slices.Clone(visits)
	slices.SortStableFunc(visits, func(a, b story.Visit) int { return cmp.Compare(rank(a), rank(b)) })
	return visits
}

// labelFont is the letters of a place's name.
var labelFont = bold(13)

// labelRoom is the room of a place's name in a year: of the longer, if it is renamed.
func (v *View) labelRoom(place, year int) display.Metrics {
	p := &v.story.Chronicle.Places[place]
	first := shortName(p, chronicle.Day(timeline.BeginningOf(year).Day()))
	m := v.typist.measure(labelFont, first)
	if last := shortName(p, chronicle.Day(timeline.EndOf(year).Day())); last != first {
		if later := v.typist.measure(labelFont, last); later.Advance > m.Advance {
			return later
		}
	}
	return m
}

func (v *View) label(dst *display.List, s *story.State, l *label) {
	name := shortName(&v.story.Chronicle.Places[l.place], chronicle.Day(s.Moment.Day()))
	m := v.typist.measure(labelFont, name)
	pen := display.Point{X: l.box.Min.X, Y: l.box.Min.Y + m.Ascent}
	switch side := labelSpots[l.spot].side; {
	case side.X < 0:
		pen.X = l.box.Max.X - m.Advance
	case side.X == 0:
		pen.X = l.box.Center().X - m.Advance/2
	}
	if labelSpots[l.spot].gap > labelGap {
		from, to := leader(v.planned.places[l.place].at, l.box)
		dst.Line(from, to, fade(v.panel, 0.9), 3, display.Dash{})
		dst.Line(from, to, v.ink, 1, display.Dash{})
	}
	dst.Text(name, pen, labelFont, v.ink, fade(v.panel, 0.9))
}

// shortName is a place's name on a day without what is in brackets, which says more than there
// is room for: "New York (UN Headquarters)".
func shortName(p *chronicle.Place, day chronicle.Day) string {
	name, _, _ := strings.Cut(p.NameOn(day), " (")
	name, _, _ = strings.Cut(name, "（")
	return name
}

// framed reports whether a box is inside the map's frame.
func (v *View) framed(box display.Rect) bool {
	f := v.lens.frame
	return box.Min.X >= f.Min.X && box.Max.X <= f.Max.X && box.Min.Y >= f.Min.Y && box.Max.Y <= f.Max.Y
}

// free reports whether something more may be written here.
func (v *View) free(box display.Rect) bool {
	return v.framed(box) && !v.taken.overlaps(box)
}

// currentPlace is the place of the current event, or -1.
func (v *View) currentPlace(s *story.State) int {
	if len(s.Current) == 0 {
		return -1
	}
	return v.story.PlaceOf(s.Current[0])
}
