package data_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"atlas.example/southsouth/data/chronicle"
)

// TestReaderEnforcesTheDescriptor breaks every constraint of datapackage.json
// in turn, in a small sound set of tables, and sees the reader refuse each: so
// `query validate` enforces what is described, in one set of words. It also
// sees that the reader is not stricter where the descriptor promises more: an
// optional field may be empty, every word of a list is taken, and a text may be
// as long as it says.
func TestReaderEnforcesTheDescriptor(t *testing.T) {
	d := described(t)
	for i := range d.Resources {
		r := &d.Resources[i]
		s := newSpoiler(t, r)
		for c := range r.Schema.Fields {
			f := &r.Schema.Fields[c]
			s.missing(f)
			s.empty(f)
			s.words(f)
			s.lengths(f)
			s.patterns(f)
			s.values(r, f)
		}
		if key := r.Schema.PrimaryKey; key != "" && !s.refused(s.with(key, s.rows[2][slices.Index(s.rows[0], key)]), key) {
			t.Errorf("%s: two rows with one %s are read, want a fault", r.Path, key)
		}
	}
}

// spoiler has a sound table, to spoil its first row. A table that has but one
// row is given another, so that keys can clash.
type spoiler struct {
	t    *testing.T
	file string
	rows [][]string
}

func newSpoiler(t *testing.T, r *resource) *spoiler {
	t.Helper()
	content, err := os.ReadFile("chronicle/testdata/good/" + r.Path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", r.Path, err)
	}
	if len(rows) == 2 {
		rows = append(rows, rows[1])
	}
	return &spoiler{t, r.Path, rows}
}

// with returns the table with another value in its first row.
func (s *spoiler) with(column, value string) [][]string {
	rows := slices.Clone(s.rows)
	rows[1] = slices.Clone(rows[1])
	rows[1][slices.Index(rows[0], column)] = value
	return rows
}

// faults returns what the reader says of a field when the table has these rows.
func (s *spoiler) faults(rows [][]string, column string) []*chronicle.Fault {
	s.t.Helper()
	var content bytes.Buffer
	if err := csv.NewWriter(&content).WriteAll(rows); err != nil {
		s.t.Fatal(err)
	}
	tables := fstest.MapFS{}
	for _, name := range chronicle.Tables() {
		b, err := fs.ReadFile(os.DirFS("chronicle/testdata/good"), name)
		if err != nil {
			s.t.Fatal(err)
		}
		tables[name] = &fstest.MapFile{Data: b}
	}
	tables[s.file].Data = content.Bytes()
	_, err := chronicle.Read(tables)
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return nil
	}
	var faults []*chronicle.Fault
	for _, e := range joined.Unwrap() {
		var fault *chronicle.Fault
		if errors.As(e, &fault) && fault.File == s.file && fault.Field == column {
			faults = append(faults, fault)
		}
	}
	return faults
}

// refused reports whether the reader finds fault with a field.
func (s *spoiler) refused(rows [][]string, column string) bool {
	s.t.Helper()
	return len(s.faults(rows, column)) > 0
}

// expect spoils a field and expects a fault, or none with certain words.
func (s *spoiler) expect(f *field, value string, refused bool, words ...string) {
	s.t.Helper()
	faults := s.faults(s.with(f.Name, value), f.Name)
	if refused && len(faults) == 0 {
		s.t.Errorf("%s: %s = %.60q is read, want a fault", s.file, f.Name, value)
	}
	for _, fault := range faults {
		said := func(word string) bool { return strings.Contains(fault.Error(), word) }
		if !refused && slices.ContainsFunc(words, said) {
			s.t.Errorf("%v: want none, the descriptor allows %.60q", fault, value)
		}
	}
}

// missing takes a column away.
func (s *spoiler) missing(f *field) {
	s.t.Helper()
	at := slices.Index(s.rows[0], f.Name)
	if at < 0 {
		s.t.Errorf("%s: the sound table has no column %s", s.file, f.Name)
		return
	}
	rows := make([][]string, len(s.rows))
	for i, row := range s.rows {
		rows[i] = slices.Delete(slices.Clone(row), at, at+1)
	}
	if !s.refused(rows, f.Name) {
		s.t.Errorf("%s without a column %s is read, want a fault", s.file, f.Name)
	}
}

func (s *spoiler) empty(f *field) {
	s.t.Helper()
	s.expect(f, "", f.Constraints.Required, ": empty; fill it in", "unknown word")
}

// words tries a word that is none of the list, which the fault must name in
// full: so the reader takes these words and no others.
func (s *spoiler) words(f *field) {
	s.t.Helper()
	if f.Constraints.Enum == nil {
		return
	}
	want := fmt.Sprintf("write one of %q", f.Constraints.Enum)
	faults := s.faults(s.with(f.Name, "habana"), f.Name)
	if len(faults) == 0 || faults[0].Mend != want {
		s.t.Errorf("%s: %s = habana gives %v, want %s", s.file, f.Name, faults, want)
	}
}

func (s *spoiler) lengths(f *field) {
	s.t.Helper()
	least, most := f.Constraints.MinLength, f.Constraints.MaxLength
	if most > 0 {
		s.expect(f, strings.Repeat("ä", most)+".", true)
		s.expect(f, strings.Repeat("ä", most-1)+".", false, "characters")
	}
	if least > 0 {
		s.expect(f, strings.Repeat("ä", least-2)+".", true)
		s.expect(f, strings.Repeat("ä", least-1)+".", false, "characters")
	}
}

// patterns tries values of many forms: what does not match must be refused, and
// what matches must not be for its form.
func (s *spoiler) patterns(f *field) {
	s.t.Helper()
	if f.Constraints.Pattern == "" {
		return
	}
	values := []string{
		"§", "habana", "1987-06-09", "1987-06", "1987", "198X", "1987~", "1987-06-XX", "1987-13", "19XX", "June 1987",
		"1970/1973", "1973~/198X", "1970/", "en", "pt-BR", "English", "e", "talk/a", "talk/",
	}
	for _, n := range []int{6, 7, 8, 9, 39, 40, 45, 46, 59, 60, 61, 90, 91, 149, 150, 151, 300, 301} {
		values = append(values, strings.TrimSpace(strings.Repeat("word ", n)))
	}
	for _, v := range values {
		s.expect(f, v, !f.matches().MatchString(v), "words", "is not a", "is no tag", "is open")
	}
}

// values tries what is of another type, out of range, or refers to nothing.
func (s *spoiler) values(r *resource, f *field) {
	s.t.Helper()
	if f.Type != "string" {
		s.expect(f, "habana", true)
	}
	if least := f.Constraints.Minimum; least != nil {
		s.expect(f, fmt.Sprint(*least-1), true)
	}
	if most := f.Constraints.Maximum; most != nil {
		s.expect(f, fmt.Sprint(*most+1), true)
	}
	if _, _, refers := r.target(f); refers {
		s.expect(f, "habana", true)
	}
}
