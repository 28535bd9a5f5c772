package story

import (
	"cmp"
	"slices"
	"time"

	"atlas.example/southsouth/scene/timeline"
)

// The times of arrivals, in viewing time of a story that plays. Those who join on one day come in
// waves, a region each, and within a wave from the west to the east: five waves at the greatest
// meetings, the last ring of which is gone in less than 1.6 seconds.
const (
	WaveTime    = 180 * time.Millisecond // from wave to wave
	stagger     = 15 * time.Millisecond  // from one to the next in a wave
	ArrivalTime = 400 * time.Millisecond // for a ring to spread
)

// arrival is when the ring of a new member spreads.
type arrival struct {
	entity     int
	begin, end time.Duration
}

// newArrivals lists the arrivals of the story, by their beginning. Who was a member before it
// does not arrive.
func (s *Story) newArrivals() []arrival {
	joined := map[timeline.Moment][]int{}
	for _, m := range s.memberships {
		if m.from > timeline.First {
			joined[m.from] = append(joined[m.from], m.entity)
		}
	}
	order := index(len(s.Chronicle.Regions), func(i int) string { return s.Chronicle.Regions[i].ID })
	region := func(entity int) int { return order[s.Chronicle.Entities[entity].RegionID] }
	var arrivals []arrival
	for day, entities := range joined {
		slices.SortFunc(entities, func(a, b int) int {
			west, east := s.Chronicle.Entities[a].At.Lon, s.Chronicle.Entities[b].At.Lon
			return cmp.Or(cmp.Compare(region(a), region(b)), cmp.Compare(west, east), cmp.Compare(a, b))
		})
		wave, first := s.pace.Viewed(day), 0
		for i, e := range entities {
			if i > 0 && region(e) != region(entities[i-1]) {
				wave, first = wave+WaveTime, i
			}
			begin := wave + time.Duration(i-first)*stagger
			arrivals = append(arrivals, arrival{e, begin, begin + ArrivalTime})
		}
	}
	slices.SortFunc(arrivals, func(a, b arrival) int {
		return cmp.Or(cmp.Compare(a.begin, b.begin), cmp.Compare(a.entity, b.entity))
	})
	return arrivals
}

// fillArrivals says how far the rings of those who have just joined have spread. None has at the
// first moment of any day: wherever the story rests the picture is settled.
func (s *Story) fillArrivals(dst *State) {
	if dst.Moment == timeline.Moment(dst.Moment.Day()) {
		return
	}
	now := s.pace.Viewed(dst.Moment)
	for _, a := range s.arrivals {
		if a.begin >= now {
			return
		}
		if e := &dst.Entities[a.entity]; now < a.end && e.Member {
			e.Ring = float32(now-a.begin) / float32(ArrivalTime)
		}
	}
}
