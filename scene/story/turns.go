package story

import (
	"cmp"
	"slices"
	"sort"
	"time"

	"atlas.example/southsouth/scene/timeline"
)

// TurnTime is how long land takes to change hands, in viewing time of a story that plays.
const TurnTime = 400 * time.Millisecond

// Turn is a piece of land that is about to change hands. Share is above 0 and below 1, and
// how far the change has gone to the eye.
//
// It comes before the day, not after it: what happened on a day has happened from its first
// moment on, so whoever goes to that day has to find it done. A turn never begins before the
// end of the year before, or while another day is dwelled on, so a year and an event are
// shown with what had happened by then and nothing more. And nothing turns at the first moment
// of any day: only what moves comes through the moments between, so wherever the story rests
// the map is that of the day.
type Turn struct {
	Atom  int32
	To    Owner
	Share float32
}

// turn is when an atom changes hands, in viewing time, and the epoch that begins then.
type turn struct {
	atom       int32
	to         Owner
	epoch      int
	begin, end time.Duration
}

// newTurns lists the changes between epochs, by their end.
func newTurns(epochs []epoch, pace timeline.Pace) []turn {
	var turns []turn
	changed := make([]time.Duration, len(epochs[0].land)) // by atom: when it did last
	for i := 1; i < len(epochs); i++ {
		e := epochs[i]
		end := pace.Viewed(e.from)
		begin := max(end-TurnTime, pace.Viewed(timeline.EndOf(e.from.Year()-1)))
		for atom, to := range e.land {
			if to != epochs[i-1].land[atom] {
				turns = append(turns, turn{int32(atom), to, i, max(begin, changed[atom]), end})
				changed[atom] = end
			}
		}
	}
	slices.SortStableFunc(turns, func(a, b turn) int { return cmp.Compare(a.end, b.end) })
	return turns
}

func (s *Story) fillTurns(dst *State) {
	if dst.Turns == nil {
		dst.Turns = make([]Turn, 0, len(s.turns))
	}
	dst.Turns, dst.Next = dst.Turns[:0], nil
	if dst.Moment == timeline.Moment(dst.Moment.Day()) {
		return
	}
	now := s.pace.Viewed(dst.Moment)
	first := sort.Search(len(s.turns), func(i int) bool { return s.turns[i].end > now })
	for _, t := range s.turns[first:] {
		if t.end > now+TurnTime {
			return
		}
		if now > t.begin {
			share := float32(now-t.begin) / float32(t.end-t.begin)
			dst.Turns, dst.Next = append(dst.Turns, Turn{t.atom, t.to, share}), s.epochs[t.epoch].land
		}
	}
}

// Lands lists who holds each atom in each time in which none changes hands, in order. It
// belongs to the story and is not to be changed.
func (s *Story) Lands() [][]Owner {
	lands := make([][]Owner, len(s.epochs))
	for i, e := range s.epochs {
		lands[i] = e.land
	}
	return lands
}
