package chronicle

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// byteOrderMark is what some spreadsheets put before the first column of a
// table. It is no part of the name.
const byteOrderMark = "\ufeff"

// table is a CSV file with its rows and the faults found so far. encoding/csv
// costs the browser nothing that can be measured: 29 KiB of the raw program
// and less than nothing after brotli, against the bare engine.
type table struct {
	file   string
	header []string
	rows   []row
	lost   bool // whether rows had to be left out
	faults *faults
}

// row is one record of a table.
type row struct {
	*table
	line   int
	fields []string
	wrong  map[string]bool // the fields whose fault leaves nothing else to be said of them
}

// openTable reads a table with exactly these columns in any order. Rows with
// the wrong number of fields are reported and left out. ok is false where
// nothing can be read.
func openTable(fsys fs.FS, file string, into *faults, columns []string) (t *table, ok bool) {
	t = &table{file: file, faults: into}
	f, err := fsys.Open(file)
	if err != nil {
		t.fault(0, "", fmt.Sprintf("cannot be opened (%v)", err), "put the table there")
		return t, false
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1 // counted below, so that every row is reported
	if t.header, err = r.Read(); err != nil {
		t.unreadable(err)
		return t, false
	}
	t.header[0] = strings.TrimPrefix(t.header[0], byteOrderMark)
	if !t.checkForm() || !t.checkHeader(columns) {
		return t, false
	}
	t.readRows(r)
	if len(t.rows) == 0 && !t.lost {
		t.lost = true
		t.fault(1, "", "no rows after the header", "write the rows")
	}
	return t, true
}

// checkForm reports a header that is none of a table with commas in UTF-8. Each
// of its columns would be missing and unknown, which says nothing.
func (t *table) checkForm() bool {
	header := strings.Join(t.header, "")
	switch {
	case !utf8.ValidString(header) || strings.ContainsRune(header, 0):
		t.fault(1, "", "not in UTF-8", "save the table in that encoding")
	case len(t.header) == 1 && strings.ContainsAny(header, ";\t"):
		t.fault(1, "", "no commas between the columns", "save the table as CSV with commas, not semicolons or tabs")
	default:
		return true
	}
	return false
}

// checkHeader reports missing, unknown and repeated columns.
func (t *table) checkHeader(columns []string) bool {
	before := len(*t.faults)
	for _, c := range columns {
		if !slices.Contains(t.header, c) {
			t.fault(1, c, "missing column", "add it to the header and to every row")
		}
	}
	for i, c := range t.header {
		if !slices.Contains(columns, c) {
			t.fault(1, c, "unknown column", "remove it or correct its name")
		}
		if slices.Contains(t.header[:i], c) {
			t.fault(1, c, "repeated column", "remove one of them")
		}
	}
	return len(*t.faults) == before
}

// readRows reads all records. It stops at a record that is not CSV, since
// nobody knows where the next one begins.
func (t *table) readRows(r *csv.Reader) {
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.unreadable(err)
			t.lost = true
			return
		}
		line, _ := r.FieldPos(0)
		if len(fields) != len(t.header) {
			t.lost = true
			t.fault(line, "", fmt.Sprintf("%d fields, but the header has %d", len(fields), len(t.header)),
				"quote a field that holds a comma, or add the missing ones")
			continue
		}
		in := row{table: t, line: line, fields: fields, wrong: map[string]bool{}}
		in.checkText()
		t.rows = append(t.rows, in)
	}
}

// prose lists the columns whose text may have paragraphs, each after its table.
var prose = []string{"articles.csv article", "chapters.csv text", "pages.csv text"}

// checkText reports fields that could not be shown as they are: those in an
// encoding other than UTF-8, and those that hold a line break or another
// control character, which has no place in one line of a caption or an answer.
// Prose has paragraphs, and so an empty line between two of them.
func (r row) checkText() {
	for i, s := range r.fields {
		if slices.Contains(prose, r.file+" "+r.header[i]) {
			s = strings.ReplaceAll(s, "\n\n", " ")
		}
		switch {
		case !utf8.ValidString(s):
			r.spoilt(r.header[i], "not in UTF-8", "save the table in that encoding")
		case strings.ContainsFunc(s, unicode.IsControl):
			r.spoilt(r.header[i], fmt.Sprintf("holds a control character: %q", s), "write it in one line")
		}
	}
}

// unreadable reports an error of the CSV reader.
func (t *table) unreadable(err error) {
	var at *csv.ParseError
	switch {
	case errors.As(err, &at):
		t.fault(at.Line, "", at.Err.Error(), "correct the quotes there")
	case errors.Is(err, io.EOF):
		t.fault(0, "", "empty", "write the header and the rows")
	default:
		t.fault(0, "", fmt.Sprintf("cannot be read (%v)", err), "put the table there, as a file that may be read")
	}
}

// fault notes a fault of this table.
func (t *table) fault(line int, field, problem, mend string) {
	t.faults.add(Fault{File: t.file, Line: line, Field: field, Problem: problem, Mend: mend})
}
