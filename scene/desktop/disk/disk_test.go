package disk

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// begin begins a file with some words in it.
func begin(t *testing.T, path, words string) *Part {
	t.Helper()
	p, err := Begin(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Write([]byte(words)); err != nil {
		t.Fatal(err)
	}
	return p
}

// put puts a file there.
func put(t *testing.T, path, words string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(words), 0o644); err != nil {
		t.Fatal(err)
	}
}

// wantHolds wants a folder to have these files and no other, by name and content.
func wantHolds(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range entries {
		words, _ := os.ReadFile(filepath.Join(folder, e.Name())) // a folder has none
		got[e.Name()] = string(words)
	}
	if !maps.Equal(got, want) {
		t.Errorf("the folder holds %.200q, want %.200q", got, want)
	}
}

func TestReplace(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map.png")
	for _, words := range []string{"first", "second"} {
		if err := Write(path, []byte(words)); err != nil {
			t.Fatal(err)
		}
		wantHolds(t, folder, map[string]string{"map.png": words})
	}
}

func TestReplaceLeavesWhatIsNoFile(t *testing.T) {
	folder := t.TempDir()
	other := filepath.Join(t.TempDir(), "precious")
	put(t, other, "precious")
	if err := os.Mkdir(filepath.Join(folder, "folder"), 0o755); err != nil {
		t.Fatal(err)
	}
	want := 1
	if err := os.Symlink(other, filepath.Join(folder, "link")); err == nil { // Windows may not let one
		want++
	}
	for _, name := range []string{"folder", "link"}[:want] {
		err := Write(filepath.Join(folder, name), []byte("new"))
		if err == nil || !strings.Contains(err.Error(), "not replaced") {
			t.Errorf("Write over a %s: %v, want an error that says so", name, err)
		}
	}
	if entries, _ := os.ReadDir(folder); len(entries) != want {
		t.Errorf("the folder has %v, want nothing left in it", entries)
	}
	if got, _ := os.ReadFile(other); string(got) != "precious" {
		t.Errorf("what the link leads to holds %q, want it left alone", got)
	}
}

func TestAddIsOfANewFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map.png")
	if err := begin(t, path, "first").Add(); err != nil {
		t.Fatal(err)
	}
	if err := begin(t, path, "second").Add(); !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), path) {
		t.Errorf("Add where there is a file: %v, want fs.ErrExist and the path", err)
	}
	wantHolds(t, folder, map[string]string{"map.png": "first"})
}

// TestAddIsExclusive has a file appear while another is on its way to the same name.
func TestAddIsExclusive(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map.png")
	p := begin(t, path, "ours")
	put(t, path, "theirs")
	if err := p.Add(); !errors.Is(err, fs.ErrExist) {
		t.Errorf("Add: %v, want fs.ErrExist", err)
	}
	wantHolds(t, folder, map[string]string{"map.png": "theirs"})
}

func TestAddBeside(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map.png")
	put(t, filepath.Join(folder, "map (3).png"), "theirs")
	want := map[string]string{"map (3).png": "theirs"}
	for _, name := range []string{"map.png", "map (2).png", "map (4).png"} {
		got, err := begin(t, path, name).AddBeside()
		if err != nil || got != filepath.Join(folder, name) {
			t.Fatalf("AddBeside = %q, %v, want %q", got, err, name)
		}
		want[name] = name
		wantHolds(t, folder, want)
	}
}

// TestAtOnce has many write the same file at once: it is one of theirs, whole.
func TestAtOnce(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "memory.json")
	errs := make(chan error)
	const writers = 8
	for i := range writers {
		go func() {
			errs <- Write(path, []byte(strings.Repeat(string(rune('a'+i)), 100_000)))
		}()
	}
	for range writers {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil || len(got) != 100_000 || strings.Trim(string(got), string(got[:1])) != "" {
		t.Errorf("the file has %d bytes, %v, want those of one writer", len(got), err)
	}
	wantHolds(t, folder, map[string]string{"memory.json": string(got)})
}

func TestDiscardLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	p := begin(t, filepath.Join(folder, "map.png"), "words")
	p.Discard()
	p.Discard()
	wantHolds(t, folder, map[string]string{})
}

// TestDiskThatDoesNotSync has disks that do not say when a file is on them, and one that says it is not.
func TestDiskThatDoesNotSync(t *testing.T) {
	for _, c := range []struct {
		sync error
		fine bool
	}{{syscall.EINVAL, true}, {errors.ErrUnsupported, true}, {fullDisk[0], false}} {
		folder := t.TempDir()
		p := begin(t, filepath.Join(folder, "map.png"), "words")
		p.sync = func() error { return c.sync }
		want := map[string]string{}
		if c.fine {
			want["map.png"] = "words"
		}
		if err := p.Add(); (err == nil) != c.fine {
			t.Errorf("Add where the disk says %v: %v", c.sync, err)
		}
		wantHolds(t, folder, want)
	}
}

// TestNoSuchFolder wants it said what is wrong with the path that was given, not with another.
func TestNoSuchFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	put(t, file, "words")
	for path, want := range map[string]string{
		filepath.Join(t.TempDir(), "none", "map.png"):                  "no such folder",
		filepath.Join(file, "map.png"):                                 "folder",
		filepath.Join(t.TempDir(), strings.Repeat("long", 100)+".png"): "too long",
	} {
		_, err := Begin(path)
		if err == nil || !strings.HasPrefix(err.Error(), path+": ") || !strings.Contains(err.Error(), want) {
			t.Errorf("Begin: %v, want the path and %q", err, want)
		}
	}
}

func TestExplain(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "secret", Err: fs.ErrPermission}, "permissions"},
		{&os.LinkError{Op: "rename", Old: "secret", New: "x", Err: fullDisk[0]}, "full"},
		{readOnly[0], "only be read"},
		{&fs.PathError{Op: "read", Path: "secret", Err: errors.New("bad sector")}, "bad sector"},
		{&os.LinkError{Op: "rename", Old: "secret", New: "x", Err: errors.New("bad sector")}, "bad sector"},
	} {
		err := Explain("there", c.err)
		if got := err.Error(); !strings.HasPrefix(got, "there: ") || !strings.Contains(got, c.want) || strings.Contains(got, "secret") || !errors.Is(err, c.err) {
			t.Errorf("Explain(%v) = %q, want %q after the path and no other path", c.err, got, c.want)
		}
		if again := Explain("elsewhere", err); again.Error() != err.Error() {
			t.Errorf("Explain of what is explained is %v, want %v", again, err)
		}
	}
	if err := Explain("there", nil); err != nil {
		t.Errorf("Explain(nil) = %v", err)
	}
}
