package main

import (
	"strings"
	"testing"

	"atlas.example/southsouth/web/site"
)

// TestAddEdition has the edition name the files that show it exactly as they are called, as only
// then their hashes get into its attributes.
func TestAddEdition(t *testing.T) {
	t.Chdir("../..")
	made := site.Made{Documents: map[string][]byte{}, Assets: map[string][]byte{}}
	if err := addEdition(&made, ""); err != nil {
		t.Fatal(err)
	}
	if len(made.Assets["edition.css"]) == 0 {
		t.Error("edition.css is no asset")
	}
	index := string(made.Documents["index.html"])
	for _, name := range []string{"edition.css", "shell.css", "page.js", "icon.svg", iconName(180)} {
		if !strings.Contains(index, `="`+name+`"`) {
			t.Errorf("index.html does not name %s", name)
		}
	}
	if len(made.Documents["404.html"]) == 0 {
		t.Error("there is no document for what is missing")
	}
	if !strings.Contains(index, `href="sources.html"`) || len(made.Documents["sources.html"]) == 0 {
		t.Error("index.html does not lead to the page with all of the sources")
	}
}
