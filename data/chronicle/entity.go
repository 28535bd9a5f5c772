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
