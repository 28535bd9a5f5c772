package shell

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
)

func TestScript(t *testing.T) {
	folder := fstest.MapFS{}
	for _, name := range parts {
		folder[name] = &fstest.MapFile{Data: []byte("\n")}
	}
	folder[parts[0]] = &fstest.MapFile{Data: []byte("// @ts-check\n'use strict';\n/**\n * @typedef {object} A\n */\n/** One. */\nlet a = 1; // one\n")}
	folder[parts[1]] = &fstest.MapFile{Data: []byte("  /** @type {number} */ (a);\n  const b = `//`;\n")}
	got, err := Script(folder)
	if err != nil {
		t.Fatal(err)
	}
	want := "'use strict';\nlet a = 1; // one\n/** @type {number} */ (a);\nconst b = `//`;\n"
	if string(got) != want {
		t.Errorf("Script() = %s, want %s", got, want)
	}
	delete(folder, parts[1])
	if _, err := Script(folder); err == nil || !strings.Contains(err.Error(), parts[1]) {
		t.Errorf("Script without %s: %v, want an error with its name", parts[1], err)
	}
}

// TestScriptIsSmall: it is part of what is needed for the first use.
func TestScriptIsSmall(t *testing.T) {
	script, err := Script(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	_, _ = w.Write(script) // into memory
	_ = w.Close()
	if b.Len() > 8<<10 {
		t.Errorf("the script is %d bytes with brotli, want no more than %d", b.Len(), 8<<10)
	}
	t.Logf("the script is %d bytes with brotli", b.Len())
}
