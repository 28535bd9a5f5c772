package data_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"atlas.example/southsouth/data/chronicle"
)

// TestNumbersOfTheRoll counts again whatever is said to be on the roll of a day.
func TestNumbersOfTheRoll(t *testing.T) {
	c := load(t)
	counted := 0
	for i := range c.Numbers {
		n := &c.Numbers[i]
		if n.Basis != chronicle.OnRoll {
			continue
		}
		counted++
		want, operator := onRoll(t, c, n), chronicle.Exactly
		if n.ID == "seed-1987-attendance/seated" {
			operator = chronicle.AtMost
		}
		if int(n.Value) != want || n.Operator != operator {
			t.Errorf("%s = %s %v, want %s %d: %s", n.ID, n.Operator, n.Value, operator, want, n.By)
		}
	}
	if counted < 12 {
		t.Errorf("%d numbers are of the roll; the comparison no longer works", counted)
	}
}

// onRoll counts what a number says it is of, on the day that its By ends with.
func onRoll(t *testing.T, c *chronicle.Chronicle, n *chronicle.Number) int {
	t.Helper()
	_, date, _ := strings.Cut(n.By, "roll of this atlas on ")
	on, err := time.Parse("2 January 2006", date)
	if err != nil {
		t.Errorf("%s: by %q, want “roll of this atlas on” and a day", n.ID, n.By)
		return -1
	}
	y, m, d := on.Date()
	members := c.MembersAt(chronicle.DayOf(y, int(m), d))
	movement := func(m *chronicle.Member) bool {
		e, _ := c.Entity(m.EntityID)
		return e.Kind == chronicle.Movement
	}
	count := func(is func(*chronicle.Member) bool) (n int) {
		for _, m := range members {
			if is(m) {
				n++
			}
		}
		return n
	}
	switch {
	case strings.HasSuffix(n.Subject, "among them"): // of those who took part
		return count(func(m *chronicle.Member) bool { return took(c, n.EventID, m.EntityID) != nil })
	case n.Subject == "members that could be represented":
		return count(func(m *chronicle.Member) bool {
			return took(c, chronicle.PyongyangConference, m.EntityID).Group != "vacant seat"
		})
	case n.Unit == "states":
		return count(func(m *chronicle.Member) bool { return !movement(m) })
	case n.Unit == "movements":
		return count(movement)
	}
	return len(members)
}

// took returns the row of an entity in the table of an event; nil if it has none.
func took(c *chronicle.Chronicle, eventID, entityID string) *chronicle.Participant {
	for _, p := range c.ParticipantsOf(eventID) {
		if p.EntityID == entityID {
			return p
		}
	}
	return nil
}

// TestNumbersNamed counts in the tables of participants whatever is said to be
// named one by one.
func TestNumbersNamed(t *testing.T) {
	c := load(t)
	spoke := func(p *chronicle.Participant) bool { // at the UN, of the conference
		return slices.ContainsFunc(p.Sources, func(r chronicle.Ref) bool { return strings.HasSuffix(r.Locator, "_42_1987") })
	}
	for _, row := range []struct {
		id, event string
		is        func(*chronicle.Participant) bool
		why       string
	}{
		{"seed-1981-cancun/named", chronicle.CancunSummit, func(*chronicle.Participant) bool { return true }, "all"},
		{"seed-1981-cancun/south", chronicle.CancunSummit, func(p *chronicle.Participant) bool { return p.Group == "South" }, "the South"},
		{"seed-1981-cancun/north", chronicle.CancunSummit, func(p *chronicle.Participant) bool { return p.Group == "North" }, "the North"},
		{
			"seed-1987-attendance/named", chronicle.PyongyangConference,
			func(p *chronicle.Participant) bool { return p.Evidence == chronicle.Documented }, "those documented",
		},
		{
			"seed-1987-attendance/probable", chronicle.PyongyangConference,
			func(p *chronicle.Participant) bool { return p.Group == "member" && spoke(p) }, "members who spoke of it",
		},
		{"un-1987-unga/named", chronicle.PyongyangConference, spoke, "all who spoke of it"},
	} {
		want := 0
		for _, p := range c.ParticipantsOf(row.event) {
			if row.is(p) {
				want++
			}
		}
		i := slices.IndexFunc(c.Numbers, func(n chronicle.Number) bool { return n.ID == row.id })
		if i < 0 {
			t.Errorf("no number %s", row.id)
		} else if n := c.Numbers[i]; int(n.Value) != want || n.Basis != chronicle.Named {
			t.Errorf("%s = %s %v, want named %d: %s", n.ID, n.Basis, n.Value, want, row.why)
		}
	}
}

// TestClaimedBesideNamed checks that no number of the article stands without
// one that can be counted.
func TestClaimedBesideNamed(t *testing.T) {
	c := load(t)
	for i := range c.Numbers {
		n := &c.Numbers[i]
		article := slices.ContainsFunc(n.Sources, func(r chronicle.Ref) bool { return r.SourceID == chronicle.SeedArticle })
		named := slices.ContainsFunc(c.NumbersOf(n.EventID), func(o *chronicle.Number) bool { return o.Basis == chronicle.Named })
		if n.Basis == chronicle.Claimed && article && !named {
			t.Errorf("%s: no number of those named stands beside it", n.ID)
		}
	}
}

// TestDifferentCountsAreExplained checks that wherever print and roll differ in
// the size of the movement, the row says why.
func TestDifferentCountsAreExplained(t *testing.T) {
	for _, count := range load(t).Counts {
		if !strings.Contains(count.Published, strconv.Itoa(count.Total)) && count.Note == "" {
			t.Errorf("%v %s: %d on the roll, published %q, and no note says why", count.On, count.Occasion, count.Total, count.Published)
		}
	}
}
