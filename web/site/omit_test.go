package site

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/version"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// Of the version of Go that go.mod asks for, each omission is of a place that is there once. Another version's
// programs may be larger.
func TestOmissionsFit(t *testing.T) {
	wanted, err := goCommand(t.Context(), "list", "-m", "-f=go{{.GoVersion}}")
	if err != nil {
		t.Fatal(err)
	}
	if has := runtime.Version(); version.Lang(has) != version.Lang(wanted) {
		t.Skipf("this is %s, go.mod asks for %s", has, wanted)
	}
	root, err := goCommand(t.Context(), "env", "GOROOT")
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range omissions {
		content, err := os.ReadFile(filepath.Join(root, "src", filepath.FromSlash(o.file)))
		if err != nil {
			t.Error(err)
			continue
		}
		if n := strings.Count(string(content), o.place); n != 1 {
			t.Errorf("%s: %q is there %d times, want once", o.file, o.place, n)
		}
		if strings.Count(o.place, "\n") != strings.Count(o.instead, "\n") {
			t.Errorf("%s: what is compiled instead of %q has another number of lines", o.file, o.place)
		}
	}
}

func TestWhatOnlyTheEngineUsesIsLeftOut(t *testing.T) {
	imports := strings.Join([]string{
		"errors",
		"io errors",
		"compress/flate io",
		"archive/zip compress/flate io",
		"text/template io",
		"log/slog io",
		engine + "/internal/shader text/template archive/zip",
		engine + " log/slog " + engine + "/internal/shader",
		"image/png compress/flate",
	}, "\n")
	for program, want := range map[string]string{
		"our.own " + engine:                       "text/template log/slog archive/zip compress/flate",
		"our.own image/png " + engine:             "text/template log/slog archive/zip",
		"our.own image/png":                       "text/template log/slog archive/zip", // linked or not, it makes no difference
		"our.own " + engine + " text/template io": "log/slog archive/zip compress/flate",
		"our.own archive/zip " + engine:           "text/template log/slog",
	} {
		var got []string
		for _, o := range omissible(imports + "\n" + program) {
			if name := o.file[:strings.LastIndex(o.file, "/")]; len(got) == 0 || got[len(got)-1] != name {
				got = append(got, name)
			}
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: left out is %q, want %q", program, got, want)
		}
	}
}

// told is the files that are compiled for others, of a program of this package.
func told(t *testing.T, from Source) map[string]string {
	t.Helper()
	name, err := overlay(t.Context(), filepath.Join(t.TempDir(), "program.wasm"), from)
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var list struct{ Replace map[string]string }
	if err := json.Unmarshal(content, &list); err != nil {
		t.Fatal(err)
	}
	return list.Replace
}

// Each is left out of the program, and of a program that does it itself, or without the engine, none.
func TestProgramsAreCompiledWithOmissions(t *testing.T) {
	files := map[string]bool{}
	for _, o := range omissions {
		files[o.file] = true
	}
	replaced := told(t, Source{Package: "../.."})
	if len(replaced) != len(files) {
		t.Errorf("of our program %d files are compiled in another way, want %d", len(replaced), len(files))
	}
	for from, by := range replaced {
		if _, err := os.Stat(from); errors.Is(err, fs.ErrNotExist) {
			t.Errorf("there is no %s", from)
		}
		if _, err := os.Stat(by); err != nil {
			t.Error(err)
		}
	}
	for _, from := range []Source{{Package: "./testdata/library"}, {Package: "../../scene/render"}, {Package: "../../scene/render", Tags: "shaped"}} {
		if replaced := told(t, from); len(replaced) > 0 {
			t.Errorf("of %s %d files are compiled in another way, want none", from.Package, len(replaced))
		}
	}
}

func TestProgramThatUsesTheLibraryHasAllOfIt(t *testing.T) {
	if testing.Short() {
		t.Skip("it needs Node.js")
	}
	program, err := Compile(t.Context(), filepath.Join(t.TempDir(), "library.wasm"), Source{Package: "./testdata/library"})
	if err != nil {
		t.Fatal(err)
	}
	said, failure := runProgram(t, program)
	if failure != "" {
		t.Errorf("it fails with\n%s", failure)
	}
	for _, want := range []string{"template: a method was called\n", "zip: a file was packed\n", "flate: it was squeezed\n", "package printed\n", "for js\n", `"value":{"of a map":1}`} {
		if !strings.Contains(said, want) {
			t.Errorf("it says\n%s\nand not %q", said, want)
		}
	}
}

// The files that are compiled instead lie where the program is linked, which no program tells.
func TestProgramIsTheSameFromAnyFolder(t *testing.T) {
	var programs [2][]byte
	for i := range programs {
		var err error
		if programs[i], err = Compile(t.Context(), filepath.Join(t.TempDir(), "engine.wasm"), Source{Package: "../bench/engine"}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(programs[0], programs[1]) {
		t.Error("a program with omissions is another one from another folder")
	}
}
