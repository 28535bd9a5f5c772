package edition

import (
	"embed"
	"html/template"
	"io"
	"path"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/telling"
)

//go:embed *.tmpl
var files embed.FS

// The names of the documents in English.
const (
	Index   = "index.html"
	Sources = "sources.html"
	Missing = "404.html" // as static hosts call it
)

// Name is the name of a document or a picture in a language: index.fr.html.
func Name(file, tag string) string {
	if tag == words.English {
		return file
	}
	end := path.Ext(file)
	return strings.TrimSuffix(file, end) + "." + tag + end
}

// Options say what the tables do not.
type Options struct {
	Base      string     // the address of the folder that the page lies in, with a slash at its end; empty where nobody knows
	English   int        // how many texts are in English for want of a translation
	Languages []Language // those that there are documents in; none if there is only the one
	Painter   Painter    // what makes pictures in the language
}

// Painter is the program that makes pictures to take away, and what it needs for the language.
type Painter struct {
	Program string // how the file is called, without its .wasm
	Beside  []File // the texts of the language, and fonts
}

// File is one that a document names, and its size in bytes, not compressed.
type File struct {
	Name string
	Size int
}

// Language is one that there is a document in: its tag of BCP 47 and what it calls itself.
type Language struct{ Tag, Name string }

// document is what the templates are filled with.
type document struct {
	Options
	Language      string
	Said          template.JS // what the scripts say, as JSON; empty in English
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

// Direction is rtl for a language that is written from right to left, and nothing for others.
func (d *document) Direction() string {
	if words.RightToLeft(d.Language) {
		return "rtl"
	}
	return ""
}

// Write writes the first of the two documents that tell something, in the language of the chronicle.
func Write(w io.Writer, c *chronicle.Chronicle, o Options) error {
	return write(w, "index", newDocument(c, o), c.Words)
}

// WriteSources writes the second, which says more of each source.
func WriteSources(w io.Writer, c *chronicle.Chronicle, o Options) error {
	return write(w, "sources-document", newDocument(c, o), c.Words)
}

// WriteMissing writes what is to be sent where there is no such file. It works from whichever folder
// was asked for, and is in the style of the others only with a base.
func WriteMissing(w io.Writer, o Options) error {
	return write(w, "missing", &document{Options: o, Language: words.English}, nil)
}

func write(w io.Writer, name string, d *document, in *words.Words) error {
	said, err := scriptWords(in)
	if err != nil {
		return err
	}
	d.Said = template.JS(said) // it is JSON of our own making
	templates, err := template.New("").Funcs(functions(d)).Funcs(Functions(in)).ParseFS(files, "*.tmpl")
	if err != nil {
		return err
	}
	return templates.ExecuteTemplate(w, name, d)
}

// newDocument gathers what is told, in the order of telling.
func newDocument(c *chronicle.Chronicle, o Options) *document {
	ed := telling.NewEditor(c)
	d := &document{
		Options: o, Language: c.Words.Tag(), Marks: marks(), Chapters: ed.Chapters(), Loose: ed.Loose(), Years: ed.Years(), Cancun: ed.Cancun(),
		Paragraphs: ed.Paragraphs(), Glossary: ed.Glossary(), Sources: ed.Sources,
	}
	d.Intro, _ = c.Page("what-is-this")
	d.Method, _ = c.Page("how-we-know")
	d.Regions, d.Outside = ed.ByRegion()
	d.sort()
	return d
}

// paragraphs splits a text where it has empty lines.
func paragraphs(text string) []string { return strings.Split(text, "\n\n") }
