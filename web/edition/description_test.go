package edition_test

import (
	"regexp"
	"testing"

	"atlas.example/southsouth/web/edition"
)

// TestDescribed has each document that is to be found say what it holds, in words of its own.
func TestDescribed(t *testing.T) {
	described := regexp.MustCompile(`<meta name="description" content="([^"]+)">`)
	of := map[string]string{}
	for name, write := range documents() {
		if name == edition.Missing {
			continue
		}
		_, document := read(t, write, edition.Options{})
		found := described.FindAllStringSubmatch(document, -1)
		if len(found) != 1 {
			t.Errorf("%s has %d descriptions, want one", name, len(found))
			continue
		}
		if other, had := of[found[0][1]]; had {
			t.Errorf("%s and %s have the same description", name, other)
		}
		of[found[0][1]] = name
	}
}
