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
	if err := addEmbed(&made); err != nil {
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
