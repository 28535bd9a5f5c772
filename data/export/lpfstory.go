package export

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// addEvents adds what happened at a place: as a relation to the event, which can be dated and
// graded, and as a text. In CIDOC CRM a place witnesses what takes place there.
func (ed *edition) addEvents(f *lpfFeature, p *chronicle.Place) {
	for i := range ed.c.Events {
		e := &ed.c.Events[i]
		if e.PlaceID != p.ID {
			continue
		}
		ed.noteGrade(e.Status)
		f.Relations = append(f.Relations, lpfRelation{
			Type: "crm:P7i_witnessed", To: ed.base + "event/" + e.ID, Label: headline(e),
			When: ed.inChapter(e, ed.whenOf(e.Start, e.End)), Citations: ed.lpfCitations(e.Sources), Certainty: certaintyOf(e.Status),
		})
		f.Descriptions = append(f.Descriptions, ed.describe(e)...)
	}
}

// describe returns the texts about an event: its own, then each claim with sources of its own.
// The format has no time for a text, so that the words say it.
func (ed *edition) describe(e *chronicle.Event) []lpfDescription {
	title := e.When() + ": " + headline(e) + ". "
	list := []lpfDescription{ed.description(title+strings.Join(ed.telling(e), " "), e.Sources)}
	for _, cl := range ed.c.ClaimsOf(e.ID) {
		ed.losses.note("claims: without their kind and their stance")
		list = append(list, ed.description(title+"Claim, "+claimLine(cl), cl.Sources))
	}
	for _, n := range ed.c.NumbersOf(e.ID) {
		list = append(list, ed.description(title+"Number, "+numberLine(n), n.Sources))
	}
	return list
}

// description returns a text with its sources.
func (ed *edition) description(text string, refs []chronicle.Ref) lpfDescription {
	cited := ed.lpfCitations(refs)
	return lpfDescription{oneLine(text), "en", address(cited), cited}
}

// inChapter adds the chapter of an event to its time, as the period that it is told in.
func (ed *edition) inChapter(e *chronicle.Event, w *lpfWhen) *lpfWhen {
	if ch, ok := ed.c.ChapterOf(e.ID); ok && w != nil {
		w.Periods = []lpfPeriod{{ch.Heading, ed.base + "chapter/" + ch.ID}}
	}
	return w
}

// addProjects adds the projects of the DPRK at a place as relations to it.
func (ed *edition) addProjects(f *lpfFeature, p *chronicle.Place) {
	for i := range ed.c.Projects {
		if pr := &ed.c.Projects[i]; pr.PlaceID == p.ID {
			ed.noteGrade(pr.Status)
			f.Relations = append(f.Relations, lpfRelation{
				Type: "gvp:tgn3000_related_to", To: ed.base + "entity/PRK",
				Label:     "project with the DPRK. " + told(pr.Status, string(pr.Evidence), pr.What),
				When:      ed.whenOf(pr.Start, pr.End),
				Citations: ed.lpfCitations(pr.Sources), Certainty: certaintyOf(pr.Status),
			})
		}
	}
}

// noteGrade counts a mark of which the degree of certainty is not all.
func (ed *edition) noteGrade(s chronicle.Status) {
	if s == chronicle.SourceSays || s == chronicle.AccountsDiffer {
		ed.losses.note("marks “source says” or “accounts differ”: both are less-certain, which one is in the words")
	}
}

// notePlaceless counts what has no place to be a relation of.
func (ed *edition) notePlaceless() {
	for i := range ed.c.Events {
		if ed.c.Events[i].PlaceID == "" {
			ed.losses.note("events without a place: left out")
		}
	}
	for i := range ed.c.Projects {
		if ed.c.Projects[i].PlaceID == "" {
			ed.losses.note("projects without a place: left out")
		}
	}
}

// oneLine returns a text of paragraphs in one line.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
