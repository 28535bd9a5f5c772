package chronicle

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// units reads units.csv, the political map's own table.
func (r *reader) units() {
	t, ok := r.table("units.csv", "unit_id", "valid_from", "valid_to", "name", "short", "code",
		"sovereign", "status", "occupier", "atoms", "now", "sources", "note")
	if !ok {
		return
	}
	r.unitIDs = newIDs(t)
	var read []unitRow
	for _, in := range t.rows {
		u := unitRow{in: in, Unit: r.unit(in)}
		r.unitIDs.line[u.ID] = in.line
		read = append(read, u)
	}
	// Stable, so that rows that are not dated apart stay in the order of the file.
	slices.SortStableFunc(read, func(a, b unitRow) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.first(), b.first()))
	})
	for i, u := range read {
		if i > 0 && read[i-1].ID == u.ID {
			checkFollows(read[i-1], u)
		}
		r.unitIDs.checkRulers(u)
		r.c.Units = append(r.c.Units, u.Unit)
	}
}

// unitRow keeps a unit together with the row it was read from.
type unitRow struct {
	Unit
	in row
}

// first returns the first day of the row, in the distant past if unknown.
func (u unitRow) first() Day {
	if !u.From.Known() {
		return DayOf(1, 1, 1)
	}
	return u.From.Earliest()
}

// unit reads one row.
func (r *reader) unit(in row) Unit {
	u := Unit{
		ID: in.required("unit_id"), Name: in.required("name"), Short: in.required("short"), Code: in.required("code"),
		Sovereign: in.required("sovereign"), Status: in.required("status"), Occupier: in.text("occupier"),
		Atoms: strings.Fields(in.required("atoms")), Now: in.text("now"), Provenance: r.provenance(in),
	}
	u.From, u.To = in.span("valid_from", "valid_to")
	if u.Now != "" && (u.Now == u.Short || u.Now == u.Name) {
		in.fault("now", fmt.Sprintf("%q is what it was called then", u.Now), "leave it empty")
	}
	return u
}

// checkFollows reports a row that begins before the one ahead of it ends: on
// no day may a unit have two rows.
func checkFollows(before, after unitRow) {
	if !before.To.Known() || !after.From.Known() || after.From.Earliest() < before.To.Earliest() {
		after.in.fault("valid_from", fmt.Sprintf("overlaps line %d of the same unit", before.in.line),
			"let it begin on the day the other one ends")
	}
}

// checkRulers reports a sovereign or occupier that is no unit. A dash stands
// for a land whose sovereign is open, a plus joins two of a condominium.
func (in *ids) checkRulers(u unitRow) {
	for id := range strings.SplitSeq(u.Sovereign, "+") {
		if id != openSovereign && id != "" {
			in.check(u.in, "sovereign", "unit", id)
		}
	}
	if u.Occupier != "" {
		in.check(u.in, "occupier", "unit", u.Occupier)
	}
}
