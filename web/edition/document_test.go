package edition_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/web/edition"
)

// read returns the tables, and a document made of them.
func read(t *testing.T, write func(io.Writer, *chronicle.Chronicle, edition.Options) error, o edition.Options) (*chronicle.Chronicle, string) {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := write(&out, c, o); err != nil {
		t.Fatal(err)
	}
	return c, out.String()
}

// missing is WriteMissing in the form of the others.
func missing(w io.Writer, _ *chronicle.Chronicle, o edition.Options) error {
	return edition.WriteMissing(w, o)
}

// documents are all of them, by their names.
func documents() map[string]func(io.Writer, *chronicle.Chronicle, edition.Options) error {
	return map[string]func(io.Writer, *chronicle.Chronicle, edition.Options) error{
		edition.Index: edition.Write, edition.Sources: edition.WriteSources, edition.Missing: missing,
	}
}

// once fails unless a document holds a piece of text exactly once.
func once(t *testing.T, document, what string) {
	t.Helper()
	if n := strings.Count(document, what); n != 1 {
		t.Errorf("%d times %q, want it once", n, what)
	}
}

func TestEverythingOnce(t *testing.T) {
	c, document := read(t, edition.Write, edition.Options{})
	_, sources := read(t, edition.WriteSources, edition.Options{})
	for i := range c.Events {
		once(t, document, `<article id="event-`+c.Events[i].ID+`">`)
	}
	for i := range c.Texts {
		for part := range strings.SplitSeq(c.Texts[i].Article, "\n\n") {
			once(t, document, "<p>"+escaped(part)+"</p>")
		}
	}
	for i := range c.Chapters {
		once(t, document, `<p>`+escaped(c.Chapters[i].Text)+`</p>`)
	}
	for i := range c.Sources {
		once(t, document, `<li id="source-`+c.Sources[i].ID+`">`)
		once(t, sources, `<li id="`+c.Sources[i].ID+`">`)
		once(t, document, `"sources.html#`+c.Sources[i].ID+`"`)
	}
	for i := range c.Glossary {
		once(t, document, "<dt>"+escaped(c.Glossary[i].Term)+"</dt>")
	}
	for i := range c.Paragraphs {
		once(t, document, "<li>"+escaped(c.Paragraphs[i].Says))
	}
	for _, page := range c.Pages {
		once(t, document, ">"+escaped(page.Heading)+"</h2>")
	}
	for year := 1970; year <= 1987; year++ {
		once(t, document, `<h3 id="year-`+chronicle.DayOf(year, 1, 1).String()[:4]+`">`)
	}
}

// TestClaims has each claim in the article of its event, and nowhere else in it.
func TestClaims(t *testing.T) {
	c, document := read(t, edition.Write, edition.Options{})
	for i := range c.Events {
		_, article, _ := strings.Cut(document, `<article id="event-`+c.Events[i].ID+`">`)
		article, _, _ = strings.Cut(article, "</article>")
		from := 0
		for _, claim := range c.ClaimsOf(c.Events[i].ID) {
			once(t, article, "</b> "+escaped(claim.Text)+" <small>")
			at := strings.Index(article, escaped(claim.Text)+" <small>")
			if at < from {
				t.Errorf("%s is told before what comes first", claim.ID)
			}
			from = at
		}
		if got, want := strings.Count(article, "<dd>"), len(c.ClaimsOf(c.Events[i].ID))+len(c.NumbersOf(c.Events[i].ID)); got != want {
			t.Errorf("%s has %d claims and numbers, want %d", c.Events[i].ID, got, want)
		}
	}
}

// escaped writes a text as html/template does.
func escaped(text string) string {
	return strings.NewReplacer("+", "&#43;").Replace(html.EscapeString(text))
}

// TestForm reads the documents as a strict reader of their outline would: no id is there twice, each
// link within leads somewhere, headings skip no level, and what is opened is closed.
func TestForm(t *testing.T) {
	for name, write := range documents() {
		_, document := read(t, write, edition.Options{})
		ids, links, level := map[string]bool{}, []string{}, 0
		for _, tag := range tags(t, name, document) {
			if h := headingLevel(tag.Name.Local); h > 0 {
				if h > level+1 {
					t.Errorf("%s: a heading of level %d follows one of level %d", name, h, level)
				}
				level = h
			}
			for _, a := range tag.Attr {
				switch a.Name.Local {
				case "id":
					if ids[a.Value] {
						t.Errorf("%s: id %q is there twice", name, a.Value)
					}
					ids[a.Value] = true
				case "href":
					if to, inner := strings.CutPrefix(a.Value, "#"); inner {
						links = append(links, strings.Replace(to, "e=", "event-", 1)) // an event on the map
					}
				case "style", "onclick", "onload":
					t.Errorf("%s: %s of %s would be refused by the policy", name, a.Name.Local, tag.Name.Local)
				}
			}
		}
		for _, to := range links {
			if !ids[to] {
				t.Errorf("%s: a link leads to #%s, which is not there", name, to)
			}
		}
	}
}

