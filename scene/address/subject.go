package address

import (
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/profile"
)

// Subject is whom the choices select, in a chronicle, or nobody.
func (c *Choices) Subject(of *chronicle.Chronicle) profile.Subject {
	return profile.Subject{
		Entity: 1 + slices.IndexFunc(of.Entities, func(e chronicle.Entity) bool { return e.ID == c.Entity }),
		Unit:   1 + unit(of, c.Land),
	}
}

// Select makes a subject of a chronicle the one that is selected.
func (c *Choices) Select(of *chronicle.Chronicle, s profile.Subject) {
	c.Entity, c.Land = "", ""
	switch {
	case s.Entity > 0:
		c.Entity = of.Entities[s.Entity-1].ID
	case s.Unit > 0:
		c.Land = of.Units[s.Unit-1].ID
	}
}

// unit is the position of the first row of a unit, or -1.
func unit(c *chronicle.Chronicle, id string) int {
	return slices.IndexFunc(c.Units, func(u chronicle.Unit) bool { return u.ID == id })
}
