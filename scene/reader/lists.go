package reader

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/telling"
)

// eventLine is an event in a line that leads to it.
func (w *writer) eventLine(at int, e *chronicle.Event) {
	w.marked(e.Status, to(Event, at, e.Title), quiet(" "+e.WhenIn(w.words)))
}

// contents lists all that there is to read: pages, and the articles by chapter.
func (l *Library) contents(w *writer) {
	w.Title = w.words.T("All there is to read")
	for _, page := range [...]struct {
		kind Kind
		name string
	}{
		{About, "About this atlas"},
		{Method, "How we know"},
		{Story, "The article, in our words"},
		{Years, "Year by year"},
		{Countries, "Countries"},
		{Words, "Words"},
		{Sources, "Sources"},
		{Keys, "Keys and buttons"},
	} {
		w.add(Item, to(page.kind, 0, w.words.T(page.name)))
	}
	for i := range l.ed.Chapters() {
		ch := &l.ed.Chronicle.Chapters[i]
		w.text(Chapter, ch.Heading)
		w.text(Note, w.words.Span(ch.From.In(w.words), ch.To.In(w.words), true))
		w.text(Text, ch.Text)
		for _, id := range ch.EventIDs {
			if at, ok := l.ed.EventIndex(id); ok {
				w.eventLine(at, &l.ed.Events[at])
			}
		}
	}
	loose := l.ed.Loose()
	if len(loose) > 0 {
		w.text(Chapter, w.words.T("Outside of the chapters"))
	}
	for i := range loose {
		if at, ok := l.ed.EventIndex(loose[i].ID); ok {
			w.eventLine(at, loose[i].Event)
		}
	}
}

// years tells what came one after the other.
func (l *Library) years(w *writer) {
	w.Title = w.words.T("Year by year")
	for _, y := range l.ed.Years() {
		w.text(Heading, w.words.N(y.Members, "{1}: {0} member of the Non-Aligned Movement at its end", "{1}: {0} members of the Non-Aligned Movement at its end", strconv.Itoa(y.Number)))
		for _, n := range y.News {
			what := plain(n.Text)
			if at, ok := l.ed.EventIndex(n.ID); ok {
				what = to(Event, at, n.Text)
			}
			w.add(Item, quiet(n.When+w.words.In("list", ": ")), what)
		}
	}
}

// countries lists the countries by region, and those of no region.
func (l *Library) countries(w *writer) {
	w.Title = w.words.T("Countries")
	w.text(Note, w.words.T("Names are those of the end of 1987, with today’s in brackets."))
	regions, outside := l.ed.ByRegion()
	for _, r := range regions {
		w.text(Heading, r.Name)
		l.list(w, r.Countries)
	}
	if len(outside) > 0 {
		w.text(Heading, w.words.T("Of no region"))
		l.list(w, outside)
	}
}

func (l *Library) list(w *writer, countries []telling.Country) {
	for _, c := range countries {
		text := ""
		if c.Member != "" {
			text += w.words.In("list", "; ") + w.words.F("member {0}", c.Member)
		}
		if c.Cancun != "" {
			text += w.words.In("list", "; ") + w.words.F("Cancún: {0}", c.Cancun)
		}
		if c.Pyongyang != "" {
			text += w.words.In("list", "; ") + w.words.F("Pyongyang: {0}", c.Pyongyang)
		}
		name := plain(c.Name)
		if at, ok := l.ed.EntityIndex(c.ID); ok {
			name = to(Entity, at, c.Name)
		}
		w.add(Item, name, quiet(text))
	}
}

// words explains the words of the story.
func (l *Library) words(w *writer) {
	w.Title = w.words.T("Words")
	for _, g := range l.ed.Glossary() {
		w.text(Heading, g.Term)
		text := g.Text
		if g.Long != "" {
			text = g.Long + w.words.In("list", ". ") + text
		}
		w.add(Text, append([]Run{plain(text)}, refs(g.Refs)...)...)
	}
}

// story tells the article that the atlas sets out from, paragraph by paragraph.
func (l *Library) story(w *writer) {
	w.Title = w.words.T("The article, in our words")
	for i, p := range l.ed.Paragraphs() {
		text := strconv.Itoa(i+1) + ". " + p.Says
		if p.Quote != "" {
			text += " " + w.words.F("“{0}”", p.Quote)
		}
		runs := []Run{plain(text)}
		if p.Note != "" {
			runs = append(runs, quiet(" "+p.Note))
		}
		w.add(Text, runs...)
	}
}

// profile writes all that is known of a country.
func (l *Library) profile(w *writer, of profile.Subject, known bool) {
	if !known {
		return
	}
	p := of.Of(l.ed.Chronicle)
	for _, s := range p.Sections {
		w.text(Heading, s.Head)
		for i := range s.Lines {
			line := &s.Lines[i]
			var runs []Run
			if line.When != "" {
				runs = append(runs, quiet(line.When+w.words.In("list", ": ")))
			}
			b := Block{Style: Item, Marked: line.Marked, Mark: line.Mark, Runs: append(runs, plain(line.Text))}
			w.Blocks = append(w.Blocks, b)
		}
	}
	var rests []telling.Ref
	for _, id := range p.Sources {
		rests = append(rests, telling.Ref{ID: id, Number: l.ed.Number(id)})
	}
	l.cited(w, rests)
}
