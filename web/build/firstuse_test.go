package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/web/site"
)

// firstUse is the most bytes that may come, compressed, before the page can be read and used: half
// a second at 1.3 Mbit/s. The program is far more, and the page works before it is there.
const firstUse = 80 << 10

// TestFirstUse adds up the page and what it names that a browser loads with it.
func TestFirstUse(t *testing.T) {
	t.Chdir("../..")
	made := site.Made{Documents: map[string][]byte{}, Assets: map[string][]byte{}, Files: map[string][]byte{}}
	if err := errors.Join(addEdition(&made, ""), addShell(&made), addExtras(&made)); err != nil {
		t.Fatal(err)
	}
	tables, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	pictures, err := picturesIn(words.English, tables)
	if err != nil {
		t.Fatal(err)
	}
	maps.Copy(made.Assets, pictures)
	icon, err := os.ReadFile("web/icon.svg") // which site.Build adds
	if err != nil {
		t.Fatal(err)
	}
	made.Assets["icon.svg"] = icon
	index := made.Documents["index.html"]
	total, list := 0, ""
	for _, name := range append([]string{"index.html"}, loadedWith(index)...) {
		content, isAsset := made.Assets[name]
		if !isAsset {
			content = withHashes(made.Documents[name], made.Assets)
		}
		if len(content) == 0 {
			t.Errorf("index.html names %s, which was not made", name)
		}
		size := len(packed(t, content))
		total += size
		list += fmt.Sprintf("\n%7d %s", size, name)
	}
	t.Logf("%d bytes of %d:%s", total, firstUse, list) // for who asks with -v
	if n := strings.Count(list, "\n"); n != 8 {
		t.Errorf("%d files are added up, want 8, the page, its styles, scripts, icon, manifest and first picture:%s", n, list)
	}
	if total > firstUse {
		t.Errorf("the page has %d bytes with Brotli before it can be used, want at most %d:%s", total, firstUse, list)
	}
}

var (
	tag       = regexp.MustCompile(`<(?:link|script|img)\b[^>]*>`)
	loads     = regexp.MustCompile(`rel="(?:stylesheet|manifest|icon)"|^<script|id="poster"`)
	addressed = regexp.MustCompile(`(?:href|src)="([^"]+)"`)
)

// loadedWith is the files that a browser loads with a document.
func loadedWith(document []byte) []string {
	var names []string
	for _, found := range tag.FindAll(document, -1) {
		if address := addressed.FindSubmatch(found); loads.Match(found) && address != nil {
			names = append(names, string(address[1]))
		}
	}
	return names
}

// withHashes is a document that calls assets by names with a hash, as site.Build does: that is some
// 300 bytes, which do not compress.
func withHashes(document []byte, assets map[string][]byte) []byte {
	for name, content := range assets {
		sum := sha256.Sum256(content)
		end := path.Ext(name)
		hashed := strings.TrimSuffix(name, end) + "." + hex.EncodeToString(sum[:6]) + end
		document = bytes.ReplaceAll(document, []byte(`"`+name+`"`), []byte(`"`+hashed+`"`))
	}
	return document
}
