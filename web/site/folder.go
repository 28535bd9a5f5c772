package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"sync"
	"time"
)

// folder is what a [Handler] serves, with the entity tags of the files that were asked for.
type folder struct {
	dist fs.FS

	mu   sync.Mutex
	tags map[string]tagged // by name; there are no more than there are files
}

// tagged is an entity tag and the file that it was made of.
type tagged struct {
	size    int64
	changed time.Time
	tag     string
}

// file is one that is open.
type file struct {
	name    string
	size    int64
	changed time.Time // zero where the file system knows no time, as embed.FS
	content io.ReadSeeker
	close   func()
}

// open opens a file, and refuses folders and whatever else is no plain file.
func (f *folder) open(name string) (*file, error) {
	opened, err := f.dist.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := opened.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if err != nil {
		opened.Close()
		return nil, err
	}
	result := &file{name: name, size: info.Size(), changed: info.ModTime(), close: func() { opened.Close() }}
	if content, ok := opened.(io.ReadSeeker); ok {
		result.content = content
		return result, nil
	}
	// A file system need not seek (io/fs promises it of none); ranges need it.
	defer opened.Close()
	whole, err := io.ReadAll(opened)
	result.content, result.size, result.close = bytes.NewReader(whole), int64(len(whole)), func() {}
	return result, err
}

// tag is the strong entity tag of a file's bytes, in quotes. A file is read for it once, and again
// only when it has another size or time: the program is some megabytes.
func (f *folder) tag(opened *file) (string, error) {
	f.mu.Lock()
	known, ok := f.tags[opened.name]
	f.mu.Unlock()
	if ok && known.size == opened.size && known.changed.Equal(opened.changed) && !opened.changed.IsZero() {
		return known.tag, nil
	}
	// Not under the lock, as others would wait for it. Two may do this at once and get the same.
	sum := sha256.New()
	if _, err := io.Copy(sum, opened.content); err != nil {
		return "", err
	}
	if _, err := opened.content.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	tag := `"` + hex.EncodeToString(sum.Sum(nil))[:hashLength] + `"`
	f.mu.Lock()
	f.tags[opened.name] = tagged{opened.size, opened.changed, tag}
	f.mu.Unlock()
	return tag, nil
}
