package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/web/edition"
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

// TestAddPainter has each language name the painter that can set its letters, and all of the files beside it
// that it needs, and be kept with them.
func TestAddPainter(t *testing.T) {
	t.Chdir("../..")
	made := site.Made{Documents: map[string][]byte{}, Assets: map[string][]byte{}}
	if err := addEdition(&made, ""); err != nil {
		t.Fatal(err)
	}
	for tag, want := range map[string]struct {
		program string
		beside  []string
	}{
		"en": {"render", nil},
		"ru": {"render", []string{"words.ru.txt"}},
		"ko": {"render", []string{"words.ko.txt", "fonts/NotoSansCJKkr-Regular.otf", "fonts/NotoSansCJKkr-Bold.otf"}},
		"zh": {"render", []string{"words.zh.txt", "fonts/NotoSansCJKsc-Regular.otf", "fonts/NotoSansCJKsc-Bold.otf"}},
		"ar": {"render-shaped", []string{"words.ar.txt", "fonts/NotoSansArabic-Regular.ttf", "fonts/NotoSansArabic-SemiBold.ttf"}},
	} {
		document := string(made.Documents[edition.Name(edition.Index, tag)])
		if names := ` data-program="` + want.program + `.wasm" data-size="` + want.program + `-size"`; !strings.Contains(document, names) {
			t.Errorf("the document in %s has no%s", tag, names)
		}
		var beside strings.Builder
		for _, name := range want.beside {
			fmt.Fprintf(&beside, `<link href="%s" data-size="%d">`, name, len(made.Assets[name]))
			if !slices.Equal(made.Of[name], []string{tag}) || len(made.Assets[name]) == 0 {
				t.Errorf("%s, of %d bytes, is for readers of %q, want %s", name, len(made.Assets[name]), made.Of[name], tag)
			}
		}
		if names := `<template id="take-beside">` + beside.String() + `</template>`; !strings.Contains(document, names) {
			t.Errorf("the document in %s has no %s", tag, names)
		}
	}
	for program, languages := range map[string]int{"render.wasm": len(languages()) - 1, "render-shaped.wasm": 1} {
		if _, built := painters[program]; !built || len(made.Of[program]) != languages {
			t.Errorf("%s is built: %v, and for readers of %q, want %d languages", program, built, made.Of[program], languages)
		}
	}
}
