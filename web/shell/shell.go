// Package shell puts together the script of the page around the map.
package shell

import (
	"bytes"
	"io/fs"
)

// Style is the name of the style sheet, in the folder of the scripts.
const Style = "shell.css"

// Name is how documents name the script.
const Name = "page.js"

// parts are the files of the script. Each keeps its names in a block of its own but the first,
// which defines the one that they share.
var parts = []string{"page.js", "page_country.js", "page_view.js", "page_address.js", "page_controls.js", "page_sources.js", "page_language.js", "page_kiosk.js", "page_frame.js"}

// Script returns the script from its parts in the folder, one file as they need each other anyhow,
// and without the lines that are only comments, which are a third of it on the wire.
func Script(folder fs.FS) ([]byte, error) {
	var script bytes.Buffer
	for _, name := range parts {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		inside := false // of a comment of several lines
		for line := range bytes.Lines(text) {
			trimmed := bytes.TrimSpace(line)
			opens := bytes.HasPrefix(trimmed, []byte("/**"))
			closes := bytes.HasSuffix(trimmed, []byte("*/"))
			comment := inside || bytes.HasPrefix(trimmed, []byte("//")) || opens && (closes || !bytes.Contains(trimmed, []byte("*/")))
			inside = (inside || opens) && comment && !closes
			if comment || len(trimmed) == 0 {
				continue
			}
			script.Write(trimmed)
			script.WriteByte('\n')
		}
	}
	return script.Bytes(), nil
}
