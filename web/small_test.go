//go:build !js

package web_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"atlas.example/southsouth/web/shell"
	"atlas.example/southsouth/web/site"
)

// buildSmall builds the page as it is laid out for a host, with four events and the fake program, and what keeps it
// in the browser. A version other than "" is in the title of the first event and in the pictures of the years.
func buildSmall(t *testing.T, dir, version string) string {
	t.Helper()
	read := func(name string) []byte {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	script, err := shell.Script(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	index := bytes.Replace(shellPage(t), []byte(`<script defer src="page.js">`), []byte(`<script defer src="offline.js"></script><script defer src="page.js">`), 1)
	index = bytes.ReplaceAll(index, []byte(lusaka), []byte(lusaka+version))
	made := site.Made{
		Documents: map[string][]byte{"index.html": index, "sw.js": read("sw.js")},
		Assets: map[string][]byte{
			"page.js": script, "offline.js": read("offline.js"), "shell.css": read("shell.css"), "edition.css": read("testdata/shell/edition.css"), "take.js": read("take.js"),
		},
	}
	for year := 1970; year <= 1987; year++ {
		made.Assets[fmt.Sprintf("years/%d.svg", year)] = fmt.Appendf(nil,
			`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720"><rect width="1280" height="720" fill="#DCE4E0"/><text x="60" y="660" font-size="200">%d%s</text></svg>`, year, version)
	}
	plan := site.Plan{Program: "./testdata/fake", Page: ".", Out: filepath.Join(dir, "dist"), Work: filepath.Join(builds.dir, "work"), More: made}
	if err := site.Build(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	return plan.Out
}

// smallPage is buildSmall, made once.
func smallPage(t *testing.T) string {
	t.Helper()
	return filepath.Join(built(t, "small", func(dir string) error {
		buildSmall(t, dir, "")
		return nil
	}), "dist")
}
