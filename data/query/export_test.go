package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// exported returns a chronicle in a format, and what was lost.
func exported(t *testing.T, c *chronicle.Chronicle, format string) (text, lost string) {
	t.Helper()
	ed := &edition{c: c, base: defaultBase}
	if err := exporterOf(format).write(ed); err != nil {
		t.Fatalf("export -format %s: %v", format, err)
	}
	return ed.String(), ed.losses.String()
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
	for format, file := range map[string]string{
		"csv": "export.csv", "geojson": "export.geojson", "linkedplaces": "export-lpf.json",
		"timelinejs": "export-timelinejs.csv", "bibtex": "export.bib", "csl": "export-csl.json",
	} {
		text, _ := exported(t, sample(t), format)
		golden(t, file, "export -format "+format, text)
	}
	for _, x := range exporters() {
		_, l := exported(t, sample(t), x.format)
		lost.WriteString(x.format + ": " + l + "\n")
	}
	golden(t, "export-losses.txt", "export", lost.String())
}

func TestExportIsTheSameEachTime(t *testing.T) {
	for _, x := range exporters() {
		one, lost := exported(t, tables(t), x.format)
		two, again := exported(t, tables(t), x.format)
		if one != two || lost != again {
			t.Errorf("export -format %s differs from one time to the next", x.format)
		}
	}
}

// TestExportSaysWhatIsLost checks that the answer is alone on the standard output and that the
// losses are one line beside it.
func TestExportSaysWhatIsLost(t *testing.T) {
	for _, x := range exporters() {
		code, stdout, stderr := ask("export -format " + x.format)
		if code != exitOK || stdout == "" {
			t.Errorf("query export -format %s: exit %d, %d bytes, want %d and some", x.format, code, len(stdout), exitOK)
		}
		if !strings.HasPrefix(stderr, x.format+": ") || strings.Count(stderr, "\n") != 1 {
			t.Errorf("query export -format %s says %q, want one line of losses", x.format, stderr)
		}
	}
}

func TestLosses(t *testing.T) {
	var l losses
	if got, want := l.String(), "nothing was lost"; got != want {
		t.Errorf("no losses = %q, want %q", got, want)
	}
	l.note("hats: left out")
	l.notes("coats: folded", 2)
	l.notes("umbrellas: lost", 0)
	l.note("hats: left out")
	if got, want := l.String(), "2 hats: left out; 2 coats: folded"; got != want {
		t.Errorf("losses = %q, want %q", got, want)
	}
}

func TestExportToAFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "sources.bib")
	if err := os.WriteFile(path, []byte("the old"), 0o600); err != nil {
		t.Fatal(err)
	}
	code, stdout, _ := ask("export -format bibtex -o " + path)
	_, want, _ := ask("export -format bibtex")
	got, err := os.ReadFile(path)
	if code != exitOK || stdout != "" || err != nil || string(got) != want {
		t.Errorf("query export -o: exit %d, stdout of %d bytes, file of %d (%v), want %d, none and %d", code, len(stdout), len(got), err, exitOK, len(want))
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 && os.PathSeparator == '/' {
		t.Errorf("the file's permissions are %v, want those of the old, -rw-------", info.Mode())
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("the folder holds %v, want the file alone", files)
	}
}

// TestExportLeavesNoHalfFile checks that nothing is left where a file could not be put.
func TestExportLeavesNoHalfFile(t *testing.T) {
	dir := t.TempDir()
	var stderr bytes.Buffer
	q := &query{name: "query export", stderr: &stderr}
	missing := filepath.Join(dir, "missing", "file")
	if code := export(q, []string{"-format", "csl", "-o", missing}); code != exitFault || !strings.Contains(stderr.String(), missing+":") {
		t.Errorf("export into a folder that is not there: exit %d, %q, want %d and the reason", code, &stderr, exitFault)
	}
	if err := os.Mkdir(filepath.Join(dir, "taken"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := replace(filepath.Join(dir, "taken"), []byte("new")); err == nil {
		t.Error("replace(a folder) = nil, want an error")
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("the folder holds %v, want what was there alone", files)
	}
}

func TestExportToADash(t *testing.T) {
	t.Chdir(t.TempDir())
	_, want, _ := ask("export -format bibtex")
	if code, got, _ := ask("export -format bibtex -o -"); code != exitOK || got != want {
		t.Errorf("query export -o -: exit %d, %d bytes, want %d and the %d of no -o", code, len(got), exitOK, len(want))
	}
	if files, _ := os.ReadDir("."); len(files) > 0 {
		t.Errorf("the folder holds %v, want nothing", files)
	}
}

func TestNoExportOverWhatIsNoFile(t *testing.T) {
	code, stdout, stderr := ask("export -format csl -o " + t.TempDir())
	if code != exitUsage || stdout != "" || !strings.Contains(stderr, "not an ordinary file") {
		t.Errorf("query export -o FOLDER: exit %d, stdout %q, stderr %q, want %d and none", code, stdout, stderr, exitUsage)
	}
}
