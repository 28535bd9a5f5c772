package main

import (
	"bytes"
	"context"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"text/template"
)

// What people and systems read of the program. The names are that of the program, of the system or of
// what reads them.
//
//go:embed text
var texts embed.FS

// appID is how desktops tell the program from others: the address of the module's host, backwards.
const appID = "example.atlas.southsouth"

// collect is all that goes into an archive, and its bill of materials.
func (r *release) collect(ctx context.Context, t target) (*folder, []byte, error) {
	f := &folder{name: t.folder(r.version)}
	if err := r.addDocuments(f, t); err != nil {
		return nil, nil, err
	}
	bom, err := r.addContent(ctx, f, t)
	if err != nil {
		return nil, nil, err
	}
	f.add("sbom.cdx.json", bom)
	return f, bom, nil
}

// addContent adds the page or the program, and returns its bill of materials.
func (r *release) addContent(ctx context.Context, f *folder, t target) ([]byte, error) {
	if t == web {
		if err := r.addPage(ctx, f); err != nil {
			return nil, err
		}
		return r.pageBOM(ctx, f)
	}
	file, err := r.build(ctx, t, ".")
	if err != nil {
		return nil, err
	}
	if err := r.addProgram(f, t, file); err != nil {
		return nil, err
	}
	return r.programBOM(ctx, file)
}

// addProgram adds the program that was built as a file, in the form that its system wants.
func (r *release) addProgram(f *folder, t target, file string) error {
	switch t.system {
	case "windows":
		if err := r.addResources(file); err != nil {
			return err
		}
	case "darwin":
		if err := r.addBundle(f); err != nil {
			return err
		}
	default:
		if err := r.addShare(f); err != nil {
			return err
		}
	}
	program, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	f.addProgram(t.program(), program)
	return nil
}

// licences are the files with the terms of all that is in an archive, in the root of the module.
var licences = []string{"LICENSE", "NOTICE", "LICENSES", "scene/typeface/fonts/OFL.txt"}

// addDocuments adds what is read beside the program.
func (r *release) addDocuments(f *folder, t target) error {
	readme, err := r.text("README.txt", struct {
		Version, System, Arch, Bundle, ID, Folder, Program string
	}{r.version, t.system, t.arch, bundle, appID, f.name, t.program()})
	if err != nil {
		return err
	}
	f.add("README.txt", readme)
	for _, name := range append([]string{"CHANGELOG.md"}, licences...) {
		if err := addFiles(f, name, "."); err != nil {
			return err
		}
	}
	return nil
}

// addFiles adds a file of the module, or all of a folder of it, below a folder of the archive.
func addFiles(f *folder, name, below string) error {
	return filepath.WalkDir(filepath.FromSlash(name), func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		f.add(path.Join(below, filepath.ToSlash(file)), content)
		return nil
	})
}

// text fills in one of the texts.
func (r *release) text(name string, values any) ([]byte, error) {
	form, err := template.New(name).Option("missingkey=error").ParseFS(texts, "text/"+name)
	if err != nil {
		return nil, err
	}
	var filled bytes.Buffer
	if err := form.Execute(&filled, values); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return filled.Bytes(), nil
}
