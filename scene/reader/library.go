package reader

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/telling"
)

// Library makes documents of a chronicle. Make one with [NewLibrary].
type Library struct{ ed *telling.Editor }

// NewLibrary returns the library of a chronicle.
func NewLibrary(c *chronicle.Chronicle) *Library { return &Library{telling.NewEditor(c)} }

// Document is the text on a topic; on Nothing, and where there is none at the topic's place, it is empty.
func (l *Library) Document(t Topic) Document {
	w := &writer{words: l.ed.Words}
	w.Words = l.ed.Words
	switch t.Kind {
	case Event:
		l.event(w, t.At)
	case Source:
		l.source(w, t.At)
	case Entity:
		l.profile(w, profile.Subject{Entity: t.At + 1}, t.At < len(l.ed.Entities))
	case Land:
		l.profile(w, profile.Subject{Unit: t.At + 1}, t.At < len(l.ed.Units))
	case Contents:
		l.contents(w)
	case About:
		l.page(w, "what-is-this")
		l.marks(w)
	case Method:
		l.page(w, "how-we-know")
	case Story:
		l.story(w)
	case Years:
		l.years(w)
	case Countries:
		l.countries(w)
	case Words:
		l.words(w)
	case Sources:
		l.sources(w)
	case Keys:
		keys(w)
	case Nothing:
	}
	return w.Document
}

// paragraphs writes a text that has empty lines between its paragraphs.
func (w *writer) paragraphs(text string) {
	for part := range strings.SplitSeq(text, "\n\n") {
		if part != "" {
			w.text(Text, part)
		}
	}
}

func (l *Library) page(w *writer, id string) {
	if p, ok := l.ed.Page(id); ok {
		w.Title = p.Heading
		w.paragraphs(p.Text)
	}
}

// marks explains the four marks.
func (l *Library) marks(w *writer) {
	w.text(Heading, w.words.T("Four marks"))
	for _, m := range [...]chronicle.Status{
		chronicle.Documented, chronicle.SourceSays, chronicle.AccountsDiffer, chronicle.NotEstablished,
	} {
		w.marked(m, plain(w.words.F("{0}: {1}", w.words.T(m.Name()), w.words.T(m.Meaning()))))
	}
}

// event writes an article: its first sentence, its text, what is said with marks, numbers, and its
// sources.
func (l *Library) event(w *writer, at int) {
	if at < 0 || at >= len(l.ed.Events) {
		return
	}
	a := l.ed.Article(&l.ed.Events[at])
	w.Title = a.Title
	when := a.When
	if a.Where != "" {
		when += " · " + a.Where
	}
	w.text(Note, when)
	w.marked(a.Status, append([]Run{plain(w.words.T(a.Status.Name())), quiet(w.by(a.ClaimBy))}, refs(a.Refs)...)...)
	w.text(Lead, a.Sentence)
	w.paragraphs(a.Text)
	cited := append([]telling.Ref(nil), a.Refs...)
	for _, p := range a.Parts {
		w.text(Heading, p.Heading)
		for i := range p.Claims {
			w.claim(&p.Claims[i])
			cited = append(cited, p.Claims[i].Refs...)
		}
	}
	if len(a.Numbers) > 0 {
		w.text(Heading, w.words.T("Numbers"))
	}
	for i := range a.Numbers {
		n := &a.Numbers[i]
		text := n.Value
		if n.Unit != "" {
			text += " " + n.Unit
		}
		w.add(Item, append([]Run{plain(text + " " + n.Subject), quiet(" – " + n.Given)}, refs(n.Refs)...)...)
		cited = append(cited, n.Refs...)
	}
	l.cited(w, cited)
	l.onward(w)
}

// by is who says it, behind a mark's name.
func (w *writer) by(who string) string {
	if who == "" {
		return ""
	}
	return w.words.In("list", ", ") + who
}

// claim writes a statement: its text, and then smaller by whom, in which words, how the source dates it,
// how it stands to the article, and its sources.
func (w *writer) claim(c *telling.Claim) {
	small := c.By
	if c.Quote != "" {
		if small != "" {
			small += w.words.In("list", ": ")
		}
		small += w.words.F("“{0}”", c.Quote)
	}
	if c.DatedAs != "" {
		small += w.words.In("list", ", ") + w.words.F("dated “{0}”", c.DatedAs)
	}
	if c.Stance != "" {
		small += " · " + c.Stance
	}
	runs := []Run{plain(c.Text)}
	if small != "" {
		runs = append(runs, quiet(" – "+small))
	}
	w.marked(c.Mark, append(runs, refs(c.Refs)...)...)
}

// onward leads on from the end of an article.
func (l *Library) onward(w *writer) {
	w.add(Note, to(Contents, 0, w.words.T("All there is to read")))
}
