package scene_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows is the drawing of the architecture as text: each package of the program and all
// that it imports of ours. It is policy, not a record. A line changes here because the
// architecture changes, and never to make a build pass.
//
// What is known (data) never imports what is shown (scene), and the page around both (web)
// imports neither. Test files are free, as they prove across packages.
const arrows = `
	main             : data data/chronicle data/translation data/translation/po data/words scene scene/address scene/desktop scene/icon scene/story scene/version scene/view web

	data             : data/atlas data/chronicle
	data/atlas       : data/geo
	data/borders     : data/atlas data/geo
	data/chronicle   : data/geo data/words
	data/detail      : data/atlas
	data/export      : data data/atlas data/chronicle data/geo data/geojson
	data/gen         : data/atlas data/borders data/chronicle data/geo
	data/geo         :
	data/geojson     : data/geo
	data/translation : data/chronicle data/words
	data/translation/po : data/translation data/words
	data/translation/po/listed :
	data/words       :
	data/query       : data data/atlas data/borders data/chronicle data/detail data/export data/geo data/geojson data/translation data/translation/po

	scene            : data/atlas data/chronicle data/words scene/address scene/display scene/find scene/mesh scene/profile scene/reader scene/story scene/timeline scene/typeface scene/view
	scene/address    : data/chronicle data/geo scene/profile scene/story scene/timeline scene/view
	scene/desktop    : data/chronicle data/export data/words scene/address scene/cite scene/desktop/clipboard scene/desktop/disk scene/desktop/save scene/story scene/view
	scene/cite       : data/chronicle data/words scene/address scene/story
	scene/desktop/clipboard : data/words
	scene/desktop/disk : data/words
	scene/desktop/save : data data/chronicle data/export scene/address scene/cite scene/desktop/disk scene/film scene/still scene/timeline scene/view
	scene/display    :
	scene/film       : scene/palette scene/still scene/timeline scene/view
	scene/find       : data/chronicle data/words
	scene/globe      : data/geo scene/display scene/mesh scene/projection
	scene/growth     : data data/chronicle
	scene/growth/plot :
	scene/icon       : scene/display scene/raster
	scene/mesh       : scene/display
	scene/palette    :
	scene/profile    : data/chronicle data/words scene/story scene/timeline
	scene/projection : data/geo
	scene/raster     : scene/display
	scene/reader     : data/chronicle data/words scene/display scene/profile scene/telling
	scene/render     : data data/chronicle data/geo data/translation data/translation/po data/words scene/address scene/film scene/still scene/story scene/timeline scene/typeface scene/view
	scene/release    : scene/icon
	scene/still      : data data/chronicle data/geo scene/display scene/raster scene/story scene/svg scene/timeline scene/typeface scene/view
	scene/story      : data/chronicle scene/timeline
	scene/svg        : scene/display
	scene/telling    : data/chronicle data/words scene/story scene/timeline
	scene/timeline   :
	scene/typeface   : scene/display
	scene/view       : data/atlas data/chronicle data/geo data/words scene/display scene/find scene/globe scene/profile scene/projection scene/reader scene/story scene/timeline
	scene/version    :

	web              :
	web/bench        : data data/atlas data/chronicle data/geo web/site
	web/bench/engine :
	web/build        : data data/chronicle data/export data/translation/po data/words scene/icon scene/palette scene/still scene/timeline scene/typeface web/edition web/shell web/site
	web/edition      : data/chronicle data/words scene/telling
	web/serve        : web/site
	web/shell        :
	web/site         :
`

// fences is what only the packages named may import: the folder of packages on the left,
// whole or in part. Every module of others has its line. Of Go's own packages those have one
// that reach outside of the program, and those that would make the browser's program large.
const fences = `
	github.com/go-text/typesetting   : scene/typeface
	github.com/hajimehoshi/ebiten/v2 : main scene web/bench/engine
	golang.org/x/image               : scene/raster scene/typeface
	golang.org/x/net                 : web/serve
	github.com/leonelquinteros/gotext : data/translation/po
	golang.org/x/sys/windows         : scene/desktop
	golang.org/x/text                : data/export data/query web/edition
	golang.org/x/text/language       : data/export data/query scene/desktop web/edition
	golang.org/x/text/unicode/bidi   : scene/typeface
	github.com/CycloneDX             : scene/release
	github.com/adrg/xdg              : scene/desktop/save
	github.com/andybalholm/brotli    : web/site
	github.com/atotto/clipboard      : scene/desktop/clipboard
	github.com/chromedp              : web/bench
	github.com/cli/browser           : scene/desktop
	github.com/jezek/xgb             : scene/desktop/clipboard
	github.com/jackmordaunt/icns     : scene/release
	github.com/sams96/rgeo           : data/gen
	github.com/tc-hib/winres         : scene/release

	syscall/js    : web
	flag          : data/gen data/query main scene/release scene/render web/bench web/build web/serve
	os            : data/gen data/query data/translation/po/listed main scene/desktop scene/desktop/clipboard scene/desktop/disk scene/desktop/save scene/growth/plot scene/release scene/render web/bench web/build web/serve web/site
	log           : main data/gen data/query scene/growth/plot scene/render web/build web/bench/engine web/serve
	net           : web/bench web/serve web/site
	net/url       : scene/desktop web/build web/serve
	encoding/json : data/gen data/geojson data/query scene/desktop web/bench web/build web/site web/edition
	regexp        : scene/release web/site
	reflect       :
	unsafe        :
`

