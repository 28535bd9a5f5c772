package site

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// testPlan builds the real page around the smallest program, quickly.
func testPlan(t *testing.T) Plan {
	t.Helper()
	return Plan{Program: "./testdata/program", Page: "..", Out: t.TempDir(), Work: t.TempDir(), Quality: 1}
}

// contents reads a folder: its files by name.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = string(b)
	}
	return files
}

func build(t *testing.T, plan Plan) map[string]string {
	t.Helper()
	if err := Build(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	return contents(t, plan.Out)
}

func TestBuildNamesWhatIsThere(t *testing.T) {
	files := build(t, testPlan(t))
	// The words of languages come with the edition, which is not built here.
	index := regexp.MustCompile(`<link lang="\w+"(?: dir="rtl")? href="words\.\w+\.txt">`).ReplaceAllString(files[mapPage], "")
	links := regexp.MustCompile(`(?:href|src)="([^"]*)"`).FindAllStringSubmatch(index, -1)
	if got, want := len(links), len(assets)+1; got != want {
		t.Errorf("map.html has %d links, want %d: the assets and the program", got, want)
	}
	for _, link := range links {
		content, ok := files[link[1]]
		if !ok {
			t.Errorf("map.html names %q, which was not built (or lies outside the folder)", link[1])
			continue
		}
		if !isHashed(link[1]) || !strings.Contains(link[1], contentHash([]byte(content))) {
			t.Errorf("%s does not bear the hash of its content, %s", link[1], contentHash([]byte(content)))
		}
	}
	if strings.Contains(index, "program-size") {
		t.Error("map.html does not say how large the program is")
	}
}

func TestBuildCompresses(t *testing.T) {
	files := build(t, testPlan(t))
	for name, content := range files {
		if strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") || name == headersFile {
			continue
		}
		unpacked, err := io.ReadAll(brotli.NewReader(strings.NewReader(files[name+".br"])))
		if err != nil || string(unpacked) != content {
			t.Errorf("%s.br does not hold %s: %v", name, name, err)
		}
		z, err := gzip.NewReader(strings.NewReader(files[name+".gz"]))
		if err != nil {
			t.Errorf("%s.gz: %v", name, err)
			continue
		}
		if unpacked, err = io.ReadAll(z); err != nil || string(unpacked) != content {
			t.Errorf("%s.gz does not hold %s: %v", name, name, err)
		}
	}
}

func TestBuildIsReproducible(t *testing.T) {
	first, second := build(t, testPlan(t)), build(t, testPlan(t))
	if !maps.Equal(first, second) {
		t.Errorf("two builds of the same sources differ: %v and %v",
			slices.Sorted(maps.Keys(first)), slices.Sorted(maps.Keys(second)))
	}
}

