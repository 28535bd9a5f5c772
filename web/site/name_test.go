package site

import "testing"

func TestIsHashed(t *testing.T) {
	for _, test := range []struct {
		name, why string
		want      bool
	}{
		{withHash("boot.js", []byte("x")), "made by withHash", true},
		{withHash("wasm_exec.js", nil), "an underscore, and nothing inside", true},
		{withHash("program.wasm", []byte("x")) + ".br", "its Brotli copy", true},
		{withHash("program.wasm", []byte("x")) + ".gz", "its gzip copy", true},
		{withHash("words.fr.txt", []byte("x")), "a dot within the name", true},
		{withHash("NotoSans-Bold.ttf", []byte("x")), "capitals", true},
		{"index.fr.html", "a document in a language", false},
		{"index.html", "the one name that stays", false},
		{"index.html.br", "a copy of it", false},
		{"boot.0123.js", "too few digits", false},
		{"boot.0123456789AB.js", "hex is written small", false},
		{"", "no name", false},
	} {
		if got := isHashed(test.name); got != test.want {
			t.Errorf("isHashed(%q) = %v, want %v: %s", test.name, got, test.want, test.why)
		}
	}
}

func TestWithHash(t *testing.T) {
	// printf abc | sha256sum begins with ba7816bf8f01 (FIPS 180-4's own example).
	if got, want := withHash("a.js", []byte("abc")), "a.ba7816bf8f01.js"; got != want {
		t.Errorf("withHash(a.js, abc) = %s, want %s", got, want)
	}
}
