package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/CycloneDX/cyclonedx-go"

	"atlas.example/southsouth/scene/desktop"
)

// aRelease is one in the making, that tells the test's log what it did.
func aRelease(t *testing.T) *release {
	t.Helper()
	return &release{
		source: source{version: "v1.2.3", revision: "28bb83b5c0d1", time: epoch},
		out:    t.TempDir(), work: t.TempDir(), log: t.Output(),
	}
}

// TestHost makes the archive for this machine twice, in different folders, compares the bytes, and tries it. Where
// there is a screen the program has to run in its window.
func TestHost(t *testing.T) {
	if testing.Short() {
		t.Skip("links the program and runs it")
	}
	here := target{runtime.GOOS, runtime.GOARCH}
	first, second := aRelease(t), aRelease(t)
	var made [2][]byte
	for i, r := range []*release{first, second} {
		if _, err := r.makeOnce(context.Background(), []target{here}); err != nil {
			t.Fatal(err)
		}
		var err error
		if made[i], err = os.ReadFile(filepath.Join(r.out, "SHA256SUMS")); err != nil {
			t.Fatal(err)
		}
	}
	if err := sameSums(made[0], made[1]); err != nil {
		t.Error(err)
	}
	if lines := bytes.Count(made[0], []byte("\n")); lines != 2 {
		t.Errorf("SHA256SUMS has %d lines, want the archive and its bill of materials:\n%s", lines, made[0])
	}
	if err := first.try(context.Background(), here); err != nil {
		t.Error(err)
	}
	checkSums(t, first.out)
	checkBOM(t, filepath.Join(first.out, here.folder("v1.2.3")+bomSuffix))
}

// checkSums has sha256sum read the list.
func checkSums(t *testing.T, dir string) {
	t.Helper()
	check := exec.Command("sha256sum", "--check", "--strict", "SHA256SUMS")
	check.Dir = dir
	if said, err := check.CombinedOutput(); err != nil {
		t.Errorf("sha256sum: %v\n%s", err, said)
	}
}

// checkBOM reads a bill of materials as others would. That its modules are those of the program is a condition of
// making it, see sameModules.
func checkBOM(t *testing.T, file string) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var bom cyclonedx.BOM
	if err := cyclonedx.NewBOMDecoder(bytes.NewReader(content), cyclonedx.BOMFileFormatJSON).Decode(&bom); err != nil {
		t.Fatal(err)
	}
	licence := map[string]string{}
	for _, c := range *bom.Components {
		if c.Licenses == nil {
			t.Errorf("%s has no licence", c.Name)
			continue
		}
		l := (*c.Licenses)[0].License
		licence[c.Name] = l.ID + l.Name
	}
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"github.com/hajimehoshi/ebiten/v2": "Apache-2.0",
		"golang.org/x/image":               "BSD-3-Clause",
		"std":                              "BSD-3-Clause",
		"NotoSans-Regular.ttf":             "OFL-1.1",
		"tables of South–South":            "CC-BY-4.0",
		"Natural Earth":                    "public domain",
	} {
		if licence[name] != want {
			t.Errorf("the bill of materials has %s under %q, want %q", name, licence[name], want)
		}
	}
	for line := range strings.Lines(string(notice)) {
		fields := strings.Fields(line)
		if len(fields) > 1 && licence[fields[0]] != "" && licence[fields[0]] != fields[1] {
			t.Errorf("%s is under %s in NOTICE, under %s in the bill of materials", fields[0], fields[1], licence[fields[0]])
		}
	}
	if bom.SerialNumber != "" || bom.Metadata.Timestamp != "" {
		t.Errorf("it has serial %q and time %q, which would differ each time", bom.SerialNumber, bom.Metadata.Timestamp)
	}
}

