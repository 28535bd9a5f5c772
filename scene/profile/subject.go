// Package profile says in words what a country, a movement or other land was and did: in a line or
// two on the day shown ([Status], [Did]), and at length over the whole of the story ([Of]).
//
// It says what the chronicle does and no more. What is claimed keeps its mark.
package profile

import (
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
)

// Subject is whom or what something is said about: an entity of the story, or land that none holds.
// The zero Subject is nobody.
type Subject struct {
	Entity int // one more than its position in Chronicle.Entities, 0 for none
	Unit   int // one more than the position in Chronicle.Units of the first row of the land, 0 for none
}

// None reports whether it is nobody.
func (s Subject) None() bool { return s == Subject{} }

// At is the subject that land belongs to. Land that is held by another than its sovereign, or
// disputed, is a subject of its own, whoever the map shows it as.
func At(c *chronicle.Chronicle, o story.Owner) Subject {
	if o.Unit < 0 {
		return Subject{}
	}
	id := c.Units[o.Unit].ID
	if o.Entity >= 0 && slices.Contains(c.Entities[o.Entity].Units, id) {
		return Subject{Entity: int(o.Entity) + 1}
	}
	first := slices.IndexFunc(c.Units, func(u chronicle.Unit) bool { return u.ID == id })
	return Subject{Unit: first + 1}
}

// On is the subject as it was on a day: the land of Rhodesia is Zimbabwe from the day of that on, and
// Zimbabwe is that land before.
func (s Subject) On(c *chronicle.Chronicle, d chronicle.Day) Subject {
	switch {
	case s.Unit > 0:
		id := c.Units[s.Unit-1].ID
		for i := range c.Entities {
			if e := &c.Entities[i]; slices.Contains(e.Units, id) && e.HoldsOn(d) {
				return Subject{Entity: i + 1}
			}
		}
	case s.Entity > 0:
		if e := &c.Entities[s.Entity-1]; e.Kind == chronicle.State && !e.HoldsOn(d) {
			for i := range c.Units {
				if c.Units[i].ID == e.Units[0] {
					return Subject{Unit: i + 1}
				}
			}
		}
	}
	return s
}

// entity is the entity that it is, or nil.
func (s Subject) entity(c *chronicle.Chronicle) *chronicle.Entity {
	if s.Entity <= 0 || s.Entity > len(c.Entities) {
		return nil
	}
	return &c.Entities[s.Entity-1]
}

// unitIDs lists the units that are or were its land.
func (s Subject) unitIDs(c *chronicle.Chronicle) []string {
	if e := s.entity(c); e != nil {
		return e.Units
	}
	if s.Unit > 0 && s.Unit <= len(c.Units) {
		return []string{c.Units[s.Unit-1].ID}
	}
	return nil
}

// UnitOn is the first of its units that is on the map on a day, and whether there is one.
func (s Subject) UnitOn(c *chronicle.Chronicle, d chronicle.Day) (*chronicle.Unit, bool) {
	if e := s.entity(c); e != nil && !e.HoldsOn(d) {
		return nil, false
	}
	for _, id := range s.unitIDs(c) {
		if u, ok := c.UnitAt(id, d); ok {
			return u, true
		}
	}
	return nil, false
}

// Name is what it was called on a day, and what it is called today where that is another name.
func (s Subject) Name(c *chronicle.Chronicle, d chronicle.Day) (name, today string) {
	if u, ok := s.UnitOn(c, d); ok {
		return u.Label(), u.Now
	}
	if e := s.entity(c); e != nil {
		return e.Name, ""
	}
	if s.Unit > 0 {
		u := &c.Units[s.Unit-1]
		return u.Label(), u.Now
	}
	return "", ""
}
