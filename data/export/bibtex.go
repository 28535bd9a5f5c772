package export

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"atlas.example/southsouth/data/chronicle"
)

// The format is that of biblatex with biber, whose files are UTF-8 and whose dates are EDTF:
// P. Kime, M. Wemheuer, P. Lehman, “The biblatex Package”, version 3.20, §2.

// writeBibTeX writes all sources as entries, by id, which is their key.
func (ed *edition) writeBibTeX() error {
	ed.WriteString("% " + atlasTitle + ". The sources; tables under " + licence + ".\n")
	for i := range ed.c.Sources {
		ed.bibEntry(&ed.c.Sources[i])
	}
	return nil
}

// bibEntry writes an entry. Fields without a value are left out.
func (ed *edition) bibEntry(s *chronicle.Source) {
	kind := bibType(s.Kind)
	ed.WriteString("\n@" + kind + "{" + s.ID + ",\n")
	ed.bibField("title", "{"+latex(s.Title)+"}") // a second pair of braces keeps its capitals
	if s.Author != "" {
		ed.bibField("author", "{"+latex(s.Author)+"}") // and a name in one piece
	}
	ed.bibField(bibPublisher(kind), latex(s.Publisher))
	issued, original := published(s)
	ed.bibField("date", bibDate(issued))
	ed.bibField("origdate", bibDate(original))
	ed.bibField("language", languageName(s.Language))
	ed.bibField("note", kindName(s.Kind))
	ed.bibField("annotation", latex(sourceNote(s)))
	if s.Link {
		ed.bibField("url", bibURL(s.URL))
	}
	ed.noteSource(s)
	ed.WriteString("}\n")
}

// bibField writes a field, unless it is empty.
func (ed *edition) bibField(name, value string) {
	if value != "" {
		ed.WriteString("  " + name + " = {" + value + "},\n")
	}
}

// bibType returns the type of entry that comes nearest to a kind, and claims no more.
func bibType(kind string) string {
	switch kind {
	case "state media":
		return "online"
	case "tertiary":
		return "inreference"
	case "data set":
		return "dataset"
	}
	return "misc"
}

// bibPublisher returns the field in which a type has its publisher.
func bibPublisher(kind string) string {
	switch kind {
	case "online", "misc":
		return "organization"
	case "inreference":
		return "booktitle"
	}
	return "publisher"
}

// bibDate returns a date in the part of EDTF that biber reads: of what is approximate and in doubt
// it takes one sign.
func bibDate(d chronicle.Date) string {
	if d.Approximate() {
		return d.Plain() + "~"
	}
	return d.String()
}

// languageName returns the English name of a language, as the keys of biblatex are; it prints one
// that it does not know as it is.
func languageName(tag string) string {
	parsed, err := language.Parse(tag)
	if tag == "" || err != nil {
		return tag
	}
	return strings.ToLower(display.English.Languages().Name(parsed))
}

// latex returns a text with the ten characters escaped that LaTeX takes for commands.
func latex(s string) string { return latexEscapes.Replace(s) }

var latexEscapes = strings.NewReplacer(
	`\`, `\textbackslash{}`, `{`, `\{`, `}`, `\}`, `$`, `\$`, `&`, `\&`, `#`, `\#`, `%`, `\%`, `_`, `\_`,
	`^`, `\textasciicircum{}`, `~`, `\textasciitilde{}`,
)

// bibURL returns an address for the field url, which takes all as it is but for braces and
// backslashes: those get their codes.
func bibURL(s string) string {
	return strings.NewReplacer(`{`, "%7B", `}`, "%7D", `\`, "%5C", ` `, "%20").Replace(s)
}
