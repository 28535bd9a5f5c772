package story

import (
	"sort"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// News is a change of the political map in the year shown.
type News struct {
	*chronicle.Headline

	Fresh float32 // 1 on its day, falling to 0 in FreshDays
}

// headlines are those of the story's span, by day.
func headlines(c *chronicle.Chronicle) []chronicle.Headline {
	return c.Headlines(chronicle.Day(timeline.First.Day()), chronicle.Day(timeline.Last.Day()))
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
