package chronicle

import "testing"

func TestCapitalOn(t *testing.T) {
	c := small(t)
	for _, row := range []struct{ unit, day, want, reason string }{
		{"LKA", "1970-01-01", "Colombo", "open at its beginning"},
		{"LKA", "1981-12-31", "Colombo", "the day before the year of the change"},
		{"LKA", "1982-01-01", "Kotte", "a year means its first day"},
		{"PRT", "1987-12-31", "Lisbon", "open at both ends"},
		{"AGO", "1980-01-01", "", "a unit without a row"},
		{"ESP", "1980-01-01", "", "no unit at all"},
		{"", "1980-01-01", "", "nor this"},
		{"ZZZ", "1980-01-01", "", "after all others"},
	} {
		d, _ := ParseDay(row.day)
		p, ok := c.CapitalOn(row.unit, d)
		if ok != (row.want != "") || (ok && p.Name != row.want) {
			t.Errorf("CapitalOn(%s, %s) = %v, %t; want %q (%s)", row.unit, row.day, p, ok, row.want, row.reason)
		}
	}
}
