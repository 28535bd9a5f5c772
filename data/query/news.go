package main

import "atlas.example/southsouth/data/chronicle"

// news lists what changed in a period: on the map, on the roll of the
// Non-Aligned Movement, and what happened, which has a mark and who says it:
// the title of an event may be no more than somebody's word.
func news(q *query, args []string) int {
	return q.ofPeriod(args, func(c *chronicle.Chronicle, first, last chronicle.Day) *table {
		t := &table{columns: []string{"date", "kind", "text", "event_id", "units", "entities", "status", "claim_by"}}
		for _, h := range c.WhatChanged(first, last) {
			status := ""
			if h.EventID != "" {
				status = h.Status.String()
			}
			t.add(h.Date.String(), string(h.Kind), h.Text, h.EventID, list(h.UnitIDs), list(h.EntityIDs), status, h.ClaimBy)
		}
		return t
	})
}

// list returns ids for an answer, where none is an empty list and not null.
func list(ids []string) []string { return append([]string{}, ids...) }
