package edition

import (
	"embed"
	"html/template"
	"io"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/telling"
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
	Marks         []chronicle.Status
	Chapters      []telling.Chapter
	Loose         []telling.Article // the events of no chapter
	Years         []telling.Year
	Regions       []telling.Region
	Outside       []telling.Country // those of no region
	Cancun        []telling.Delegation
	Paragraphs    []telling.Paragraph
	Glossary      []telling.Entry
	Sources       []telling.Source
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
	templates, err := template.New("").Funcs(template.FuncMap{"paragraphs": paragraphs, "class": class}).ParseFS(files, "*.tmpl")
	if err != nil {
		return err
	}
	return templates.ExecuteTemplate(w, name, d)
}

// newDocument gathers what is told, in the order of telling.
func newDocument(c *chronicle.Chronicle, o Options) *document {
	ed := telling.NewEditor(c)
	d := &document{
		Options: o, Marks: marks(), Chapters: ed.Chapters(), Loose: ed.Loose(), Years: ed.Years(), Cancun: ed.Cancun(),
		Paragraphs: ed.Paragraphs(), Glossary: ed.Glossary(), Sources: ed.Sources,
	}
	d.Intro, _ = c.Page("what-is-this")
	d.Method, _ = c.Page("how-we-know")
	d.Regions, d.Outside = ed.ByRegion()
	return d
}

// paragraphs splits a text where it has empty lines.
func paragraphs(text string) []string { return strings.Split(text, "\n\n") }
