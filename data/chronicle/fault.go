package chronicle

import (
	"errors"
	"strconv"
	"strings"
	"unicode"
)

// Fault is one thing wrong in one table.
type Fault struct {
	File    string // name of the table
	Line    int    // line in the file, from 1; 0 for the table as a whole
	Field   string // name of the column; empty for the row as a whole
	Problem string // what is wrong
	Mend    string // what would put it right; may be empty
}

// Error returns the fault as file:line: field: problem; mend.
func (f *Fault) Error() string {
	s := f.File
	if f.Line > 0 {
		s += ":" + strconv.Itoa(f.Line)
	}
	s += ": "
	if f.Field != "" {
		s += oneLine(f.Field) + ": "
	}
	s += f.Problem
	if f.Mend != "" {
		s += "; " + f.Mend
	}
	return s
}

// oneLine is the name of a column, in quotes where it is none that can be shown as it is: that of an unknown one
// is whatever the table has.
func oneLine(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(name)
	}
	return name
}

// faults collects what is wrong, in the order it was found.
type faults []error

// add notes a fault.
func (fs *faults) add(f Fault) { *fs = append(*fs, &f) }

// err returns all faults joined, or nil.
func (fs *faults) err() error { return errors.Join(*fs...) }
