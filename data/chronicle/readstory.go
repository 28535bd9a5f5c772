package chronicle

import (
	"cmp"
	"fmt"
	"slices"
)

// maxTitle is the length of a title in characters that fits on one line of the
// caption and of the card.
const maxTitle = 60

// events reads events.csv.
func (r *reader) events() {
	t, ok := r.table("events.csv", provenanceColumns("id", "date", "end_date", "title", "place", "category", "kind", "status", "summary", "claim_by")...)
	if !ok {
		return
	}
	r.eventIDs = newIDs(t)
	for _, in := range t.rows {
		e := Event{
			ID: r.eventIDs.defineName(in, "id"), Title: in.required("title"),
			PlaceID:  r.placeIDs.refer(in, "place", "place"),
			Category: wordOf(in, "category", NAM, G77, UN, Bilateral, Context, Article),
			Kind:     wordOf(in, "kind", Met, Agreed, Said, Happened),
			Status:   in.status("status"), Summary: in.required("summary"), ClaimBy: in.required("claim_by"),
			Provenance: r.provenance(in),
		}
		in.required("date")
		e.Start, e.End = in.span("date", "end_date")
		in.atMost("title", maxTitle)
		if in.sound("kind", "status") && e.Kind != Said && e.Status != Documented {
			in.fault("kind", fmt.Sprintf("%s, but the event is not documented", e.Kind), "write said: it is somebody’s word that it was so")
		}
		r.documented(in, "status", e.Status, e.Provenance)
		r.c.Events = append(r.c.Events, e)
	}
	slices.SortFunc(r.c.Events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Earliest(), b.Earliest()), cmp.Compare(a.Latest(), b.Latest()), cmp.Compare(a.ID, b.ID))
	})
}

// participants reads the table of those who took part in an event, in these
// groups.
func (r *reader) participants(file, event string, groups ...string) {
	t, ok := r.table(file, provenanceColumns("entity_id", "group", "role", "head_of_delegation", "office", "evidence")...)
	if !ok {
		return
	}
	if _, known := r.eventIDs.line[event]; !known && r.eventIDs.whole {
		t.fault(0, "", fmt.Sprintf("its event %q is not in events.csv", event), "keep the id of the event there")
	}
	own := newIDs(t)
	for _, in := range t.rows {
		p := Participant{
			EventID: event, EntityID: own.define(in, "entity_id"), Group: wordOf(in, "group", groups...),
			Role: in.text("role"), Head: in.text("head_of_delegation"), Office: in.text("office"),
			Evidence: in.status("evidence"), Provenance: r.provenance(in),
		}
		r.entityIDs.check(in, "entity_id", "entity", p.EntityID)
		r.documented(in, "evidence", p.Evidence, p.Provenance)
		r.c.Participants = append(r.c.Participants, p)
	}
}

// projects reads dprk_cooperation.csv.
func (r *reader) projects() {
	t, ok := r.table("dprk_cooperation.csv",
		provenanceColumns("id", "entity_id", "start", "end", "kind", "what", "place", "way", "evidence", "status")...)
	if !ok {
		return
	}
	own := newIDs(t)
	for _, in := range t.rows {
		p := Project{
			ID: own.defineName(in, "id"), EntityID: r.entityIDs.mayRefer(in, "entity_id", "entity"),
			Kind: wordOf(in, "kind", "agriculture", "construction", "culture", "diplomatic", "education",
				"industry", "irrigation", "medical", "trade"),
			What: in.required("what"), PlaceID: r.placeIDs.mayRefer(in, "place", "place"),
			Way:      wordOf(in, "way", ToPartner, ToDPRK, NoWay),
			Evidence: wordOf(in, "evidence", Outside, DPRKOnly, Both),
			Status:   in.status("status"), Provenance: r.provenance(in),
		}
		p.Start, p.End = in.span("start", "end")
		r.documented(in, "status", p.Status, p.Provenance)
		r.c.Projects = append(r.c.Projects, p)
	}
}
