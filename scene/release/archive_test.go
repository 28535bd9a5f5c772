package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// epoch is a time for files: even, as zip has it.
var epoch = time.Date(2026, 11, 29, 17, 21, 18, 0, time.UTC)

// sample is a folder with entries in the order given.
func sample(names ...string) *folder {
	f := &folder{name: "top"}
	for _, name := range names {
		if strings.HasPrefix(name, "bin/") {
			f.addProgram(name, []byte("program "+name))
			continue
		}
		f.add(name, []byte(strings.Repeat("file "+name+"\n", 20)))
	}
	return f
}

// TestArchiveSame has the order in which files were found change nothing.
func TestArchiveSame(t *testing.T) {
	one, other := sample("b.txt", "bin/run", "a/ü–.txt"), sample("a/ü–.txt", "b.txt", "bin/run")
	for name, form := range map[string]func(*folder) ([]byte, error){
		"tar.gz": func(f *folder) ([]byte, error) { return f.tarball(epoch) },
		"zip":    func(f *folder) ([]byte, error) { return f.zipped(epoch) },
	} {
		first, err := form(one)
		if err != nil {
			t.Fatal(err)
		}
		second, err := form(other)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, second) {
			t.Errorf("%s: the order of the files changes the bytes", name)
		}
	}
}

// TestTarball reads what another machine could have made otherwise: order, times, rights, owners.
func TestTarball(t *testing.T) {
	file, err := sample("b.txt", "bin/run", "a/ü–.txt").tarball(epoch)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if packed.Name != "" || !packed.ModTime.IsZero() {
		t.Errorf("gzip tells name %q and time %v, want neither", packed.Name, packed.ModTime)
	}
	r := tar.NewReader(packed)
	for _, want := range []struct {
		name string
		mode fs.FileMode
	}{{"top/a/ü–.txt", 0o644}, {"top/b.txt", 0o644}, {"top/bin/run", 0o755}} {
		got, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		if got.Name != want.name || got.FileInfo().Mode() != want.mode || !got.ModTime.Equal(epoch) ||
			got.Uid != 0 || got.Gid != 0 || got.Uname != "" || got.Gname != "" {
			t.Errorf("tar has %q %v %v of %d/%d %s/%s, want %q %v %v of 0/0 without names", got.Name,
				got.FileInfo().Mode(), got.ModTime, got.Uid, got.Gid, got.Uname, got.Gname, want.name, want.mode, epoch)
		}
	}
	if _, err := r.Next(); err != io.EOF {
		t.Errorf("after the last file: %v, want the end", err)
	}
}

func TestZipped(t *testing.T) {
	file, err := sample("b.txt", "c.txt.br", "bin/run").zipped(epoch)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct {
		name   string
		mode   fs.FileMode
		method uint16
	}{{"top/b.txt", 0o644, zip.Deflate}, {"top/bin/run", 0o755, zip.Deflate}, {"top/c.txt.br", 0o644, zip.Store}} {
		got := r.File[i]
		if got.Name != want.name || got.Mode() != want.mode || got.Method != want.method || !got.Modified.Equal(epoch) {
			t.Errorf("zip has %q %v, method %d, %v, want %q %v, method %d, %v",
				got.Name, got.Mode(), got.Method, got.Modified, want.name, want.mode, want.method, epoch)
		}
	}
}

func TestTwice(t *testing.T) {
	if _, err := sample("a", "b", "a").tarball(epoch); err == nil || !strings.Contains(err.Error(), "top/a") {
		t.Errorf("two files of one name: %v, want an error that names it", err)
	}
}

// TestUnpack gives back what was packed.
func TestUnpack(t *testing.T) {
	packed := sample("b.txt", "bin/run", "a/ü–.txt")
	for name, form := range map[string]func(time.Time) ([]byte, error){"x.tar.gz": packed.tarball, "x.zip": packed.zipped} {
		content, err := form(epoch)
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		archive := filepath.Join(dir, name)
		if err := os.WriteFile(archive, content, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := unpack(archive, filepath.Join(dir, "out")); err != nil {
			t.Fatal(err)
		}
		for _, e := range packed.entries {
			got, err := os.ReadFile(filepath.Join(dir, "out", "top", filepath.FromSlash(e.name)))
			if err != nil || !bytes.Equal(got, e.content) {
				t.Errorf("%s: %s holds %q (%v), want %q", name, e.name, got, err, e.content)
			}
		}
	}
}

// TestPlaceOutside refuses names that lead out of the folder.
func TestPlaceOutside(t *testing.T) {
	for _, name := range []string{"../x", "/x", "a/../../x"} {
		if err := place(t.TempDir(), name, 0o644, strings.NewReader("")); err == nil {
			t.Errorf("place(%q) = nil, want an error", name)
		}
	}
}
