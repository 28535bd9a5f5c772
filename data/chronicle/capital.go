package chronicle

import (
	"cmp"
	"slices"

	"atlas.example/southsouth/data/geo"
)

// Capital is the capital of a unit, or the seat of its administration, from one
// day to another. A unit without one has no row: islands where nobody lives,
// and land that is administered from outside.
type Capital struct {
	UnitID   string
	From, To Date   // from the first day of From, before the first of To; unknown means beyond the period
	Name     string // as it was called then
	Now      string // what it is called today; empty if the same
	At       geo.LonLat
	Provenance
}

// ValidOn reports whether the row names the unit's capital on a day.
func (p *Capital) ValidOn(d Day) bool { return within(p.From, p.To, d) }

// SiteID is what the base map calls the capital where it says which land it lies in.
func (p *Capital) SiteID() string { return p.UnitID + "/" + p.Name }

// CapitalOn returns the capital of a unit on a day, and whether it has one then.
func (c *Chronicle) CapitalOn(unitID string, d Day) (*Capital, bool) {
	i, _ := slices.BinarySearchFunc(c.Capitals, unitID, func(p Capital, id string) int { return cmp.Compare(p.UnitID, id) })
	for ; i < len(c.Capitals) && c.Capitals[i].UnitID == unitID; i++ {
		if c.Capitals[i].ValidOn(d) {
			return &c.Capitals[i], true
		}
	}
	return nil, false
}

// capitals reads capitals.csv.
func (r *reader) capitals() {
	t, ok := r.table("capitals.csv", "unit_id", "valid_from", "valid_to", "name", "now", "lat", "lon", "sources", "note")
	if !ok {
		return
	}
	var read []spanRow[Capital]
	for _, in := range t.rows {
		p := Capital{
			UnitID: r.unitIDs.refer(in, "unit_id", "unit"), Name: in.required("name"), Now: in.text("now"),
			Provenance: r.provenance(in),
		}
		p.From, p.To = in.span("valid_from", "valid_to")
		var located bool
		if p.At, located = in.position(); !located && in.text("lon")+in.text("lat") == "" {
			in.fault("lat", "empty", "give the coordinates")
		}
		read = append(read, spanRow[Capital]{p, p.UnitID, p.From, p.To, in})
	}
	r.c.Capitals = inSequence(read)
}
