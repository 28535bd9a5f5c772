package story

import (
	"cmp"
	"slices"
	"sort"
	"time"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// Phase is how an event or a project stands to a moment.
type Phase uint8

// The phases, in the order in which time passes.
const (
	Undated  Phase = iota // no source says when
	Ahead                 // not yet
	Possible              // its date is so little known that it may have begun or not
	Now                   // going on, or begun in the year shown
	Past
)

// Event is the state of one event.
type Event struct {
	Phase Phase
	Shown bool    // whether the state's scope has it
	Fresh float32 // 1 when it begins, falling to 0 in FreshDays
}

// event is what the story needs of a chronicle event.
type event struct {
	earliest timeline.Moment // the first moment at which it may have begun
	shown    timeline.Moment // the stop at which it is told: the middle of the time in which it may have begun
	until    timeline.Moment // the last day on which it may have gone on; the day it is told where no end is known
	latest   timeline.Moment // the last day on which it may have begun or gone on
}

// How long a stop is dwelled on, after the weight of its first event.
const (
	dwellNote    = 400 * time.Millisecond
	dwellStep    = 900 * time.Millisecond
	dwellMeeting = 2500 * time.Millisecond
)

func (s *Story) addEvents(places map[string]int) {
	c := s.Chronicle
	for i := range c.Events {
		s.events = append(s.events, newEvent(&c.Events[i]))
		s.weights = append(s.weights, weigh(c, &c.Events[i]))
		s.placeOf = append(s.placeOf, places[c.Events[i].PlaceID])
	}
	order := make([]int, len(s.events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(
			cmp.Compare(s.events[a].shown, s.events[b].shown),
			cmp.Compare(s.weights[b], s.weights[a]),
		)
	})
	for _, i := range order {
		s.addToStop(i)
	}
}

// newEvent dates an event. A day known is that day; of a month, year or decade the event is
// told in the middle, since it may have been at either end.
func newEvent(e *chronicle.Event) event {
	earliest, latest := moment(e.Start.Earliest()), moment(e.Start.Latest())
	shown := timeline.Moment((earliest + (latest-earliest)/2).Day())
	until := shown
	if e.End.Known() {
		until = moment(e.End.Latest())
	}
	return event{earliest, shown, until, moment(e.Latest())}
}

func moment(d chronicle.Day) timeline.Moment { return timeline.Moment(d) }

// addToStop adds an event to the last stop if it is told on that day, or else to a new one.
func (s *Story) addToStop(i int) {
	shown := s.events[i].shown.Clamp()
	if n := len(s.stops); n > 0 && s.stops[n-1].At == shown {
		s.stopEvents[n-1] = append(s.stopEvents[n-1], i)
		return
	}
	dwell := dwellNote
	switch w := s.weights[i]; {
	case w >= weightMeeting:
		dwell = dwellMeeting
	case w >= weightStep:
		dwell = dwellStep
	}
	s.stops = append(s.stops, timeline.Stop{At: shown, Dwell: dwell, Key: dwell > dwellNote})
	s.stopEvents = append(s.stopEvents, []int{i})
}

// The parts of an event's weight: it decides which of a day's events is told first.
const (
	weightMeeting = 100 // its participants are known one by one
	weightStep    = 10  // a step of the movement, the G77 or the UN, and documented
)

func weigh(c *chronicle.Chronicle, e *chronicle.Event) int {
	w := established(e.Status)
	if len(c.ParticipantsOf(e.ID)) > 0 {
		w += weightMeeting
	}
	switch e.Category {
	case chronicle.NAM, chronicle.G77, chronicle.UN:
		if e.Status == chronicle.Documented {
			w += weightStep
		}
	case chronicle.Bilateral, chronicle.Context, chronicle.Article:
	}
	return w
}

// established orders the marks by how firmly a claim stands.
func established(s chronicle.Status) int {
	switch s {
	case chronicle.Documented:
		return 3
	case chronicle.AccountsDiffer:
		return 2
	case chronicle.SourceSays:
		return 1
	case chronicle.NotEstablished:
	}
	return 0
}

// Event is the state of an event, by its position among the chronicle's. It is found when it is asked
// for: few are, of a long story. The state must have been filled in.
func (s *State) Event(i int) Event {
	e := &s.story.events[i]
	phase := e.phase(s.Moment, s.Year)
	shown := s.Scope.holds(phase, e.earliest, e.latest, s.Year)
	return Event{phase, shown, fading(s.Moment, e.shown, FreshDays)}
}

// CurrentAt are the events of the latest stop at a moment, the most telling first; none before the
// first stop. They belong to the story and are not to be changed.
func (s *Story) CurrentAt(m timeline.Moment) []int {
	i := sort.Search(len(s.stops), func(i int) bool { return s.stops[i].At > m })
	if i == 0 {
		return nil
	}
	return s.stopEvents[i-1]
}

func (e *event) phase(m timeline.Moment, year int) Phase {
	switch {
	case m < e.earliest:
		return Ahead
	case m < e.shown:
		return Possible
	case e.shown.Year() == year, m < e.until+1:
		return Now
	}
	return Past
}

// Order lists the events in the order in which they are told.
func (s *Story) Order() []int {
	var order []int
	for _, events := range s.stopEvents {
		order = append(order, events...)
	}
	return order
}

// ShownAt is the moment at which an event is told.
func (s *Story) ShownAt(event int) timeline.Moment { return s.events[event].shown.Clamp() }

// PlaceOf is the position of an event's place among the chronicle's.
func (s *Story) PlaceOf(event int) int { return s.placeOf[event] }
