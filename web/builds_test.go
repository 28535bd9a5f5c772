//go:build !js

package web_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"atlas.example/southsouth/web/site"
)

// builds are the folders that tests serve. Each is made once and read by many, who change nothing in it.
var builds struct {
	sync.Mutex
	dir  string
	made map[string]bool
}

func TestMain(m *testing.M) {
	var err error
	if builds.dir, err = os.MkdirTemp("", "southsouth-web-"); err != nil {
		panic(err)
	}
	builds.made = map[string]bool{}
	code := m.Run()
	_ = os.RemoveAll(builds.dir) // what is left is the system's to clean up
	os.Exit(code)
}

// built returns the folder of a name, which is made if no test before had a use for it.
func built(t *testing.T, name string, build func(dist string) error) string {
	t.Helper()
	builds.Lock()
	defer builds.Unlock()
	dist := filepath.Join(builds.dir, name)
	if !builds.made[name] {
		if err := build(dist); err != nil {
			t.Fatal(err)
		}
		builds.made[name] = true
	}
	return dist
}

// buildFake builds the page around testdata/fake and returns the folder.
func buildFake(t *testing.T) string {
	t.Helper()
	return built(t, "fake", func(dist string) error {
		return site.Build(t.Context(), site.Plan{Program: "./testdata/fake", Page: ".", Out: dist, Work: filepath.Join(builds.dir, "work")})
	})
}

// buildProgram builds the document of the real program, and no page around it, and returns the folder.
func buildProgram(t *testing.T) string {
	t.Helper()
	return built(t, "program", func(dist string) error {
		return site.Build(t.Context(), site.Plan{Program: "..", Page: ".", Out: dist, Work: ".build"})
	})
}

// buildWhole builds the page as make build does, only compressed less, and returns the folder.
func buildWhole(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped under -short: this builds the whole page")
	}
	return built(t, "whole", func(dist string) error {
		build := exec.CommandContext(t.Context(), "go", "run", "./web/build", "-quality", "1", "-o", dist)
		build.Dir = ".."
		out, err := build.CombinedOutput()
		if err != nil {
			t.Logf("%s", out)
		}
		return err
	})
}
