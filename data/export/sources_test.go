package export

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// TestCSLKeepsTheRules holds what csl-data.json, the schema of CSL-JSON 1.0.2, asks of the
// members that we write.
func TestCSLKeepsTheRules(t *testing.T) {
	c := tables(t)
	export, _ := exported(t, c, "csl")
	var items []struct {
		cslItem
		Author []map[string]string `json:"author"`
	}
	decoder := json.NewDecoder(strings.NewReader(export))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&items); err != nil || len(items) != len(c.Sources) {
		t.Fatalf("%d items, %v, want %d", len(items), err, len(c.Sources))
	}
	types := []string{"article-newspaper", "dataset", "document", "entry-encyclopedia", "report", "webpage"} // of its list
	for i, item := range items {
		s := &c.Sources[i]
		if item.ID != s.ID || item.Title != s.Title || !slices.Contains(types, item.Type) {
			t.Errorf("item %q, %q is a %q, want %q, %q and a type of the schema", item.ID, item.Title, item.Type, s.ID, s.Title)
		}
		if (item.URL != "") != s.Link {
			t.Errorf("%s has the address %q, want one only if it is to be followed", s.ID, item.URL)
		}
		if !strings.Contains(item.Note, s.Standing) {
			t.Errorf("%s does not say how far it can be trusted: %q", s.ID, item.Note)
		}
		for _, d := range []*cslDate{item.Issued, item.Original} {
			if d != nil && d.Literal == "" && (len(d.Parts) != 1 || len(d.Parts[0]) < 1 || len(d.Parts[0]) > 3) {
				t.Errorf("%s has a date of the parts %v, want one of one to three", s.ID, d.Parts)
			}
		}
		if s.Author != "" && (len(item.Author) != 1 || item.Author[0]["literal"] != s.Author) {
			t.Errorf("%s is by %v, want %q as it is", s.ID, item.Author, s.Author)
		}
	}
}

func TestPublished(t *testing.T) {
	for _, c := range []struct{ reason, year, written, issued, original string }{
		{"a year", "1987", "", "1987", ""},
		{"a day of that year is the same date", "1987", "1987-06-09", "1987-06-09", ""},
		{"another year is another date", "1991", "1987-06-09", "1991", "1987-06-09"},
		{"never published", "n.d.", "1973~", "", "1973~"},
		{"nothing known", "n.d.", "", "", ""},
		{"about that year, so perhaps not in it", "1973", "1973~", "1973~", ""},
	} {
		issued, original := published(&chronicle.Source{Year: c.year, Written: date(t, c.written)})
		if issued.String() != c.issued || original.String() != c.original {
			t.Errorf("published(%s, %s) = %q, %q, want %q, %q (%s)", c.year, c.written, issued, original, c.issued, c.original, c.reason)
		}
	}
}

func TestDatesOfCSL(t *testing.T) {
	for _, c := range []struct{ reason, date, want string }{
		{"unknown", "", `null`},
		{"a day", "1987-06-09", `{"date-parts":[[1987,6,9]]}`},
		{"a month", "1987-06", `{"date-parts":[[1987,6]]}`},
		{"a year", "1987", `{"date-parts":[[1987]]}`},
		{"about", "1973~", `{"date-parts":[[1973]],"circa":true}`},
		{"in doubt is about", "1973?", `{"date-parts":[[1973]],"circa":true}`},
		{"a decade has no parts", "198X", `{"literal":"the 1980s"}`},
	} {
		got, err := json.Marshal(cslDateOf(date(t, c.date)))
		if err != nil || string(got) != c.want {
			t.Errorf("cslDateOf(%s) = %s, %v, want %s (%s)", c.date, got, err, c.want, c.reason)
		}
	}
}

// TestBibTeXKeepsTheRules checks that each entry closes and that no character is left that LaTeX
// takes for a command.
func TestBibTeXKeepsTheRules(t *testing.T) {
	c := tables(t)
	export, _ := exported(t, c, "bibtex")
	head, entries, _ := strings.Cut(export, "\n\n")
	if !strings.HasPrefix(head, "%") || strings.Count(export, "\n@") != len(c.Sources) {
		t.Errorf("%q and %d entries, want a comment and %d", head, strings.Count(export, "\n@"), len(c.Sources))
	}
	for entry := range strings.SplitSeq(entries, "\n\n") {
		for i, line := range strings.Split(strings.TrimSpace(entry), "\n") {
			name, value, field := strings.Cut(line, " = ")
			switch {
			case i == 0 && strings.HasPrefix(line, "@") || line == "}":
			case !field || !strings.HasPrefix(value, "{") || !strings.HasSuffix(value, "},"):
				t.Errorf("%q is no field", line)
			case depth(value) != 0:
				t.Errorf("braces of %q do not close", line)
			case strings.TrimSpace(name) != "url" && bare(value):
				t.Errorf("%q holds a character that LaTeX takes for a command", line)
			}
		}
	}
}

// depth counts the braces that open against those that close, without escaped ones.
func depth(s string) int {
	s = strings.NewReplacer(`\{`, "", `\}`, "").Replace(s)
	return strings.Count(s, "{") - strings.Count(s, "}")
}

// bare reports whether a text holds a special character without a backslash before it.
func bare(s string) bool {
	return slices.ContainsFunc(strings.Split(s, ""), func(c string) bool {
		return strings.Contains("&%$#_^~", c) && strings.Contains(strings.ReplaceAll(s, `\`+c, ""), c)
	})
}

func TestLaTeX(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"letters of all kinds", "Côte d’Ivoire – 평양", "Côte d’Ivoire – 평양"},
		{"the ten", `\{}$&#%_^~`, `\textbackslash{}\{\}\$\&\#\%\_\textasciicircum{}\textasciitilde{}`},
	} {
		if got := latex(c.text); got != c.want {
			t.Errorf("latex(%q) = %q, want %q (%s)", c.text, got, c.want, c.reason)
		}
	}
}

func TestBibDates(t *testing.T) {
	for in, want := range map[string]string{"": "", "1987": "1987", "1987-06-09": "1987-06-09", "1973~": "1973~", "1981?": "1981?", "1973%": "1973~", "198X": "198X"} {
		if got := bibDate(date(t, in)); got != want {
			t.Errorf("bibDate(%s) = %q, want %q", in, got, want)
		}
	}
}

func TestLanguageName(t *testing.T) {
	for tag, want := range map[string]string{"": "", "ja": "japanese", "pt": "portuguese", "zh": "chinese", "mul": "multiple languages"} {
		if got := languageName(tag); got != want {
			t.Errorf("languageName(%q) = %q, want %q", tag, got, want)
		}
	}
}

func TestCitation(t *testing.T) {
	c := sample(t)
	for _, x := range []struct{ reason, ref, want string }{
		{"a paragraph of the article, with its address", "SEED:3", "a text, The Article, 2023 [state media], paragraph 3, https://news.example/a_b?c=1&d=%20"},
		{"a copy, without its address", "BOOK:p. 7", `A. N. Author, 100 % of A & B: the {true} cost_of $5 #1 ~ x^2 \ more, A House, 1991 [UN], at p. 7`},
		{"what is only remembered", "BG", "the editors, What is remembered, n.d. [background]"},
	} {
		if got := cite(c, chronicle.ParseRef(x.ref)); got != x.want {
			t.Errorf("cite(%s) = %q, want %q (%s)", x.ref, got, x.want, x.reason)
		}
	}
}
