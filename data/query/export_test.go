package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"atlas.example/southsouth/data/export"
)

// TestExportSaysWhatIsLost checks that the answer is alone on the standard output and that the
// losses are one line beside it.
func TestExportSaysWhatIsLost(t *testing.T) {
	for _, f := range export.Formats() {
		code, stdout, stderr := ask("export -format " + f.Name)
		if code != exitOK || stdout == "" {
			t.Errorf("query export -format %s: exit %d, %d bytes, want %d and some", f.Name, code, len(stdout), exitOK)
		}
		if !strings.HasPrefix(stderr, f.Name+": ") || strings.Count(stderr, "\n") != 1 {
			t.Errorf("query export -format %s says %q, want one line of losses", f.Name, stderr)
		}
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
	if code := exportTables(q, []string{"-format", "csl", "-o", missing}); code != exitFault || !strings.Contains(stderr.String(), missing+":") {
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
