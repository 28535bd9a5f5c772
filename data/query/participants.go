package main

import (
	"fmt"
	"slices"
	"strings"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// participants lists who took part in an event, or was to, with the evidence.
func participants(q *query, args []string) int {
	fs := q.flags()
	id := fs.String("event", "", "the `id` of an event that has a table of participants")
	format := addFormat(fs)
	if code, done := q.parse(fs, args, 0, "-event ID [-format csv|json]"); done {
		return code
	}
	c, err := data.Chronicle()
	if err != nil {
		return q.fail(err)
	}
	event, ok := c.Event(*id)
	of := c.ParticipantsOf(*id)
	switch {
	case *id == "":
		return q.usage("-event is missing; " + withParticipants(c))
	case !ok:
		return q.usage(fmt.Sprintf("no event %q; %s", *id, withParticipants(c)))
	case len(of) == 0:
		return q.usage(fmt.Sprintf("event %s has no table of participants; %s", *id, withParticipants(c)))
	}
	t := &table{columns: []string{"entity_id", "name", "role", "group", "evidence"}}
	for _, p := range of {
		e, _ := c.Entity(p.EntityID)
		t.add(e.ID, c.NameAt(e, event.Earliest()), p.Role, p.Group, p.Evidence.String())
	}
	return q.print(t, *format)
}

// withParticipants names the events that have a table of participants.
func withParticipants(c *chronicle.Chronicle) string {
	var ids []string
	for _, p := range c.Participants {
		if !slices.Contains(ids, p.EventID) {
			ids = append(ids, p.EventID)
		}
	}
	return "these have a table: " + strings.Join(ids, ", ")
}