const module = "atlas.example/southsouth"

func TestArrows(t *testing.T) {
	drawn, found := parse(t, arrows), sources(t)
	for _, name := range slices.Sorted(maps.Keys(found)) {
		want, ok := drawn[name]
		if !ok {
			t.Errorf("package %s is not in the drawing of the architecture; draw it in arrows", name)
			continue
		}
		for _, to := range found[name].ours() {
			if !slices.Contains(want, to) {
				t.Errorf("%s imports %s, an arrow that is not in the drawing of the architecture", name, to)
			}
		}
	}
	if built(t, drawn, found) {
		unused(t, drawn, found)
	}
}

// built reports whether every package that is drawn exists, so that the drawing can be held
// against the whole.
func built(t *testing.T, drawn map[string][]string, found map[string]imports) bool {
	t.Helper()
	all := true
	for _, name := range slices.Sorted(maps.Keys(drawn)) {
		if _, ok := found[name]; !ok {
			t.Logf("package %s is drawn but not built yet", name)
			all = false
		}
	}
	return all
}

// unused fails for each arrow that is drawn and imported nowhere.
func unused(t *testing.T, drawn map[string][]string, found map[string]imports) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(drawn)) {
		for _, to := range drawn[name] {
			if !slices.Contains(found[name].ours(), to) {
				t.Errorf("%s does not import %s, an arrow that is in the drawing of the architecture", name, to)
			}
		}
	}
}

func TestFences(t *testing.T) {
	allowed, found := parse(t, fences), sources(t)
	for _, name := range slices.Sorted(maps.Keys(found)) {
		for _, to := range found[name].others() {
			fence, fenced := fenceOf(allowed, to)
			switch {
			case !fenced && strings.Contains(to, "."):
				t.Errorf("%s imports %s, a module without a line in fences", name, to)
			case fenced && !slices.Contains(allowed[fence], name):
				t.Errorf("%s imports %s, which only %q may", name, to, allowed[fence])
			}
		}
	}
}

// fenceOf is the fence that an import path lies behind: the longest that is the path or a
// folder of it.
func fenceOf(allowed map[string][]string, to string) (fence string, ok bool) {
	for p := to; p != "."; p = path.Dir(p) {
		if _, ok := allowed[p]; ok {
			return p, true
		}
	}
	return "", false
}

// imports is the import paths of a package's files for every system, without its tests.
type imports map[string]bool

// ours is the imports from this module, sorted, named from its root.
func (im imports) ours() []string {
	var names []string
	for to := range im {
		if name, ok := strings.CutPrefix(to, module+"/"); ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// others is the imports from elsewhere, sorted.
func (im imports) others() []string {
	var paths []string
	for to := range im {
		if !strings.HasPrefix(to, module+"/") {
			paths = append(paths, to)
		}
	}
	slices.Sort(paths)
	return paths
}

// sources reads the imports of each package of the module, by its folder. It reads the files
// and does not ask the go command, which leaves out those of other systems.
func sources(t *testing.T) map[string]imports {
	t.Helper()
	found := map[string]imports{}
	err := fs.WalkDir(os.DirFS(".."), ".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && skipped(d.Name()):
			return fs.SkipDir
		case d.IsDir() || path.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		return read(found, file)
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Fatal("found no source; the test must run in the folder scene of the module")
	}
	return found
}

// read adds the imports of a file to those of its package. The file's name is from the
// module's root.
func read(found map[string]imports, file string) error {
	parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", file), nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	name := path.Dir(file)
	if name == "." {
		name = "main"
	}
	if found[name] == nil {
		found[name] = imports{}
	}
	for _, spec := range parsed.Imports {
		to, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		found[name][to] = true
	}
	return nil
}

// skipped reports whether a folder holds no package, by the rules of the go command.
func skipped(name string) bool {
	hidden := name != "." && strings.HasPrefix(name, ".")
	return hidden || strings.HasPrefix(name, "_") || name == "testdata" || name == "node_modules"
}

// parse reads lines of the form "name : name name".
func parse(t *testing.T, text string) map[string][]string {
	t.Helper()
	table := map[string][]string{}
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		left, right, ok := strings.Cut(line, " :")
		name := strings.TrimSpace(left)
		if _, twice := table[name]; !ok || twice {
			t.Fatalf("%q: want a new name, a colon and names", line)
		}
		table[name] = strings.Fields(right)
	}
	return table
}
