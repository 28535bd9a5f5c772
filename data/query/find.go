package main

import (
	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

// finder finds the unit at a position on a day, on the map with all detail.
type finder struct {
	ids       []string // of the atoms
	locator   *atlas.Locator
	holders   holders
	tolerance float64 // how far from a coast a position may be, in kilometres
}

// newFinder reads the tables and the map.
func newFinder(tolerance float64) (*finder, error) {
	c, err := data.Chronicle()
	if err != nil {
		return nil, err
	}
	a, err := atlasOf(atlas.L4)
	if err != nil {
		return nil, err
	}
	return &finder{a.AtomIDs(), a.NewLocator(atlas.L4), holdersOf(c), tolerance}, nil
}

// unit returns the unit at p, or at sea that of the nearest coast within the tolerance, else
// nobody.
func (f *finder) unit(p geo.LonLat, d chronicle.Day) *chronicle.Unit {
	atom, _ := f.locator.Near(p, f.tolerance)
	if atom == atlas.Sea {
		return &nobody
	}
	return f.holders.on(f.ids[atom], d)
}

// holders lists the units that have an atom, one after another in time, by the atom's id.
type holders map[string][]*chronicle.Unit

// holdersOf collects the holders of all atoms.
func holdersOf(c *chronicle.Chronicle) holders {
	h := holders{}
	for i := range c.Units {
		u := &c.Units[i]
		for _, atom := range u.Atoms {
			h[atom] = append(h[atom], u)
		}
	}
	return h
}

// on returns the unit that has an atom on a day. The tests of the tables see to it that on each
// of their days there is exactly one; else it is nobody.
func (h holders) on(atom string, d chronicle.Day) *chronicle.Unit {
	for _, u := range h[atom] {
		if u.ValidOn(d) {
			return u
		}
	}
	return &nobody
}
