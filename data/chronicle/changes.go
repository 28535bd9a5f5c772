package chronicle

import (
	"cmp"
	"slices"
	"strings"
)

// Change is what became different on the political map on one day for one
// unit.
type Change struct {
	On     Day
	Date   Date // the same, as exactly as it is known: On is its first day
	UnitID string
	Name   string // the unit's label from that day on, or the last one it had
	Text   string // in words: "independent (before: colony of Portugal)"

	// Sentence is the headline that tells it, together with all that changed by
	// the same cause. Empty where there is none, see Headlines.
	Sentence string
}

// Changes returns what the dated rows of the units say between two days, both
// included, by day and then by unit. Rows that differ only in what is not told
// here (a code, a note) make no change.
func (c *Chronicle) Changes(from, to Day) []Change {
	var changes []Change
	add := func(date Date, u *Unit, parts ...string) {
		on := date.Earliest()
		parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
		if from <= on && on <= to && len(parts) > 0 {
			changes = append(changes, Change{On: on, Date: date, UnitID: u.ID, Name: u.Label(), Text: strings.Join(parts, "; ")})
		}
	}
	for i := range c.Units {
		u := &c.Units[i]
		before := c.rowAhead(i)
		switch {
		case before != nil:
			add(u.From, u, c.statusChange(before, u), renamed(before, u), c.landChange(before, u))
		case u.From.Known():
			add(u.From, u, c.standing(u), c.land("formed from land of ", u.Atoms, u, u.From.Earliest()-1))
		}
		if u.To.Known() && !c.continues(i) {
			add(u.To, u, "ends", c.land("its land passes to ", u.Atoms, u, u.To.Earliest()))
		}
	}
	slices.SortStableFunc(changes, func(a, b Change) int { return cmp.Compare(a.On, b.On) })
	c.addSentences(changes)
	return changes
}

// addSentences gives changes the headlines that tell them.
func (c *Chronicle) addSentences(changes []Change) {
	if len(changes) == 0 {
		return
	}
	headlines := c.Headlines(changes[0].On, changes[len(changes)-1].On)
	for i := range changes {
		ch := &changes[i]
		told := func(h Headline) bool { return h.On == ch.On && slices.Contains(h.UnitIDs, ch.UnitID) }
		if at := slices.IndexFunc(headlines, told); at >= 0 {
			ch.Sentence = headlines[at].Text
		}
	}
}

// rowAhead returns the row of the same unit that ends on the day on which row i
// begins, or nil.
func (c *Chronicle) rowAhead(i int) *Unit {
	if i == 0 || c.Units[i-1].ID != c.Units[i].ID || !c.continues(i-1) {
		return nil
	}
	return &c.Units[i-1]
}

// continues reports whether a next row of the same unit begins on the day on
// which row i ends.
func (c *Chronicle) continues(i int) bool {
	if i+1 == len(c.Units) || c.Units[i+1].ID != c.Units[i].ID {
		return false
	}
	return c.Units[i+1].From.Known() && c.Units[i+1].From.Earliest() == c.Units[i].To.Earliest()
}

// statusChange tells a change of standing, of sovereign or of occupier.
func (c *Chronicle) statusChange(before, after *Unit) string {
	now, then := c.standing(after), c.standing(before)
	if now == then {
		return ""
	}
	return now + " (before: " + then + ")"
}

// standing tells what a unit is, and whose: "independent", "colony of
// Portugal", "occupied by Indonesia", "disputed, held by China".
func (c *Chronicle) standing(u *Unit) string {
	held := u.Occupier
	if held == "" && u.Status == "disputed" {
		held = u.Sovereign
	}
	switch {
	case held != "" && (strings.HasSuffix(u.Status, "occupied") || strings.HasSuffix(u.Status, "administration")):
		return u.Status + " by " + c.label(held, u)
	case held != "" && held != "-" && held != u.ID:
		return u.Status + ", held by " + c.label(held, u)
	case u.Sovereign == u.ID || u.Sovereign == "-" || strings.HasPrefix(u.Status, "de facto"):
		return u.Status
	}
	var names []string
	for id := range strings.SplitSeq(u.Sovereign, "+") {
		names = append(names, c.label(id, u))
	}
	return u.Status + " of " + strings.Join(names, " and ")
}

// label returns the label of another unit in the time of u.
func (c *Chronicle) label(id string, u *Unit) string {
	day := u.To.Earliest() - 1
	if u.From.Known() {
		day = u.From.Earliest()
	}
	if other, ok := c.UnitAt(id, day); ok {
		return other.Label()
	}
	return id
}

// renamed tells a new name. A remark in brackets is no part of the name.
func renamed(before, after *Unit) string {
	if before.bareName() == after.bareName() {
		return ""
	}
	return "named " + after.bareName() + " (before: " + before.bareName() + ")"
}

// landChange tells which units the land came from that was gained, and which
// ones hold the land that was lost.
func (c *Chronicle) landChange(before, after *Unit) string {
	in := func(u *Unit) func(string) bool {
		return func(atom string) bool { return slices.Contains(u.Atoms, atom) }
	}
	gained := slices.DeleteFunc(slices.Clone(after.Atoms), in(before))
	lost := slices.DeleteFunc(slices.Clone(before.Atoms), in(after))
	on := after.From.Earliest()
	parts := []string{c.land("land from ", gained, after, on-1), c.land("land passes to ", lost, after, on)}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "; ")
}

// land names, after the words given, the units other than u that hold any of
// the atoms on a day; it is empty where none does.
func (c *Chronicle) land(words string, atoms []string, u *Unit, d Day) string {
	var names []string
	for i := range c.Units {
		other := &c.Units[i]
		holds := slices.ContainsFunc(atoms, func(a string) bool { return slices.Contains(other.Atoms, a) })
		if holds && other.ID != u.ID && other.ValidOn(d) && !slices.Contains(names, other.Label()) {
			names = append(names, other.Label())
		}
	}
	if len(names) == 0 {
		return ""
	}
	return words + strings.Join(names, ", ")
}
