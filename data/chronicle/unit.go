package chronicle

import "strings"

// Unit is one dated row of the political map: a country, colony or other
// territory as it was called, ruled and bounded from one day to another. Rows
// with the same id follow one another in time.
type Unit struct {
	ID        string
	From, To  Date // valid from the first day of From, before the first of To; unknown means beyond the period
	Name      string
	Short     string // the name for labels
	Code      string
	Sovereign string // id of the unit that ruled it, itself if independent
	Status    string // its standing in law, in the words of units.csv
	Occupier  string // id of the unit that occupied it, or empty
	Atoms     []string
	Now       string // what the land is called today, in short; empty where much the same, or where several states followed
	Headline  string // what the row changed, in words of the table's own; empty where the rules of Headlines tell it
	Provenance
}

// ValidOn reports whether the row describes its unit on a day.
func (u *Unit) ValidOn(d Day) bool { return within(u.From, u.To, d) }

// Label returns the unit's name for a line of text: the short name, or the bare
// one where the short is abbreviated to fit on the map, as in "Eq. Guinea".
func (u *Unit) Label() string {
	if strings.Contains(u.Short, ".") {
		return u.bareName()
	}
	return u.Short
}

// bareName returns the name without the remark in brackets that some have:
// "Angola" for "Angola (Portuguese)".
func (u *Unit) bareName() string {
	name, _, _ := strings.Cut(u.Name, " (")
	return name
}
