package view

import (
	"cmp"
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// tick is how an event is drawn on the ruler, after how well its time is known: one of a known day
// is a sharp tick, any other a bar over the time in which it may have been. Where it is known to
// have an end, a line goes on to there.
type tick struct {
	from, to float32 // in pixels
	rise     float32 // how far the bar is soft at its beginning, and
	fall     float32 // at its end
	until    float32 // where the line ends that goes on from it; to where there is none
	long     float32 // how long it is if that is most of a year or more, or else 0
	base     float32 // how far above the ground it is, in heights of a tick
	day      bool    // whether the day is known
	doubtful bool    // whether a source is unsure of the date
	beyond   bool    // whether it may be after the story
}

// The width of a tick and of the narrowest bar, how far apart they are at least, the least and
// greatest height of a tick with the gap over it, and that of a long bar as a share of it. Where
// ticks would be lower, columns are drawn instead.
const (
	tickWide   = 4
	tickGap    = 0.8
	leastTick  = 5
	usualTick  = 8
	longHeight = 0.6
	yearShare  = 0.2 // how much of a bar of a year is soft, at each end
)

// placeTicks finds how each event is drawn on the ruler, and how high: on the ground where there
// is room, or else on top of what is there. Long ones lie below short ones.
func (v *View) placeTicks() {
	v.ticks = make([]tick, len(v.story.Chronicle.Events))
	order := v.story.Order()
	for i := range v.ticks {
		v.ticks[i] = v.tickOf(&v.story.Chronicle.Events[i])
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(v.ticks[b].long, v.ticks[a].long)
	})
	v.tickHigh = min(v.bands.ticks.H()/max(v.stack(order, v.bands.ticks.H()/leastTick), 1), usualTick)
	v.dense = v.tickHigh < leastTick
}

// high is how high an event is drawn, in heights of a tick.
func (t *tick) high() float32 {
	if t.long > 0 {
		return longHeight
	}
	return 1
}

// stack puts events on top of each other in the order given, and returns how high they get, in
// heights of a tick. Where that is more than most it does not go on.
func (v *View) stack(order []int, most float32) float32 {
	highest := float32(0)
	for n, i := range order {
		if highest > most {
			break
		}
		t := &v.ticks[i]
		for lifted := true; lifted; {
			lifted = false
			for _, j := range order[:n] {
				if o := &v.ticks[j]; t.collides(o) {
					t.base, lifted = o.base+o.high(), true
				}
			}
		}
		highest = max(highest, t.base+t.high())
	}
	return highest
}

// collides reports whether two events cover each other, or are too close beside each other. Of
// long ones one may begin where another ends.
func (t *tick) collides(o *tick) bool {
	gap := float32(tickGap)
	if t.long > 0 && o.long > 0 {
		gap = -tickGap
	}
	return t.from < o.until+gap && o.from < t.until+gap && t.base < o.base+o.high() && o.base < t.base+t.high()
}

// tickOf is how an event is drawn, in the first row.
func (v *View) tickOf(e *chronicle.Event) tick {
	from, to := v.spanOf(e.Start)
	t := tick{
		day:      e.Start.Precision() == chronicle.DayPrecision && !e.Start.Approximate(),
		doubtful: e.Start.Uncertain() || e.End.Uncertain(),
		beyond:   timeline.Moment(e.Start.Latest()) > timeline.Last,
	}
	if t.day || to-from < tickWide {
		middle := (from + to) / 2
		if t.day {
			middle = from
		}
		from = min(max(round(middle-tickWide/2), v.layout.ruler.Min.X), v.layout.ruler.Max.X-tickWide)
		to = from + tickWide
	}
	t.from, t.to, t.until = from, to, to
	switch {
	case t.day && e.End.Known():
		if _, end := v.spanOf(e.End); end > to+1 {
			t.until = end
		}
	case e.End.Known():
		// It began in the one time and ended in the other: the bar is soft as far as they go.
		end, until := v.spanOf(e.End)
		if until > to {
			t.rise, t.fall, t.to, t.until = to-from, until-end, until, until
		}
	case e.Start.Approximate():
		t.rise, t.fall = (to-from)/2, (to-from)/2
	case e.Start.Precision() >= chronicle.YearPrecision:
		t.rise, t.fall = (to-from)*yearShare, (to-from)*yearShare
	}
	if t.beyond {
		t.fall = 0
	}
	if long := t.until - t.from; long > 0.7*v.layout.ruler.W()/years {
		t.long = long
	}
	return t
}

// spanOf is where the time is on the ruler that a date may mean.
func (v *View) spanOf(d chronicle.Date) (from, to float32) {
	return v.xAt(timeline.Moment(d.Earliest()).Clamp()), v.xAt(min(timeline.Moment(d.Latest()), timeline.Last) + 1)
}

// round is the nearest whole number, for edges that are to be sharp.
func round(x float32) float32 { return float32(int(x + 0.5)) }

// tickHue is the colour of an event on the ruler: pale while it is still ahead, or not shown.
func (v *View) tickHue(s *story.State, i int) tint {
	if v.filtered(i) {
		return mix(v.paper, v.muted, 0.4)
	}
	hue := v.eventHue(i)
	if e := s.Event(i); !e.Shown || e.Phase == story.Ahead && s.Scope != story.AllYears {
		return mix(v.paper, hue, 0.5)
	}
	return hue
}

// tick draws an event.
func (v *View) tick(dst *display.List, s *story.State, i int) {
	t, status, hue := &v.ticks[i], v.story.Chronicle.Events[i].Status, v.tickHue(s, i)
	bottom := round(v.bands.ticks.Max.Y - t.base*v.tickHigh)
	top := round(v.bands.ticks.Max.Y-(t.base+t.high())*v.tickHigh) + 1
	box := display.Rect{Min: display.Point{X: t.from, Y: top}, Max: display.Point{X: t.to, Y: bottom}}
	if t.until > t.to {
		y := box.Center().Y
		dst.Line(display.Point{X: t.to, Y: y}, display.Point{X: t.until, Y: y}, hue, 1.2, dashOf(status))
	}
	if t.day {
		v.filled(dst, box, status, hue)
		return
	}
	if box.H() > 4 {
		box.Min.Y++ // lower than a tick
	}
	v.bar(dst, t, box, status, hue)
}