// tags returns all that is opened in a document, and fails if it is not closed in order.
func tags(t *testing.T, name, document string) []xml.StartElement {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(document, "<!doctype html>")))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var all []xml.StartElement
	var open []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch tag := token.(type) {
		case xml.StartElement:
			all, open = append(all, tag.Copy()), append(open, tag.Name.Local)
		case xml.EndElement:
			if last := open[len(open)-1]; last != tag.Name.Local {
				t.Fatalf("%s: </%s> while <%s> is open", name, tag.Name.Local, last)
			}
			open = open[:len(open)-1]
		}
	}
	return all
}

// headingLevel is 1 to 6, and 0 for what is no heading.
func headingLevel(tag string) int {
	return 1 + slices.Index([]string{"h1", "h2", "h3", "h4", "h5", "h6"}, tag)
}

var address = regexp.MustCompile(`(?:https?:)?//[^"\s<]+`)

// TestForeign has only the second document name other hosts, as the sources and copies that they are,
// and has it lead to no copy.
func TestForeign(t *testing.T) {
	for name, write := range documents() {
		c, document := read(t, write, edition.Options{})
		known := []string{"https://creativecommons.org/licenses/by/4.0/", "https://schema.org"}
		for i := range c.Sources {
			if name == edition.Sources {
				known = append(known, c.Sources[i].URL)
			}
		}
		for _, found := range address.FindAllString(document, -1) {
			if found = html.UnescapeString(found); !slices.ContainsFunc(known, func(k string) bool { return sameAddress(k, found) }) {
				t.Errorf("%s names %s, which is no source", name, found)
			}
		}
		for i := range c.Sources {
			if s := &c.Sources[i]; !s.Link && s.URL != "" && strings.Contains(document, `href="`+html.EscapeString(s.URL)) {
				t.Errorf("%s leads to %s, a copy that is cited only", name, s.URL)
			}
		}
	}
}

// sameAddress compares addresses without regard to which letters are written with per cent signs.
func sameAddress(a, b string) bool {
	plain := func(s string) string {
		if u, err := url.PathUnescape(s); err == nil {
			return u
		}
		return s
	}
	return plain(a) == plain(b)
}

func TestBase(t *testing.T) {
	_, without := read(t, edition.Write, edition.Options{})
	if strings.Contains(without, "canonical") {
		t.Error("a document that does not know its address gives one")
	}
	_, with := read(t, edition.Write, edition.Options{Base: "https://atlas.example/"})
	once(t, with, `<link rel="canonical" href="https://atlas.example/">`)
	once(t, with, `<html lang="en">`)
	once(t, with, `<meta property="og:url" content="https://atlas.example/">`)
	once(t, with, `<meta property="og:image" content="https://atlas.example/chapters/1.png">`)
	once(t, with, `<link rel="alternate" type="application/json+oembed" href="https://atlas.example/oembed.json" `)
	once(t, without, `<meta property="og:image" content="chapters/1.png">`)
	once(t, without, `<link rel="alternate" type="application/json+oembed" href="oembed.json" `)
}

func TestSameBytes(t *testing.T) {
	for name, write := range documents() {
		_, first := read(t, write, edition.Options{})
		if _, again := read(t, write, edition.Options{}); first != again {
			t.Errorf("%s is another at each writing", name)
		}
	}
}

// TestSize holds what the document takes of the first visit; web/build holds the whole of that.
func TestSize(t *testing.T) {
	const most = 58 << 10
	_, document := read(t, edition.Write, edition.Options{})
	if size := packed(t, []byte(document)); size > most {
		t.Errorf("%s takes %d bytes, want at most %d", edition.Index, size, most)
	}
}

// packed is how many bytes are sent for a file.
func packed(t *testing.T, content []byte) int {
	t.Helper()
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}
