package main

import (
	"cmp"
	"fmt"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/export"
	"atlas.example/southsouth/web/site"
)

// dataFolder is where the page has the chronicle for other programs, and for whoever links to it.
const dataFolder = "data/"

// addData adds the chronicle in the formats of other programs, as `query export` writes them. Linked data has
// its ids under base, the address of the page's folder, where that is known.
func addData(made *site.Made, base string) error {
	tables, err := data.Chronicle()
	if err != nil {
		return err
	}
	for _, f := range export.Formats() {
		content, _, err := f.Encode(tables, cmp.Or(base, export.DefaultBase))
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
		made.Files[dataFolder+f.File] = content
	}
	return nil
}
