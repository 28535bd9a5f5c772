package main

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"maps"
	"regexp"
	"strconv"
	"testing"

	"github.com/andybalholm/brotli"

	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/web/edition"
	"atlas.example/southsouth/web/site"
)

func TestPictures(t *testing.T) {
	made := site.Made{Assets: map[string][]byte{}}
	if err := addPictures(&made); err != nil {
		t.Fatal(err)
	}
	for _, tag := range po.Languages() {
		checkYears(t, made, tag)
		name := edition.Name("chapters/1.png", tag)
		picture, err := png.Decode(bytes.NewReader(made.Assets[name]))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if b := picture.Bounds(); b.Dx() != previewWide || b.Dy() != previewHigh || len(made.Assets[name]) > 150<<10 {
			t.Errorf("%s is %v and has %d bytes, want %d × %d and at most 150 KiB", name, b, len(made.Assets[name]), previewWide, previewHigh)
		}
	}
	seen := map[string]string{}
	for name, content := range made.Assets {
		if other := seen[string(content)]; other != "" {
			t.Errorf("%s is as %s", name, other)
		}
		seen[string(content)] = name
	}
	if want := len(po.Languages()) * (timeline.LastYear - timeline.FirstYear + 2); len(seen) != want {
		t.Errorf("%d pictures, want one of each year and one for previews in each language, %d", len(seen), want)
	}
}

// checkYears checks the pictures of the years in a language.
func checkYears(t *testing.T, made site.Made, tag string) {
	t.Helper()
	total := 0
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		name := edition.Name("years/"+strconv.Itoa(year)+".svg", tag)
		picture := made.Assets[name]
		var document struct {
			Language string `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
		}
		if err := xml.Unmarshal(picture, &document); err != nil || document.Language != tag {
			t.Errorf("%s is in %q, %v, want %q", name, document.Language, err, tag)
		}
		if tag != words.English && year != timeline.FirstYear && year != timeline.LastYear {
			continue // they compress as well as those
		}
		size := len(packed(t, picture))
		total += size
		if year == timeline.FirstYear && size > 9<<10 {
			t.Errorf("%s has %d bytes with Brotli, want at most 9 KiB: the page begins with it", name, size)
		}
	}
	if total > 180<<10 {
		t.Errorf("the pictures of the years have %d bytes with Brotli, want at most 180 KiB", total)
	}
}

// packed is content with Brotli as the page is built with.
func packed(t *testing.T, content []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	_, _ = w.Write(content) // a buffer takes all
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestDocumentsNamePictures has each document name pictures of its language only, and all that were made.
func TestDocumentsNamePictures(t *testing.T) {
	t.Chdir("../..")
	made := site.Made{Documents: map[string][]byte{}, Assets: map[string][]byte{}}
	if err := addEdition(&made, ""); err != nil {
		t.Fatal(err)
	}
	picture := regexp.MustCompile(`"((?:years|chapters)/[^"]*)"`)
	for _, tag := range po.Languages() {
		want := map[string]bool{previewIn(tag): true}
		for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
			want[edition.Name("years/"+strconv.Itoa(year)+".svg", tag)] = true
		}
		named := map[string]bool{}
		for _, found := range picture.FindAllSubmatch(made.Documents[edition.Name(edition.Index, tag)], -1) {
			named[string(found[1])] = true
		}
		if !maps.Equal(named, want) {
			t.Errorf("the document in %s names %v, want %v", tag, named, want)
		}
	}
}
