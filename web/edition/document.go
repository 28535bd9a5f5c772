package edition

import (
	"embed"
	"html/template"
	"io"
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

//go:embed *.tmpl
var files embed.FS

// The names that the documents have for each other.
const (
	Index   = "index.html"
	Sources = "sources.html"
	Missing = "404.html" // as static hosts call it
)

// Options say what the tables do not.
type Options struct {
	Language string // a tag of BCP 47; empty means en, and there is no other yet
	Base     string // the address of the folder that the page lies in, with a slash at its end; empty where nobody knows
}

// document is what the templates are filled with.
type document struct {
	Options
	Intro, Method *chronicle.Page
	Marks         []mark
	Chapters      []chapter
	Loose         []article // the events of no chapter
	Years         []year
	Regions       []region
	Outside       []country // those of no region
	Cancun        []delegation
	Paragraphs    []paragraph
	Glossary      []entry
	Sources       []source
}

// Write writes the first of the two documents that tell something.
func Write(w io.Writer, c *chronicle.Chronicle, o Options) error {
	return write(w, "index", newDocument(c, o))
}

// WriteSources writes the second, which says more of each source.
func WriteSources(w io.Writer, c *chronicle.Chronicle, o Options) error {
	return write(w, "sources-document", newDocument(c, o))
}

// WriteMissing writes what is to be sent where there is no such file. It works from whichever folder
// was asked for, and is in the style of the others only with a base.
func WriteMissing(w io.Writer, o Options) error {
	return write(w, "missing", &document{Options: o})
}

func write(w io.Writer, name string, d *document) error {
	if d.Language == "" {
		d.Language = "en"
	}
	templates, err := template.New("").Funcs(template.FuncMap{"paragraphs": paragraphs}).ParseFS(files, "*.tmpl")
	if err != nil {
		return err
	}
	return templates.ExecuteTemplate(w, name, d)
}

// newDocument gathers what is told, in the order of telling.
func newDocument(c *chronicle.Chronicle, o Options) *document {
	ed := newEditor(c)
	d := &document{Options: o, Marks: marks(), Years: ed.years(), Sources: ed.sources}
	d.Intro, _ = c.Page("what-is-this")
	d.Method, _ = c.Page("how-we-know")
	told := map[string]bool{}
	for i := range c.Chapters {
		d.Chapters = append(d.Chapters, ed.chapter(&c.Chapters[i]))
		for _, id := range c.Chapters[i].EventIDs {
			told[id] = true
		}
	}
	for i := range c.Events {
		if !told[c.Events[i].ID] {
			d.Loose = append(d.Loose, ed.article(&c.Events[i]))
		}
	}
	d.Regions, d.Outside = ed.regions()
	d.Cancun = ed.delegations()
	for i := range c.Paragraphs {
		p := &c.Paragraphs[i]
		d.Paragraphs = append(d.Paragraphs, paragraph{p, verbatim(p.Quote, p.Says)})
	}
	for i := range c.Glossary {
		g := &c.Glossary[i]
		d.Glossary = append(d.Glossary, entry{g, ed.refs(g.Sources)})
	}
	return d
}

// paragraph is one of the article that the atlas sets out from.
type paragraph struct {
	*chronicle.Paragraph
	Quote string // see verbatim
}

// entry is one of the glossary.
type entry struct {
	*chronicle.GlossaryEntry
	Refs []ref
}

// paragraphs splits a text where it has empty lines.
func paragraphs(text string) []string { return strings.Split(text, "\n\n") }
