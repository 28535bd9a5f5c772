package export

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geojson"
)

// The format is that of the Citation Style Language, version 1.0.2: “CSL-JSON”, schema
// csl-data.json.

// cslItem is a source in CSL-JSON.
type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Author    []cslName `json:"author,omitempty"`
	Container string    `json:"container-title,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`        // a style writes “n.d.” for none, in its own language
	Original  *cslDate  `json:"original-date,omitempty"` // when it was written, if not then
	Language  string    `json:"language,omitempty"`
	Genre     string    `json:"genre"`
	URL       string    `json:"URL,omitempty"`
	Note      string    `json:"note"`
}

// cslName is a name as it is written. The tables do not say which part of it is a family name,
// and half of the authors are offices and agencies.
type cslName struct {
	Literal string `json:"literal"`
}

// cslDate is a date of one to three parts, or a span of two, or else words.
type cslDate struct {
	Parts   [][]int `json:"date-parts,omitempty"`
	Circa   bool    `json:"circa,omitempty"`
	Literal string  `json:"literal,omitempty"`
}

// writeCSL writes all sources, by id.
func (ed *edition) writeCSL() error {
	items := make([]cslItem, len(ed.c.Sources))
	for i := range ed.c.Sources {
		items[i] = ed.cslOf(&ed.c.Sources[i])
	}
	err := geojson.WriteList(&ed.Buffer, items)
	ed.WriteString("\n")
	return err
}

// cslOf returns a source as an item.
func (ed *edition) cslOf(s *chronicle.Source) cslItem {
	item := cslItem{
		ID: s.ID, Type: cslType(s.Kind), Title: s.Title, Publisher: s.Publisher,
		Language: s.Language, Genre: kindName(s.Kind), Note: sourceNote(s),
	}
	issued, original := published(s)
	item.Issued, item.Original = cslDateOf(issued), cslDateOf(original)
	if s.Author != "" {
		item.Author = []cslName{{s.Author}}
	}
	switch item.Type {
	case "article-newspaper", "entry-encyclopedia", "webpage":
		item.Container, item.Publisher = s.Publisher, "" // where a style looks for it
	}
	if s.Link {
		item.URL = s.URL
	}
	ed.noteSource(s)
	return item
}

// cslType returns the type that comes nearest to a kind. It claims no more than the kind does:
// what may be a book as well as an article is a document.
func cslType(kind string) string {
	switch kind {
	case "un":
		return "report"
	case "press":
		return "article-newspaper"
	case "state media":
		return "webpage"
	case "tertiary":
		return "entry-encyclopedia"
	case "data set":
		return "dataset"
	}
	return "document" // primary, scholarship, participant, editorial, background
}

// cslDateOf returns a date, nil for an unknown one. A decade is in words, as it has no parts.
func cslDateOf(d chronicle.Date) *cslDate {
	switch d.Precision() {
	case chronicle.UnknownPrecision:
		return nil
	case chronicle.DecadePrecision:
		return &cslDate{Literal: d.Text()}
	default:
		return &cslDate{Parts: [][]int{dateParts(d)}, Circa: d.Hedged()}
	}
}

// dateParts returns the year, the month and the day, as far as they are known.
func dateParts(d chronicle.Date) []int {
	year, month, day := d.Earliest().Civil()
	parts := []int{year, month, day}
	switch d.Precision() {
	case chronicle.DayPrecision:
		return parts
	case chronicle.MonthPrecision:
		return parts[:2]
	default:
		return parts[:1]
	}
}
