package chronicle

import "slices"

// EventText is what is told of an event: a sentence for the card and an
// article for those who read on. Both rest on the event and on its claims.
type EventText struct {
	EventID  string
	Sentence string // one sentence, with a full stop
	Article  string // paragraphs, with an empty line between them
}

// Chapter is a stretch of the story that a guided tour tells in one go.
type Chapter struct {
	ID       string
	Order    int // from 1
	Heading  string
	From, To Date // the first and the last date, both included
	Text     string
	EventIDs []string // in the order of telling
}

// Page is a text that is about the atlas and not about an event.
type Page struct {
	ID      string // what-is-this, how-we-know
	Heading string
	Text    string // paragraphs, with an empty line between them
}

// GlossaryEntry explains a word or a short form.
type GlossaryEntry struct {
	Term string
	Long string // what the short form stands for, or the full name; may be empty
	Text string
	Provenance
}

// SeedArticle is the id of the source that the atlas sets out from. A
// reference to it names a paragraph: SEED:4.
const SeedArticle = "SEED"

// Paragraph is one paragraph of the article that the atlas sets out from, in
// words of ours: its own are not ours to give.
type Paragraph struct {
	Number int    // from 1
	Says   string // what it states, attributed
	Quote  string // a few words of it, verbatim; may be empty
	Provenance
}

// TextOf returns the text of an event, and whether there is one.
func (c *Chronicle) TextOf(eventID string) (*EventText, bool) {
	return first(c.Texts, func(t *EventText) bool { return t.EventID == eventID })
}

// ChapterOf returns the chapter that tells an event, and whether there is one.
func (c *Chronicle) ChapterOf(eventID string) (*Chapter, bool) {
	return first(c.Chapters, func(ch *Chapter) bool { return slices.Contains(ch.EventIDs, eventID) })
}

// Page returns the page with this id, and whether there is one.
func (c *Chronicle) Page(id string) (*Page, bool) {
	return first(c.Pages, func(p *Page) bool { return p.ID == id })
}

// Paragraph returns the paragraph of the article with this number, and whether
// there is one.
func (c *Chronicle) Paragraph(number int) (*Paragraph, bool) {
	return first(c.Paragraphs, func(p *Paragraph) bool { return p.Number == number })
}

// first returns the first row for which is holds, and whether there is one.
func first[T any](rows []T, is func(*T) bool) (*T, bool) {
	for i := range rows {
		if is(&rows[i]) {
			return &rows[i], true
		}
	}
	return nil, false
}
