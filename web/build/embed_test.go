package main

import (
	"encoding/json"
	"strings"
	"testing"

	"atlas.example/southsouth/web/site"
)

// TestEmbedKeepsNames has the oEmbed document be what https://oembed.com asks of a rich one.
func TestEmbedKeepsNames(t *testing.T) {
	t.Chdir("../..")
	made := site.Made{Documents: map[string][]byte{}, Assets: map[string][]byte{}}
	if err := addEmbed(&made, ""); err != nil {
		t.Fatal(err)
	}
	if len(made.Documents["embed.js"]) == 0 {
		t.Error("embed.js does not keep its name")
	}
	var said struct {
		Version, Type, HTML string
		Width, Height       int
		Provider            string `json:"provider_name"`
	}
	if err := json.Unmarshal(made.Documents["oembed.json"], &said); err != nil {
		t.Fatal(err)
	}
	if said.Version != "1.0" || said.Type != "rich" || said.Width <= 0 || said.Height <= 0 || said.Provider == "" {
		t.Errorf("oembed.json says %+v", said)
	}
	if !strings.HasPrefix(said.HTML, `<iframe src="map.html"`) {
		t.Errorf("oembed.json frames %q, want map.html of its own folder", said.HTML)
	}
}

// TestEmbedWithBase has a consumer that knows nothing of where the document came from frame the map.
func TestEmbedWithBase(t *testing.T) {
	t.Chdir("../..")
	made := site.Made{Documents: map[string][]byte{}, Assets: map[string][]byte{}}
	if err := addEmbed(&made, "https://your.host/atlas/"); err != nil {
		t.Fatal(err)
	}
	text := string(made.Documents["oembed.json"])
	for _, want := range []string{`"html": "<iframe src=\"https://your.host/atlas/map.html\" width=`, `"provider_url": "https://your.host/atlas/"`, `"version": "1.0"`} {
		if !strings.Contains(text, want) {
			t.Errorf("oembed.json has no %s:\n%s", want, text)
		}
	}
	if strings.Contains(text, "relative") {
		t.Errorf("oembed.json says that an address is relative, which it is not:\n%s", text)
	}
}
