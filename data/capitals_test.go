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

// offshore is how far off the coast of the map a capital may lie, in km: the map
// is coarser than the shore, and harbours are at its edge. data/gen allows 3 km
// on the map with all detail; the one here is coarser by up to 1 km.
const offshore = 4

// tooSmall are units whose capital is on no land at the level of the test.
var tooSmall = map[string]string{
	"VAT": "0.4 km² are not drawn at this level, so the point is in Italy",
	"PCN": "Pitcairn itself is not drawn at this level, only larger islands far from it",
}

// TestCapitalsLieInTheirUnits checks the position of each capital on the finest
// level there is: in an atom that is its unit's on every day on which it is the
// capital.
func TestCapitalsLieInTheirUnits(t *testing.T) {
	c, a := loaded(t)
	locate := a.NewLocator(atlas.L2)
	days := capitalDays(c)
	for i := range c.Capitals {
		p := &c.Capitals[i]
		if tooSmall[p.UnitID] != "" {
			continue
		}
		atom, _ := locate.Near(p.At, offshore)
		if atom == atlas.Sea {
			t.Errorf("%s, capital of %s, at %v is in the sea", p.Name, p.UnitID, p.At)
			continue
		}
		for _, day := range days {
			u, ok := c.UnitAt(p.UnitID, day)
			if ok && p.ValidOn(day) && !slices.Contains(u.Atoms, a.Atoms[atom].ID) {
				t.Errorf("%v: %s, capital of %s, lies in %s", day, p.Name, p.UnitID, a.Atoms[atom].ID)
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