// TestSameSums names what differs, and only that.
func TestSameSums(t *testing.T) {
	first := sums(map[string][]byte{"b.zip": []byte("1"), "a.zip": []byte("2")})
	second := sums(map[string][]byte{"b.zip": []byte("other"), "a.zip": []byte("2")})
	if err := sameSums(first, first); err != nil {
		t.Error(err)
	}
	err := sameSums(first, second)
	if err == nil || !strings.Contains(err.Error(), "b.zip") || strings.Contains(err.Error(), "a.zip") {
		t.Errorf("sameSums = %v, want an error about b.zip alone", err)
	}
	if !strings.HasSuffix(string(first[:bytes.IndexByte(first, '\n')]), "  a.zip") {
		t.Errorf("the sums are not by name:\n%s", first)
	}
}

// TestDocuments has the text for users fit each target, and the terms of all that is inside be there.
func TestDocuments(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	t.Setenv("AppData", t.TempDir())
	kept, err := desktop.Folder()
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range targets {
		r := aRelease(t)
		f := &folder{name: target.folder(r.version)}
		if err := r.addDocuments(f, target); err != nil {
			t.Fatal(err)
		}
		text := map[string]string{}
		for _, e := range f.entries {
			text[e.name] = string(e.content)
		}
		for _, name := range []string{"LICENSE", "NOTICE", "CHANGELOG.md", "LICENSES/go.txt", "LICENSES/CC-BY-4.0.txt", "scene/typeface/fonts/OFL.txt"} {
			if text[name] == "" {
				t.Errorf("%s: there is no %s", target, name)
			}
		}
		readme := text["README.txt"]
		for _, want := range map[string][]string{
			"linux":   {"./bin/southsouth", "~/.local", "v1.2.3"},
			"windows": {"southsouth.exe", "SmartScreen", "certutil", f.name + ".zip"},
			"darwin":  {"South–South.app", "com.apple.quarantine", "notarised", f.name + ".tar.gz"},
			"":        {"python3 -m http.server", "web/serve@v1.2.3", "nginx"},
		}[target.system] {
			if !strings.Contains(readme, want) {
				t.Errorf("%s: README.txt does not say %q", target, want)
			}
		}
		if target != web && !strings.Contains(readme, filepath.Base(kept)) {
			t.Errorf("%s: README.txt does not say that things are kept in a folder %s", target, filepath.Base(kept))
		}
		for line := range strings.Lines(readme) {
			if n := len([]rune(strings.TrimRight(line, "\n"))); n > 90 {
				t.Errorf("%s: a line of README.txt has %d letters: %s", target, n, line)
			}
		}
	}
}

// TestShare has the checkers of freedesktop.org read what they are given, where they are installed.
func TestShare(t *testing.T) {
	r := aRelease(t)
	f := &folder{name: "top"}
	if err := r.addShare(f); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, e := range f.entries {
		if err := place(dir, e.name, 0o644, bytes.NewReader(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	for _, check := range [][]string{
		{"desktop-file-validate", "share/applications/" + appID + ".desktop"},
		{"appstreamcli", "validate", "--no-net", "share/metainfo/" + appID + ".metainfo.xml"},
	} {
		if _, err := exec.LookPath(check[0]); err != nil {
			t.Logf("%s is not installed, so %s was not checked", check[0], check[len(check)-1])
			continue
		}
		command := exec.Command(check[0], check[1:]...)
		command.Dir = dir
		if said, err := command.CombinedOutput(); err != nil || bytes.Contains(said, []byte("error:")) {
			t.Errorf("%s: %v\n%s", check[0], err, said)
		}
	}
	desktop, err := os.ReadFile(filepath.Join(dir, "share/applications/"+appID+".desktop"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(desktop), "\nIcon="+appID+"\n") {
		t.Errorf("the entry of the menu names another icon than %s:\n%s", appID, desktop)
	}
	main, err := os.ReadFile("window_desktop.go")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(desktop), "\nStartupWMClass="+windowClass+"\n") || !strings.Contains(string(main), `X11ClassName: "`+windowClass+`"`) {
		t.Errorf("the entry of the menu and the window are not both of class %s:\n%s", windowClass, desktop)
	}
	icons, err := fs.Glob(os.DirFS(dir), path.Join("share/icons/hicolor/*/apps", appID+".*"))
	if err != nil || len(icons) != 2 {
		t.Errorf("icons are %q (%v), want a PNG and an SVG", icons, err)
	}
}
