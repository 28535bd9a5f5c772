package main

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackmordaunt/icns/v3"
	"github.com/tc-hib/winres"
)

// smallProgram links a program for a target that does nothing, which takes seconds where the whole takes a minute.
// What is done to it is the same.
func smallProgram(t *testing.T, r *release, to target) string {
	t.Helper()
	if testing.Short() {
		t.Skip("links a program for another system")
	}
	source := filepath.Join(t.TempDir(), "small.go")
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() {}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	file, err := r.build(context.Background(), to, source)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestWindows reads the resources back that were put into a program, and has a program without them refused.
func TestWindows(t *testing.T) {
	r := aRelease(t)
	file := smallProgram(t, r, target{"windows", "amd64"})
	if err := checkWindows(file); err == nil || !strings.Contains(err.Error(), "resources") {
		t.Errorf("without resources: %v, want that told", err)
	}
	bare, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.addResources(file); err != nil {
		t.Fatal(err)
	}
	if err := checkWindows(file); err != nil {
		t.Error(err)
	}
	with, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	set, err := winres.LoadFromEXE(bytes.NewReader(with))
	if err != nil {
		t.Fatal(err)
	}
	pictures := 0
	set.WalkType(winres.RT_ICON, func(winres.Identifier, uint16, []byte) bool { pictures++; return true })
	if pictures != len(windowsSides) {
		t.Errorf("the icon has %d pictures, want %d", pictures, len(windowsSides))
	}
	var info []byte
	set.WalkType(winres.RT_VERSION, func(_ winres.Identifier, _ uint16, data []byte) bool { info = data; return false })
	for _, want := range []string{"v1.2.3", title, "southsouth.exe"} {
		if !bytes.Contains(info, utf16le(want)) {
			t.Errorf("the version does not say %q", want)
		}
	}
	if err := wellFormed(set.Get(winres.RT_MANIFEST, winres.ID(1), winres.LCIDNeutral)); err != nil {
		t.Errorf("manifest: %v", err)
	}
	if err := os.WriteFile(file, bare, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := r.addResources(file); err != nil {
		t.Fatal(err)
	}
	again, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(with, again) {
		t.Error("the resources are other bytes the second time")
	}
}

// utf16le is a text without letters beyond U+FFFF as Windows keeps it.
func utf16le(text string) []byte {
	var coded []byte
	for _, letter := range text {
		coded = append(coded, byte(letter), byte(letter>>8))
	}
	return coded
}

// TestDarwin reads a program for macOS, and refuses one for another system and one whose signature is damaged.
func TestDarwin(t *testing.T) {
	file := smallProgram(t, aRelease(t), target{"darwin", "arm64"})
	if err := checkDarwin(file); err != nil {
		t.Error(err)
	}
	program, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.LastIndex(program, []byte{0xfa, 0xde, 0x0c, 0xc0})
	program[at] = 0
	if err := os.WriteFile(file, program, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := checkDarwin(file); err == nil || !strings.Contains(err.Error(), "signature") {
		t.Errorf("with a damaged signature: %v, want that told", err)
	}
}

// TestBundle reads the list of properties and the icon of the bundle.
func TestBundle(t *testing.T) {
	f := &folder{name: "top"}
	if err := aRelease(t).addBundle(f); err != nil {
		t.Fatal(err)
	}
	content := map[string][]byte{}
	for _, e := range f.entries {
		content[strings.TrimPrefix(e.name, bundle+"/Contents/")] = e.content
	}
	list := properties(t, content["Info.plist"])
	for key, want := range map[string]string{
		"CFBundleIdentifier":         appID,
		"CFBundleShortVersionString": "1.2.3",
		"CFBundleVersion":            "1.2.3",
		"CFBundleExecutable":         filepath.Base(target{"darwin", "arm64"}.program()),
		"CFBundlePackageType":        "APPL",
		"LSMinimumSystemVersion":     oldestMacOS,
		"NSHighResolutionCapable":    "true",
	} {
		if list[key] != want {
			t.Errorf("Info.plist says %q of %s, want %q", list[key], key, want)
		}
	}
	pictures, err := icns.DecodeAll(bytes.NewReader(content["Resources/"+list["CFBundleIconFile"]+".icns"]))
	if err != nil {
		t.Fatal(err)
	}
	if len(pictures) != len(darwinTypes) {
		t.Errorf("the icon has %d pictures, want %d", len(pictures), len(darwinTypes))
	}
	for i, picture := range pictures { // the largest first
		if side, want := picture.Bounds().Dx(), int(darwinTypes[len(darwinTypes)-1-i].Size); side != want {
			t.Errorf("picture %d of the icon has a side of %d, want %d", i, side, want)
		}
		if _, _, _, alpha := picture.At(1, picture.Bounds().Dy()/2).RGBA(); alpha != 0 {
			t.Errorf("picture %d of the icon reaches its edge, which Apple's grid keeps free", i)
		}
	}
}

// properties reads the keys of a list of properties with their texts, or the name of the element where it has none.
func properties(t *testing.T, list []byte) map[string]string {
	t.Helper()
	found := map[string]string{}
	d := xml.NewDecoder(bytes.NewReader(list))
	key := ""
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local == "plist" || start.Name.Local == "dict" {
			continue
		}
		var text string
		if err := d.DecodeElement(&text, &start); err != nil {
			t.Fatal(err)
		}
		switch {
		case start.Name.Local == "key":
			key = text
		case text == "":
			found[key] = start.Name.Local
		default:
			found[key] = text
		}
	}
}

// wellFormed reads all of an XML document.
func wellFormed(document []byte) error {
	d := xml.NewDecoder(bytes.NewReader(document))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// TestRunner has this machine run its own programs as they are, and says what it lacks for others.
func TestRunner(t *testing.T) {
	how, lacking := runner(target{"darwin", "arm64"})
	if lacking == "" {
		t.Skipf("this is macOS: %q", how)
	}
	if !strings.Contains(lacking, "read") {
		t.Errorf("macOS: %q, want that its file was read", lacking)
	}
	t.Setenv("PATH", t.TempDir())
	windows := target{"windows", "amd64"}
	if how, lacking := runner(windows); len(how) == 0 && !strings.Contains(lacking, "not installed") {
		t.Errorf("runner(%s) = %q, %q on a machine with nothing, want what to install", windows, how, lacking)
	}
}

// TestOpensEnded has a program that ends by itself be a fault. That one that goes on is none is what TestHost shows.
func TestOpensEnded(t *testing.T) {
	ends, err := exec.LookPath("true")
	if err != nil {
		t.Skip("there is no true, a program that ends")
	}
	if said, err := aRelease(t).opens(context.Background(), []string{ends}); !errors.Is(err, errEnded) {
		t.Errorf("a program that ends: %q, %v, want that told", said, err)
	}
}
