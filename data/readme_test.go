package data_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

// intro stands above the tables in README.md.
const intro = `# Data

%s

Each table is UTF-8 with one header, as RFC 4180 has it. This page is made of
[datapackage.json](datapackage.json), a [Data Package](https://datapackage.org), which programs can read:
correct it there, then ` + "`go test ./data -run README -update`" + `. ` + "`go run ./data/query validate`" + ` holds the
tables to it, and ` + "`validate DIR`" + ` tables of yours; tests see to it that the reader refuses whatever the
description forbids, and nothing for its form that it allows. What goes beyond single fields the reader
checks too: a span does not end before it begins, a mark of *documented* does not rest on memory alone,
an event is told in one chapter.

The tables are under [CC BY 4.0](../LICENSES/CC-BY-4.0.txt). ` + "`world.atlas`" + `, the base map, is built by [gen](gen).
`

// TestREADME holds README.md to the descriptor.
func TestREADME(t *testing.T) {
	got := readme(described(t))
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile("README.md", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Error("README.md is not what datapackage.json describes; run go test ./data -run README -update")
	}
}

// readme writes the tables and their columns as a page.
func readme(d *descriptor) string {
	var page strings.Builder
	fmt.Fprintf(&page, intro, d.Description)
	for i := range d.Resources {
		r := &d.Resources[i]
		fmt.Fprintf(&page, "\n## %s\n\n%s\n\n| column | form | what it is |\n|---|---|---|\n", r.Path, r.Description)
		for i := range r.Schema.Fields {
			f := &r.Schema.Fields[i]
			fmt.Fprintf(&page, "| `%s` | %s | %s |\n", f.Name, f.form(r), strings.ReplaceAll(f.Description, "|", `\|`))
		}
	}
	return page.String()
}

// form says in words what the constraints of a field are.
func (f *field) form(r *resource) string {
	c := f.Constraints
	parts := []string{f.kind()}
	switch {
	case c.MinLength > 0:
		parts = append(parts, fmt.Sprintf("%d to %d characters", c.MinLength, c.MaxLength))
	case c.MaxLength > 0:
		parts = append(parts, fmt.Sprintf("%d characters at most", c.MaxLength))
	case c.Minimum != nil && c.Maximum != nil:
		parts = append(parts, fmt.Sprintf("%v to %v", *c.Minimum, *c.Maximum))
	}
	if table, column, refers := r.target(f); refers {
		parts = append(parts, fmt.Sprintf("`%s` of [%s](#%scsv)", column, table, strings.ReplaceAll(table, "-", "_")))
	}
	if f.Name == r.Schema.PrimaryKey {
		parts = append(parts, "unique")
	}
	if !c.Required {
		parts = append(parts, "may be empty")
	}
	return strings.Join(parts, "; ")
}

// kind says in words what a value is.
func (f *field) kind() string {
	c := f.Constraints
	switch {
	case c.Enum != nil:
		return "`" + strings.Join(c.Enum, "`, `") + "`"
	case f.Type == "boolean":
		return "`yes` or `no`"
	case f.Type == "integer":
		return "whole number"
	case f.Type == "date", strings.Contains(c.Pattern, "]{4}-["):
		return "day"
	case strings.Contains(c.Pattern, "(/"):
		return "date or interval"
	case strings.Contains(c.Pattern, "XX"):
		return "date"
	case f.RefersTo != nil:
		return "list"
	case f.Type == "string":
		return "text"
	}
	return f.Type
}
