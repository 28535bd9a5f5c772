package story

import (
	"slices"
	"sort"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// News is a change of the political map in the year shown.
type News struct {
	*Headline

	Fresh float32 // 1 on its day, falling to 0 in FreshDays
}

// Headline is a headline of the chronicle and the atoms it is about: those that changed hands,
// or where none did all of its units, as when a country is renamed or becomes independent.
// It belongs to the story and is not to be changed.
type Headline struct {
	chronicle.Headline

	Atoms []int32
}

// newHeadlines lists the headlines of the story's span, by day.
func newHeadlines(c *chronicle.Chronicle, epochs []epoch) []Headline {
	var out []Headline
	for _, h := range c.Headlines(chronicle.Day(timeline.First.Day()), chronicle.Day(timeline.Last.Day())) {
		before, after := epochAt(epochs, moment(h.On-1).Clamp()), epochAt(epochs, moment(h.On))
		out = append(out, Headline{h, atomsOf(c, h.UnitIDs, before, after)})
	}
	return out
}

// atomsOf lists the atoms that some units have gained, or all of theirs if they have none.
func atomsOf(c *chronicle.Chronicle, units []string, before, after []Owner) []int32 {
	id := func(o Owner) string {
		if o.Unit < 0 {
			return ""
		}
		return c.Units[o.Unit].ID
	}
	var all, gained []int32
	for i := range after {
		if !slices.Contains(units, id(after[i])) {
			continue
		}
		all = append(all, int32(i))
		if id(before[i]) != id(after[i]) {
			gained = append(gained, int32(i))
		}
	}
	if len(gained) > 0 {
		return gained
	}
	return all
}

// fillNews lists what has changed in the year so far, the newest first, and after it what has
// changed in long names only.
func (s *Story) fillNews(dst *State) {
	if dst.News == nil {
		dst.News = make([]News, 0, len(s.headlines))
	}
	dst.News = dst.News[:0]
	begin := chronicle.Day(timeline.BeginningOf(dst.Year).Day())
	today := chronicle.Day(dst.Moment.Day())
	last := sort.Search(len(s.headlines), func(i int) bool { return s.headlines[i].On > today })
	for _, formal := range [...]bool{false, true} {
		for i := last - 1; i >= 0 && s.headlines[i].On >= begin; i-- {
			if h := &s.headlines[i]; h.Formal == formal {
				dst.News = append(dst.News, News{h, fading(dst.Moment, moment(h.On), FreshDays)})
			}
		}
	}
}
