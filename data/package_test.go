package data_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// The descriptor of the tables, datapackage.json, as the Data Package standard,
// version 2, names its parts. What the tables are is written down there once:
// README.md is made of it, and these tests hold the tables and their reader to
// it. No part of it is linked into a program, so nothing is checked twice.
type (
	descriptor struct {
		Schema      string     `json:"$schema"`
		Name        string     `json:"name"`
		Title       string     `json:"title"`
		Description string     `json:"description"`
		Licenses    []license  `json:"licenses"`
		Resources   []resource `json:"resources"`
	}
	license struct {
		Name  string `json:"name"`
		Path  string `json:"path"`
		Title string `json:"title"`
	}
	resource struct {
		Name        string `json:"name"`
		Type        string `json:"type"`
		Path        string `json:"path"`
		Format      string `json:"format"`
		MediaType   string `json:"mediatype"`
		Encoding    string `json:"encoding"`
		Description string `json:"description"`
		Schema      schema `json:"schema"`
	}
	schema struct {
		Fields      []field      `json:"fields"`
		PrimaryKey  string       `json:"primaryKey"`
		UniqueKeys  [][]string   `json:"uniqueKeys"`
		ForeignKeys []foreignKey `json:"foreignKeys"`
	}
	field struct {
		Name        string      `json:"name"`
		Type        string      `json:"type"`
		TrueValues  []string    `json:"trueValues"`
		FalseValues []string    `json:"falseValues"`
		Description string      `json:"description"`
		Constraints constraints `json:"constraints"`

		// RefersTo is ours: the field lists ids, for which the standard has no key.
		RefersTo *list `json:"refersTo"`
	}
	constraints struct {
		Required  bool     `json:"required"`
		Enum      []string `json:"enum"`
		Pattern   string   `json:"pattern"`
		MinLength int      `json:"minLength"`
		MaxLength int      `json:"maxLength"`
		Minimum   *float64 `json:"minimum"`
		Maximum   *float64 `json:"maximum"`
	}
	foreignKey struct {
		Fields    []string `json:"fields"`
		Reference struct {
			Resource string   `json:"resource"`
			Fields   []string `json:"fields"`
		} `json:"reference"`
	}
	list struct {
		Resource  string `json:"resource"`
		Field     string `json:"field"`
		Separator string `json:"separator"`
	}
)

