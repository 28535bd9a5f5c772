package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/web/site"
)

func TestPictures(t *testing.T) {
	made := site.Made{Assets: map[string][]byte{}}
	if err := addPictures(&made); err != nil {
		t.Fatal(err)
	}
	total := 0
	var before []byte
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		name := "years/" + strconv.Itoa(year) + ".svg"
		picture := made.Assets[name]
		if bytes.Equal(picture, before) {
			t.Errorf("%s is as the year before", name)
		}
		before = picture
		for d := xml.NewDecoder(bytes.NewReader(picture)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
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
	previews := 0
	for name, content := range made.Assets {
		if !strings.HasPrefix(name, "chapters/") {
			continue
		}
		previews++
		picture, err := png.Decode(bytes.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		if b := picture.Bounds(); b.Dx() != previewWide || b.Dy() != previewHigh || len(content) > 150<<10 {
			t.Errorf("%s is %v and has %d bytes, want %d × %d and at most 150 KiB", name, b, len(content), previewWide, previewHigh)
		}
	}
	if previews != 6 {
		t.Errorf("%d previews, want one for each of the six chapters", previews)
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
