package site

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// Plan says what to build from what.
type Plan struct {
	Program string // the package with the program, a path or an import path
	Page    string // the folder with index.html and the assets
	Out     string // the folder to fill; made if it is not there
	Work    string // where the linked program stays between builds; made as well
	Quality int    // of compression, 0 (fastest) to 11 (smallest)
}

// assets are the files that index.html names, apart from the program.
var assets = []string{"style.css", "boot.js", "guard.js", "icon.svg", "wasm_exec.js"}

// program is how index.html names the program, and how it is called in Work.
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
	index, err := os.ReadFile(filepath.Join(plan.Page, "index.html"))
	if err != nil {
		return err
	}
	keep := map[string]bool{}
	for name, content := range files {
		hashed := withHash(name, content)
		keep[hashed] = true
		if index, err = rename(index, name, hashed); err != nil {
			return err
		}
		if err := writeWithCodings(plan.Out, hashed, content, plan.Quality); err != nil {
			return err
		}
	}
	index, err = rename(index, "program-size", strconv.Itoa(len(files[program])))
	if err != nil {
		return err
	}
	// Last, so that the page never names a file that is not there.
	if err := writeWithCodings(plan.Out, "index.html", index, plan.Quality); err != nil {
		return err
	}
	return removeStale(plan.Out, keep)
}

// gather returns the content of every file that index.html names, by the name
// it has there.
func gather(ctx context.Context, plan Plan) (map[string][]byte, error) {
	if err := compile(ctx, plan); err != nil {
		return nil, err
	}
	glue, err := toolchainFile(ctx, "wasm_exec.js")
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, name := range append([]string{program}, assets...) {
		from := filepath.Join(plan.Page, name)
		switch name {
		case program:
			from = filepath.Join(plan.Work, name)
		case "wasm_exec.js":
			from = glue
		}
		if files[name], err = os.ReadFile(from); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// compile links the program for the browser. The go command leaves the file
// alone if it is up to date. Without -buildvcs=false each commit would make
// another program of the same sources.
func compile(ctx context.Context, plan Plan) error {
	_, err := goCommand(ctx, "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w",
		"-o", filepath.Join(plan.Work, program), plan.Program)
	return err
}

// toolchainFile finds a file of lib/wasm in the toolchain that compiles the
// program; the two belong together, so it is never committed.
func toolchainFile(ctx context.Context, name string) (string, error) {
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

// rename replaces the one attribute value of index.html that is equal to name.
func rename(index []byte, name, by string) ([]byte, error) {
	quoted := []byte(`"` + name + `"`)
	if n := bytes.Count(index, quoted); n != 1 {
		return nil, fmt.Errorf("index.html: %d attributes with the value %s, want 1", n, quoted)
	}
	return bytes.Replace(index, quoted, []byte(`"`+by+`"`), 1), nil
}

// removeStale takes away what earlier builds left in dir: hashed names that are
// not to be kept. Any other file is not ours.
func removeStale(dir string, keep map[string]bool) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := e.Name()
		plain := strings.TrimSuffix(strings.TrimSuffix(name, ".br"), ".gz")
		if !isHashed(name) || keep[plain] {
			continue
		}
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	return nil
}
