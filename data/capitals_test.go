package data

import (
	"slices"
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
)

// capitalDays are the days of the story on which a unit or a capital begins or
// ends, with the day before each.
func capitalDays(c *chronicle.Chronicle) []chronicle.Day {
	days := changeDays(c)
	for i := range c.Capitals {
		for _, d := range []chronicle.Date{c.Capitals[i].From, c.Capitals[i].To} {
			if d.Known() {
				days = append(days, d.Earliest()-1, d.Earliest())
			}
		}
	}
	days = slices.DeleteFunc(days, func(d chronicle.Day) bool { return d < firstDay || d > lastDay })
	slices.Sort(days)
	return slices.Compact(days)
}

// TestEveryStateHasACapital checks that each independent unit has one on every
// day, and that no capital is there without its unit.
func TestEveryStateHasACapital(t *testing.T) {
	c, _ := loaded(t)
	for _, day := range capitalDays(c) {
		for i := range c.Units {
			u := &c.Units[i]
			if _, ok := c.CapitalOn(u.ID, day); !ok && u.ValidOn(day) && u.Status == "independent" {
				t.Errorf("%v: %s (%s) has no capital", day, u.ID, u.Name)
			}
		}
		for i := range c.Capitals {
			p := &c.Capitals[i]
			if _, ok := c.UnitAt(p.UnitID, day); p.ValidOn(day) && !ok {
				t.Errorf("%v: %s is the capital of %s, which there is not", day, p.Name, p.UnitID)
			}
		}
	}
}

// TestCapitalsLieInTheirUnits checks the atom that data/gen has bound each capital to: it is its
// unit's on every day on which it is the capital.
func TestCapitalsLieInTheirUnits(t *testing.T) {
	c, a := loaded(t)
	days := capitalDays(c)
	for i := range c.Capitals {
		p := &c.Capitals[i]
		atom := a.AtomOf(p.SiteID())
		if atom == atlas.Sea {
			t.Errorf("%s, capital of %s, is bound to no atom; run go run ./data/gen", p.Name, p.UnitID)
			continue
		}
		for _, day := range days {
			u, ok := c.UnitAt(p.UnitID, day)
			if id := a.Atoms[atom].ID; ok && p.ValidOn(day) && !slices.Contains(u.Atoms, id) {
				t.Errorf("%v: %s, capital of %s, lies in %s, which is another's", day, p.Name, p.UnitID, id)
				break
			}
		}
	}
}

// TestCapitalsAgree checks that a city has one position in all tables: as the
// capital of a unit, as that of an entity and as a place.
func TestCapitalsAgree(t *testing.T) {
	c, _ := loaded(t)
	shared := 0
	for i := range c.Entities {
		e := &c.Entities[i]
		for j := range c.Capitals {
			p := &c.Capitals[j]
			if !slices.Contains(e.Units, p.UnitID) || (p.Name != e.Capital && p.Now != e.Capital) {
				continue
			}
			shared++
			if p.At != e.At {
				t.Errorf("%s lies at %v as capital of the unit %s, at %v as that of the entity %s", p.Name, p.At, p.UnitID, e.At, e.ID)
			}
		}
	}
	if shared < 110 {
		t.Errorf("only %d capitals are those of entities; the comparison no longer works", shared)
	}
}
