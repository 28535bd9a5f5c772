package edition

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// chapter is a stretch of the story with its events, in the order of telling.
type chapter struct {
	*chronicle.Chapter
	Articles []article
}

// article is an event at length.
type article struct {
	*chronicle.Event
	On       string // the day, where it is known; for a program, beside the words
	Where    string
	Mark     mark
	Sentence string
	Text     string
	Parts    []part
	Numbers  []number
	Refs     []ref
}

// part is what is said of an event in one of the four parts of its telling.
type part struct {
	Heading string
	Claims  []claim
}

// claim is a statement with what a reader needs to judge it.
type claim struct {
	*chronicle.Claim
	Mark   mark
	Quote  string // see verbatim
	Stance string // to the article, in words; empty where there is none worth a word
	Refs   []ref
}

// number is a number that somebody gives.
type number struct {
	*chronicle.Number
	Unit  string // empty where the subject says it
	Given string // on which basis, and by whom
	Refs  []ref
}

// editor writes from a chronicle, with its sources numbered.
type editor struct {
	*chronicle.Chronicle
	sources []source
	number  map[string]int // of a source, by id
}

func newEditor(c *chronicle.Chronicle) *editor {
	ed := &editor{Chronicle: c, number: map[string]int{}}
	ed.sources = bibliography(c)
	for i := range ed.sources {
		ed.number[ed.sources[i].ID] = i + 1
	}
	return ed
}

func (ed *editor) chapter(ch *chronicle.Chapter) chapter {
	out := chapter{Chapter: ch}
	for _, id := range ch.EventIDs {
		if e, ok := ed.Event(id); ok {
			out.Articles = append(out.Articles, ed.article(e))
		}
	}
	return out
}

func (ed *editor) article(e *chronicle.Event) article {
	a := article{Event: e, On: exactDay(e.Start), Where: ed.where(e), Mark: newMark(e.Status), Sentence: e.Summary, Refs: ed.refs(e.Sources)}
	if text, ok := ed.TextOf(e.ID); ok {
		a.Sentence, a.Text = text.Sentence, text.Article
	}
	for _, c := range ed.ClaimsOf(e.ID) {
		heading := c.Kind.Heading()
		if len(a.Parts) == 0 || a.Parts[len(a.Parts)-1].Heading != heading {
			a.Parts = append(a.Parts, part{Heading: heading})
		}
		last := &a.Parts[len(a.Parts)-1]
		last.Claims = append(last.Claims, claim{c, newMark(c.Mark), verbatim(c.Quote, c.Text), stanceWords(c.Stance), ed.refs(c.Sources)})
	}
	for _, n := range ed.NumbersOf(e.ID) {
		a.Numbers = append(a.Numbers, ed.stated(n))
	}
	return a
}

func (ed *editor) stated(n *chronicle.Number) number {
	out := number{Number: n, Unit: n.Unit, Given: n.By, Refs: ed.refs(n.Sources)}
	if strings.Contains(n.Subject, n.Unit) {
		out.Unit = ""
	}
	if basis := string(n.Basis); !strings.HasPrefix(n.By, basis) {
		out.Given = basis + ": " + n.By
	}
	return out
}

// exactDay returns a day as programs read it, and nothing for a date that is known less well: a
// program would take that for more than it is.
func exactDay(d chronicle.Date) string {
	if d.Precision() != chronicle.DayPrecision || d.Approximate() || d.Uncertain() {
		return ""
	}
	return d.String()
}

// where names the place of an event as it was called that day, with its name of today in brackets,
// and the country if it is not called the same.
func (ed *editor) where(e *chronicle.Event) string {
	p, ok := ed.Place(e.PlaceID)
	if !ok {
		return ""
	}
	then, now := p.NameOn(e.Earliest()), p.NameNow
	if now == "" {
		now = p.Name
	}
	text := withNow(then, now)
	if owner, ok := ed.Entity(p.EntityID); ok {
		if name := ed.NameAt(owner, e.Earliest()); !strings.Contains(text, name) {
			text += ", " + name
		}
	}
	return text
}

// withNow puts today's name behind that of the time, if it is another.
func withNow(then, now string) string {
	if now == "" || now == then {
		return then
	}
	return then + " [" + now + "]"
}

// verbatim returns a quotation, or nothing if the text that it belongs to has it already.
func verbatim(quote, text string) string {
	if strings.Contains(text, "“"+quote+"”") {
		return ""
	}
	return quote
}

// stanceWords tell how a claim stands to the article, where it takes a stand.
func stanceWords(s chronicle.Stance) string {
	switch s {
	case chronicle.Confirms:
		return "confirms the article"
	case chronicle.Qualifies:
		return "qualifies the article"
	case chronicle.Contradicts:
		return "contradicts the article"
	case chronicle.States, chronicle.NoStance:
	}
	return ""
}
