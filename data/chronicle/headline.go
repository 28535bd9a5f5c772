package chronicle

import (
	"cmp"
	"slices"
)

// Headline is one line that tells what became different on the political map on
// one day for one cause. On most days there is one; where two things happened
// that have nothing to do with each other, there are two.
type Headline struct {
	On      Day
	Date    Date     // the same, as exactly as it is known: On is its first day
	Text    string   // a short neutral sentence without a full stop: "Angola becomes independent"
	UnitIDs []string // the units it is about, sorted
	Formal  bool     // whether only a long name became different, which no map shows
	Kind    HappeningKind
}

// Headlines returns what there is to tell between two days, both included, by
// day and then by unit. Every change is told in one headline at most, and the
// changes of all who gained and lost by it together.
func (c *Chronicle) Headlines(from, to Day) []Headline {
	if c.Original != nil {
		headlines := c.Original.Headlines(from, to)
		for i := range headlines {
			headlines[i].Text = c.Words.T(headlines[i].Text)
		}
		return headlines
	}
	var headlines []Headline
	for _, cause := range c.causes(from, to) {
		text, kind := c.sentence(cause)
		if own := cause.headline(); own != "" {
			text = own
			if kind == Renamed {
				kind = RuleChanged // the tables have words of their own: somebody else came to rule
			}
		}
		if text != "" {
			headlines = append(headlines, Headline{
				On: cause.on, Date: cause.date(), Text: text, UnitIDs: cause.unitIDs(), Formal: cause.formal(), Kind: kind,
			})
		}
	}
	return headlines
}

// step is what a day changes for one unit: before is nil if the unit begins,
// after if it ends.
type step struct{ before, after *Unit }

// unit is the row that the step is named after.
func (s step) unit() *Unit { return cmp.Or(s.after, s.before) }

// cause is the steps of one day between which land passes.
type cause struct {
	on    Day
	steps []step
}

// causes returns the steps of every day between two, gathered by cause.
func (c *Chronicle) causes(from, to Day) []cause {
	var causes []cause
	for _, on := range c.ChangeDays(from-1, to)[1:] { // without the day before, which is its first
		first := len(causes)
		for _, s := range c.stepsOn(on) {
			causes = join(causes, first, cause{on, []step{s}})
		}
	}
	return causes
}

// stepsOn returns what a day changes, by unit.
func (c *Chronicle) stepsOn(on Day) []step {
	var steps []step
	for i := range c.Units {
		u := &c.Units[i]
		switch begins, ends := u.From.Known() && u.From.Earliest() == on, u.To.Known() && u.To.Earliest() == on; {
		case begins:
			steps = append(steps, step{c.rowAhead(i), u})
		case ends && !c.continues(i):
			steps = append(steps, step{u, nil})
		}
	}
	return steps
}

// join adds a cause to those from first on, and makes one of all between which
// land passes. It keeps the place of the first of them.
func join(causes []cause, first int, added cause) []cause {
	at := -1
	for i := first; i < len(causes); i++ {
		switch {
		case !causes[i].touches(added):
		case at < 0:
			causes[i].steps = append(causes[i].steps, added.steps...)
			at = i
		default:
			causes[at].steps = append(causes[at].steps, causes[i].steps...)
			causes = slices.Delete(causes, i, i+1)
			i--
		}
	}
	if at < 0 {
		causes = append(causes, added)
	}
	return causes
}

// touches reports whether land passes between any steps of two causes.
func (a cause) touches(b cause) bool {
	return slices.ContainsFunc(a.steps, func(s step) bool {
		return slices.ContainsFunc(b.steps, func(t step) bool { return passes(s, t) || passes(t, s) })
	})
}

// passes reports whether the second takes any land of the first.
func passes(from, to step) bool {
	return from.before != nil && to.after != nil && shareLand(from.before, to.after)
}

// shareLand reports whether two rows have an atom in common.
func shareLand(a, b *Unit) bool {
	return slices.ContainsFunc(a.Atoms, func(atom string) bool { return slices.Contains(b.Atoms, atom) })
}

// date is when it happened, as exactly as the rows say.
func (a cause) date() Date {
	s := a.steps[0]
	if s.after != nil {
		return s.after.From
	}
	return s.before.To
}

// headline is what the tables say of a cause in words of their own: where land is taken by force,
// say, a rule would tell a change of name.
func (a cause) headline() string {
	for _, s := range a.steps {
		if s.after != nil && s.after.Headline != "" {
			return s.after.Headline
		}
	}
	return ""
}

// formal reports whether nothing that a map shows becomes different, and nothing that is told in
// words of its own.
func (a cause) formal() bool {
	return a.headline() == "" && !slices.ContainsFunc(a.steps, func(s step) bool {
		b, u := s.before, s.after
		return b == nil || u == nil || b.Short != u.Short || b.Sovereign != u.Sovereign ||
			b.Status != u.Status || b.Occupier != u.Occupier || !slices.Equal(b.Atoms, u.Atoms)
	})
}

// unitIDs lists the units of a cause.
func (a cause) unitIDs() []string {
	var ids []string
	for _, s := range a.steps {
		ids = append(ids, s.unit().ID)
	}
	slices.Sort(ids)
	return ids
}
