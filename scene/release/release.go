package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// release is one release in the making.
type release struct {
	source
	out     string    // the folder with the archives
	work    string    // a folder for what is needed on the way
	cache   string    // of the go command; empty: its own
	quality int       // of the page's compression, 0 to 11
	log     io.Writer // told what was done and what was not
}

// makeAll makes the archives, tries each, and if check is set makes all again from nothing.
func (r *release) makeAll(ctx context.Context, all []target, check bool) error {
	work, err := os.MkdirTemp("", "southsouth-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	r.work = filepath.Join(work, "first")
	sums, err := r.makeOnce(ctx, all)
	if err != nil {
		return err
	}
	for _, t := range all {
		if err := r.try(ctx, t); err != nil {
			return fmt.Errorf("%s: %w", t.archive(r.version), err)
		}
	}
	if !check {
		return nil
	}
	again := *r
	again.out, again.work, again.cache = filepath.Join(work, "out"), filepath.Join(work, "second"), filepath.Join(work, "cache")
	sumsAgain, err := again.makeOnce(ctx, all)
	if err != nil {
		return err
	}
	if err := sameSums(sums, sumsAgain); err != nil {
		return err
	}
	fmt.Fprintln(r.log, "made twice: the same bytes")
	return nil
}

// makeOnce makes the archives and their checksums, which it returns as they are in the file. What lay in the
// folder of another release stays there.
func (r *release) makeOnce(ctx context.Context, all []target) ([]byte, error) {
	for _, dir := range []string{r.out, r.work} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, err
		}
	}
	made := map[string][]byte{}
	for _, t := range all {
		f, bom, err := r.collect(ctx, t)
		if err != nil {
			return nil, err
		}
		name := t.archive(r.version)
		if made[name], err = r.pack(f, name); err != nil {
			return nil, err
		}
		made[t.folder(r.version)+bomSuffix] = bom
		fmt.Fprintf(r.log, "%s: %d files, %d bytes\n", name, len(f.entries), len(made[name]))
	}
	made["SHA256SUMS"] = sums(made)
	for name, content := range made {
		if err := os.WriteFile(filepath.Join(r.out, name), content, 0o644); err != nil {
			return nil, err
		}
	}
	return made["SHA256SUMS"], nil
}

// pack is the folder as the archive of that name.
func (r *release) pack(f *folder, name string) ([]byte, error) {
	if strings.HasSuffix(name, ".zip") {
		return f.zipped(r.time)
	}
	return f.tarball(r.time)
}

// sums is the checksums of files as sha256sum writes and reads them, by name.
func sums(files map[string][]byte) []byte {
	var lines []string
	for name, content := range files {
		lines = append(lines, fmt.Sprintf("%x  %s\n", sha256.Sum256(content), name))
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[sha256.Size*2:], b[sha256.Size*2:]) })
	return []byte(strings.Join(lines, ""))
}

// sameSums names the files of which the sums differ.
func sameSums(first, second []byte) error {
	if bytes.Equal(first, second) {
		return nil
	}
	var differ []string
	for line := range strings.Lines(string(first)) {
		if !strings.Contains(string(second), line) {
			_, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
			differ = append(differ, name)
		}
	}
	return fmt.Errorf("made twice, and not the same bytes: %s", strings.Join(differ, ", "))
}
