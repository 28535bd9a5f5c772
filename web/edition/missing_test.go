package edition_test

import (
	"strings"
	"testing"

	"atlas.example/southsouth/web/edition"
)

// TestMissing has the document name nothing that is beside the index but not beside wherever the
// reader was.
func TestMissing(t *testing.T) {
	for _, test := range []struct {
		base  string
		links []string // in order
	}{
		{"", []string{"./", "../"}},
		{"https://your.host/atlas/", []string{
			"https://your.host/atlas/icon.svg", "https://your.host/atlas/edition.css",
			"https://your.host/atlas/", "https://your.host/atlas/sources.html",
		}},
	} {
		_, document := read(t, missing, edition.Options{Base: test.base})
		var links []string
		for _, tag := range tags(t, edition.Missing, document) {
			for _, a := range tag.Attr {
				if a.Name.Local == "href" || a.Name.Local == "src" {
					links = append(links, a.Value)
				}
			}
		}
		if got, want := strings.Join(links, " "), strings.Join(test.links, " "); got != want {
			t.Errorf("with base %q it names %s, want %s", test.base, got, want)
		}
	}
}
