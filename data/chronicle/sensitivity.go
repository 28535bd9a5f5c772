package chronicle

import (
	"slices"
	"strings"
)

// Sensitivity is one area whose depiction takes a side unless it is thought
// about: what is known, how the map shows it, and in which words.
type Sensitivity struct {
	Area      string
	UnitIDs   []string // the units it is about; none for the map as a whole
	Facts     string   // in the period; may be empty
	Depiction string
	Wording   string // the words for labels and captions; empty where none of its own are needed
	Provenance
}

// SensitivitiesOf returns what is to be thought of when a unit is shown, in the
// order of the table. What is about the whole map belongs to no unit.
func (c *Chronicle) SensitivitiesOf(unitID string) []*Sensitivity {
	var of []*Sensitivity
	for i := range c.Sensitivities {
		if s := &c.Sensitivities[i]; slices.Contains(s.UnitIDs, unitID) {
			of = append(of, s)
		}
	}
	return of
}

// sensitivities reads sensitive.csv.
func (r *reader) sensitivities() {
	t, ok := r.table("sensitive.csv", "area", "units", "facts", "depiction", "wording", "sources", "note")
	if !ok {
		return
	}
	own := newIDs(t)
	for _, in := range t.rows {
		s := Sensitivity{
			Area: own.define(in, "area"), UnitIDs: strings.Fields(in.text("units")), Facts: in.text("facts"),
			Depiction: in.required("depiction"), Wording: in.text("wording"), Provenance: r.provenance(in),
		}
		r.unitIDs.checkList(in, "units", s.UnitIDs)
		r.c.Sensitivities = append(r.c.Sensitivities, s)
	}
}
