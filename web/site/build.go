package site

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Plan says what to build from what.
type Plan struct {
	Program string // the package with the program, a path or an import path
	Others  Others // programs that the page starts when a reader asks for what they do
	Page    string // the folder with index.html and the assets
	Out     string // the folder to fill; made if it is not there
	Base    string // the address of Out at its host, with a slash at its end; empty where nobody knows
	Work    string // where the linked program stays between builds; made as well
	Quality int    // of compression, 0 (fastest) to 11 (smallest)
	Lines   bool   // see [Source]; for all programs
	More    Made   // what the caller has made: the edition, its pictures and what goes with them
}

// Others is programs to compile as well, by how documents call the file, such as "render.wasm"; its size in
// bytes is "render-size" in them.
type Others map[string]Source

// Source is a package, a path or an import path, and the tags that it is built with, with commas between.
type Source struct {
	Package, Tags string
	Lines         bool // what it prints when it fails has files and lines, and it is 8 % larger
}

// Made is files by the names that documents call them, such as "years/1970.svg".
type Made struct {
	Documents map[string][]byte // keep their names, and may name assets in attributes, also after Base
	Assets    map[string][]byte // get a hash into their names; they may name other assets in no way
	Files     map[string][]byte // keep their names and each byte: what is in them is for others
	// Of is the languages that readers of a document, an asset or one of the programs need it for, by their tags.
	// Of what is not in it all readers do, of an empty list none.
	Of map[string][]string
}

// mapPage is the document around the program.
const mapPage = "map.html"

// assets are the files of the folder Page that map.html names, apart from the program.
var assets = []string{"style.css", "boot.js", "sleep.js", "guard.js", "bridge.js", "icon.svg", "wasm_exec.js"}

// program is how map.html names the program, and how it is called in Work.
const program = "program.wasm"

// Build compiles the program for the browser and writes the page with it. The
// same sources and toolchain give the same bytes. A second build without changes
// takes as long as the go command needs to find that out.
func Build(ctx context.Context, plan Plan) error {
	for _, dir := range []string{plan.Out, plan.Work} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	files, err := gather(ctx, plan)
	if err != nil {
		return err
	}
	index, err := os.ReadFile(filepath.Join(plan.Page, mapPage))
	if err != nil {
		return err
	}
	documents := maps.Clone(plan.More.Documents)
	if documents == nil {
		documents = map[string][]byte{}
	}
	documents[mapPage] = index
	maps.Copy(files, plan.More.Assets)
	called := map[string]string{}
	for name := range plan.programs() {
		called[strings.TrimSuffix(name, ".wasm")+"-size"] = strconv.Itoa(len(files[name]))
	}
	keep, hashed := map[string]bool{}, map[string][]byte{}
	for name, content := range files {
		called[name] = withHash(name, content)
		keep[called[name]], hashed[called[name]] = true, content
	}
	if err := writeAll(plan.Out, hashed, plan.Quality); err != nil {
		return err
	}
	for name, content := range documents {
		documents[name] = rename(content, called, plan.Base)
	}
	maps.Copy(documents, plan.More.Files)
	if script, ok := documents[worker]; ok {
		of := map[string][]string{}
		for name, languages := range plan.More.Of {
			of[cmp.Or(called[name], name)] = languages
		}
		if documents[worker], err = tellFiles(script, slices.Collect(maps.Keys(keep)), documents, of); err != nil {
			return err
		}
	}
	// After what they name, so that no page ever names a file that is not there.
	if err := writeAll(plan.Out, documents, plan.Quality); err != nil {
		return err
	}
	names := slices.Concat(slices.Collect(maps.Keys(keep)), slices.Collect(maps.Keys(documents)))
	slices.Sort(names)
	// Not compressed: it is for the host, which sends it to nobody.
	if err := replaceFile(filepath.Join(plan.Out, headersFile), headersText(names)); err != nil {
		return err
	}
	return removeStale(plan.Out, keep)
}

// gather returns the content of every file that map.html names, by the name
// it has there.
func gather(ctx context.Context, plan Plan) (map[string][]byte, error) {
	files := map[string][]byte{}
	for name, from := range plan.programs() {
		linked, err := Compile(ctx, filepath.Join(plan.Work, name), from)
		if err != nil {
			return nil, err
		}
		files[name] = linked
	}
	glue, err := ToolchainFile(ctx, "wasm_exec.js")
	if err != nil {
		return nil, err
	}
	for _, name := range assets {
		from := filepath.Join(plan.Page, name)
		if name == "wasm_exec.js" {
			from = glue
		}
		if files[name], err = os.ReadFile(from); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// programs is the sources of all programs by how documents call them.
func (p *Plan) programs() Others {
	all := Others{program: {Package: p.Program}}
	maps.Copy(all, p.Others)
	for name, from := range all {
		from.Lines = p.Lines
		all[name] = from
	}
	return all
}

// Compile links a program for the browser, in a file, and returns what a page is served of it, somewhat less. The
// go command leaves the file alone if it is up to date. Without -buildvcs=false each commit would
// make another program of the same sources.
func Compile(ctx context.Context, file string, from Source) ([]byte, error) {
	overlay, err := overlay(ctx, file, from)
	if err != nil {
		return nil, err
	}
	build := slices.Concat([]string{"build", "-trimpath", "-buildvcs=false", "-overlay=" + overlay, "-tags=" + from.Tags, "-ldflags=-s -w"},
		inlining(), []string{"-o", file, from.Package})
	if _, err := goCommand(ctx, build...); err != nil {
		return nil, err
	}
	linked, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	shrunk, err := shrink(linked, from.Lines)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return shrunk, nil
}

// ToolchainFile finds a file of lib/wasm in the toolchain that compiles the
// program; the two belong together, so it is never committed.
func ToolchainFile(ctx context.Context, name string) (string, error) {
	root, err := goCommand(ctx, "env", "GOROOT")
	return filepath.Join(root, "lib", "wasm", name), err
}

// goCommand runs the go command for the browser and returns what it printed.
// The error carries what the command said.
func goCommand(ctx context.Context, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, complaint.Bytes())
	}
	return strings.TrimSpace(string(out)), nil
}

// rename replaces each attribute value of a document that is the name of a file, with the base before
// it or without, by what the file is called, with what stood behind a # left where it is.
func rename(document []byte, called map[string]string, base string) []byte {
	before := []string{""}
	if base != "" {
		before = append(before, base)
	}
	for name, by := range called {
		for _, folder := range before {
			for _, end := range []string{`"`, "#"} {
				document = bytes.ReplaceAll(document, []byte(`"`+folder+name+end), []byte(`"`+folder+by+end))
			}
		}
	}
	return document
}

// removeStale takes away what earlier builds left in dir: hashed names that are
// not to be kept. Any other file is not ours.
func removeStale(dir string, keep map[string]bool) error {
	return filepath.WalkDir(dir, func(file string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, file)
		if err != nil {
			return err
		}
		plain := strings.TrimSuffix(strings.TrimSuffix(filepath.ToSlash(name), ".br"), ".gz")
		if !isHashed(filepath.Base(name)) || keep[plain] {
			return nil
		}
		return os.Remove(file)
	})
}
