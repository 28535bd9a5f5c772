package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

// offshore is how far from land, in km, a place may seem to lie: harbours and small islands do.
const offshore = 3

// sites binds the places and capitals of the chronicle to atoms of the full map, so that a coast drawn more
// coarsely never puts a city into another country or into the sea.
func sites(c *chronicle.Chronicle, full *atlas.Atlas) ([]atlas.Site, error) {
	loc := full.NewLocator(atlas.L4)
	var out []atlas.Site
	var errs []error
	bind := func(id string, at geo.LonLat) {
		atom, _ := loc.Near(at, offshore)
		if atom == atlas.Sea {
			errs = append(errs, fmt.Errorf("%s at %v is more than %d km off any coast", id, at, offshore))
			return
		}
		out = append(out, atlas.Site{ID: id, Atom: atom})
	}
	for i := range c.Places {
		bind(c.Places[i].ID, c.Places[i].At)
	}
	for i := range c.Capitals {
		bind(c.Capitals[i].SiteID(), c.Capitals[i].At)
	}
	slices.SortFunc(out, func(a, b atlas.Site) int { return cmp.Compare(a.ID, b.ID) })
	return slices.Compact(out), errors.Join(errs...) // a capital may have several rows
}
