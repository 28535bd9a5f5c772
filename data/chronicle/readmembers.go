package chronicle

import (
	"cmp"
	"fmt"
	"slices"
)

// members reads nam_members.csv.
func (r *reader) members() {
	t, ok := r.table("nam_members.csv",
		provenanceColumns("entity_id", "joined", "roll_from", "joined_at", "left", "left_reason", "attended_lusaka_1970")...)
	if !ok {
		return
	}
	own := newIDs(t)
	for _, in := range t.rows {
		m := Member{
			EntityID: own.define(in, "entity_id"), RollFrom: in.date("roll_from"),
			JoinedAt: in.required("joined_at"), LeftReason: in.text("left_reason"),
			AttendedLusaka: in.yes("attended_lusaka_1970", true), Provenance: r.provenance(in),
		}
		in.required("joined")
		m.Joined, m.Left = in.span("joined", "left")
		r.entityIDs.check(in, "entity_id", "entity", m.EntityID)
		checkRoll(in, m)
		r.c.Members = append(r.c.Members, m)
	}
	slices.SortStableFunc(r.c.Members, func(a, b Member) int {
		return cmp.Or(cmp.Compare(a.EntityID, b.EntityID), cmp.Compare(a.CountsFrom(), b.CountsFrom()))
	})
}

// checkRoll reports a membership that cannot be counted by the day, or that is
// counted from another day than the known one.
func checkRoll(in row, m Member) {
	exact := m.Joined.Precision() == DayPrecision && !m.Joined.Approximate() && !m.Joined.Uncertain()
	switch {
	case !m.Joined.Known():
		// already reported
	case exact && m.RollFrom.Known():
		in.fault("roll_from", "given, although joined is a day", "leave it empty")
	case !exact && m.RollFrom.Precision() != DayPrecision:
		in.fault("roll_from", fmt.Sprintf("no day, and joined %v is none either", m.Joined),
			"give the day the roll counts from, and the reason in note")
	case !exact && (m.RollFrom.Earliest() < m.Joined.Earliest() || m.RollFrom.Latest() > m.Joined.Latest()):
		in.fault("roll_from", fmt.Sprintf("%v is outside %v", m.RollFrom, m.Joined), "choose a day within joined")
	}
}

// counts reads nam_counts.csv.
func (r *reader) counts() {
	t, ok := r.table("nam_counts.csv",
		provenanceColumns("date", "occasion", "roll_total", "roll_states", "roll_movements", "published")...)
	if !ok {
		return
	}
	own := newIDs(t)
	for _, in := range t.rows {
		own.define(in, "date")
		c := Count{
			On: in.day("date"), Occasion: in.required("occasion"), Total: in.count("roll_total"),
			States: in.count("roll_states"), Movements: in.count("roll_movements"),
			Published: in.text("published"), Provenance: r.provenance(in),
		}
		if in.sound("roll_total", "roll_states", "roll_movements") && c.Total != c.States+c.Movements {
			in.fault("roll_total", fmt.Sprintf("%d is not %d states and %d movements", c.Total, c.States, c.Movements), "correct the sum")
		}
		r.c.Counts = append(r.c.Counts, c)
	}
	slices.SortStableFunc(r.c.Counts, func(a, b Count) int { return cmp.Compare(a.On, b.On) })
}
