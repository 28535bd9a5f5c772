package data

import (
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
)

// TestBoundariesAreOnTheMap checks that the two units of each row of lines.csv
// really touch: on some day they have an arc between them. A row about a border
// that is not there would never be drawn, and nobody would miss it.
func TestBoundariesAreOnTheMap(t *testing.T) {
	c, a := loaded(t)
	touch := map[[2]string]bool{}
	for _, day := range changeDays(c) {
		owner := ownersOn(c, day)
		for i := range a.Arcs {
			arc := &a.Arcs[i]
			if arc.Left == atlas.Sea || arc.Right == atlas.Sea {
				continue
			}
			left, right := owner[a.Atoms[arc.Left].ID], owner[a.Atoms[arc.Right].ID]
			touch[[2]string{min(left, right), max(left, right)}] = true
		}
	}
	for _, b := range c.Boundaries {
		if !touch[[2]string{min(b.UnitA, b.UnitB), max(b.UnitA, b.UnitB)}] {
			t.Errorf("lines.csv: %s and %s have no arc between them on any day", b.UnitA, b.UnitB)
		}
	}
}

// ownersOn says which unit each atom belongs to on a day.
func ownersOn(c *chronicle.Chronicle, day chronicle.Day) map[string]string {
	owner := map[string]string{}
	for i := range c.Units {
		if u := &c.Units[i]; u.ValidOn(day) {
			for _, atom := range u.Atoms {
				owner[atom] = u.ID
			}
		}
	}
	return owner
}
