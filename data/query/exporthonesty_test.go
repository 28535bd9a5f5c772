package main

import (
	"encoding/csv"
	"encoding/json"
	"html"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// texts returns every text of an export, as whoever reads the format gets it.
func texts(t *testing.T, format, export string) []string {
	t.Helper()
	switch format {
	case "csv", "timelinejs":
		return cellsOf(t, export)
	case "bibtex":
		return []string{export}
	}
	var v any
	if err := json.Unmarshal([]byte(export), &v); err != nil {
		t.Fatalf("export -format %s: %v", format, err)
	}
	return stringsIn(v)
}

// cellsOf returns the cells of a table, without HTML.
func cellsOf(t *testing.T, table string) []string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var cells []string
	for _, row := range rows {
		for _, cell := range row {
			cells = append(cells, html.UnescapeString(tag.ReplaceAllString(cell, "\n")))
		}
	}
	return cells
}

var tag = regexp.MustCompile(`</?[a-z][^>]*>`)

// stringsIn returns the texts of a JSON value. Those of an object with a mark of its own are
// joined to it: there the mark is a member beside the text.
func stringsIn(v any) []string {
	var list []string
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		for _, item := range v {
			list = append(list, stringsIn(item)...)
		}
	case map[string]any:
		for _, item := range v {
			list = append(list, stringsIn(item)...)
		}
		if mark, ok := v["mark"].(string); ok {
			return []string{mark + " " + v["by"].(string) + " " + strings.Join(list, " ")}
		}
	}
	return list
}

// TestNoExportMakesAStatementOfAClaim looks for the title and the text of every event that is not
// documented, and for every claim that is not, wherever they stand, and wants the mark and who
// says it in the same text.
func TestNoExportMakesAStatementOfAClaim(t *testing.T) {
	for name, c := range map[string]*chronicle.Chronicle{"tables": tables(t), "sample": sample(t)} {
		found, all := 0, sayings(c)
		for _, x := range exporters() {
			export, _ := exported(t, c, x.format)
			for _, text := range texts(t, x.format, export) {
				for _, s := range all {
					if !strings.Contains(text, s.text) {
						continue
					}
					found++
					if lower := strings.ToLower(text); !strings.Contains(lower, s.mark) || !strings.Contains(lower, strings.ToLower(s.who)) {
						t.Errorf("%s, %s: %q stands without %q and %q: %.200q", name, x.format, s.text, s.mark, s.who, text)
					}
				}
			}
		}
		if found < len(all) {
			t.Errorf("%s: found %d texts of %d in the exports; the test looks in the wrong place", name, found, len(all))
		}
	}
}

// saying is a text that is not documented, with its mark and who says it.
type saying struct{ text, mark, who string }

// sayings returns all that a chronicle has marked. A text that is documented elsewhere, as that
// the article says something, may stand there without.
func sayings(c *chronicle.Chronicle) []saying {
	marks := map[saying]chronicle.Status{}
	for i := range c.Events {
		e := &c.Events[i]
		told, _ := c.TextOf(e.ID)
		if told == nil {
			told = &chronicle.EventText{}
		}
		for _, text := range []string{e.Title, oneLine(e.Summary), told.Sentence, told.Article} {
			marks[saying{text, e.Status.String(), e.ClaimBy}] = e.Status
		}
	}
	for _, cl := range c.Claims {
		marks[saying{cl.Text, cl.Mark.String(), cl.By}] = cl.Mark
	}
	for _, p := range c.Projects {
		marks[saying{p.What, p.Status.String(), string(p.Evidence)}] = p.Status
	}
	documented := map[string]bool{"": true}
	for s, mark := range marks {
		documented[s.text] = documented[s.text] || mark == chronicle.Documented
	}
	maps.DeleteFunc(marks, func(s saying, _ chronicle.Status) bool { return documented[s.text] })
	return slices.Collect(maps.Keys(marks))
}

// TestEveryEventIsThere checks that no event is left out of a format that is for events.
func TestEveryEventIsThere(t *testing.T) {
	c := tables(t)
	for _, format := range []string{"csv", "geojson", "linkedplaces", "timelinejs"} {
		export, _ := exported(t, c, format)
		all := strings.Join(texts(t, format, export), "\n")
		for i := range c.Events {
			if title := headline(&c.Events[i]); !strings.Contains(all, title) {
				t.Errorf("export -format %s has no %q", format, title)
			}
		}
		for i := range c.Claims {
			if text := c.Claims[i].Text; !strings.Contains(all, text) {
				t.Errorf("export -format %s has no claim %q", format, text)
			}
		}
	}
}

// TestEverySourceIsThere checks that no source is left out of a bibliography.
func TestEverySourceIsThere(t *testing.T) {
	c := tables(t)
	csl, _ := exported(t, c, "csl")
	bib, _ := exported(t, c, "bibtex")
	for _, s := range c.Sources {
		if !strings.Contains(csl, `{"id":"`+s.ID+`"`) {
			t.Errorf("export -format csl has no %q", s.ID)
		}
		if !strings.Contains(bib, "{"+s.ID+",\n") {
			t.Errorf("export -format bibtex has no %q", s.ID)
		}
	}
}

func TestAttribution(t *testing.T) {
	for _, c := range []struct {
		reason    string
		mark      chronicle.Status
		who, want string
	}{
		{"what is documented is said", chronicle.Documented, "the UN", "It rains."},
		{"one who says so", chronicle.SourceSays, "the article", "Source says (the article): It rains."},
		{"two who do not agree", chronicle.AccountsDiffer, "the article; a book", "Accounts differ (the article; a book): It rains."},
		{"nobody who says so", chronicle.NotEstablished, "", "Not established: It rains."},
	} {
		if got := told(c.mark, c.who, "It rains."); got != c.want {
			t.Errorf("told(%v, %q) = %q, want %q (%s)", c.mark, c.who, got, c.want, c.reason)
		}
	}
}
