package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// fileFlag is the name of a file to write.
type fileFlag struct {
	name  string
	given bool
}

// String returns the name.
func (f *fileFlag) String() string { return f.name }

// Set takes a name, of which - is the standard output, as everywhere. An empty one, as an unset
// variable of a script leaves it, is not.
func (f *fileFlag) Set(s string) error {
	if s == "" {
		return errors.New("write the name of a file")
	}
	f.name, f.given = s, s != "-"
	return nil
}

// check reports a file that must not be replaced because it is none: a folder, a device, a link.
func (f *fileFlag) check() error {
	info, err := os.Lstat(f.name)
	if !f.given || err != nil {
		return nil // one that is not there yet is fine; what else is wrong, writing it will tell
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("-o %q is not an ordinary file; name another, or leave -o out and redirect the output", f.name)
	}
	return nil
}

// write writes the content to the file, or to the standard output if none was given.
func (f *fileFlag) write(content []byte, stdout io.Writer) error {
	if !f.given {
		_, err := stdout.Write(content)
		return err
	}
	return replace(f.name, content)
}

// replace puts a file with this content in the place of the one with this name. It is written
// beside it under another name first, so that whoever reads it finds the old or the new one and
// never half of it, and a full disk leaves the old.
func replace(name string, content []byte) (err error) {
	part, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*.part")
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			at.Path = name // nobody knows the other
		}
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(part.Name())
		}
	}()
	_, err = part.Write(content)
	if err = errors.Join(err, part.Chmod(modeOf(name)), part.Close()); err != nil {
		return err
	}
	return os.Rename(part.Name(), name)
}

// modeOf returns the permissions of a file, or those of a new one: a temporary file has others.
func modeOf(name string) fs.FileMode {
	if info, err := os.Stat(name); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
