package disk

import (
	"errors"
	"io/fs"
	"os"
	"slices"

	"atlas.example/southsouth/data/words"
)

// Error is what is wrong with a path, and what to do. It wraps the system's error.
type Error struct {
	Path string
	Why  string // a clause, with what to do
	Err  error
}

// Error is "PATH: what is wrong; what to do".
func (e *Error) Error() string { return e.Say(nil) }

// Say is the same in a language; what the system says is as the system says it.
func (e *Error) Say(w *words.Words) string { return w.F("{0}: {1}", w.Path(e.Path), w.T(e.Why)) }

// Unwrap is the system's error, nil where it is none.
func (e *Error) Unwrap() error { return e.Err }

// Explain is an error of the system's about a path, in words. One that is explained already, and nil, stay
// as they are.
func Explain(path string, err error) error {
	var known *Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	return &Error{path, why(err), err}
}

// causes are what may be wrong, the first that fits counting.
var causes = []struct {
	errs []error
	why  string
}{
	{fullDisk, "the disk is full; make room, or choose another disk"},
	{readOnly, "the disk can only be read; choose another"},
	{[]error{fs.ErrExist}, "there is something of that name already; choose another name, or have it replaced"},
	{[]error{fs.ErrNotExist}, "there is no such folder; make it, or choose another"},
	{[]error{fs.ErrPermission}, "one may not read or write there; choose another folder, or change its permissions"},
	{notFolder, "a part of it is a file and not a folder; choose another folder"},
	{isFolder, "it is a folder and not a file; choose another name"},
	{tooLong, "the name is too long; choose a shorter one"},
}

// why says in words what is wrong, or else what the system says.
func why(err error) string {
	for _, c := range causes {
		if slices.ContainsFunc(c.errs, func(e error) bool { return errors.Is(err, e) }) {
			return c.why
		}
	}
	var at *fs.PathError
	var between *os.LinkError
	switch { // the path stands before it
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &between):
		err = between.Err
	}
	return err.Error()
}
