package main

import "atlas.example/southsouth/data/chronicle"

// changes lists what changed on the political map in a period.
func changes(q *query, args []string) int {
	return q.ofPeriod(args, func(c *chronicle.Chronicle, first, last chronicle.Day) *table {
		t := &table{columns: []string{"date", "unit_id", "change", "name", "headline"}}
		for _, ch := range c.Changes(first, last) {
			t.add(ch.Date.String(), ch.UnitID, ch.Text, ch.Name, ch.Sentence)
		}
		return t
	})
}
