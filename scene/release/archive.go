package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// entry is a file in an archive.
type entry struct {
	name    string // with slashes, below the one folder at the archive's top
	content []byte
	program bool // may be run
}

// mode is the rights of the file, the same on every machine.
func (e *entry) mode() fs.FileMode {
	if e.program {
		return 0o755
	}
	return 0o644
}

// folder is all that goes into an archive, below a folder of that name.
type folder struct {
	name    string
	entries []entry
}

func (f *folder) add(name string, content []byte) {
	f.entries = append(f.entries, entry{name: name, content: content})
}

func (f *folder) addProgram(name string, content []byte) {
	f.entries = append(f.entries, entry{name: name, content: content, program: true})
}

// sorted is the entries by name, with the folder before it. It is an error if two have one name.
func (f *folder) sorted() ([]entry, error) {
	all := slices.Clone(f.entries)
	slices.SortFunc(all, func(a, b entry) int { return cmp.Compare(a.name, b.name) })
	for i := range all {
		if i > 0 && path.Join(f.name, all[i].name) == all[i-1].name {
			return nil, fmt.Errorf("%s: two files called so", all[i-1].name)
		}
		all[i].name = path.Join(f.name, all[i].name)
	}
	return all, nil
}

// tarball is the folder as .tar.gz. Owner and group are root, as numbers and without names.
func (f *folder) tarball(at time.Time) ([]byte, error) {
	entries, err := f.sorted()
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	packed, err := gzip.NewWriterLevel(&file, gzip.BestCompression) // its header has neither time nor name
	if err != nil {
		return nil, err
	}
	w := tar.NewWriter(packed)
	for _, e := range entries {
		header := &tar.Header{Typeflag: tar.TypeReg, Name: e.name, Size: int64(len(e.content)), Mode: int64(e.mode()), ModTime: at}
		if err := w.WriteHeader(header); err != nil {
			return nil, err
		}
		if _, err := w.Write(e.content); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if err := packed.Close(); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// zipped is the folder as .zip. What is compressed already is stored.
func (f *folder) zipped(at time.Time) ([]byte, error) {
	entries, err := f.sorted()
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(out, flate.BestCompression)
	})
	for _, e := range entries {
		header := &zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: at}
		if slices.Contains([]string{".br", ".gz", ".png"}, path.Ext(e.name)) {
			header.Method = zip.Store
		}
		header.SetMode(e.mode())
		out, err := w.CreateHeader(header)
		if err != nil {
			return nil, err
		}
		if _, err := out.Write(e.content); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// unpack writes the files of an archive below a folder, as a user's program would.
func unpack(archive, dir string) error {
	content, err := os.ReadFile(archive)
	if err != nil {
		return err
	}
	if strings.HasSuffix(archive, ".zip") {
		return unzip(content, dir)
	}
	return untar(content, dir)
}

func untar(content []byte, dir string) error {
	packed, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return err
	}
	r := tar.NewReader(packed)
	for {
		header, err := r.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := place(dir, header.Name, header.FileInfo().Mode(), r); err != nil {
			return err
		}
	}
}

func unzip(content []byte, dir string) error {
	r, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return err
	}
	for _, f := range r.File {
		from, err := f.Open()
		if err != nil {
			return err
		}
		err = place(dir, f.Name, f.Mode(), from)
		from.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

// place writes one file of an archive below a folder, and nowhere else.
func place(dir, name string, mode fs.FileMode, from io.Reader) error {
	if !filepath.IsLocal(name) {
		return fmt.Errorf("%s: is not below the folder of the archive", name)
	}
	content, err := io.ReadAll(from)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, content, mode.Perm())
}
