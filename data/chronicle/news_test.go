package chronicle

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestWhatChanged reads the whole list of the small tables: the map and the
// roll come before the events of a day, and a day is told in one go.
func TestWhatChanged(t *testing.T) {
	c := small(t)
	var got []string
	for _, h := range c.WhatChanged(DayOf(1970, 1, 1), DayOf(1987, 12, 31)) {
		line := fmt.Sprintf("%v %s %s %s%v%v", h.Date, h.Kind, h.Text, h.EventID, h.UnitIDs, h.EntityIDs)
		if h.EventID != "" {
			line += fmt.Sprintf(" %v: %s", h.Status, h.ClaimBy)
		}
		got = append(got, line)
	}
	want := []string{
		"1972-05-22 renamed Ceylon is renamed Sri Lanka [LKA][]",
		"1975-11-11 independent Angola becomes independent [AGO][]",
		"1976 joined The Movement for Angola joins the Non-Aligned Movement [][MPLA]",
		"1979-09-09 left The Movement for Angola leaves the roll of the Non-Aligned Movement (merged) [][MPLA]",
		"1981-10 said A talk talk[][] source says: the article",
		"1981-10-22 met A summit seed-1981-cancun[][] documented: a list",
		"1987-06-09 met A conference seed-1987-conference[][] documented: a list",
	}
	if !slices.Equal(got, want) {
		t.Errorf("WhatChanged =\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestWhatChangedInParts checks that any two spans that follow one another tell
// what the whole tells, in the same order.
func TestWhatChangedInParts(t *testing.T) {
	c := small(t)
	from, to := DayOf(1970, 1, 1), DayOf(1987, 12, 31)
	whole := fmt.Sprint(c.WhatChanged(from, to))
	for _, cut := range []Day{DayOf(1972, 5, 21), DayOf(1972, 5, 22), DayOf(1976, 8, 16), DayOf(1981, 10, 1), DayOf(1981, 10, 22)} {
		parts := append(c.WhatChanged(from, cut), c.WhatChanged(cut+1, to)...)
		if fmt.Sprint(parts) != whole {
			t.Errorf("cut after %v: %v, want %s", cut, parts, whole)
		}
	}
	if none := c.WhatChanged(to, from); len(none) > 0 {
		t.Errorf("backwards: %v, want nothing", none)
	}
}

func TestJoining(t *testing.T) {
	for _, row := range []struct {
		names []string
		want  string
		why   string
	}{
		{[]string{"Angola"}, "Angola joins", "one"},
		{[]string{"Comoros"}, "The Comoros join", "one with a name in the plural"},
		{[]string{"Malta", "Angola"}, "Angola and Malta join", "two, by name"},
		{[]string{"D", "C", "B", "A"}, "A, B, C and D join", "as many as are named"},
		{[]string{"E", "D", "C", "B", "A"}, "A, B, C and two more join", "one more than that"},
		{strings.Split("ABCDEFGHIJKLMNO", ""), "A, B, C and twelve more join", "the last number with a word"},
		{strings.Split("ABCDEFGHIJKLMNOP", ""), "A, B, C and 13 more join", "the first with digits"},
	} {
		c := &Chronicle{}
		var members []*Member
		for _, n := range row.names {
			c.Entities = append(c.Entities, Entity{ID: n, Name: n, Kind: State})
			members = append(members, &Member{EntityID: n})
		}
		slices.SortFunc(c.Entities, func(a, b Entity) int { return strings.Compare(a.ID, b.ID) })
		if got, want := c.joining(0, members).Text, row.want+" the Non-Aligned Movement"; got != want {
			t.Errorf("joining(%v) = %q, want %q (%s)", row.names, got, want, row.why)
		}
	}
}
