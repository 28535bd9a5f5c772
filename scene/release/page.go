package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// pageFolder is the folder with the page in its archive: what a server shows.
const pageFolder = "atlas"

// addPage builds the page and adds it, the licences once more where they are served with it, and the settings of
// servers.
func (r *release) addPage(ctx context.Context, f *folder) error {
	dir := filepath.Join(r.work, "page")
	command := exec.CommandContext(ctx, "go", "run", "./web/build", "-o", dir, "-quality", strconv.Itoa(r.quality))
	command.Env = r.environ()
	if said, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("web/build: %w\n%s", err, said)
	}
	if err := addPageFiles(f, dir); err != nil {
		return err
	}
	for _, name := range licences {
		if err := addFiles(f, name, pageFolder+"/licences"); err != nil {
			return err
		}
	}
	for _, name := range []string{"nginx.conf", "Caddyfile"} {
		content, err := os.ReadFile(filepath.Join("web/hosts", name))
		if err != nil {
			return err
		}
		f.add("hosts/"+name, content)
	}
	return nil
}

// addPageFiles adds all files of the page that was built in a folder.
func addPageFiles(f *folder, dir string) error {
	return fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		f.add(path.Join(pageFolder, name), content)
		return nil
	})
}

// tryPage fails unless the page is whole: its documents, its programs, and every file that is compressed gives the
// one beside it.
func (r *release) tryPage(dir string) error {
	page := filepath.Join(dir, pageFolder)
	for _, name := range []string{"index.html", "map.html", "sw.js", "_headers", "licences/LICENSE", "licences/NOTICE"} {
		if _, err := os.Stat(filepath.Join(page, name)); err != nil {
			return err
		}
	}
	programs, err := programsNamed(page)
	if err != nil {
		return err
	}
	for _, name := range programs {
		if _, err := os.Stat(filepath.Join(page, name+".gz")); err != nil {
			return err
		}
	}
	packed := 0
	err = filepath.WalkDir(page, func(file string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".gz" {
			return err
		}
		plain := strings.TrimSuffix(file, ".gz")
		packed++
		if _, err := os.Stat(plain + ".br"); err != nil {
			return err
		}
		return sameUnpacked(file, plain)
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(r.log, "%s: whole, %d files with their compressed ones, %d of them programs\n", web, packed, len(programs))
	return nil
}

// programsNamed is the programs that the documents of a page name, by their files, each once: that of the map, and
// of the pictures one or more, by language.
func programsNamed(page string) ([]string, error) {
	documents, err := filepath.Glob(filepath.Join(page, "*.html"))
	if err != nil {
		return nil, err
	}
	var names []string
	ofMap := false
	for _, document := range documents {
		content, err := os.ReadFile(document)
		if err != nil {
			return nil, err
		}
		for _, named := range programName.FindAllSubmatch(content, -1) {
			names = append(names, string(named[1]))
			ofMap = ofMap || filepath.Base(document) == "map.html"
		}
	}
	slices.Sort(names)
	if names = slices.Compact(names); len(names) < 2 || !ofMap {
		return nil, fmt.Errorf("its documents name the programs %q, want the map's and that of the pictures", names)
	}
	return names, nil
}

// programName is how a document names a program.
var programName = regexp.MustCompile(`"([\w.-]+\.wasm)"`)

// sameUnpacked fails unless a file of gzip holds what another file does.
func sameUnpacked(file, plain string) error {
	want, err := os.ReadFile(plain)
	if err != nil {
		return err
	}
	packed, err := os.Open(file)
	if err != nil {
		return err
	}
	defer packed.Close()
	r, err := gzip.NewReader(packed)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	got, err := io.ReadAll(r)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if !bytes.Equal(got, want) {
		return fmt.Errorf("%s does not hold what %s does", file, filepath.Base(plain))
	}
	return nil
}
