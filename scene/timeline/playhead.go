package timeline

import (
	"math"
	"slices"
	"time"
)

// GlideTime is how long a step takes to arrive, so that one sees what changes on the way.
const GlideTime = 300 * time.Millisecond

// glideSpan is the longest step that glides: a year. Longer ones, and all that go back, cut.
const glideSpan Moment = 366

// Playhead is where the viewer is in the story, and whether it plays. The zero Playhead
// stands at First, paused, in a story without stops.
type Playhead struct {
	// Cut makes every step arrive at once and the story play in steps, for viewers who want less
	// motion.
	Cut bool
	// Speed is how many times faster than the pace the story plays. What is not above 0 counts as 1.
	Speed float64
	// AtStops is what playing does on the days of events.
	AtStops AtStops

	pace    Pace
	stops   []Moment
	keys    []Moment // those of the stops that are key
	at      Moment   // where it stands or, while it glides, is going
	playing bool
	waiting bool // see Waiting

	glideFrom Moment
	gliding   time.Duration // what is left of the glide

	stood time.Duration // how long it has stood, at speed 1, in a story that plays in steps
}

// AtStops is what playing does on the days of events.
type AtStops uint8

// What playing does on them.
const (
	Dwell AtStops = iota // it takes the stop's dwell
	Wait                 // it takes that, but pauses where it comes to a stop that is key
	Pass                 // it goes on as on any other day
)

// NewPlayhead makes a playhead at First for a story with these stops. Stepping by event goes
// through their days.
func NewPlayhead(stops []Stop) *Playhead {
	p := &Playhead{pace: NewPace(stops)}
	for _, s := range stops {
		if s.At >= First && s.At <= Last {
			p.stops = append(p.stops, s.At)
			if s.Key {
				p.keys = append(p.keys, s.At)
			}
		}
	}
	slices.Sort(p.stops)
	p.stops = slices.Compact(p.stops)
	slices.Sort(p.keys)
	p.keys = slices.Compact(p.keys)
	return p
}

// Playing reports whether the story plays.
func (p *Playhead) Playing() bool { return p.playing }

// Waiting reports whether playing has come to a key stop and waits there for Toggle.
func (p *Playhead) Waiting() bool { return p.waiting }

// Moving reports whether the moment will change by itself: the story plays or a step glides.
func (p *Playhead) Moving() bool { return p.playing || p.gliding > 0 }

// Moment is the moment shown. While a step glides it lies between its ends.
func (p *Playhead) Moment() Moment {
	if p.gliding <= 0 {
		return p.at
	}
	t := 1 - float64(p.gliding)/float64(GlideTime)
	return p.glideFrom + Moment(float64(p.at-p.glideFrom)*EaseOut(t))
}

// Target is the moment that a step is going to, or the moment shown where none is.
func (p *Playhead) Target() Moment { return p.at }

// Do carries out a command. Every command that moves pauses first; only Toggle plays.
func (p *Playhead) Do(c Command) {
	p.waiting = false
	switch c.Verb {
	case Toggle:
		p.toggle()
	case StepYear:
		p.goTo(p.year(c.N))
	case StepEvent:
		p.goTo(p.event(c.N))
	case ToYear:
		p.cutTo(EndOf(min(max(c.N, FirstYear), LastYear)))
	case ToFirst:
		p.cutTo(First)
	case ToLast:
		p.cutTo(Last)
	case Seek:
		p.cutTo(c.At)
	}
}

// Advance tells the playhead that viewing time has passed. A negative duration counts as none.
func (p *Playhead) Advance(d time.Duration) {
	d = max(d, 0)
	if p.gliding > 0 {
		p.gliding = max(p.gliding-d, 0)
	}
	if !p.playing {
		return
	}
	if p.Speed > 0 {
		d = time.Duration(float64(d) * p.Speed)
	}
	if p.Cut {
		p.step(d)
	} else {
		p.sweep(d)
	}
	if p.at >= Last {
		p.playing = false
	}
}

// sweep plays through all moments, as far as the next key stop if it is to wait there.
func (p *Playhead) sweep(d time.Duration) {
	from := p.at
	p.at = p.rhythm().After(from, d)
	if p.AtStops != Wait {
		return
	}
	i, found := slices.BinarySearch(p.keys, from)
	if found {
		i++ // it has waited there
	}
	if i < len(p.keys) && p.keys[i] <= p.at {
		p.at, p.playing, p.waiting = p.keys[i], false, true
	}
}

// rhythm is the pace at which the story plays: an even one where events are passed.
func (p *Playhead) rhythm() Pace {
	if p.AtStops == Pass {
		return Pace{}
	}
	return p.pace
}

// isKey reports whether a moment is that of a key stop.
func (p *Playhead) isKey(m Moment) bool {
	_, found := slices.BinarySearch(p.keys, m)
	return found
}

func (p *Playhead) toggle() {
	if p.playing {
		p.pause()
		return
	}
	p.settle()
	p.playing = true
	p.stood = math.MaxInt64 / 2 // the first step is taken at once: it answers the key
	if p.at >= Last {
		p.at, p.stood = First, 0
	}
}

// pause rests at the beginning of the day, as every seek does.
func (p *Playhead) pause() {
	p.settle()
	p.playing = false
	p.at = Moment(p.at.Day())
}

// settle ends a glide where it is going.
func (p *Playhead) settle() { p.gliding = 0 }

func (p *Playhead) cutTo(m Moment) {
	p.playing = false
	p.settle()
	p.at = m.Clamp()
}

// goTo steps to a moment, gliding where the step is short and goes forward.
func (p *Playhead) goTo(m Moment) {
	from := p.Moment()
	p.cutTo(m)
	if d := p.at - from; !p.Cut && d > 0 && d <= glideSpan {
		p.glideFrom, p.gliding = from, GlideTime
	}
}

// year is the end of the year n years on, or the beginning of the story before its first year.
func (p *Playhead) year(n int) Moment {
	year := p.at.Year() + n
	if year < FirstYear {
		return First
	}
	return EndOf(min(year, LastYear))
}

// event is the day of the n-th stop on from the playhead, or where it stands if there is none.
func (p *Playhead) event(n int) Moment {
	day := Moment(p.at.Day())
	i, found := slices.BinarySearch(p.stops, day)
	switch {
	case n > 0 && found:
		i += n
	case n > 0:
		i += n - 1
	default:
		i += n
	}
	if len(p.stops) == 0 {
		return p.at
	}
	if i < 0 {
		return First
	}
	if i >= len(p.stops) {
		return Last
	}
	return p.stops[i]
}
