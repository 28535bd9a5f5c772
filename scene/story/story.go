// Package story says what has happened by a moment: who is a member, what an event's place
// shows, which land belongs to whom.
//
// A [State] is a function of the [timeline.Moment], of how far it is to look ([Scope]), and of
// nothing else. [Story.At] and [Story.Within] fill one in from the [chronicle.Chronicle] without
// looking at what was in it, so playing, seeking, going back and a link to a date all show the same.
//
// Slices of a State are parallel to those of the chronicle: Entities[i] is the state of
// Chronicle.Entities[i]. Its events are asked for one by one, see [State.Event]. What changes is said in numbers from 0 to 1 that a view may turn
// into colour or size.
package story

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// FreshDays is for how long something new stands out, in days of story time.
const FreshDays = 120

// GoneDays is for how long a member that has left leaves a trace, in days of story time.
const GoneDays = 366

// Story is the chronicle prepared for asking about any moment. It is not changed by use.
type Story struct {
	Chronicle *chronicle.Chronicle

	memberships  []membership
	arrivals     []arrival // by their beginning
	events       []event
	weights      []int // per event: how telling it is
	stops        []timeline.Stop
	stopEvents   [][]int // per stop: its events, the most telling first
	placeOf      []int   // per event: its place
	standings    [scopeCount]standings
	meetings     []meeting
	projects     []span
	projectPlace []int // per project: its place, or -1
	links        []link
	gatherings   []gathering
	regions      []int // counted regions, in the order of their lists
	regionOf     []int // per entity: its position in regions, or -1
	epochs       []epoch
	turns        []turn // by their end
	pace         timeline.Pace
	headlines    []Headline // by day
	rolls        []RollStep
	ever         []bool // by atom, see State.Ever
	tour         []TourStep
}

// New prepares the story of a chronicle. AtomIDs are the ids of the base map's atoms in its
// order; State.Land is parallel to them. A unit's atom that is not among them is left out.
func New(c *chronicle.Chronicle, atomIDs []string) *Story {
	s := &Story{Chronicle: c}
	entities := index(len(c.Entities), func(i int) string { return c.Entities[i].ID })
	places := index(len(c.Places), func(i int) string { return c.Places[i].ID })
	s.addRegions()
	s.addMembers(entities)
	s.addEvents(places)
	s.standings = s.newStandings(none)
	s.addMeetings(entities)
	s.addProjects(places)
	s.epochs = newEpochs(c, atomIDs)
	s.pace = timeline.NewPace(s.stops)
	s.arrivals = s.newArrivals()
	s.addLinks()
	s.addGatherings()
	s.headlines = newHeadlines(c, s.epochs)
	s.turns = newTurns(s.epochs, s.pace)
	s.rolls = s.newRolls()
	s.ever = s.everLand()
	s.addTour()
	return s
}

// index maps ids to their positions.
func index(n int, id func(int) string) map[string]int {
	m := make(map[string]int, n)
	for i := range n {
		m[id(i)] = i
	}
	return m
}

// Stops are the days of the story's events and how long to dwell on each.
func (s *Story) Stops() []timeline.Stop { return s.stops }

// State is what has happened by a moment. Make one, let [Story.At] fill it, and use it again.
type State struct {
	Moment           timeline.Moment
	Scope            Scope
	Year, Month, Day int

	story    *Story
	Current  []int // the events of the latest stop, the most telling first; none before the first stop
	Places   []Place
	Entities []Entity
	Projects []Phase
	Works    []Works // parallel to the chronicle's places
	Roll     Roll
	Regions  []Region // the regions that are counted, in their order
	Meeting  int      // the event whose participants are shown, or -1
	Land     []Owner  // who holds each atom; belongs to the story, not to be changed
	News     []News   // what has changed on the map in the year so far, the newest first
	Turns    []Turn   // the atoms that are about to change hands, each once
	Next     []Owner  // who holds each atom when they have; nil where none is about to
	asked    []int    // the memory of Current where Tell has put one first
	Ever     []bool   // the atoms that a member held at any time of the story; nil but in AllYears

	Links     []Link    // parallel to the chronicle's projects
	Gathering Gathering // the ways to the meeting
}

// At fills in dst with the state of moment m, which is brought into the story's span, and of all
// that has happened by then: [Story.Within] the scope SoFar.
func (s *Story) At(dst *State, m timeline.Moment) { s.Within(dst, m, SoFar) }

// sized returns a slice of n zero values, in the memory of dst where it is large enough.
func sized[T any](dst []T, n int) []T {
	if cap(dst) < n {
		return make([]T, n)
	}
	dst = dst[:n]
	clear(dst)
	return dst
}

// fading is 1 at the moment since, falling to 0 in the given number of days, and 0 before.
func fading(m, since timeline.Moment, days float64) float32 {
	if age := float64(m - since); age >= 0 && age < days {
		return float32(1 - age/days)
	}
	return 0
}
