package profile

import (
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/timeline"
)

// Profile is all that the chronicle has on a subject.
type Profile struct {
	Sections []Section
	Sources  []string // ids of what it rests on, each once, in the order of telling
}

// Section is lines under a heading.
type Section struct {
	Head  string
	Lines []Line
}

// Of is the profile of a subject.
func (s Subject) Of(c *chronicle.Chronicle) Profile {
	w := &writer{c: c}
	w.section("Names and standing", w.names(s))
	w.section("On the map", w.changes(s))
	if e := s.entity(c); e != nil {
		w.section("Non-Aligned Movement", w.memberships(e))
		w.section("Conferences", w.conferences(e))
		w.section("Events here", w.events(e))
		w.section("Projects with the DPRK", w.projects(e))
		w.rest(e.Provenance)
	}
	return w.Profile
}

// writer gathers a profile.
type writer struct {
	Profile

	c *chronicle.Chronicle
}

func (w *writer) section(head string, lines []Line) {
	if len(lines) > 0 {
		w.Sections = append(w.Sections, Section{w.c.Words.T(head), lines})
	}
}

// rest enters what a line rests on.
func (w *writer) rest(p chronicle.Provenance) {
	for _, ref := range p.Sources {
		if !slices.Contains(w.Sources, ref.SourceID) {
			w.Sources = append(w.Sources, ref.SourceID)
		}
	}
}

// names tells the names and standings of a subject's land, one line for rows that differ in neither.
func (w *writer) names(s Subject) []Line {
	var lines []Line
	for _, id := range s.unitIDs(w.c) {
		before := ""
		var from chronicle.Date
		for i := range w.c.Units {
			u := &w.c.Units[i]
			if u.ID != id {
				continue
			}
			w.rest(u.Provenance)
			text := u.Name + w.c.Words.In("list", ", ") + w.c.Standing(u)
			if u.Now != "" && u.Now != u.Name && u.Now != u.Label() { // some languages have one name for both
				text = w.c.Words.F("{0} (today {1})", text, u.Now)
			}
			if text == before {
				lines[len(lines)-1].When = span(w.c.Words, from, u.To)
				continue
			}
			before, from = text, u.From
			lines = append(lines, Line{When: span(w.c.Words, u.From, u.To), Text: text})
		}
	}
	if e := s.entity(w.c); e != nil && e.UnitsFrom.Known() && e.Kind == chronicle.Movement {
		lines = append(lines, Line{When: w.c.Words.F("from {0}", e.UnitsFrom.In(w.c.Words)), Text: w.c.Words.F("holds this land as {0}", e.Name)})
	}
	return lines
}

// span tells from when on and until when a row of the map is valid, its end being the first day of
// the next.
func span(w *words.Words, from, to chronicle.Date) string {
	switch {
	case from.Known() && to.Known():
		return w.Span(from.In(w), to.In(w), false)
	case from.Known():
		return w.F("from {0}", from.In(w))
	case to.Known():
		return w.F("until {0}", to.In(w))
	}
	return w.Span("1970", "1987", true)
}

// changes tells what became different on the map that had to do with a subject's land, but for what
// its names and standings tell.
func (w *writer) changes(s Subject) []Line {
	var lines []Line
	units := s.unitIDs(w.c)
	first, last := chronicle.Day(timeline.First.Day()), chronicle.Day(timeline.Last.Day())
	for _, h := range w.c.Headlines(first, last) {
		if !h.Formal && h.Kind != chronicle.Renamed && slices.ContainsFunc(h.UnitIDs, func(id string) bool { return slices.Contains(units, id) }) {
			lines = append(lines, Line{When: h.Date.In(w.c.Words), Text: h.Text})
		}
	}
	return lines
}

// memberships tells when an entity joined and left.
func (w *writer) memberships(e *chronicle.Entity) []Line {
	var lines []Line
	for i := range w.c.Members {
		m := &w.c.Members[i]
		if m.EntityID != e.ID {
			continue
		}
		w.rest(m.Provenance)
		lines = append(lines, Line{When: m.Joined.In(w.c.Words), Text: w.c.Words.F("joined, {0}", m.JoinedAt)})
		if m.RollFrom.Known() {
			lines = append(lines, Line{When: m.RollFrom.In(w.c.Words), Text: w.c.Words.T("counted on the roll from this day on, by convention")})
		}
		if m.Left.Known() {
			lines = append(lines, Line{When: m.Left.In(w.c.Words), Text: w.c.Words.F("left the roll ({0})", m.LeftReason)})
		}
		if m.Note != "" {
			lines = append(lines, Line{Text: m.Note})
		}
	}
	if len(lines) == 0 && e.Kind != chronicle.Organisation {
		lines = append(lines, Line{Text: w.c.Words.T("Not a member in 1970–1987.")})
	}
	return lines
}

// conferences tells what is known of an entity's presence at those that have lists.
func (w *writer) conferences(e *chronicle.Entity) []Line {
	var lines []Line
	if slices.ContainsFunc(w.c.Members, func(m chronicle.Member) bool { return m.EntityID == e.ID && m.AttendedLusaka }) {
		lines = append(lines, Line{Text: w.c.Words.T("Lusaka 1970: named in the lists of those present")})
	}
	for i := range w.c.Participants {
		if p := &w.c.Participants[i]; p.EntityID == e.ID {
			w.rest(p.Provenance)
			line := partLine(w.c, p)
			if p.Note != "" {
				line.Text += w.c.Words.In("list", ". ") + p.Note
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// events tells what happened at an entity's places.
func (w *writer) events(e *chronicle.Entity) []Line {
	var lines []Line
	for i := range w.c.Events {
		of := &w.c.Events[i]
		if !inside(w.c, of, e) {
			continue
		}
		w.rest(of.Provenance)
		p, _ := w.c.Place(of.PlaceID)
		text := of.Title
		if where, _, _ := strings.Cut(p.NameOn(of.Earliest()), " ("); !strings.Contains(text, where) {
			text = w.c.Words.F("{0} ({1})", text, where)
		}
		lines = append(lines, Line{of.Status, true, of.WhenIn(w.c.Words), text})
	}
	return lines
}

// projects tells an entity's projects with the DPRK, those without a date last.
func (w *writer) projects(e *chronicle.Entity) []Line {
	var dated, undated []Line
	for i := range w.c.Projects {
		p := &w.c.Projects[i]
		if p.EntityID != e.ID {
			continue
		}
		w.rest(p.Provenance)
		line := Line{p.Status, true, "", p.What}
		if p.Evidence == chronicle.DPRKOnly {
			line.Text = w.c.Words.F("{0} (DPRK sources only)", line.Text)
		}
		switch {
		case p.Start.Known():
			line.When = chronicle.SpanIn(w.c.Words, p.Start, p.End)
			dated = append(dated, line)
		case p.End.Known():
			line.When = w.c.Words.F("until {0}", p.End.In(w.c.Words))
			dated = append(dated, line)
		default:
			line.When = w.c.Words.T("no date")
			undated = append(undated, line)
		}
	}
	return append(dated, undated...)
}
