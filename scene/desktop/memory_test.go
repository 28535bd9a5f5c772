package desktop

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// some is a memory with something in each field.
var some = Memory{
	Window:   Window{X: 12, Y: 40, Width: 900, Height: 700, Monitor: `DP-1 "left"`, FullScreen: true, Maximized: true},
	At:       "d=1981-10-22&e=seed-1981-cancun&theme=paper&sel=TZA&c=31.5,35,12",
	Language: "fr",
}

// open opens a folder in which nothing is wrong.
func open(t *testing.T, folder string) (*Keeper, Memory) {
	t.Helper()
	k, m, err := Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	return k, m
}

// keep has a memory written.
func keep(t *testing.T, folder string, m Memory) {
	t.Helper()
	k, _ := open(t, folder)
	if err := k.Remember(m, 0); err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
}

// names are those of the files of a folder, as one text.
func names(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

func TestMemoryComesBack(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "settings", "south-south") // not there yet
	if _, first := open(t, folder); first != (Memory{}) {
		t.Errorf("at first it is %+v, want the zero Memory", first)
	}
	keep(t, folder, some)
	if _, got := open(t, folder); got != some {
		t.Errorf("it comes back as %+v, want %+v", got, some)
	}
	if got := names(t, folder); got != memoryFile {
		t.Errorf("the folder has %s, want %s", got, memoryFile)
	}
}

func TestFolderIsOneOfItsOwn(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", "/settings")
	t.Setenv("AppData", `/settings`)
	t.Setenv("HOME", "/home")
	got, err := Folder()
	if err != nil || filepath.Base(got) != "south-south" || filepath.Dir(got) == "." {
		t.Errorf("Folder() = %q, %v", got, err)
	}
	for _, name := range []string{"XDG_CONFIG_HOME", "AppData", "HOME"} {
		t.Setenv(name, "")
	}
	if got, err := Folder(); err == nil || got != "" {
		t.Errorf("without a home Folder() = %q, %v, want an error", got, err)
	}
	k, m := open(t, "")
	if k.Remember(some, time.Hour) != nil || k.Close() != nil || m != (Memory{}) {
		t.Error("a keeper without a folder is of no use")
	}
}

// TestWritesNowAndThen turns the game's loop for a minute in which something changes all the time.
func TestWritesNowAndThen(t *testing.T) {
	folder := t.TempDir()
	k, _ := open(t, folder)
	writings := 0
	for tick := range 60 * 60 {
		before := k.writing
		if err := k.Remember(Memory{At: fmt.Sprint("y=", tick)}, time.Second/60); err != nil {
			t.Fatal(err)
		}
		if k.writing != nil && k.writing != before {
			writings++
			for len(k.writing) == 0 { // the disk is as fast as it is
				runtime.Gosched()
			}
		}
	}
	if most := 60 / int(writeEvery.Seconds()); writings > most || writings < most-1 {
		t.Errorf("written %d times in a minute, want about %d", writings, most)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if _, got := open(t, folder); got.At != "y=3599" {
		t.Errorf("it comes back as %+v, want the last", got)
	}
	k, m := open(t, folder)
	if err := k.Remember(m, time.Hour); err != nil {
		t.Error(err)
	}
	if k.writing != nil {
		t.Error("it is written though nothing has changed")
	}
}

// TestOfNoUse wants of each file that cannot be read that it is told, kept, and then replaced.
func TestOfNoUse(t *testing.T) {
	for _, c := range []struct{ reason, content, want string }{
		{"half a file", `{"version": 1, "window": {"x": `, "broken"},
		{"nothing", "", "broken"},
		{"no file of ours", "[1, 2]", "broken"},
		{"another kind of value", `{"version": 1, "at": 7}`, "broken"},
		{"no version", `{"at": "y=1981"}`, "no version"},
		{"a newer one", `{"version": 2, "at": "y=1981"}`, "newer program (version 2"},
		{"a newer one of other kinds", `{"version": 2, "at": [1981]}`, "newer program (version 2"},
		{"a large one", strings.Repeat(" ", mostMemory+1), "too large"},
	} {
		folder := t.TempDir()
		path := filepath.Join(folder, memoryFile)
		for _, kept := range []string{"memory.kept.json", "memory.kept (2).json"} {
			if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
				t.Fatal(err)
			}
			k, m, err := Open(folder)
			for _, part := range []string{path, c.want, kept} {
				if err == nil || !strings.Contains(err.Error(), part) || strings.Contains(err.Error(), "\n") {
					t.Errorf("Open: %v, want one line with %q (%s)", err, part, c.reason)
				}
			}
			if got, _ := os.ReadFile(filepath.Join(folder, kept)); m != (Memory{}) || string(got) != c.content {
				t.Errorf("the memory is %+v, and what was kept is %.40q (%s)", m, got, c.reason)
			}
			if err := k.Close(); err != nil {
				t.Error(err)
			}
			if _, again, err := Open(folder); err != nil || again != (Memory{}) {
				t.Errorf("the next time it is %+v, %v, want all well (%s)", again, err, c.reason)
			}
		}
	}
}

