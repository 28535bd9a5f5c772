package main

import (
	"bytes"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// units lists the countries and territories of the political map on a day, or draws them.
func units(q *query, args []string) int {
	fs := q.flags()
	on, format := addDate(fs), addFormat(fs, formatGeoJSON, formatTopoJSON)
	level := addLevel(fs)
	if code, done := q.parse(fs, args, 0, "-date D [-format csv|json|geojson|topojson] [-level L]\n"+
		"A map is cut at 180 degrees; where land is, that is a side of its polygons. Exteriors are\n"+
		"counterclockwise in GeoJSON, as RFC 7946 has it, and clockwise in TopoJSON, as d3-geo has it."); done {
		return code
	}
	day, code, done := q.day(on)
	if done {
		return code
	}
	isMap := format.name == formatGeoJSON || format.name == formatTopoJSON
	if level.given && !isMap {
		return q.usage("-level is for maps; write -format geojson or topojson, too")
	}
	c, err := data.Chronicle()
	if err != nil {
		return q.fail(err)
	}
	if isMap {
		return q.drawUnits(unitsOn(c, day), level, format.name)
	}
	t := &table{columns: []string{"unit_id", "name", "status", "sovereign", "occupier"}}
	for _, u := range unitsOn(c, day) {
		t.add(u.ID, u.Name, u.Status, u.Sovereign, u.Occupier)
	}
	return q.print(t, *format)
}

// unitsOn returns the units of a day, in the order of the table.
func unitsOn(c *chronicle.Chronicle, d chronicle.Day) []*chronicle.Unit {
	var out []*chronicle.Unit
	for i := range c.Units {
		if u := &c.Units[i]; u.ValidOn(d) {
			out = append(out, u)
		}
	}
	return out
}

// drawUnits writes a map of the units.
func (q *query) drawUnits(units []*chronicle.Unit, level *levelFlag, format string) int {
	a, err := atlasOf(level.level)
	if err != nil {
		return q.fail(err)
	}
	m := drawMap(a, level.level, units)
	write := m.writeGeoJSON
	if format == formatTopoJSON {
		write = m.writeTopoJSON
	}
	var w bytes.Buffer
	if err := write(&w); err != nil {
		return q.fail(err)
	}
	if _, err := w.WriteTo(q.stdout); err != nil {
		return q.fail(err)
	}
	return exitOK
}
