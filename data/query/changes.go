package main

import "atlas.example/southsouth/data"

// changes lists what changed on the political map in a period.
func changes(q *query, args []string) int {
	fs := q.flags()
	within, format := addPeriod(fs), addFormat(fs)
	if code, done := q.parse(fs, args, 0, "[-from D] [-to D] [-format csv|json]"); done {
		return code
	}
	first, last, ok := within.days()
	if !ok {
		return q.usage("-from is after -to; exchange them")
	}
	c, err := data.Chronicle()
	if err != nil {
		return q.fail(err)
	}
	t := &table{columns: []string{"date", "unit_id", "change", "name", "headline"}}
	for _, ch := range c.Changes(first, last) {
		t.add(ch.Date.String(), ch.UnitID, ch.Text, ch.Name, ch.Sentence)
	}
	return q.print(t, *format)
}
