package main

import (
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

// TestInstall publishes the module in a folder that serves as a proxy, and has `go install` fetch it from there by
// its version: so all that is embedded is in the module, no name in it is one that a proxy refuses, and the program
// knows which version it is. What it requires comes from the cache of the go command.
func TestInstall(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program from a module of its own")
	}
	const version = "v0.0.1-test"
	proxy := publish(t, version)
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	install := exec.CommandContext(t.Context(), "go", "install", "-trimpath", modulePath+"@"+version)
	install.Dir = t.TempDir() // in no module
	install.Env = append((&release{}).environ(), "GOFLAGS=-modcacherw", "GOBIN="+bin, "GOMODCACHE="+t.TempDir(), "GOSUMDB=off",
		"GOPROXY=file://"+filepath.ToSlash(proxy)+",file://"+filepath.ToSlash(strings.TrimSpace(string(cache)))+"/cache/download")
	if said, err := install.CombinedOutput(); err != nil {
		t.Fatalf("go install: %v\n%s", err, said)
	}
	programs, err := filepath.Glob(filepath.Join(bin, "southsouth*"))
	if err != nil || len(programs) != 1 {
		t.Fatalf("go install made %q (%v), want the program", programs, err)
	}
	said, err := exec.CommandContext(t.Context(), programs[0], "-version").Output()
	if err != nil || !strings.HasPrefix(string(said), "southsouth "+version+" (") {
		t.Errorf("-version = %q (%v), want %s", said, err, version)
	}
}

// publish makes a folder of the form of a proxy, with the module as it lies here.
func publish(t *testing.T, version string) string {
	t.Helper()
	proxy := t.TempDir()
	dir := filepath.Join(proxy, filepath.FromSlash(modulePath), "@v")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"list":            version + "\n",
		version + ".mod":  string(mod),
		version + ".info": `{"Version": "` + version + `", "Time": "2026-11-29T17:21:18Z"}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.Create(filepath.Join(dir, version+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	// It refuses names that some system could not have, and more than 500 MB.
	if err := zip.Create(file, module.Version{Path: modulePath, Version: version}, published(t)); err != nil {
		t.Fatal(err)
	}
	size, err := file.Seek(0, io.SeekEnd)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the module is %d bytes", size)
	return proxy
}

// notPublished are the folders that git leaves out, see .gitignore.
var notPublished = []string{".git", "web/dist", "web/.build", "web/node_modules", "dist"}

// published is the files of the module as a commit would have them.
func published(t *testing.T) []zip.File {
	t.Helper()
	var files []zip.File
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case slices.Contains(notPublished, name):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.Type().IsRegular():
			files = append(files, moduleFile(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// moduleFile is a file of the module, by its name with slashes from the root.
type moduleFile string

func (f moduleFile) Path() string                 { return string(f) }
func (f moduleFile) Lstat() (os.FileInfo, error)  { return os.Lstat(filepath.FromSlash(string(f))) }
func (f moduleFile) Open() (io.ReadCloser, error) { return os.Open(filepath.FromSlash(string(f))) }
