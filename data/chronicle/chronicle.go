package chronicle

import (
	"slices"

	"atlas.example/southsouth/data/words"
)

// Chronicle is all that the tables tell, checked: every id in it is known,
// every date is a date, every row of a fact has a source. Read makes it. It is not
// changed afterwards, so any number of readers may share it.
type Chronicle struct {
	Regions       []Region        // in the order of regions.csv, which is the order of the running counts
	Places        []Place         // by id
	Entities      []Entity        // by id
	Events        []Event         // by earliest day, then latest day, then id
	Members       []Member        // by entity id, then by the day the membership counts from
	Participants  []Participant   // by event id, in the order of their table
	Projects      []Project       // in the order of the table
	Counts        []Count         // by day
	Sources       []Source        // by id
	Units         []Unit          // by id, then by first day
	Boundaries    []Boundary      // in the order of the table
	Sensitivities []Sensitivity   // in the order of the table
	Capitals      []Capital       // by unit id, then by first day
	Claims        []Claim         // by event in the order of Events, then in the order of telling
	Numbers       []Number        // by event in the order of Events
	Texts         []EventText     // in the order of Events
	Chapters      []Chapter       // by their order
	Pages         []Page          // in the order of the table
	Glossary      []GlossaryEntry // in the order of the table
	Paragraphs    []Paragraph     // by number

	// Words are those of the language that the texts are in; nil for English.
	Words *words.Words
	// Original is the chronicle in English that this one was translated from; nil for that itself.
	// Sentences are made of its names, and translated as a whole.
	Original *Chronicle

	styles map[pair]LineStyle // what Boundaries says, for StyleBetween
}

// English returns the chronicle in English: the one that this was translated from, or this.
func (c *Chronicle) English() *Chronicle {
	if c.Original != nil {
		return c.Original
	}
	return c
}

// Region returns the region with this id, and whether there is one.
func (c *Chronicle) Region(id string) (*Region, bool) {
	return first(c.Regions, func(r *Region) bool { return r.ID == id })
}

// Place returns the place with this id, and whether there is one.
func (c *Chronicle) Place(id string) (*Place, bool) {
	return find(c.Places, id, func(p *Place) string { return p.ID })
}

// Entity returns the entity with this id, and whether there is one.
func (c *Chronicle) Entity(id string) (*Entity, bool) {
	return find(c.Entities, id, func(e *Entity) string { return e.ID })
}

// EntityIndex returns the position in Entities of the entity with this id, and whether there is one.
func (c *Chronicle) EntityIndex(id string) (int, bool) {
	i := slices.IndexFunc(c.Entities, func(e Entity) bool { return e.ID == id })
	return i, i >= 0
}

// Source returns the source with this id, without a locator, and whether
// there is one.
func (c *Chronicle) Source(id string) (*Source, bool) {
	return find(c.Sources, id, func(s *Source) string { return s.ID })
}

// Event returns the event with this id, and whether there is one.
func (c *Chronicle) Event(id string) (*Event, bool) {
	return first(c.Events, func(e *Event) bool { return e.ID == id })
}

// EventIndex returns the position in Events of the event with this id, and whether there is one.
func (c *Chronicle) EventIndex(id string) (int, bool) {
	i := slices.IndexFunc(c.Events, func(e Event) bool { return e.ID == id })
	return i, i >= 0
}

// UnitAt returns the row of a unit that is valid on a day, and whether there
// is one: a unit may begin late, end early, or pause in between.
func (c *Chronicle) UnitAt(unitID string, d Day) (*Unit, bool) {
	for i := range c.Units {
		if u := &c.Units[i]; u.ID == unitID && u.ValidOn(d) {
			return u, true
		}
	}
	return nil, false
}

// NameAt returns what an entity was called on a day: the label of the
// first of its units that is valid then, or else the entity's own name (as for
// movements, which hold no land).
func (c *Chronicle) NameAt(e *Entity, d Day) string {
	for _, id := range e.Units {
		if u, ok := c.UnitAt(id, d); ok && e.HoldsOn(d) {
			return u.Label()
		}
	}
	return e.Name
}

// Rows returns how many rows of tables the chronicle was read from.
func (c *Chronicle) Rows() int {
	return len(c.Regions) + len(c.Places) + len(c.Entities) + len(c.Events) + len(c.Members) +
		len(c.Participants) + len(c.Projects) + len(c.Counts) + len(c.Sources) + len(c.Units) +
		len(c.Boundaries) + len(c.Sensitivities) + len(c.Capitals) +
		len(c.Claims) + len(c.Numbers) + len(c.Texts) + len(c.Chapters) + len(c.Pages) +
		len(c.Glossary) + len(c.Paragraphs)
}

// MembersAt returns the memberships of the Non-Aligned Movement that count on
// a day, by entity id.
func (c *Chronicle) MembersAt(d Day) []*Member {
	var on []*Member
	for i := range c.Members {
		if m := &c.Members[i]; m.ActiveOn(d) {
			on = append(on, m)
		}
	}
	return on
}

// ParticipantsOf returns the participants of an event in the order of its
// table; none if the event has no such table.
func (c *Chronicle) ParticipantsOf(eventID string) []*Participant {
	return ofEvent(c.Participants, eventID, func(p *Participant) string { return p.EventID })
}

// find looks an id up in rows that are sorted by it.
func find[T any](rows []T, id string, key func(*T) string) (*T, bool) {
	lo, hi := 0, len(rows)
	for lo < hi {
		mid := (lo + hi) / 2
		if key(&rows[mid]) < id {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(rows) || key(&rows[lo]) != id {
		return nil, false
	}
	return &rows[lo], true
}
