package chronicle

import (
	"cmp"
	"slices"
)

// HappeningKind is what sort of thing became different.
type HappeningKind string

// The kinds: first those of the political map, then those of the roll of the
// Non-Aligned Movement, then those of events.
const (
	BecameIndependent HappeningKind = "independent"
	Unified           HappeningKind = "united" // two units became one
	Renamed           HappeningKind = "renamed"
	BorderMoved       HappeningKind = "border" // land passed, was occupied, divided or returned
	StandingChanged   HappeningKind = "standing"
	RuleChanged       HappeningKind = "rule" // somebody else took power
	JoinedNAM         HappeningKind = "joined"
	LeftNAM           HappeningKind = "left"
	Met               HappeningKind = "met"
	Agreed            HappeningKind = "agreed"   // decided, signed, proclaimed
	Said              HappeningKind = "said"     // a speech, a report, and whatever is not documented
	Happened          HappeningKind = "happened" // something else
)

// Happening is one line of what changed.
type Happening struct {
	On        Day
	Date      Date // the same, as exactly as it is known
	Kind      HappeningKind
	Text      string   // a short sentence without a full stop, or a headline
	EventID   string   // of an event; empty otherwise
	Status    Status   // of the event, whose title is nothing more than that; meaningless without one
	ClaimBy   string   // who says so, of an event
	UnitIDs   []string // the units of the map that it is about
	EntityIDs []string // the members who joined or left
}

// WhatChanged returns what became different between two days, both included,
// by day: on the political map, in the words of Headlines; on the roll of the
// Non-Aligned Movement, those of one day together; and the events, by their
// titles. What is known to a month or a year only stands at its first day.
func (c *Chronicle) WhatChanged(from, to Day) []Happening {
	var news []Happening
	for _, h := range c.Headlines(from, to) {
		news = append(news, Happening{On: h.On, Date: h.Date, Kind: h.Kind, Text: h.Text, UnitIDs: h.UnitIDs})
	}
	news = append(news, c.rollNews(from, to)...)
	for i := range c.Events {
		if e := &c.Events[i]; from <= e.Earliest() && e.Earliest() <= to {
			news = append(news, Happening{
				On: e.Earliest(), Date: e.Start, Kind: e.Kind, Text: e.Title, EventID: e.ID, Status: e.Status, ClaimBy: e.ClaimBy,
			})
		}
	}
	slices.SortStableFunc(news, func(a, b Happening) int { return cmp.Compare(a.On, b.On) })
	return news
}
