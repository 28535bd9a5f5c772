package data

import (
	"bytes"
	"testing"

	"github.com/andybalholm/brotli"
)

// mostBytes is what the map may take on its way to a browser.
const mostBytes = 320 << 10

func TestMapIsSmall(t *testing.T) {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write(world); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if out.Len() > mostBytes {
		t.Errorf("world.atlas takes %d bytes with brotli, want at most %d", out.Len(), mostBytes)
	}
	t.Logf("%d bytes, %d with brotli", len(world), out.Len())
}
