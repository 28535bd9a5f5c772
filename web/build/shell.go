package main

import (
	"os"
	"path/filepath"

	"atlas.example/southsouth/web/shell"
	"atlas.example/southsouth/web/site"
)

// lazyScripts are what the page loads when a reader first takes something away.
var lazyScripts = []string{"take.js", "painter.js"}

// addShell adds the scripts and the style sheet of the page around the map.
func addShell(made *site.Made) error {
	script, err := shell.Script(os.DirFS("web"))
	if err != nil {
		return err
	}
	style, err := os.ReadFile(filepath.Join("web", shell.Style))
	if err != nil {
		return err
	}
	for _, name := range lazyScripts {
		if made.Assets[name], err = os.ReadFile(filepath.Join("web", name)); err != nil {
			return err
		}
	}
	made.Assets[shell.Name], made.Assets[shell.Style] = script, style
	return nil
}
