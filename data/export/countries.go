package export

import (
	"golang.org/x/text/language"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
)

// countries finds the countries of today. The format wants them to find a place in the
// gazetteers of today.
type countries struct {
	atoms   []string // their ids
	locator *atlas.Locator
}

// newCountries reads the map that the program shows: no place of the story is so close to a
// border of today that it would need the one with all detail.
func newCountries() (*countries, error) {
	a, err := data.Atlas()
	if err != nil {
		return nil, err
	}
	return &countries{a.AtomIDs(), a.NewLocator(atlas.L3)}, nil
}

// coast is how far off a coast a place may be, in kilometres, to be of the country there.
const coast = 20

// code returns the country at a position, in the two letters of ISO 3166-1. Atoms are cut from
// the provinces of today, and the first three letters of their ids are those of the country.
func (c *countries) code(at geo.LonLat) string {
	atom, _ := c.locator.Near(at, coast)
	if atom == atlas.Sea {
		return "" // the tests see to it that there is no such place
	}
	region, err := language.ParseRegion(c.atoms[atom][:len("PRK")])
	if err != nil {
		return "" // nor this
	}
	return region.String()
}
