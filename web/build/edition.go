package main

import (
	"bytes"
	"os"
	"path/filepath"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/web/edition"
	"atlas.example/southsouth/web/site"
)

// addEdition makes the text edition, which is the page around the map, and adds its style sheet.
// The base is empty or the address that the page will have.
func addEdition(made *site.Made, base string) error {
	tables, err := data.Chronicle()
	if err != nil {
		return err
	}
	options := edition.Options{Base: base}
	var index, sources, missing bytes.Buffer
	if err := edition.Write(&index, tables, options); err != nil {
		return err
	}
	if err := edition.WriteSources(&sources, tables, options); err != nil {
		return err
	}
	if err := edition.WriteMissing(&missing, options); err != nil {
		return err
	}
	style, err := os.ReadFile(filepath.Join("web", "edition.css"))
	if err != nil {
		return err
	}
	made.Documents[edition.Index], made.Documents[edition.Sources] = index.Bytes(), sources.Bytes()
	made.Documents[edition.Missing] = missing.Bytes()
	made.Assets["edition.css"] = style
	return nil
}
