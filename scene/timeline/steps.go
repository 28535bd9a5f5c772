package timeline

import (
	"slices"
	"time"
)

// LeastStep is for how long each step stands, at least, in a story that plays in steps.
const LeastStep = time.Second

// step plays in steps: it goes to the next event or the end of a year, whichever comes first,
// when the time has passed that sweeping there would take.
func (p *Playhead) step(d time.Duration) {
	next := p.nextStep()
	p.stood += d
	if pace := p.rhythm(); p.stood < max(pace.Viewed(next)-pace.Viewed(p.at), LeastStep) {
		return
	}
	p.stood = 0
	p.at = next
	if p.AtStops == Wait && p.isKey(next) {
		p.playing, p.waiting = false, true
	}
}

// nextStep is the next event after the playhead or the end of a year, whichever comes first; without
// events where they are passed.
func (p *Playhead) nextStep() Moment {
	end := EndOf(p.at.Year())
	if end <= p.at {
		end = EndOf(p.at.Year() + 1)
	}
	i, _ := slices.BinarySearch(p.stops, p.at)
	for i < len(p.stops) && p.stops[i] <= p.at {
		i++
	}
	if p.AtStops != Pass && i < len(p.stops) {
		end = min(end, p.stops[i])
	}
	return end.Clamp()
}
