// Package disk writes files of the user's whole or not at all, never over what it was not told to, and
// says in words what is wrong where it cannot.
package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

// Part is a file on its way: it lies beside the one that it is to be, under a name of its own, until
// [Part.Add] or [Part.Replace] gives it the name, or [Part.Discard] takes it away. One of the three must
// be called. Make one with Begin.
type Part struct {
	path string // what it is to be called
	name string // what it is called meanwhile
	file io.WriteCloser
	sync func() error
	over bool // whether nothing is left to be taken away
}

// most is how many names are tried before it is said that none is free.
const most = 999

// Begin begins a file that is to have this path. Nothing is done to what may be there. The error says
// what to do.
func Begin(path string) (*Part, error) {
	folder, base := filepath.Split(path)
	for n := range most {
		name := folder + "." + base + "." + strconv.Itoa(os.Getpid()) + "-" + strconv.Itoa(n) + ".part"
		file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			continue // of another file, or left by a program that came to a sudden end
		}
		if err != nil {
			return nil, Explain(path, err)
		}
		return &Part{path: path, name: name, file: file, sync: file.Sync}, nil
	}
	return nil, Explain(path, fs.ErrExist)
}

// Write appends to the file. The error says what to do.
func (p *Part) Write(b []byte) (int, error) {
	n, err := p.file.Write(b)
	return n, Explain(p.path, err)
}

// Replace makes it the file of its path, in place of the one that may be there. What is there and is no
// ordinary file stays, which is an error, as is all that keeps the file from being whole on the disk.
// Nothing is left of it then.
func (p *Part) Replace() error {
	if there, err := os.Lstat(p.path); err == nil && !there.Mode().IsRegular() {
		p.Discard()
		return &Error{p.path, kindOf(there.Mode()), nil}
	}
	if err := p.finish(); err != nil {
		return err
	}
	return p.rename(p.path)
}

// Add makes it the file of its path if there is nothing of that name, even if something has come there
// just now: else the error is one of which errors.Is says that it is [fs.ErrExist], and nothing is left.
func (p *Part) Add() error {
	_, err := p.add(func(int) string { return p.path })
	return err
}

// AddBeside is as Add, but where the name is taken the file gets the next that is free, as in
// "map (2).png". It returns the path that it has.
func (p *Part) AddBeside() (path string, err error) {
	return p.add(func(n int) string { return Numbered(p.path, n) })
}

// add gives it the first name that is free of those that are numbered from 1, as long as they differ.
func (p *Part) add(name func(n int) string) (path string, err error) {
	if err := p.finish(); err != nil {
		return "", err
	}
	for n := 1; n <= most && (n == 1 || name(n) != path); n++ {
		path = name(n)
		// A name that is taken exclusively is ours: what is put there next replaces nothing of anybody's.
		place, held := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err = held; errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			break
		}
		place.Close()
		if err := p.rename(path); err != nil {
			os.Remove(path)
			return "", err
		}
		return path, nil
	}
	p.Discard()
	return "", Explain(path, err)
}

// finish has the disk hold all of it, so that the name never leads to half of a file.
func (p *Part) finish() error {
	held := p.sync()
	if errors.Is(held, errors.ErrUnsupported) || errors.Is(held, syscall.EINVAL) {
		held = nil // of a disk over a network that has no such thing
	}
	if err := errors.Join(held, p.file.Close()); err != nil {
		p.Discard()
		return Explain(p.path, err)
	}
	return nil
}

func (p *Part) rename(path string) error {
	if err := os.Rename(p.name, path); err != nil {
		p.Discard()
		return Explain(path, err)
	}
	p.over = true
	return nil
}

// Discard takes it away. After Add and Replace it does nothing.
func (p *Part) Discard() {
	if !p.over {
		p.over = true
		p.file.Close()
		os.Remove(p.name)
	}
}

// Write writes a file whole, in place of the one that may be there, or else leaves that as it is.
func Write(path string, content []byte) error {
	p, err := Begin(path)
	if err != nil {
		return err
	}
	if _, err := p.Write(content); err != nil {
		p.Discard()
		return err
	}
	return p.Replace()
}

// Numbered is a path with a number before its ending, from 2 on: "map.png", "map (2).png".
func Numbered(path string, n int) string {
	if n < 2 {
		return path
	}
	ending := filepath.Ext(path)
	return path[:len(path)-len(ending)] + " (" + strconv.Itoa(n) + ")" + ending
}

// kindOf is what something that is no ordinary file is.
func kindOf(m fs.FileMode) string {
	switch {
	case m.IsDir():
		return "it is a folder, which is not replaced; choose another name"
	case m&fs.ModeSymlink != 0:
		return "it is a link to elsewhere, which is not replaced; choose another name"
	}
	return "it is a device or the like, which is not replaced; choose another name"
}
