package data_test

import (
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// TestTablesFollowTheDescriptor holds each table against datapackage.json, as
// any program does that knows the standard and nothing of this project.
func TestTablesFollowTheDescriptor(t *testing.T) {
	d := described(t)
	for i := range d.Resources {
		r := &d.Resources[i]
		header, rows := rowsOf(t, r)
		if !slices.Equal(header, r.Schema.columns()) {
			t.Errorf("%s: columns %v, want %v", r.Path, header, r.Schema.columns())
			continue
		}
		keysHold(t, r, rows)
		for c := range r.Schema.Fields {
			f := &r.Schema.Fields[c]
			known := idsFor(t, d, r, f)
			for n, row := range rows {
				if problem := f.problem(row[c], known); problem != "" {
					t.Errorf("%s: row %d: %s: %q %s", r.Path, n+1, f.Name, row[c], problem)
				}
			}
		}
	}
}

// rowsOf reads a table.
func rowsOf(t *testing.T, r *resource) (header []string, rows [][]string) {
	t.Helper()
	file, err := data.Tables().Open(r.Path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	all, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", r.Path, err)
	}
	return all[0], all[1:]
}

// idsFor returns the ids that a field may refer to; nil if it refers to none.
func idsFor(t *testing.T, d *descriptor, r *resource, f *field) map[string]bool {
	t.Helper()
	table, column, refers := r.target(f)
	if !refers {
		return nil
	}
	to, _ := d.resource(table)
	header, rows := rowsOf(t, to)
	at := slices.Index(header, column)
	ids := map[string]bool{}
	for _, row := range rows {
		ids[row[at]] = true
	}
	return ids
}

// problem says what is wrong with a value, if anything.
func (f *field) problem(value string, known map[string]bool) string {
	c := f.Constraints
	if value == "" {
		if c.Required {
			return "is required"
		}
		return ""
	}
	n, length := 0.0, utf8.RuneCountInString(value)
	var err error
	switch f.Type {
	case "integer":
		_, err = strconv.Atoi(value)
		n, _ = strconv.ParseFloat(value, 64)
	case "number":
		n, err = strconv.ParseFloat(value, 64)
	case "date":
		_, err = chronicle.ParseDay(value)
	case "boolean":
		if !slices.Contains(append(f.TrueValues, f.FalseValues...), value) {
			return "is neither true nor false"
		}
	}
	switch {
	case err != nil:
		return err.Error()
	case c.Minimum != nil && n < *c.Minimum, c.Maximum != nil && n > *c.Maximum:
		return "is out of range"
	case length < c.MinLength, c.MaxLength > 0 && length > c.MaxLength:
		return "is too short or too long"
	case c.Enum != nil && !slices.Contains(c.Enum, value):
		return "is none of the words"
	case c.Pattern != "" && !f.matches().MatchString(value):
		return "is not of the form"
	case known != nil && !f.refersWell(value, known):
		return "refers to what is not there"
	}
	return ""
}

// refersWell reports whether a value refers to ids that are there: an id, or a
// list of them. A dash stands for a sovereign that is open, and what follows a
// colon is the place in a source.
func (f *field) refersWell(value string, known map[string]bool) bool {
	ids := []string{value}
	if f.RefersTo != nil {
		ids = strings.Split(value, f.RefersTo.Separator)
	}
	return !slices.ContainsFunc(ids, func(id string) bool {
		id, _, _ = strings.Cut(id, ":")
		return !known[id] && id != "-"
	})
}

// keysHold checks that no two rows have the same key.
func keysHold(t *testing.T, r *resource, rows [][]string) {
	t.Helper()
	keys := r.Schema.UniqueKeys
	if r.Schema.PrimaryKey != "" {
		keys = append(keys, []string{r.Schema.PrimaryKey})
	}
	for _, key := range keys {
		seen := map[string]bool{}
		for _, row := range rows {
			var values []string
			for _, c := range key {
				values = append(values, row[slices.Index(r.Schema.columns(), c)])
			}
			id := strings.Join(values, "\t")
			if seen[id] {
				t.Errorf("%s: %v = %q twice", r.Path, key, values)
			}
			seen[id] = true
		}
	}
}
