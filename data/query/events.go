package main

import "atlas.example/southsouth/data/chronicle"

// events lists the events that may have happened in a period: an event known
// to the month only is listed if any day of that month is in it.
func events(q *query, args []string) int {
	return q.ofPeriod(args, func(c *chronicle.Chronicle, first, last chronicle.Day) *table {
		t := &table{columns: []string{
			"id", "date", "end_date", "precision", "title", "place", "lat", "lon",
			"category", "status", "sources", "place_id", "earliest", "latest", "claim_by", "kind",
		}}
		for i := range c.Events {
			if e := &c.Events[i]; e.Earliest() <= last && e.Latest() >= first {
				addEvent(t, c, e)
			}
		}
		return t
	})
}

// addEvent appends one event.
func addEvent(t *table, c *chronicle.Chronicle, e *chronicle.Event) {
	p, _ := c.Place(e.PlaceID)
	t.add(e.ID, e.Start.Plain(), e.End.Plain(), e.Start.PrecisionText(), e.Title,
		p.NameOn(e.Earliest()), p.At.Lat, p.At.Lon,
		string(e.Category), e.Status.String(), e.SourceRefs(),
		p.ID, e.Earliest().String(), e.Latest().String(), e.ClaimBy, string(e.Kind))
}
