package export

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
		t.Fatalf("%s: %v", format, err)
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
		events, claims, found := sayingsOfEvents(c), sayingsOfClaims(c), 0
		prose := proseOf(c)
		for _, f := range Formats() {
			export, _ := exported(t, c, f.Name)
			for _, text := range texts(t, f.Name, export) {
				found += checkMarks(t, name+", "+f.Name, events, text)
				found += checkMarks(t, name+", "+f.Name, claims, prose.Replace(text))
			}
		}
		if found < len(events)+len(claims) {
			t.Errorf("%s: found %d texts of %d in the exports; the test looks in the wrong place", name, found, len(events)+len(claims))
		}
	}
}

// checkMarks checks what a text holds of some that are marked, and counts them.
func checkMarks(t *testing.T, where string, marked []saying, text string) int {
	t.Helper()
	found, lower := 0, strings.ToLower(text)
	for _, s := range marked {
		if !strings.Contains(text, s.text) {
			continue
		}
		found++
		if !strings.Contains(lower, s.mark) || !strings.Contains(lower, strings.ToLower(s.who)) {
			t.Errorf("%s: %q stands without %q and %q: %.200q", where, s.text, s.mark, s.who, text)
		}
	}
	return found
}

// saying is a text that is not documented, with its mark and who says it.
type saying struct{ text, mark, who string }

// sayings collects them. A text that is documented elsewhere, as that the article says something,
// may stand there without.
type sayings map[saying]chronicle.Status

func (s sayings) add(mark chronicle.Status, who string, texts ...string) {
	for _, text := range texts {
		s[saying{text, mark.String(), who}] = mark
	}
}

// undocumented returns those of which the text is documented nowhere.
func (s sayings) undocumented() []saying {
	documented := map[string]bool{"": true}
	for said, mark := range s {
		documented[said.text] = documented[said.text] || mark == chronicle.Documented
	}
	maps.DeleteFunc(s, func(said saying, _ chronicle.Status) bool { return documented[said.text] })
	return slices.Collect(maps.Keys(s))
}

// sayingsOfEvents returns the titles and texts of the events that are marked.
func sayingsOfEvents(c *chronicle.Chronicle) []saying {
	all := sayings{}
	for i := range c.Events {
		e := &c.Events[i]
		all.add(e.Status, e.ClaimBy, e.Title, oneLine(e.Summary))
		if told, ok := c.TextOf(e.ID); ok {
			all.add(e.Status, e.ClaimBy, told.Sentence, told.Article, oneLine(told.Article))
		}
	}
	return all.undocumented()
}

// sayingsOfClaims returns the claims and projects that are marked.
func sayingsOfClaims(c *chronicle.Chronicle) []saying {
	all := sayings{}
	for _, cl := range c.Claims {
		all.add(cl.Mark, cl.By, cl.Text)
	}
	for _, p := range c.Projects {
		all.add(p.Status, string(p.Evidence), p.What)
	}
	return all.undocumented()
}

// proseOf takes the texts of all events out of another. They may repeat a claim, as their own
// words say whose it is; what is left is to do it by the mark.
func proseOf(c *chronicle.Chronicle) *strings.Replacer {
	var pairs []string
	for i := range c.Events {
		e := &c.Events[i]
		pairs = append(pairs, oneLine(e.Summary), "")
		if told, ok := c.TextOf(e.ID); ok {
			pairs = append(pairs, told.Article, "", oneLine(told.Article), "", told.Sentence, "")
			for p := range strings.SplitSeq(told.Article, "\n\n") {
				pairs = append(pairs, p, "")
			}
		}
	}
	return strings.NewReplacer(pairs...)
}

// TestEveryEventIsThere checks that no event is left out of a format that is for events.
func TestEveryEventIsThere(t *testing.T) {
	c := tables(t)
	for _, format := range []string{"csv", "geojson", "linkedplaces", "timelinejs"} {
		export, _ := exported(t, c, format)
		all := strings.Join(texts(t, format, export), "\n")
		for i := range c.Events {
			if title := headline(&c.Events[i]); !strings.Contains(all, title) {
				t.Errorf("%s has no %q", format, title)
			}
		}
		for i := range c.Claims {
			if text := c.Claims[i].Text; !strings.Contains(all, text) {
				t.Errorf("%s has no claim %q", format, text)
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
			t.Errorf("csl has no %q", s.ID)
		}
		if !strings.Contains(bib, "{"+s.ID+",\n") {
			t.Errorf("bibtex has no %q", s.ID)
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
