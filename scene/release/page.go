package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
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
