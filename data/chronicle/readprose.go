package chronicle

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// How long texts are, in words or, where a line of the picture has to hold
// them, in characters.
const (
	minSentence, maxSentence         = 60, 160 // characters, for the card
	minArticleWords, maxArticleWords = 60, 150
	maxHeading                       = 40 // characters
	minChapterWords, maxChapterWords = 40, 90
	minPageWords, maxPageWords       = 150, 300
	maxGlossaryWords                 = 60
	maxSaysWords, maxSeedQuoteWords  = 45, 6
)

// articles reads articles.csv.
func (r *reader) articles() {
	t, ok := r.table("articles.csv", "event_id", "sentence", "article")
	if !ok {
		return
	}
	r.texts = newIDs(t)
	for _, in := range t.rows {
		text := EventText{EventID: r.texts.define(in, "event_id"), Sentence: in.required("sentence"), Article: in.required("article")}
		if !r.eventIDs.check(in, "event_id", "event", text.EventID) {
			r.texts.whole = false // it may be the text of any event
		}
		in.characters("sentence", minSentence, maxSentence)
		if text.Sentence != "" && !strings.HasSuffix(text.Sentence, ".") {
			in.fault("sentence", "no full stop at its end", "write one sentence and end it")
		}
		in.words("article", minArticleWords, maxArticleWords)
		r.c.Texts = append(r.c.Texts, text)
	}
	event := r.placeOfEvents()
	slices.SortStableFunc(r.c.Texts, func(a, b EventText) int { return cmp.Compare(event[a.EventID], event[b.EventID]) })
}

// chapters reads chapters.csv.
func (r *reader) chapters() {
	t, ok := r.table("chapters.csv", "id", "order", "heading", "from", "to", "text", "events")
	if !ok {
		return
	}
	own, chapter := newIDs(t), map[string]string{}
	r.told = newIDs(t)
	for _, in := range t.rows {
		ch := Chapter{
			ID: own.defineName(in, "id"), Order: in.count("order"), Heading: in.required("heading"), Text: in.required("text"),
		}
		in.required("from")
		in.required("to")
		ch.From, ch.To = in.span("from", "to")
		in.atMost("heading", maxHeading)
		in.words("text", minChapterWords, maxChapterWords)
		ch.EventIDs = r.eventsOf(in, ch.ID, chapter)
		r.c.Chapters = append(r.c.Chapters, ch)
	}
	slices.SortStableFunc(r.c.Chapters, func(a, b Chapter) int { return cmp.Compare(a.Order, b.Order) })
}

// eventsOf reads the events of a chapter. of has the chapter of each event so
// far: to be told twice is a fault.
func (r *reader) eventsOf(in row, chapter string, of map[string]string) []string {
	var events []string
	if in.required("events"); !in.sound("events") {
		r.told.whole = false
		return nil
	}
	for id := range strings.SplitSeq(in.text("events"), "|") {
		id = strings.TrimSpace(id)
		if !r.eventIDs.check(in, "events", "event", id) {
			r.told.whole = false // it may be meant for any event
		}
		if other, twice := of[id]; twice && in.sound("id") {
			in.fault("events", fmt.Sprintf("%q is in chapter %q already", id, other), "tell it in one of them")
		}
		of[id] = chapter
		r.told.line[id] = in.line
		events = append(events, id)
	}
	return events
}

// untold reports events without a text or a chapter: they would have an empty
// card, and no tour would come by.
func (r *reader) untold() {
	for i := range r.c.Events {
		id := r.c.Events[i].ID
		at := Fault{File: r.eventIDs.file, Line: r.eventIDs.line[id], Field: "id"}
		if r.texts.whole && r.texts.line[id] == 0 {
			at.Problem, at.Mend = fmt.Sprintf("%q has no text", id), "add its row to articles.csv"
			r.faults.add(at)
		}
		if r.told.whole && r.told.line[id] == 0 {
			at.Problem, at.Mend = fmt.Sprintf("%q is told in no chapter", id), "add it to one of chapters.csv"
			r.faults.add(at)
		}
	}
}

// pages reads pages.csv.
func (r *reader) pages() {
	t, ok := r.table("pages.csv", "id", "heading", "text")
	if !ok {
		return
	}
	own := newIDs(t)
	for _, in := range t.rows {
		r.c.Pages = append(r.c.Pages, Page{ID: own.defineName(in, "id"), Heading: in.required("heading"), Text: in.required("text")})
		in.atMost("heading", maxHeading)
		in.words("text", minPageWords, maxPageWords)
	}
}

// glossary reads glossary.csv.
func (r *reader) glossary() {
	t, ok := r.table("glossary.csv", "term", "long", "text", "sources")
	if !ok {
		return
	}
	own := newIDs(t)
	for _, in := range t.rows {
		r.c.Glossary = append(r.c.Glossary, GlossaryEntry{
			Term: own.define(in, "term"), Long: in.text("long"), Text: in.required("text"), Provenance: r.provenance(in),
		})
		in.words("text", 0, maxGlossaryWords)
	}
}

// paragraphs reads paragraphs.csv.
func (r *reader) paragraphs() {
	t, ok := r.table("paragraphs.csv", "number", "says", "quote", "sources", "note")
	if !ok {
		return
	}
	own := newIDs(t)
	for _, in := range t.rows {
		own.define(in, "number")
		r.c.Paragraphs = append(r.c.Paragraphs, Paragraph{
			Number: in.count("number"), Says: in.required("says"), Quote: in.text("quote"), Provenance: r.provenance(in),
		})
		in.words("says", 0, maxSaysWords)
		in.words("quote", 0, maxSeedQuoteWords)
	}
	slices.SortStableFunc(r.c.Paragraphs, func(a, b Paragraph) int { return cmp.Compare(a.Number, b.Number) })
}
