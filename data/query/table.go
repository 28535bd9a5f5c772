package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"
)

// table is an answer: columns with names, and rows of as many values. A value
// is a string, a number (float64, or number if it came from a table), several
// strings ([]string), or nil for a number that is not known.
type table struct {
	columns []string
	rows    [][]any
}

// number is a number that a CSV shows as it was written.
type number struct {
	text  string
	value float64
}

// MarshalJSON returns the number.
func (n number) MarshalJSON() ([]byte, error) { return json.Marshal(n.value) }

// add appends a row.
func (t *table) add(values ...any) { t.rows = append(t.rows, values) }

// print writes the table in a form and returns the exit code.
func (q *query) print(t *table, format formatFlag) int {
	write := t.writeCSV
	if format.name == formatJSON {
		write = t.writeJSON
	}
	if err := write(q.stdout); err != nil {
		return q.fail(err)
	}
	return exitOK
}

// writeCSV writes a header and the rows. Several strings are joined by " | ".
func (t *table) writeCSV(to io.Writer) error {
	w := csv.NewWriter(to)
	if err := w.Write(t.columns); err != nil {
		return err
	}
	for _, row := range t.rows {
		fields := make([]string, len(row))
		for i, v := range row {
			fields[i] = csvField(v)
		}
		if err := w.Write(fields); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// csvField returns a value as one field.
func csvField(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case number:
		return v.text
	case []string:
		return strings.Join(v, " | ")
	}
	return ""
}

// writeJSON writes an array with one object a line, its members in the order
// of the columns (which a Go map would lose).
func (t *table) writeJSON(to io.Writer) error {
	var w bytes.Buffer
	w.WriteString("[")
	for i, row := range t.rows {
		if i > 0 {
			w.WriteString(",")
		}
		w.WriteString("\n  {")
		if err := writeMembers(&w, t.columns, row); err != nil {
			return err
		}
		w.WriteString("}")
	}
	w.WriteString("\n]\n")
	_, err := w.WriteTo(to)
	return err
}

// writeMembers writes the members of one object.
func writeMembers(w *bytes.Buffer, names []string, values []any) error {
	for i, v := range values {
		if i > 0 {
			w.WriteString(", ")
		}
		name, err := json.Marshal(names[i]) // those of a table that was given may be anything
		if err != nil {
			return err
		}
		w.Write(name)
		w.WriteString(": ")
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		w.Write(b)
	}
	return nil
}
