package chronicle

import "atlas.example/southsouth/data/geo"

// Region is a group of entities that are counted together.
type Region struct {
	ID      string
	Name    string
	Order   int  // place in lists, from 1
	Counted bool // whether its members are counted; North America is there for Cancún only
	Provenance
}

// Place is a point of the story: a city, a centre, an island.
type Place struct {
	ID          string
	Name        string // as it was called at the end of 1987
	EarlierName string // what it was called before Renamed; empty if the same all along
	Renamed     Date
	NameNow     string // what it is called now; empty if the same
	At          geo.LonLat
	Approximate bool // whether At only shows the neighbourhood
	EntityID    string
	Provenance
}

// NameOn returns what the place was called on a day.
func (p *Place) NameOn(d Day) string {
	if p.Renamed.Known() && d < p.Renamed.Earliest() {
		return p.EarlierName
	}
	return p.Name
}

// EntityKind is what an entity is.
type EntityKind string

// The kinds of entities.
const (
	State        EntityKind = "state"
	Movement     EntityKind = "movement"
	Organisation EntityKind = "organisation"
)

// Entity is a state, movement or organisation of the time, under one id for as
// long as it was one actor: Ceylon and Sri Lanka are one, the two Yemens two.
type Entity struct {
	ID        string
	Name      string // a name for the whole period; see Chronicle.NameAt
	Kind      EntityKind
	RegionID  string // empty for an organisation of no region
	Capital   string // seat in the period; empty where there is none
	At        geo.LonLat
	Located   bool     // whether At is given
	Units     []string // ids of the units that are its land; none for movements
	UnitsFrom Date     // from when it held them; unknown means always
	Provenance
}

// HoldsOn reports whether the entity held its units on a day. The Provisional
// Revolutionary Government of South Vietnam, for example, was a member of the
// movement before it held Saigon.
func (e *Entity) HoldsOn(d Day) bool {
	return !e.UnitsFrom.Known() || e.UnitsFrom.Earliest() <= d
}

// Unit is one dated row of the political map: a country, colony or other
// territory as it was called, ruled and bounded from one day to another. Rows
// with the same id follow one another in time.
type Unit struct {
	ID         string
	From, To   Date // valid from From, before To; unknown means beyond the period
	Name       string
	Short      string // the name for labels
	Code       string
	Sovereign  string // id of the unit that ruled it, itself if independent
	Status     string // its standing in law, in the words of units.csv
	Occupier   string // id of the unit that occupied it, or empty
	Atoms      []string
	Provenance // sources may be empty: the base map has its own
}

// ValidOn reports whether the row describes its unit on a day.
func (u *Unit) ValidOn(d Day) bool {
	return (!u.From.Known() || u.From.Earliest() <= d) && (!u.To.Known() || d < u.To.Earliest())
}
