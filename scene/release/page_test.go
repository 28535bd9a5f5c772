package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTryPage refuses a page of which a part is missing or another than its compressed twin.
func TestTryPage(t *testing.T) {
	packed := func(text string) []byte {
		var file bytes.Buffer
		w := gzip.NewWriter(&file)
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return file.Bytes()
	}
	for _, test := range []struct {
		why    string
		change func(page map[string][]byte)
		want   string // in the error; empty: none
	}{
		{"whole", func(map[string][]byte) {}, ""},
		{"no document", func(page map[string][]byte) { delete(page, "map.html") }, "map.html"},
		{"no licence", func(page map[string][]byte) { delete(page, "licences/LICENSE") }, "LICENSE"},
		{"no program", func(page map[string][]byte) { page["map.html"] = nil }, "name the programs"},
		{"one program", func(page map[string][]byte) { page["index.html"] = nil }, "name the programs"},
		{"a program that does not come compressed", func(page map[string][]byte) { delete(page, "render.1.wasm.gz") }, "render.1.wasm.gz"},
		{"a program that is not there", func(page map[string][]byte) { page["index.ar.html"] = []byte(`<link href="joined.1.wasm">`) }, "joined.1.wasm"},
		{"an old twin", func(page map[string][]byte) { page["program.1.wasm.gz"] = packed("old") }, "does not hold"},
		{"no Brotli", func(page map[string][]byte) { delete(page, "program.1.wasm.br") }, "program.1.wasm.br"},
		{"an old twin in a folder", func(page map[string][]byte) { page["years/1970.svg.gz"] = packed("old") }, "1970.svg"},
		{"no gzip", func(page map[string][]byte) { page["program.1.wasm.gz"] = []byte("not compressed") }, "gzip"},
	} {
		page := map[string][]byte{
			"index.html": []byte(`<link href="render.1.wasm">`), "map.html": []byte(`<link href="program.1.wasm">`), "sw.js": nil, "_headers": nil, "licences/LICENSE": nil, "licences/NOTICE": nil,
			"program.1.wasm": []byte("one"), "program.1.wasm.br": nil, "program.1.wasm.gz": packed("one"),
			"render.1.wasm": []byte("two"), "render.1.wasm.br": nil, "render.1.wasm.gz": packed("two"),
			"years/1970.svg": []byte("map"), "years/1970.svg.br": nil, "years/1970.svg.gz": packed("map"),
		}
		test.change(page)
		dir := t.TempDir()
		for name, content := range page {
			if err := place(dir, pageFolder+"/"+name, 0o644, bytes.NewReader(content)); err != nil {
				t.Fatal(err)
			}
		}
		err := aRelease(t).tryPage(dir)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: tryPage = %v, want an error with %q", test.why, err, test.want)
		}
	}
}

// TestAddPageFiles takes over all that was built, below its folders.
func TestAddPageFiles(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "years"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"index.html", "years/1970.svg"} {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var f folder
	if err := addPageFiles(&f, dir); err != nil {
		t.Fatal(err)
	}
	if len(f.entries) != 2 || f.entries[1].name != pageFolder+"/years/1970.svg" || string(f.entries[1].content) != "years/1970.svg" {
		t.Errorf("addPageFiles gives %v, want the two files below %s", f.entries, pageFolder)
	}
}
