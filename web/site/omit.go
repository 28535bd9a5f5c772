package site

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// An omission is a place of Go's standard library that the linker has to take for used, and that a page never comes
// to: the engine alone does, and has no occasion in a browser. It is compiled in another way, and what it alone needs
// is not linked. The library and the engine stay as they are: the go command is told of it by its -overlay.
//
// Together they make our program 15 % smaller on the wire, and a fifth smaller once it is unpacked.
type omission struct {
	file    string // of the library, beneath its folder src
	place   string // what stands there, once
	instead string // what is compiled; on as many lines
}

// engine is the module that omissions are made for; see [omissible].
const engine = "github.com/hajimehoshi/ebiten/v2"

var omissions = []omission{
	// A template may call any method by its name, so the linker keeps each method of each type. Those that the engine
	// makes its shaders of name fields alone. Half of what is saved. A method is then told as a field that is missing.
	{"text/template/exec.go", "ptr.MethodByName(fieldName)", "(reflect.Value{})"},
	// The engine looks for its own source, to tell which line of a game is to blame. A browser has no files.
	fails("go/build/build.go", "func (ctxt *Context) Import(path string, srcDir string, mode ImportMode) (*Package, error)",
		`nil, errors.New("go/build: `+leftOut+`")`),
	fails("go/build/build.go", "func defaultContext() Context", "Context{}"),
	// It rewrites shaders that count in texels. Its own and ours count in pixels.
	fails("go/printer/printer.go", "func Fprint(output io.Writer, fset *token.FileSet, node any) error",
		`fmt.Errorf("go/printer: `+leftOut+`")`),
	// It warns in plain text, by way of a package that could do so in JSON.
	fails("log/slog/json_handler.go", "func appendJSONMarshal(buf *buffer.Buffer, v any) error",
		`errors.New("log/slog: `+leftOut+`")`),
	// It packs its own images when a key is pressed that a setting of the environment names. A page has none.
	fails("archive/zip/writer.go", "func (w *Writer) Create(name string) (io.Writer, error)",
		`nil, errors.New("archive/zip: `+leftOut+`")`),
	fails("archive/zip/writer.go", "func (w *Writer) Close() error", `errors.New("archive/zip: `+leftOut+`")`),
	fails("compress/flate/deflate.go", "func NewWriter(w io.Writer, level int) (*Writer, error)",
		`nil, errors.New("compress/flate: `+leftOut+`")`),
}

// leftOut is what a function says that is called although it was left out.
const leftOut = "left out of the programs for the browser, see web/site/omit.go"

// fails leaves out what a function does. It returns these results.
func fails(file, function, results string) omission {
	// Not without a condition: vet and the compiler would find that the rest is never reached.
	return omission{file, function + " {\n", function + " { if true { return " + results + " }\n"}
}

// overlay writes, beside a program's file, what of the standard library is compiled in another way for it, and
// returns the file that tells the go command so. A place that this version of Go does not have is left alone: the
// program is larger then and does the same.
func overlay(ctx context.Context, file string, from Source) (string, error) {
	root, err := goCommand(ctx, "env", "GOROOT")
	if err != nil {
		return "", err
	}
	imports, err := goCommand(ctx, "list", "-deps", "-tags="+from.Tags, `-f={{.ImportPath}} {{join .Imports " "}}`, from.Package)
	if err != nil {
		return "", err
	}
	contents := map[string]string{}
	for _, o := range omissible(imports) {
		content, known := contents[o.file]
		if !known {
			read, err := os.ReadFile(filepath.Join(root, "src", filepath.FromSlash(o.file)))
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return "", err
			}
			content = string(read)
		}
		if strings.Count(content, o.place) == 1 {
			contents[o.file] = strings.Replace(content, o.place, o.instead, 1)
		}
	}

	var told struct{ Replace map[string]string }
	told.Replace = map[string]string{}
	dir, err := filepath.Abs(filepath.Join(filepath.Dir(file), "omitted"))
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	for name, content := range contents {
		by := filepath.Join(dir, strings.ReplaceAll(name, "/", "_")+".omitted") // no file of ours to format
		if err := replaceFile(by, []byte(content)); err != nil {
			return "", err
		}
		told.Replace[filepath.Join(root, "src", filepath.FromSlash(name))] = by
	}
	list, err := json.MarshalIndent(told, "", "\t")
	if err != nil {
		return "", err
	}
	name := file + ".overlay.json"
	if err := replaceFile(name, list); err != nil {
		return "", fmt.Errorf("what is left out of the standard library: %w", err)
	}
	return name, nil
}

// omissible is the omissions for a program, of which each line of imports has a package and those that it imports,
// with its own package last, as the go command lists them. What the program comes to by any other way
// than the engine stays whole.
func omissible(imports string) []omission {
	of := map[string][]string{}
	var program string
	for line := range strings.Lines(imports) {
		if names := strings.Fields(line); len(names) > 0 {
			program = names[0]
			of[program] = names[1:]
		}
	}
	whole := map[string]bool{}
	var reach func(name string)
	reach = func(name string) {
		if whole[name] || name == engine || strings.HasPrefix(name, engine+"/") {
			return
		}
		whole[name] = true
		for _, imported := range of[name] {
			reach(imported)
		}
	}
	reach(program)
	var out []omission
	for _, o := range omissions {
		name := path.Dir(o.file)
		if _, linked := of[name]; linked && !whole[name] {
			out = append(out, o)
		}
	}
	return out
}
