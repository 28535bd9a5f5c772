package story

import (
	"math/bits"

	"atlas.example/southsouth/scene/timeline"
)

// TourEvents is tourEvents for the tests from outside.
var TourEvents = tourEvents

// SpoiltFor is the story with everything gone that grows with the number of its events but what a search
// by halves has to look at to find a moment: where each place's standings are halved, and the stops. It
// also returns how many of those it left at most, of one place.
func (s *Story) SpoiltFor(m timeline.Moment) (spoilt *Story, most int) {
	out := *s
	c := *s.Chronicle
	c.Events = nil
	out.Chronicle, out.events, out.weights, out.placeOf = &c, nil, nil, nil
	for i := range out.standings {
		st := &out.standings[i]
		st.all = make([]standing, len(s.standings[i].all))
		for place := range len(st.begin) - 1 {
			from, to := st.begin[place], st.begin[place+1]
			most = max(most, halve(st.all[from:to], s.standings[i].all[from:to], m))
		}
	}
	return &out, most
}

// halve copies from src what a search by halves looks at, and puts between it what would lead any other
// search astray. It returns how many it looks at.
func halve(dst, src []standing, m timeline.Moment) (looked int) {
	for i := range dst {
		dst[i] = standing{from: timeline.First - timeline.Moment(i%2)*1e9 + timeline.Moment((i+1)%2)*1e9, event: -99, begun: -99}
	}
	low, high := 0, len(src)
	for low < high {
		middle := (low + high) / 2
		dst[middle] = src[middle]
		looked++
		if src[middle].from > m {
			high = middle
		} else {
			low = middle + 1
		}
	}
	dst[low-1] = src[low-1]
	if most := bits.Len(uint(len(src))); looked > most {
		panic("a search by halves looks at more than the logarithm")
	}
	return looked
}

// Alone is a state without the story that it is of.
func Alone(s *State) *State {
	alone := *s
	alone.story = nil
	return &alone
}

// Prominence is prominence.
func Prominence(p Phase) int { return prominence(p) }

// Weight is how telling an event is.
func (s *Story) Weight(event int) int { return s.weights[event] }

// Established is established.
var Established = established

// WeightStep is weightStep.
const WeightStep = weightStep
