package edition

import "atlas.example/southsouth/data/chronicle"

// year is a year of the atlas: how large the movement was at its end, what became different on the
// political map, and what is told of it.
type year struct {
	Number  int
	Members int
	Changes []change
	Events  []*chronicle.Event
}

// change is a headline of the political map.
type change struct{ When, Text string }

// years returns the years in their order, each event under that in which it may have begun first.
func (ed *editor) years() []year {
	var out []year
	for n := firstYear; n <= lastYear; n++ {
		first, last := chronicle.DayOf(n, 1, 1), chronicle.DayOf(n, 12, 31)
		y := year{Number: n, Members: len(ed.MembersAt(last))}
		for _, h := range ed.Headlines(first, last) {
			if !h.Formal {
				y.Changes = append(y.Changes, change{h.Date.Text(), h.Text})
			}
		}
		for i := range ed.Events {
			if e := &ed.Events[i]; first <= e.Earliest() && e.Earliest() <= last {
				y.Events = append(y.Events, e)
			}
		}
		out = append(out, y)
	}
	return out
}
