package chronicle

import "slices"

// ChangeDays returns the days between two, both included, from which on the political map is
// another than before, with the first day itself; sorted. Between two of them nothing changes.
func (c *Chronicle) ChangeDays(from, to Day) []Day {
	days := []Day{from}
	for i := range c.Units {
		for _, d := range [...]Date{c.Units[i].From, c.Units[i].To} {
			if d.Known() && d.Earliest() > from && d.Earliest() <= to {
				days = append(days, d.Earliest())
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}
