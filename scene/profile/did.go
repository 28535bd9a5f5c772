package profile

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
)

// Line is something that is said, with its mark where it is a claim.
type Line struct {
	Mark   chronicle.Status
	Marked bool
	When   string // may be empty
	Text   string
}

// Did is what it does at the moment of a state: its part in the meeting shown, what happens in it this
// year, and its projects with the DPRK so far.
func (s Subject) Did(c *chronicle.Chronicle, at *story.State) []Line {
	e := s.entity(c)
	if e == nil {
		return nil
	}
	var lines []Line
	if part := at.Entities[s.Entity-1].Part; part != nil && at.Meeting >= 0 {
		lines = append(lines, partLine(c, part))
	}
	lines = append(lines, hosted(c, e, at)...)
	return append(lines, worked(c, e, at)...)
}

// The groups of participants that are told in words of their own, as the tables have them.
const (
	outside     = "non-member"
	vacant      = "vacant seat"
	participant = "participant"
)

// partLine tells an entity's part in a meeting.
func partLine(c *chronicle.Chronicle, p *chronicle.Participant) Line {
	w, text := c.Words, "attendance not established"
	switch {
	case p.Group == vacant:
		text = "its seat was vacant"
	case p.Evidence == chronicle.Documented:
		text = "took part"
	case p.Evidence == chronicle.SourceSays:
		text = "took part, a source says"
	case p.Evidence == chronicle.AccountsDiffer:
		text = "whether it took part is told differently"
	}
	text = w.T(text)
	if p.Group == outside {
		text = w.F("not a member; {0}", text)
	}
	if p.Role != "" && p.Role != participant {
		text = w.F("{0} ({1})", text, w.In("role", p.Role))
	}
	if p.Head != "" {
		text += w.In("list", "; ") + w.F("delegation led by {0}", p.Head)
		if p.Office != "" {
			text += w.In("list", ", ") + p.Office
		}
	}
	return Line{Mark: p.Evidence, Marked: true, Text: w.F("{0}: {1}", meeting(c, p.EventID), text)}
}

// meeting names a meeting by its place and year.
func meeting(c *chronicle.Chronicle, eventID string) string {
	e, ok := event(c, eventID)
	if !ok {
		return eventID
	}
	name := e.Title
	if p, ok := c.Place(e.PlaceID); ok {
		name, _, _ = strings.Cut(p.NameOn(e.Earliest()), " (")
	}
	return name + " " + year(e.Start)
}

func event(c *chronicle.Chronicle, id string) (*chronicle.Event, bool) {
	for i := range c.Events {
		if c.Events[i].ID == id {
			return &c.Events[i], true
		}
	}
	return nil, false
}

// hosted tells what happens in an entity's places in the year shown: the current event there, or else
// the first, and how many more.
func hosted(c *chronicle.Chronicle, e *chronicle.Entity, at *story.State) []Line {
	told, n := -1, 0
	for i := range c.Events {
		if at.Event(i).Phase != story.Now || !inside(c, &c.Events[i], e) {
			continue
		}
		n++
		if told < 0 || len(at.Current) > 0 && at.Current[0] == i {
			told = i
		}
	}
	if told < 0 {
		return nil
	}
	text := c.Words.F("Here this year: {0}", c.Events[told].Title)
	if n > 1 {
		text += c.Words.In("list", "; ") + c.Words.N(n-1, "and {0} more", "and {0} more")
	}
	return []Line{{c.Events[told].Status, true, "", text}}
}

// inside reports whether an event is at a place of an entity.
func inside(c *chronicle.Chronicle, of *chronicle.Event, e *chronicle.Entity) bool {
	p, ok := c.Place(of.PlaceID)
	return ok && p.EntityID == e.ID
}

// worked counts the projects with the DPRK that have begun, by their marks, and those without a date.
func worked(c *chronicle.Chronicle, e *chronicle.Entity, at *story.State) []Line {
	var begun, undated [4]int
	for i := range c.Projects {
		if p := &c.Projects[i]; p.EntityID == e.ID {
			switch at.Projects[i] {
			case story.Now, story.Past:
				begun[p.Status]++
			case story.Undated:
				undated[p.Status]++
			case story.Ahead, story.Possible:
			}
		}
	}
	var lines []Line
	for _, mark := range [...]chronicle.Status{chronicle.Documented, chronicle.AccountsDiffer, chronicle.SourceSays, chronicle.NotEstablished} {
		if n := begun[mark]; n > 0 {
			text := c.Words.N(n, "{0} project with the DPRK so far: {1}", "{0} projects with the DPRK so far: {1}", c.Words.T(mark.String()))
			lines = append(lines, Line{mark, true, "", text})
		}
		if n := undated[mark]; n > 0 {
			text := c.Words.N(n, "{0} undated project with the DPRK: {1}", "{0} undated projects with the DPRK: {1}", c.Words.T(mark.String()))
			lines = append(lines, Line{mark, true, "", text})
		}
	}
	return lines
}
