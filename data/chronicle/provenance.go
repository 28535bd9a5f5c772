package chronicle

import "strings"

// Provenance says what a row rests on. Every row of a fact has one; the texts (EventText, Chapter,
// Page) rest on the claims.
type Provenance struct {
	Sources    []Ref      // at least one
	Confidence Confidence // of the research, in the fact and not in an opinion it reports; empty where not rated
	Note       string     // doubts, other readings, conventions; may be empty
}

// SourceRefs returns the references to the sources as the tables write them; none for none.
func (p Provenance) SourceRefs() []string {
	list := make([]string, len(p.Sources))
	for i, r := range p.Sources {
		list[i] = r.String()
	}
	return list
}

// Ref points into a source: SourceID is the id of a Source, Locator the place
// in it (a document, a page), empty for the whole.
type Ref struct {
	SourceID string
	Locator  string
}

// ParseRef reads a reference as the tables write it: ID or ID:locator.
func ParseRef(s string) Ref {
	id, locator, _ := strings.Cut(s, ":")
	return Ref{SourceID: id, Locator: locator}
}

// String returns the reference as the tables write it.
func (r Ref) String() string {
	if r.Locator == "" {
		return r.SourceID
	}
	return r.SourceID + ":" + r.Locator
}

// Confidence is how sure the research is of a row.
type Confidence string

// The three degrees.
const (
	High   Confidence = "high"
	Medium Confidence = "medium"
	Low    Confidence = "low"
)

// Source is a document, book, data set or page that rows rest on.
type Source struct {
	ID        string
	Title     string
	Author    string
	Publisher string
	Year      string // of publication; "n.d." where there is none
	Kind      string // what kind of document, in the words of sources.csv
	URL       string // empty where there is none
	Link      bool   // whether URL is the document's own address, fit to follow; otherwise it only records where it was read
	Standing  string // one line on its bias and reliability
	Language  string // a tag of BCP 47: en, ko, pt; empty where nobody has noted it
	Written   Date   // when the text was written, which may be long before Year
	Describes Span   // the time that it tells of, as far as it bears on the story
	Licence   string // of the words quoted from it; empty: all rights reserved, quoted in a few words
	Note      string
}
