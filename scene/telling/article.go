package telling

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// Chapter is a stretch of the story with its events, in the order of telling.
type Chapter struct {
	*chronicle.Chapter

	Articles []Article
}

// Article is an event at length.
type Article struct {
	*chronicle.Event

	When     string // in words
	On       string // the day, where it is known; for a program, beside the words
	Where    string
	Sentence string
	Text     string // paragraphs with an empty line between them; may be empty
	Parts    []Part
	Numbers  []Number
	Refs     []Ref
}

// Part is what is said of an event in one of the four parts of its telling.
type Part struct {
	Heading string
	Claims  []Claim
}

// Claim is a statement with what a reader needs to judge it.
type Claim struct {
	*chronicle.Claim

	Quote  string // empty where the text has it already
	Stance string // to the article, in words; empty where there is none worth a word
	Refs   []Ref
}

// Number is a number that somebody gives.
type Number struct {
	*chronicle.Number

	Value string // in words, without its unit
	Unit  string // empty where the subject says it
	Given string // on which basis, and by whom
	Refs  []Ref
}

// Chapters are all chapters in their order.
func (ed *Editor) Chapters() []Chapter {
	var out []Chapter
	for i := range ed.Chronicle.Chapters {
		out = append(out, ed.chapter(&ed.Chronicle.Chapters[i]))
	}
	return out
}

// Loose are the articles of the events that are in no chapter.
func (ed *Editor) Loose() []Article {
	told := map[string]bool{}
	for i := range ed.Chronicle.Chapters {
		for _, id := range ed.Chronicle.Chapters[i].EventIDs {
			told[id] = true
		}
	}
	var out []Article
	for i := range ed.Events {
		if !told[ed.Events[i].ID] {
			out = append(out, ed.Article(&ed.Events[i]))
		}
	}
	return out
}

func (ed *Editor) chapter(ch *chronicle.Chapter) Chapter {
	out := Chapter{Chapter: ch}
	for _, id := range ch.EventIDs {
		if e, ok := ed.Event(id); ok {
			out.Articles = append(out.Articles, ed.Article(e))
		}
	}
	return out
}

// Article is the article of an event, with its claims in the order of the chronicle, those of one
// kind under one heading.
func (ed *Editor) Article(e *chronicle.Event) Article {
	a := Article{Event: e, When: e.WhenIn(ed.Words), On: exactDay(e.Start), Where: ed.where(e), Sentence: e.Summary, Refs: ed.refs(e.Sources)}
	if text, ok := ed.TextOf(e.ID); ok {
		a.Sentence, a.Text = text.Sentence, text.Article
	}
	english := ed.English().ClaimsOf(e.ID)
	for i, c := range ed.ClaimsOf(e.ID) {
		heading := ed.Words.T(c.Kind.Heading())
		if len(a.Parts) == 0 || a.Parts[len(a.Parts)-1].Heading != heading {
			a.Parts = append(a.Parts, Part{Heading: heading})
		}
		last := &a.Parts[len(a.Parts)-1]
		last.Claims = append(last.Claims, Claim{c, quoted(c.Quote, english[i].Quote, english[i].Text), ed.Words.T(stanceWords(c.Stance)), ed.refs(c.Sources)})
	}
	by := ed.English().NumbersOf(e.ID)
	for i, n := range ed.NumbersOf(e.ID) {
		a.Numbers = append(a.Numbers, ed.stated(n, by[i].By))
	}
	return a
}

// stated is a number with what a reader needs to judge it. By is who gives it, in English: who begins
// with the basis needs no other word for it.
func (ed *Editor) stated(n *chronicle.Number, by string) Number {
	out := Number{Number: n, Value: n.In(ed.Words), Unit: n.Unit, Given: n.By, Refs: ed.refs(n.Sources)}
	if strings.Contains(n.Subject, n.Unit) {
		out.Unit = ""
	}
	if basis := string(n.Basis); !strings.HasPrefix(by, basis) {
		out.Given = ed.Words.F("{0}: {1}", ed.Words.T(basis), n.By)
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
func (ed *Editor) where(e *chronicle.Event) string {
	p, ok := ed.Place(e.PlaceID)
	if !ok {
		return ""
	}
	then, now := p.NameOn(e.Earliest()), p.NameNow
	if now == "" {
		now = p.Name
	}
	text := ed.withNow(then, now)
	if owner, ok := ed.Entity(p.EntityID); ok {
		if name := ed.NameAt(owner, e.Earliest()); !strings.Contains(text, name) {
			text += ed.Words.In("list", ", ") + name
		}
	}
	return text
}

// withNow puts today's name behind that of the time, if it is another.
func (ed *Editor) withNow(then, now string) string {
	if now == "" || now == then {
		return then
	}
	return ed.Words.F("{0} [{1}]", then, now)
}

// quoted returns a quotation, or nothing if the text that it belongs to has it already, as the English
// shows: other languages have other quotation marks.
func quoted(quote, english, text string) string {
	if strings.Contains(text, "“"+english+"”") {
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
