package main

import (
	"os"
	"path/filepath"

	"atlas.example/southsouth/web/site"
)

// addEmbed adds what pages elsewhere show the map with. Both files keep their names, as those pages
// name them.
func addEmbed(made *site.Made) error {
	for _, name := range []string{"embed.js", "oembed.json"} {
		content, err := os.ReadFile(filepath.Join("web", name))
		if err != nil {
			return err
		}
		made.Documents[name] = content
	}
	return nil
}
