package main

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/borders"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

// unitMap is the units of a day and their land.
type unitMap struct {
	units    []*chronicle.Unit
	points   []geo.LonLat // of the units, on their largest atom, for those without an area
	topology *borders.Topology
}

// drawMap joins the atoms of each unit at a level.
func drawMap(a *atlas.Atlas, l atlas.Level, units []*chronicle.Unit) *unitMap {
	index := map[string]int{}
	for i, id := range a.AtomIDs() {
		index[id] = i
	}
	m := &unitMap{units: units, points: make([]geo.LonLat, len(units))}
	owner := make([]int32, len(a.Atoms))
	for i, u := range units {
		var largest *atlas.Atom
		for _, id := range u.Atoms {
			atom := &a.Atoms[index[id]] // the tests of the tables see to it that there is one
			owner[index[id]] = int32(i)
			if largest == nil || atom.AreaKm2 > largest.AreaKm2 {
				largest = atom
			}
		}
		if largest != nil {
			m.points[i] = geo.LonLat{Lon: geo.Turn(largest.Point.Lon, -180), Lat: largest.Point.Lat}
		}
	}
	m.topology = borders.Draw(a, l, owner, len(units))
	return m
}

// properties is what a map says of a unit, as in units.csv: what is not known or not so is
// empty, and a date is as exact as it is known.
type properties struct {
	UnitID    string `json:"unit_id"`
	Name      string `json:"name"`
	Short     string `json:"short"`
	Status    string `json:"status"`
	Sovereign string `json:"sovereign"`
	Occupier  string `json:"occupier"`
	ValidFrom string `json:"valid_from"`
	ValidTo   string `json:"valid_to"` // the first day on which it is not
}

func propertiesOf(u *chronicle.Unit) properties {
	return properties{
		u.ID, u.Name, u.Short, u.Status, u.Sovereign, u.Occupier, u.From.String(), u.To.String(),
	}
}
