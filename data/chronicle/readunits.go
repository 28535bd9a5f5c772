package chronicle

import (
	"fmt"
	"slices"
	"strings"
)

// units reads units.csv, the political map's own table.
func (r *reader) units() {
	t, ok := r.table("units.csv", "unit_id", "valid_from", "valid_to", "name", "short", "code",
		"sovereign", "status", "occupier", "atoms", "now", "headline", "sources", "note")
	if !ok {
		return
	}
	r.unitIDs = newIDs(t)
	var read []spanRow[Unit]
	for _, in := range t.rows {
		u := r.unit(in)
		r.unitIDs.line[u.ID] = in.line
		r.unitIDs.whole = r.unitIDs.whole && in.sound("unit_id")
		read = append(read, spanRow[Unit]{u, u.ID, u.From, u.To, in})
	}
	r.c.Units = inSequence(read)
	for _, s := range read {
		r.unitIDs.checkRulers(s.in, &s.fact)
	}
}

// unit reads one row.
func (r *reader) unit(in row) Unit {
	u := Unit{
		ID: in.required("unit_id"), Name: in.required("name"), Short: in.required("short"), Code: in.required("code"),
		Sovereign: in.required("sovereign"), Status: in.required("status"), Occupier: in.text("occupier"),
		Atoms: strings.Fields(in.required("atoms")), Now: in.text("now"), Headline: in.text("headline"), Provenance: r.provenance(in),
	}
	u.From, u.To = in.span("valid_from", "valid_to")
	in.atMost("headline", maxHeadline)
	if u.Now != "" && (u.Now == u.Short || u.Now == u.Name) {
		in.fault("now", fmt.Sprintf("%q is what it was called then", u.Now), "leave it empty")
	}
	return u
}

// checkList reports a unit of a list that is none, or that is there twice.
func (in *ids) checkList(row row, column string, units []string) {
	for i, id := range units {
		if slices.Contains(units[:i], id) {
			row.spoilt(column, fmt.Sprintf("%q is there twice", id), "leave one of them out")
			return
		}
		in.check(row, column, "unit", id)
	}
}

// checkRulers reports a sovereign or occupier that is no unit. A dash stands
// for a land whose sovereign is open, a plus joins two of a condominium.
func (in *ids) checkRulers(row row, u *Unit) {
	for id := range strings.SplitSeq(u.Sovereign, "+") {
		if id != openSovereign && id != "" {
			in.check(row, "sovereign", "unit", id)
		}
	}
	if u.Occupier != "" {
		in.check(row, "occupier", "unit", u.Occupier)
	}
}
