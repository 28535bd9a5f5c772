package main

import (
	"fmt"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

// where names the country or territory at a position on a day, or at each of a table of them.
func where(q *query, args []string) int {
	fs := q.flags()
	on, format := addDate(fs), addFormat(fs)
	lat, lon := addDegrees(fs, "lat", 90), addDegrees(fs, "lon", 180)
	tolerance := addTolerance(fs)
	if code, done := q.parse(fs, args, 0, "-date D -lat Y -lon X [-tolerance KM] [-format csv|json]\n"+
		"   or: query where [-tolerance KM] [-format csv|json] < points.csv\n"+
		"The table has a header with the columns lat, lon and date, and may have others. It is printed\n"+
		"with unit_id, name and status after them; if a row is wrong, nothing is printed."); done {
		return code
	}
	if !on.date.Known() && !lat.given && !lon.given {
		return q.wherePoints(float64(*tolerance), *format)
	}
	if lack := lacking(on, lat, lon); lack != "" {
		return q.usage("-date, -lat and -lon go together; write also " + lack)
	}
	day, code, done := q.day(on)
	if done {
		return code
	}
	f, err := newFinder(float64(*tolerance))
	if err != nil {
		return q.fail(err)
	}
	t := &table{columns: []string{"unit_id", "name", "status", "sovereign", "occupier"}}
	u := f.unit(geo.LonLat{Lon: lon.value, Lat: lat.value}, day)
	t.add(u.ID, u.Name, u.Status, u.Sovereign, u.Occupier)
	return q.print(t, *format)
}

// lacking names the flags of a position and a day that were not given.
func lacking(on *dateFlag, lat, lon *degreesFlag) string {
	var names []string
	if !on.date.Known() {
		names = append(names, "-date YYYY-MM-DD")
	}
	if !lat.given {
		names = append(names, "-lat DEGREES")
	}
	if !lon.given {
		names = append(names, "-lon DEGREES")
	}
	return strings.Join(names, " ")
}

// wherePoints answers for the table on the standard input.
func (q *query) wherePoints(tolerance float64, format formatFlag) int {
	if q.stdin == nil {
		return q.usage("write -date, -lat and -lon, or give a table with the columns lat, lon and date: query where < points.csv")
	}
	in, err := readPoints(q.stdin)
	if err != nil {
		return q.usage(fmt.Sprintf("standard input: %v", err))
	}
	columns := append(in.columns, "unit_id", "name", "status")
	if twice := repeated(columns); twice != "" && format.name == formatJSON {
		return q.usage(fmt.Sprintf("standard input: an object cannot have %q twice; rename that column or write -format csv", twice))
	}
	f, err := newFinder(tolerance)
	if err != nil {
		return q.fail(err)
	}
	t := &table{columns: columns}
	for _, p := range in.points {
		u := f.unit(p.at, p.day)
		t.add(append(p.row, u.ID, u.Name, u.Status)...)
	}
	return q.print(t, format)
}

// repeated returns a name that is in the list twice, or nothing.
func repeated(names []string) string {
	seen := map[string]bool{}
	for _, name := range names {
		if seen[name] {
			return name
		}
		seen[name] = true
	}
	return ""
}

// nobody is the answer at sea: a unit whose fields are all empty.
var nobody chronicle.Unit
