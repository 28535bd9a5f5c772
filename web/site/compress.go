package site

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
)

// coding is a way of compressing a file for the wire.
type coding struct {
	token  string // in Accept-Encoding and Content-Encoding
	suffix string // of the file beside the plain one
	writer func(w io.Writer, quality int) (io.WriteCloser, error)
}

// codings are tried in this order: Brotli is about a fifth smaller.
var codings = []coding{
	{"br", ".br", func(w io.Writer, quality int) (io.WriteCloser, error) {
		// It may look back as far as Brotli can, all of a program: that is 1 % of it, and costs the others nothing.
		return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: quality, LGWin: 24}), nil
	}},
	{"gzip", ".gz", func(w io.Writer, quality int) (io.WriteCloser, error) {
		// The header's time stays zero, so the same input gives the same bytes.
		return gzip.NewWriterLevel(w, min(quality, gzip.BestCompression))
	}},
}

// writeAll writes files and their compressed copies by their names in a folder. As many are compressed at once as
// there are processors, the largest first, since programs take most of the time.
func writeAll(dir string, files map[string][]byte, quality int) error {
	names := slices.SortedFunc(maps.Keys(files), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(files[b]), len(files[a])), cmp.Compare(a, b))
	})
	next := make(chan string)
	faults := make([]error, runtime.GOMAXPROCS(0))
	var work sync.WaitGroup
	for i := range faults {
		work.Go(func() {
			for name := range next {
				faults[i] = errors.Join(faults[i], writeWithCodings(dir, name, files[name], quality))
			}
		})
	}
	for _, name := range names {
		next <- name
	}
	close(next)
	work.Wait()
	return errors.Join(faults...)
}

// writeWithCodings writes content to dir/name and compressed beside it. What is
// there under a hashed name is right already, and left alone: compressing the
// program takes most of a build's time.
func writeWithCodings(dir, name string, content []byte, quality int) error {
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	for _, c := range codings {
		if path.Ext(name) == ".png" {
			break // it is compressed in itself
		}
		if isHashed(path.Base(name)) && exists(file+c.suffix) {
			continue
		}
		packed, err := compress(c, content, quality)
		if err != nil {
			return fmt.Errorf("compress %s with %s: %w", name, c.token, err)
		}
		if err := replaceFile(file+c.suffix, packed); err != nil {
			return err
		}
	}
	if isHashed(path.Base(name)) && exists(file) {
		return nil
	}
	return replaceFile(file, content)
}

func compress(c coding, content []byte, quality int) ([]byte, error) {
	var packed bytes.Buffer
	w, err := c.writer(&packed, quality)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return packed.Bytes(), nil
}

// replaceFile writes a file in one step as seen from outside: a reader, or a
// build after one that was stopped, finds the old content or the new, no half.
func replaceFile(name string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // does nothing once renamed
	if _, err := f.Write(content); err != nil {
		f.Close()
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
