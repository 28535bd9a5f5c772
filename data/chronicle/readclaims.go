package chronicle

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// The most that a claim may take, so that a card holds several and a quotation
// stays one.
const (
	maxClaim      = 300 // characters
	maxQuoteWords = 8
)

// claims reads claims.csv.
func (r *reader) claims() {
	t, ok := r.table("claims.csv",
		provenanceColumns("id", "event_id", "kind", "mark", "stance", "by", "text", "quote", "dated_as")...)
	if !ok {
		return
	}
	own := newIDs(t)
	for _, in := range t.rows {
		c := Claim{
			ID: own.define(in, "id"), EventID: r.eventIDs.refer(in, "event_id", "event"),
			Kind: wordOf(in, "kind", ClaimKinds()...), Mark: in.status("mark"),
			Stance: wordOf(in, "stance", States, Confirms, Qualifies, Contradicts, NoStance),
			By:     in.text("by"), Text: in.required("text"), Quote: in.text("quote"),
			DatedAs: in.text("dated_as"), Provenance: r.provenance(in),
		}
		checkClaim(in, c)
		r.documented(in, "mark", c.Mark, c.Provenance)
		r.c.Claims = append(r.c.Claims, c)
	}
	event := r.placeOfEvents()
	slices.SortStableFunc(r.c.Claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(event[a.EventID], event[b.EventID]),
			cmp.Compare(slices.Index(ClaimKinds(), a.Kind), slices.Index(ClaimKinds(), b.Kind)))
	})
}

// checkClaim reports what a claim cannot be at once, and what is too long.
func checkClaim(in row, c Claim) {
	in.under(c.ID, c.EventID)
	in.atMost("text", maxClaim)
	in.words("quote", 0, maxQuoteWords)
	if !in.sound("kind") {
		return // what goes with a kind, nobody knows
	}
	if c.By == "" && c.Kind != NotKnown {
		in.fault("by", "empty", "say whose word it is; only of what is unknown nobody speaks")
	}
	if c.Kind == NotKnown && c.Mark != NotEstablished {
		in.fault("mark", fmt.Sprintf("%v, but the claim is of what is unknown", c.Mark), "write not established, or another kind")
	}
	if c.Kind == WhatHappened && c.Mark != Documented && in.sound("mark") {
		in.fault("mark", fmt.Sprintf("%v, but the claim is told as what happened", c.Mark), "write documented where it is, or else the kind others")
	}
	if c.Stance == States && c.Kind != ArticleSays {
		in.fault("stance", "states, but it is not the article that says so", "write confirms, qualifies, contradicts or none")
	}
}

// numbers reads numbers.csv.
func (r *reader) numbers() {
	t, ok := r.table("numbers.csv",
		provenanceColumns("id", "event_id", "subject", "basis", "operator", "value", "unit", "by")...)
	if !ok {
		return
	}
	own := newIDs(t)
	for _, in := range t.rows {
		n := Number{
			ID: own.define(in, "id"), EventID: r.eventIDs.refer(in, "event_id", "event"),
			Subject: in.required("subject"), Basis: wordOf(in, "basis", Claimed, Named, OnRoll, Published),
			Operator: wordOf(in, "operator", operators()...), Value: in.number("value"),
			Unit: in.required("unit"), By: in.required("by"), Provenance: r.provenance(in),
		}
		in.under(n.ID, n.EventID)
		r.c.Numbers = append(r.c.Numbers, n)
	}
	event := r.placeOfEvents()
	slices.SortStableFunc(r.c.Numbers, func(a, b Number) int { return cmp.Compare(event[a.EventID], event[b.EventID]) })
}

// under reports an id that does not begin with that of its event.
func (r row) under(id, eventID string) {
	if word, ok := strings.CutPrefix(id, eventID+"/"); r.sound("event_id") && (!ok || word == "") {
		r.fault("id", fmt.Sprintf("%q does not belong to event %q", id, eventID), "write the event's id, a slash and a word")
	}
}

// placeOfEvents returns the place of each event in the chronicle, by id.
func (r *reader) placeOfEvents() map[string]int {
	place := make(map[string]int, len(r.c.Events))
	for i := range r.c.Events {
		place[r.c.Events[i].ID] = i
	}
	return place
}
