package edition

import (
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/telling"
)

// sort puts the lists that go from A to Z into the order of the language (CLDR). English ones are in it.
func (d *document) sort() {
	if d.Language == words.English {
		return
	}
	order := collate.New(language.Make(d.Language))
	for i := range d.Regions {
		countries := d.Regions[i].Countries
		slices.SortStableFunc(countries, func(a, b telling.Country) int { return order.CompareString(a.Name, b.Name) })
	}
	slices.SortStableFunc(d.Outside, func(a, b telling.Country) int { return order.CompareString(a.Name, b.Name) })
	slices.SortStableFunc(d.Cancun, func(a, b telling.Delegation) int { return order.CompareString(a.Name, b.Name) })
	slices.SortStableFunc(d.Glossary, func(a, b telling.Entry) int { return order.CompareString(a.Term, b.Term) })
}
