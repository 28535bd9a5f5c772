package chronicle

// The map has one rule for land whose standing is not simple, see
// sensitive.csv: the fill says who is recognised as sovereign, grey that nobody
// is, and a hatch that somebody else holds it or that the title is in dispute.
// The functions here are that rule, and look at nothing but the row.

// HeldByAnother reports whether the land is hatched: another than the sovereign
// holds it, or it is disputed between states, or it lies in a zone that belongs
// to none of its neighbours alone. A claim alone makes no hatch (the Falkland
// Islands but for 1982), nor does a lease (Guantanamo), nor a government that
// nobody recognises but that came from no outside (Rhodesia). Taiwan governs
// itself and is not hatched either.
func (u *Unit) HeldByAnother() bool {
	if u.Occupier != "" {
		return true
	}
	switch u.Status {
	case "disputed":
		return u.Sovereign != u.ID
	case "neutral zone", "UN zone":
		return true
	}
	return false
}

// NoSovereign reports whether the land is grey: nobody's sovereignty over it is
// recognised. Antarctica is not meant, where the question is set aside by
// treaty and nobody is kept from anything.
func (u *Unit) NoSovereign() bool { return u.Sovereign == openSovereign && u.Status != "international" }

// openSovereign stands in units.csv for the sovereign of a land whose sovereign
// is open.
const openSovereign = "-"
