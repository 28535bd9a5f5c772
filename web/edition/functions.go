package edition

import (
	"html/template"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
)

// names are the names that a document has for those of its language, and its own address below the base.
type names struct{ Index, Sources, Address string }

// offered is a language in which there is the same document.
type offered struct {
	Language

	Index   string
	Current bool
}

// Functions are what templates call for the words of a language: T for a message, In for one in a context, F for
// one with arguments, N for one with a number, H for one whose arguments are pieces of HTML, when for the time of
// an event, span for a time from one date to another, picture for the name of a picture in the language, key for a
// key by the name that keyboards of the language have for it.
func Functions(w *words.Words) template.FuncMap {
	return template.FuncMap{
		"T": w.T, "In": w.In, "F": w.F,
		"N": func(n int, one, other string) string { return w.N(n, one, other) },
		"H": func(english string, pieces ...string) template.HTML { return rich(w, english, pieces) },
		"key": func(english string) template.HTML {
			return "<kbd>" + template.HTML(template.HTMLEscapeString(w.In("key", english))) + "</kbd>"
		},
		"when":    func(e *chronicle.Event) string { return e.WhenIn(w) },
		"picture": func(name string) string { return Name(name, w.Tag()) },
		"span":    func(from, to chronicle.Date) string { return w.Span(from.In(w), to.In(w), true) },
	}
}

// functions are what else the templates of this package call: what differs from document to document.
func functions(d *document) template.FuncMap {
	var others []offered
	for _, l := range d.Languages {
		others = append(others, offered{l, Name(Index, l.Tag), l.Tag == d.Language})
	}
	own := names{Index: Name(Index, d.Language), Sources: Name(Sources, d.Language)}
	if d.Language != words.English {
		own.Address = own.Index
	}
	return template.FuncMap{
		"paragraphs": paragraphs, "class": class,
		"file":      func() names { return own },
		"languages": func() []offered { return others },
	}
}

// rich is a message, escaped, as HTML, in which {0} and so on stand for pieces of HTML of our own templates.
func rich(w *words.Words, english string, pieces []string) template.HTML {
	return template.HTML(words.Fill(template.HTMLEscapeString(w.T(english)), pieces...))
}
