package telling

import (
	"cmp"
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// Year is a year of the atlas: how large the movement was at its end, the events that may have begun
// in it, and what came one after the other, these and the changes of the political map.
type Year struct {
	Number  int
	Members int
	Events  []*chronicle.Event
	Told    string // the id of the event that the map tells at its end, or empty
	News    []News
}

// News is an event, or a headline of the political map, which has no id.
type News struct {
	on             chronicle.Day
	When, ID, Text string
}

// Years returns the years in their order, each event under that in which it may have begun first.
func (ed *Editor) Years() []Year {
	var out []Year
	st := story.New(ed.Chronicle, nil)
	var end story.State
	for n := timeline.FirstYear; n <= timeline.LastYear; n++ {
		first, last := chronicle.DayOf(n, 1, 1), chronicle.DayOf(n, 12, 31)
		y := Year{Number: n, Members: len(ed.MembersAt(last))}
		st.At(&end, timeline.EndOf(n))
		if len(end.Current) > 0 && end.Event(end.Current[0]).Phase == story.Now {
			y.Told = ed.Events[end.Current[0]].ID
		}
		for i := range ed.Events {
			if e := &ed.Events[i]; first <= e.Earliest() && e.Earliest() <= last {
				y.Events = append(y.Events, e)
				y.News = append(y.News, News{e.Earliest(), e.WhenIn(ed.Words), e.ID, e.Title})
			}
		}
		for _, h := range ed.Headlines(first, last) {
			if !h.Formal {
				y.News = append(y.News, News{h.On, h.Date.In(ed.Words), "", h.Text})
			}
		}
		slices.SortStableFunc(y.News, func(a, b News) int { return cmp.Compare(a.on, b.on) })
		out = append(out, y)
	}
	return out
}