// TestFolderForAFile has a folder where the file should be.
func TestFolderForAFile(t *testing.T) {
	folder := t.TempDir()
	if err := os.MkdirAll(filepath.Join(folder, memoryFile, "precious"), 0o755); err != nil {
		t.Fatal(err)
	}
	k, _, err := Open(folder)
	if err == nil || !strings.Contains(err.Error(), "memory.kept.json") {
		t.Errorf("Open: %v, want it said as what it is kept", err)
	}
	if err := k.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "memory.kept.json", "precious")); err != nil {
		t.Error(err)
	}
	open(t, folder)
}

// TestFileForAFolder has a file where the folder should be: nothing can be written, which is told, and once.
func TestFileForAFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "south-south")
	if err := os.WriteFile(file, []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	k, _, err := Open(file)
	if err == nil { // where the system says only that there is nothing
		err = k.Remember(some, time.Hour)
		if k.writing != nil {
			err = k.Close()
		}
	}
	if err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("the error is %v, want one about %s", err, file)
	}
	if err := k.Close(); err != nil {
		t.Errorf("it is told again: %v", err)
	}
	if got, _ := os.ReadFile(file); string(got) != "precious" {
		t.Errorf("the file holds %q", got)
	}
}

// TestToldOnce takes the folder away under a keeper, and gives it back.
func TestToldOnce(t *testing.T) {
	parent := t.TempDir()
	folder := filepath.Join(parent, "south-south")
	k, _ := open(t, folder)
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	told := 0
	turn := func(m Memory) {
		if k.Remember(m, writeEvery) != nil {
			told++
		}
		for k.writing != nil && len(k.writing) == 0 {
			runtime.Gosched()
		}
	}
	for i := range 5 {
		turn(Memory{Window: Window{Width: i + 1}})
	}
	if told != 1 {
		t.Errorf("told %d times that nothing is remembered, want once", told)
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	turn(some)
	turn(some)
	if err := k.Close(); err != nil {
		t.Error(err)
	}
	if _, got := open(t, folder); got != some {
		t.Errorf("it comes back as %+v, want what was to be remembered once it can be", got)
	}
}

// TestTwoPrograms has several keepers write to one file.
func TestTwoPrograms(t *testing.T) {
	folder := t.TempDir()
	done := make(chan error)
	const programs = 4
	for i := range programs {
		go func() {
			k, _, err := Open(folder)
			for n := range 50 {
				if err == nil {
					err = k.Remember(Memory{At: strings.Repeat("y=1981&", n), Window: Window{Width: i + 1}}, writeEvery)
				}
			}
			if err == nil {
				err = k.Close()
			}
			done <- err
		}()
	}
	for range programs {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if _, got := open(t, folder); got.At != strings.Repeat("y=1981&", 49) {
		t.Errorf("it comes back as %+v, want the last of one of them", got)
	}
	if got := names(t, folder); got != memoryFile {
		t.Errorf("the folder has %s, want %s", got, memoryFile)
	}
}

// TestALinkStays has the file elsewhere, as those do who keep their settings together.
func TestALinkStays(t *testing.T) {
	folder, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "mine.json")
	if err := os.WriteFile(elsewhere, []byte(`{"version": 1}`), 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, memoryFile)
	if err := os.Symlink(elsewhere, link); err != nil {
		t.Skip(err)
	}
	keep(t, folder, some)
	if target, err := os.Readlink(link); err != nil || target != elsewhere {
		t.Errorf("the link leads to %q, %v", target, err)
	}
	if _, got := open(t, folder); got != some {
		t.Errorf("it comes back as %+v", got)
	}
}

// FuzzDecode wants of any file that it is read or refused, what is read to come back the same, and the window to be
// whole on the monitor that there is.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"", "{}", `{"version":1,"window":{"x":-1e9},"at":"\u0000"}`, `{"version":1,"textSize":1e308}`, `{"version":1e99}`,
		`{"version":1,"window":{"x":9223372036854775807,"y":-9223372036854775808,"width":-1,"height":1e9,"monitor":"screen"}}`,
		`{"version":1,"window":{"width":1.5}}`, `{"version":1,"window":null,"at":"\ud800"}`, `{"version":2,"window":3}`, "\xef\xbb\xbf{}", `[{"version":1}]`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		m, err := decode(content)
		if err != nil {
			return
		}
		again, err := encode(m)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := decode(again); err != nil || got != m {
			t.Errorf("%+v comes back as %+v, %v", m, got, err)
		}
		for _, monitor := range []Monitor{{"", 1, 1}, {"screen", 1280, 720}, {m.Window.Monitor, 3840, 2160}} {
			p := Place(m.Window, []Monitor{monitor})
			if p.X < 0 || p.Y < 0 || p.Width < 1 || p.Height < 1 || p.X+p.Width > monitor.Width || p.Y+p.Height > monitor.Height {
				t.Errorf("%+v goes to %+v on %+v", m.Window, p, monitor)
			}
		}
	})
}