// described returns the descriptor. A property that is not in the types above
// is an error: it would be described and held by nothing.
func described(t *testing.T) *descriptor {
	t.Helper()
	f, err := os.Open("datapackage.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var d descriptor
	r := json.NewDecoder(f)
	r.DisallowUnknownFields()
	if err := r.Decode(&d); err != nil {
		t.Fatalf("datapackage.json: %v", err)
	}
	return &d
}

// resource returns a table by its name.
func (d *descriptor) resource(name string) (*resource, bool) {
	i := slices.IndexFunc(d.Resources, func(r resource) bool { return r.Name == name })
	if i < 0 {
		return nil, false
	}
	return &d.Resources[i], true
}

// columns lists the names of the fields.
func (s *schema) columns() []string {
	var names []string
	for _, f := range s.Fields {
		names = append(names, f.Name)
	}
	return names
}

// target returns the table and the field that a field refers to, if it does.
func (r *resource) target(f *field) (table, column string, ok bool) {
	if f.RefersTo != nil {
		return f.RefersTo.Resource, f.RefersTo.Field, true
	}
	for _, k := range r.Schema.ForeignKeys {
		if k.Fields[0] == f.Name {
			table = k.Reference.Resource
			if table == "" { // the standard's way to write the table itself
				table = r.Name
			}
			return table, k.Reference.Fields[0], true
		}
	}
	return "", "", false
}

// matches returns the pattern of a field. The standard anchors it at both ends,
// as XML Schema does.
func (f *field) matches() *regexp.Regexp {
	return regexp.MustCompile("^(?s:" + f.Constraints.Pattern + ")$")
}

// TestDescriptorFollowsTheStandard holds the descriptor against what the
// standard asks (datapackage.org, version 2.0: Data Package, Data Resource,
// Table Schema), as far as we use it.
func TestDescriptorFollowsTheStandard(t *testing.T) {
	d := described(t)
	name := regexp.MustCompile(`^[a-z0-9._-]+$`)
	if d.Schema != "https://datapackage.org/profiles/2.0/datapackage.json" || !name.MatchString(d.Name) || len(d.Licenses) == 0 {
		t.Errorf("descriptor: profile %q, name %q, %d licences", d.Schema, d.Name, len(d.Licenses))
	}
	var paths, names []string
	for i := range d.Resources {
		r := &d.Resources[i]
		paths, names = append(paths, r.Path), append(names, r.Name)
		if !name.MatchString(r.Name) || r.Type != "table" || r.Format != "csv" || r.MediaType != "text/csv" || r.Encoding != "utf-8" {
			t.Errorf("resource %+v: want a name in lower case and a CSV table in UTF-8", r)
		}
		for i := range r.Schema.Fields {
			fieldFollows(t, r.Name, &r.Schema.Fields[i])
		}
		keysFollow(t, d, r)
	}
	if want := chronicle.Tables(); !slices.Equal(slices.Sorted(slices.Values(paths)), slices.Sorted(slices.Values(want))) {
		t.Errorf("paths = %v, want those that are read: %v", paths, want)
	}
	if slices.Sort(names); len(slices.Compact(names)) != len(d.Resources) {
		t.Errorf("names of resources = %v, want each once", names)
	}
}

// fieldFollows checks a field: its type is one of the standard's, and each
// constraint is one that the type may have.
func fieldFollows(t *testing.T, table string, f *field) {
	t.Helper()
	c := f.Constraints
	numeric := f.Type == "integer" || f.Type == "number"
	switch {
	case !slices.Contains([]string{"string", "number", "integer", "boolean", "date"}, f.Type):
		t.Errorf("%s.%s: type %q, want one of the standard’s that the tables use", table, f.Name, f.Type)
	case f.Type != "string" && c.Pattern+strings.Join(c.Enum, "") != "", f.Type != "string" && c.MinLength+c.MaxLength > 0:
		t.Errorf("%s.%s: a %s has no pattern, enum or length here", table, f.Name, f.Type)
	case !numeric && (c.Minimum != nil || c.Maximum != nil):
		t.Errorf("%s.%s: a %s has no least and no greatest value", table, f.Name, f.Type)
	case (f.Type == "boolean") != (len(f.TrueValues) == 1 && len(f.FalseValues) == 1):
		t.Errorf("%s.%s: a boolean, and no other field, says what true and false are", table, f.Name)
	case c.MaxLength > 0 && c.MinLength > c.MaxLength:
		t.Errorf("%s.%s: shortest %d, longest %d", table, f.Name, c.MinLength, c.MaxLength)
	case f.Description == "" || strings.ContainsAny(f.Description, "|\n") && !strings.Contains(f.Description, "` | `"):
		t.Errorf("%s.%s: description %q, want one line", table, f.Name, f.Description)
	}
	if _, err := regexp.Compile(c.Pattern); err != nil {
		t.Errorf("%s.%s: %v", table, f.Name, err)
	}
}

// keysFollow checks that keys name fields that are there, and that a field of a
// primary key is required.
func keysFollow(t *testing.T, d *descriptor, r *resource) {
	t.Helper()
	columns := r.Schema.columns()
	for _, key := range append(r.Schema.UniqueKeys, []string{r.Schema.PrimaryKey}) {
		for _, c := range key {
			if c != "" && !slices.Contains(columns, c) {
				t.Errorf("%s: key of a field %q, which it has not", r.Name, c)
			}
		}
	}
	for i := range r.Schema.Fields {
		f := &r.Schema.Fields[i]
		if f.Name == r.Schema.PrimaryKey && !f.Constraints.Required {
			t.Errorf("%s.%s: a primary key, but not required", r.Name, f.Name)
		}
		if table, column, refers := r.target(f); refers {
			if to, ok := d.resource(table); !ok || !slices.Contains(to.Schema.columns(), column) {
				t.Errorf("%s.%s refers to %s.%s, which is not there", r.Name, f.Name, table, column)
			}
		}
	}
	for _, k := range r.Schema.ForeignKeys {
		if len(k.Fields) != 1 || len(k.Reference.Fields) != 1 || !slices.Contains(columns, k.Fields[0]) {
			t.Errorf("%s: foreign key %+v, want one field of its own and one of the other table", r.Name, k)
		}
	}
}
