package timeline

import (
	"slices"
	"sort"
	"time"
)

// YearsPace is how long a year without events takes to play.
const YearsPace = 1500 * time.Millisecond

// Stop is a day of the story worth dwelling on.
type Stop struct {
	At    Moment        // the beginning of the day
	Dwell time.Duration // how long the day takes to play; longer than an ordinary one
	Key   bool          // whether it is one of the days on which the story turns
}

// Pace says how story time and viewing time go together while the story plays: a year takes
// YearsPace, and each stop's day takes its dwell on top, during which the moment creeps
// through that day. It is a continuous, strictly rising function and its inverse, so that
// playing for a while is the same as seeking to where one would be.
//
// The zero Pace has no stops.
type Pace struct{ knots []knot }

// knot is a corner of the piecewise linear function from moments to viewing time.
type knot struct {
	at     Moment
	viewed float64 // seconds of viewing from First to at
}

// perDay is the viewing time of an ordinary day in seconds.
const perDay = float64(YearsPace) / float64(time.Second) / 365.25

// NewPace makes the pace of a story with these stops, in any order. Stops outside the
// story's span are left out; of two on one day the longer counts.
func NewPace(stops []Stop) Pace {
	sorted := slices.Clone(stops)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].At < sorted[j].At })
	knots := []knot{{First, 0}}
	for i, s := range sorted {
		if s.At < First || s.At >= Last {
			continue
		}
		if i+1 < len(sorted) && sorted[i+1].At < s.At+1 {
			// The next stop is on the same day: it takes over, with the longer dwell.
			sorted[i+1].Dwell = max(s.Dwell, sorted[i+1].Dwell)
			continue
		}
		knots = appendStop(knots, s)
	}
	return Pace{knots}
}

// appendStop adds the two knots of a stop's day, which begins no earlier than the last knot.
func appendStop(knots []knot, s Stop) []knot {
	last := knots[len(knots)-1]
	begin := knot{s.At, last.viewed + float64(s.At-last.at)*perDay}
	end := knot{s.At + 1, begin.viewed + perDay + s.Dwell.Seconds()}
	return append(knots, begin, end)
}

// Viewed is how long the story plays from First to m.
func (p Pace) Viewed(m Moment) time.Duration {
	return time.Duration(p.seconds(m) * float64(time.Second))
}

// Length is how long the whole story plays.
func (p Pace) Length() time.Duration { return p.Viewed(Last) }

// After is the moment reached by playing for d from m, no further than Last. It never
// moves backwards; d must not be negative.
func (p Pace) After(m Moment, d time.Duration) Moment {
	return max(m, p.moment(p.seconds(m)+d.Seconds())).Clamp()
}

func (p Pace) seconds(m Moment) float64 {
	i := sort.Search(len(p.knots), func(i int) bool { return p.knots[i].at > m })
	if i == 0 {
		return float64(m-First) * perDay
	}
	a := p.knots[i-1]
	return a.viewed + float64(m-a.at)*p.rate(i)
}

func (p Pace) moment(seconds float64) Moment {
	i := sort.Search(len(p.knots), func(i int) bool { return p.knots[i].viewed > seconds })
	if i == 0 {
		return First + Moment(seconds/perDay)
	}
	a := p.knots[i-1]
	return a.at + Moment((seconds-a.viewed)/p.rate(i))
}

// rate is the viewing time of a day, in seconds, between the knots i-1 and i.
func (p Pace) rate(i int) float64 {
	if i == len(p.knots) {
		return perDay
	}
	a, b := p.knots[i-1], p.knots[i]
	if b.at == a.at {
		return perDay
	}
	return (b.viewed - a.viewed) / float64(b.at-a.at)
}