func TestBuildAgain(t *testing.T) {
	plan := testPlan(t)
	first := build(t, plan)
	// A copy that is there is taken as right: a mark in it survives.
	var packed string
	for name := range first {
		if strings.HasPrefix(name, "program.") && strings.HasSuffix(name, ".br") {
			packed = name
		}
	}
	for name, content := range map[string]string{
		packed:                    "marked",
		"boot.0123456789ab.js":    "of an earlier build",
		"boot.0123456789ab.js.br": "of an earlier build",
		"CNAME":                   "not ours",
	} {
		if err := os.WriteFile(filepath.Join(plan.Out, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	second := build(t, plan)
	if got := second[packed]; got != "marked" {
		t.Errorf("the program was compressed again, though it had not changed")
	}
	delete(second, "CNAME")
	if got, want := slices.Sorted(maps.Keys(second)), slices.Sorted(maps.Keys(first)); !slices.Equal(got, want) {
		t.Errorf("after a second build = %v, want %v: no more of earlier builds", got, want)
	}
	if _, err := os.Stat(filepath.Join(plan.Out, "CNAME")); err != nil {
		t.Error("the build took away a file that it had not made:", err)
	}
}

func TestBuildErrors(t *testing.T) {
	broken := t.TempDir()
	for _, test := range []struct {
		change func(*Plan)
		want   string
	}{
		{func(p *Plan) { p.Program = "./testdata/nothing" }, "testdata/nothing"},
		{func(p *Plan) { p.Page = broken }, "no such file"},
	} {
		plan := testPlan(t)
		test.change(&plan)
		err := Build(t.Context(), plan)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("Build(%+v) = %v, want an error with %q", plan, err, test.want)
		}
		if _, err := os.Stat(filepath.Join(plan.Out, mapPage)); err == nil {
			t.Errorf("Build(%+v) left a map.html, though it failed", plan)
		}
	}
}

func TestRename(t *testing.T) {
	called := map[string]string{"a.js": "x.js"}
	for _, test := range []struct{ document, want, why string }{
		{`<a href="a.js">a.js`, `<a href="x.js">a.js`, "the attribute alone"},
		{`<a href="a.js" src="a.js">`, `<a href="x.js" src="x.js">`, "each of them"},
		{`<a href="a.js#y=1981">`, `<a href="x.js#y=1981">`, "what is behind the name stays"},
		{`<a href="b/a.js">`, `<a href="b/a.js">`, "another file"},
		{`<a href="https://your.host/a.js">`, `<a href="https://your.host/x.js">`, "the same with its whole address"},
		{`<a href="https://my.host/a.js">`, `<a href="https://my.host/a.js">`, "of another host"},
	} {
		if got := rename([]byte(test.document), called, "https://your.host/"); string(got) != test.want {
			t.Errorf("rename(%s) = %s, want %s: %s", test.document, got, test.want, test.why)
		}
	}
}

// TestBuildKeepsFiles has a file that happens to quote the name of an asset stay as it is, and be
// among what the worker keeps for when there is no network.
func TestBuildKeepsFiles(t *testing.T) {
	const name, content = "data/events.json", `["icon.svg", "boot.js#a", "program-size"]`
	plan := testPlan(t)
	plan.More = Made{
		Documents: map[string][]byte{worker: []byte("const files = " + filesToken)},
		Files:     map[string][]byte{name: []byte(content)},
	}
	if err := Build(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(plan.Out, name))
	if err != nil || string(got) != content {
		t.Errorf("%s = %s, %v, want %s", name, got, err, content)
	}
	for _, by := range []string{worker, headersFile} {
		if text, err := os.ReadFile(filepath.Join(plan.Out, by)); err != nil || !strings.Contains(string(text), name) {
			t.Errorf("%s does not name %s: %v\n%s", by, name, err, text)
		}
	}
}

// TestBuildTellsLanguages has the worker find what is for the readers of one language apart from what is for all.
func TestBuildTellsLanguages(t *testing.T) {
	plan := testPlan(t)
	plan.More = Made{
		Documents: map[string][]byte{worker: []byte(filesToken), "index.html": []byte("en"), "index.fr.html": []byte("fr")},
		Assets:    map[string][]byte{"words.fr.txt": []byte("mots"), "both.txt": []byte("b"), "nobody.png": []byte("n"), "all.txt": []byte("a")},
		Of:        map[string][]string{"index.fr.html": {"fr"}, "words.fr.txt": {"fr"}, "both.txt": {"en", "fr"}, "nobody.png": {}},
	}
	if err := Build(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(plan.Out, worker))
	if err != nil {
		t.Fatal(err)
	}
	var got kept
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	hashed := func(name string) string { return withHash(name, plan.More.Assets[name]) }
	if want := []string{"index.html", mapPage}; !slices.Equal(got.Documents, want) {
		t.Errorf("the documents for all are %q, want %q", got.Documents, want)
	}
	if !slices.Contains(got.Hashed, hashed("all.txt")) {
		t.Errorf("%s is not among what is for all: %q", hashed("all.txt"), got.Hashed)
	}
	if strings.Contains(string(text), hashed("nobody.png")) {
		t.Error("what no reader needs is kept")
	}
	for _, name := range []string{"words.fr.txt", "both.txt"} {
		if slices.Contains(got.Hashed, hashed(name)) {
			t.Errorf("%s is kept for all, want it for its languages only", name)
		}
	}
	fr, en := got.Languages["fr"], got.Languages["en"]
	if fr == nil || en == nil || len(got.Languages) != 2 {
		t.Fatalf("the languages are %v, want fr and en", got.Languages)
	}
	if want := []string{hashed("both.txt"), hashed("words.fr.txt")}; !slices.Equal(fr.Hashed, want) || !slices.Equal(en.Hashed, want[:1]) {
		t.Errorf("French has %q and English %q, want %q and its first", fr.Hashed, en.Hashed, want)
	}
	if want := map[string]string{"index.fr.html": contentHash([]byte("fr"))}; !maps.Equal(fr.Documents, want) || len(en.Documents) > 0 {
		t.Errorf("French has the documents %v and English %v, want %v and none", fr.Documents, en.Documents, want)
	}
}

func TestBuildWritesWhatIsMade(t *testing.T) {
	plan := testPlan(t)
	plan.More = Made{
		Documents: map[string][]byte{"index.html": []byte(`<img src="years/1970.svg">`)},
		Assets:    map[string][]byte{"years/1970.svg": []byte("<svg/>")},
	}
	if err := Build(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	want := withHash("years/1970.svg", []byte("<svg/>"))
	index, err := os.ReadFile(filepath.Join(plan.Out, "index.html"))
	if err != nil || string(index) != `<img src="`+want+`">` {
		t.Errorf("index.html = %s, %v, want the name %s in it", index, err, want)
	}
	plan.More = Made{}
	if err := Build(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(plan.Out, want)); err == nil {
		t.Errorf("%s is still there, though nothing names it any more", want)
	}
}
