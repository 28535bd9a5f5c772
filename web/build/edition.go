package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/web/edition"
	"atlas.example/southsouth/web/site"
)

// addEdition makes the text edition, which is the page around the map, and adds what it looks like.
func addEdition(made *site.Made) error {
	tables, err := data.Chronicle()
	if err != nil {
		return err
	}
	var index, sources bytes.Buffer
	if err := edition.Write(&index, tables, edition.Options{}); err != nil {
		return err
	}
	if err := edition.WriteSources(&sources, tables, edition.Options{}); err != nil {
		return err
	}
	add(&made.Documents, map[string][]byte{edition.Index: index.Bytes(), edition.Sources: sources.Bytes()})
	for _, name := range []string{"edition.css", "shell.css", "page.js", "icon.svg"} {
		content, err := os.ReadFile(filepath.Join("web", name))
		if err != nil {
			return err
		}
		add(&made.Assets, map[string][]byte{name: content})
	}
	return nil
}

// add puts files to others, of which there may be none yet.
func add(to *map[string][]byte, files map[string][]byte) {
	if *to == nil {
		*to = map[string][]byte{}
	}
	maps.Copy(*to, files)
}
