package main

import (
	"bytes"
	"testing"

	"atlas.example/southsouth/web/site"
)

func TestManifest(t *testing.T) {
	t.Chdir("../..")
	made := site.Made{Documents: map[string][]byte{}, Assets: map[string][]byte{}}
	if err := addExtras(&made); err != nil {
		t.Fatal(err)
	}
	text := made.Documents["manifest.webmanifest"]
	for _, want := range []string{`"start_url": "./"`, `"scope": "./"`, `"display": "standalone"`, `"src": "icon.svg"`, `"src": "icons/192.png"`, `"sizes": "512x512"`, `"purpose": "maskable"`} {
		if !bytes.Contains(text, []byte(want)) {
			t.Errorf("the manifest has no %s:\n%s", want, text)
		}
	}
}
