package reader

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/telling"
)

// refs are runs that lead to sources: the number of each, and the paragraph where that is told.
func refs(to []telling.Ref) []Run {
	var runs []Run
	for _, r := range to {
		text := strconv.Itoa(r.Number)
		if r.Locator != "" {
			text += ":" + r.Locator
		}
		runs = append(runs, quiet(" "), Run{Text: "[" + text + "]", Quiet: true, Link: Link{Topic: Topic{Source, r.Number}}})
	}
	return runs
}

// SourcesHeading is the heading over the sources at the end of a text, in English.
const SourcesHeading = "Sources"

// cited writes the sources that a text refers to, each once, in the order of their numbers.
func (l *Library) cited(w *writer, by []telling.Ref) {
	numbers := make([]bool, len(l.ed.Sources)+1)
	for _, r := range by {
		numbers[r.Number] = r.Number > 0
	}
	headed := false
	for n, is := range numbers {
		if !is {
			continue
		}
		if !headed {
			w.text(Heading, w.words.T(SourcesHeading))
			headed = true
		}
		w.add(Item, l.line(n)...)
	}
}

// line is a source in a line: its number and title, which lead to more of it, who, when, and what kind.
func (l *Library) line(n int) []Run {
	s := &l.ed.Sources[n-1]
	text := ""
	if s.Who != "" {
		text += l.ed.Words.In("list", ". ") + s.Who
	}
	if s.When != "" {
		text += l.ed.Words.In("list", ", ") + s.When
	}
	return []Run{to(Source, n, "["+strconv.Itoa(n)+"] "+s.Title), plain(text), quiet(" – " + l.kindOf(s))}
}

// kindOf is what kind of source it is, its language where that is not English, and its licence.
func (l *Library) kindOf(s *telling.Source) string {
	var text strings.Builder
	text.WriteString(s.KindTo)
	for _, part := range [...]string{s.InWhat, s.Licence} {
		if part != "" {
			text.WriteString(l.ed.Words.In("list", "; ") + part)
		}
	}
	return text.String()
}

// source writes all that is known of a source, and which events refer to it.
func (l *Library) source(w *writer, n int) {
	if n < 1 || n > len(l.ed.Sources) {
		return
	}
	s := &l.ed.Sources[n-1]
	w.Title = w.words.F("Source {0}", strconv.Itoa(n))
	w.text(Lead, s.Title)
	who := s.Who
	if s.Issuer != "" {
		who += w.words.In("list", "; ") + s.Issuer
	}
	if s.When != "" {
		who = strings.TrimPrefix(who+w.words.In("list", ", ")+s.When, w.words.In("list", ", "))
	}
	if who != "" {
		w.text(Text, who)
	}
	w.text(Note, l.kindOf(s))
	if s.Tells != "" {
		w.text(Note, w.words.F("Tells of {0}", s.Tells))
	}
	if s.Comment != "" {
		w.text(Text, s.Comment)
	}
	switch {
	case s.Link:
		w.add(Text, Run{Text: s.URL, Link: Link{URL: s.URL}})
	case s.Copy != "":
		w.text(Note, w.words.F("Read at {0}", s.Copy))
	}
	l.citing(w, s.ID)
}

// citing lists the events whose articles refer to a source.
func (l *Library) citing(w *writer, id string) {
	headed := false
	for i := range l.ed.Events {
		e := &l.ed.Events[i]
		if !l.cites(e, id) {
			continue
		}
		if !headed {
			w.text(Heading, w.words.T("Referred to in"))
			headed = true
		}
		w.eventLine(i, e)
	}
}

func (l *Library) cites(e *chronicle.Event, id string) bool {
	in := func(refs []chronicle.Ref) bool {
		for _, r := range refs {
			if r.SourceID == id {
				return true
			}
		}
		return false
	}
	if in(e.Sources) {
		return true
	}
	for _, c := range l.ed.ClaimsOf(e.ID) {
		if in(c.Sources) {
			return true
		}
	}
	for _, n := range l.ed.NumbersOf(e.ID) {
		if in(n.Sources) {
			return true
		}
	}
	return false
}

// sources lists all sources.
func (l *Library) sources(w *writer) {
	w.Title = w.words.T("Sources")
	for n := 1; n <= len(l.ed.Sources); n++ {
		w.add(Item, l.line(n)...)
	}
}
