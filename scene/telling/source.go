package telling

import (
	"cmp"
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
)

// Source is a source as the lists show it.
type Source struct {
	*chronicle.Source

	Who     string // author, or else publisher
	Issuer  string // publisher, where there is an author as well
	When    string // of publication, and of writing if that is another time
	InWhat  string // the language, unless it is English
	KindTo  string // the kind, for a reader
	Copy    string // where a copy was read that is no place to lead anybody to
	Tells   string // of which time
	Comment string // how far to trust it, and doubts
}

// Ref leads to a source.
type Ref struct {
	ID      string
	Number  int    // of the source in the list of all, from 1
	Locator string // the paragraph of the article; empty elsewhere
}

// refs returns what leads to the sources of a row, in its order and each once.
func (ed *Editor) refs(rows []chronicle.Ref) []Ref {
	var out []Ref
	for _, r := range rows {
		to := Ref{ID: r.SourceID, Number: ed.number[r.SourceID]}
		if r.SourceID == chronicle.SeedArticle {
			to.Locator = r.Locator
		}
		if !slices.Contains(out, to) {
			out = append(out, to)
		}
	}
	return out
}

// bibliography returns the sources by who wrote them, or else by title.
func bibliography(c *chronicle.Chronicle) []Source {
	var list []Source
	for i := range c.Sources {
		list = append(list, newSource(&c.Sources[i], c.Words))
	}
	key := func(s Source) string {
		return strings.ToLower(strings.TrimLeft(cmp.Or(s.Author, s.Title), "“\"'‘"))
	}
	slices.SortStableFunc(list, func(a, b Source) int {
		return cmp.Or(cmp.Compare(key(a), key(b)), cmp.Compare(a.Year, b.Year), cmp.Compare(a.ID, b.ID))
	})
	return list
}

func newSource(s *chronicle.Source, w *words.Words) Source {
	out := Source{Source: s, Who: s.Author, When: dated(s, w), InWhat: languageName(s.Language, w), KindTo: w.In("source-kind", s.Kind)}
	if out.KindTo == "un" {
		out.KindTo = "UN"
	}
	switch s.Author {
	case "":
		out.Who = s.Publisher
	case s.Publisher:
	default:
		out.Issuer = s.Publisher
	}
	if s.URL != "" && !s.Link {
		out.Copy = s.URL
	}
	if s.Describes.Known() {
		out.Tells = s.Describes.In(w)
	}
	out.Comment = strings.TrimSpace(s.Standing + " " + s.Note)
	return out
}

// dated returns when a source was published, and when it was written if that is another time. A
// text written within the year it came out in has one date.
func dated(s *chronicle.Source, w *words.Words) string {
	var issued chronicle.Date
	if s.Year != chronicle.NoYear {
		issued, _ = chronicle.ParseDate(s.Year) // the reader takes nothing else
	}
	switch written := s.Written; {
	case !issued.Known() && !written.Known():
		return ""
	case !written.Known():
		return issued.In(w)
	case !issued.Known(), issued.Earliest() <= written.Earliest() && written.Latest() <= issued.Latest():
		return written.In(w)
	default:
		return w.F("{0}, written {1}", issued.In(w), written.In(w))
	}
}

// languageName returns the name of a language of the sources, the tag where it has none here, and nothing
// for the reader's own.
func languageName(tag string, w *words.Words) string {
	if tag == w.Tag() {
		return ""
	}
	names := map[string]string{
		"en": "English", "ar": "Arabic", "ru": "Russian", "ko": "Korean", "ja": "Japanese", "es": "Spanish", "fr": "French", "zh": "Chinese",
		"pt": "Portuguese", "it": "Italian", "de": "German", "sr": "Serbian", "mul": "several languages",
	}
	if name, ok := names[tag]; ok {
		return w.In("language", name)
	}
	return tag
}
