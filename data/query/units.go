package main

import "atlas.example/southsouth/data"

// units lists the countries and territories of the political map on a day.
func units(q *query, args []string) int {
	fs := q.flags()
	on, format := addDate(fs), addFormat(fs)
	if code, done := q.parse(fs, args, 0, "-date D [-format csv|json]"); done {
		return code
	}
	day, code, done := q.day(on)
	if done {
		return code
	}
	c, err := data.Chronicle()
	if err != nil {
		return q.fail(err)
	}
	t := &table{columns: []string{"unit_id", "name", "status", "sovereign", "occupier"}}
	for i := range c.Units {
		if u := &c.Units[i]; u.ValidOn(day) {
			t.add(u.ID, u.Name, u.Status, u.Sovereign, u.Occupier)
		}
	}
	return q.print(t, *format)
}
