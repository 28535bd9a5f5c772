package export

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// exported returns a chronicle in a format, and what was lost.
func exported(t *testing.T, c *chronicle.Chronicle, format string) (text, lost string) {
	t.Helper()
	all := Formats()
	f := all[slices.IndexFunc(all, func(f Format) bool { return f.Name == format })]
	content, losses, err := f.Encode(c, DefaultBase)
	if err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return string(content), losses.String()
}

// tables returns the chronicle of the tables.
func tables(t *testing.T) *chronicle.Chronicle {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestExportsOfASample(t *testing.T) {
	var lost strings.Builder
	for _, f := range Formats() {
		text, l := exported(t, sample(t), f.Name)
		golden(t, f.File, text)
		lost.WriteString(f.Name + ": " + l + "\n")
	}
	golden(t, "losses.txt", lost.String())
}

func TestExportIsTheSameEachTime(t *testing.T) {
	for _, f := range Formats() {
		one, lost := exported(t, tables(t), f.Name)
		two, again := exported(t, tables(t), f.Name)
		if one != two || lost != again {
			t.Errorf("%s differs from one time to the next", f.Name)
		}
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	path := filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("what is exported differs from %s; look at it and run go test ./data/export -update if it is right:\n%s", path, got)
	}
}
