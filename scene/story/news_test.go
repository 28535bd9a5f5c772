package story_test

import (
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

func TestNews(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, day, newest string
		fresh               bool
	}{
		{"nothing has changed on the story's first day", "1970-01-01", "", false},
		{"the day before Angola is independent, the news is Papua New Guinea", "1975-11-10", "PNG", true},
		{"the day itself", "1975-11-11", "AGO", true},
		{"the last change of 1982 is fresh no more at its end", "1982-12-31", "FLK", false},
		{"a year begins without news", "1983-01-01", "", false},
	} {
		s := at(t, st, c.day)
		newest, fresh := "", false
		if len(s.News) > 0 {
			newest, fresh = s.News[0].UnitIDs[0], s.News[0].Fresh > 0
		}
		if newest != c.newest || fresh != c.fresh {
			t.Errorf("on %s the newest is of %q, fresh %v, want %q, %v (%s)", c.day, newest, fresh, c.newest, c.fresh, c.reason)
		}
	}
}

func TestNewsIsOfTheYearSoFarNewestFirst(t *testing.T) {
	st := newStory(t)
	var s story.State
	for m := timeline.First; m <= timeline.Last; m += 13 {
		st.At(&s, m)
		for i, n := range s.News {
			if y, _, _ := n.On.Civil(); y != m.Year() || timeline.Moment(n.On) > m || (i > 0 && n.Formal == s.News[i-1].Formal && n.On > s.News[i-1].On) {
				t.Errorf("on day %v news %d is of %v, want days of %d so far, newest first", m, i, n.On, m.Year())
			}
			if i > 0 && s.News[i-1].Formal && !n.Formal {
				t.Errorf("on day %v news %d, %q, comes after long names, want them last", m, i, n.Text)
			}
		}
	}
}

func TestNewsIsAboutTheLandThatChanged(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, day, unit string
		part              bool
	}{
		{"the part that came back, not all of Egypt", "1982-04-25", "EGY", true},
		{"all of a country that becomes independent", "1975-11-11", "AGO", false},
		{"both halves of one that is united", "1976-07-02", "VNM", false},
	} {
		s := at(t, st, c.day)
		atoms := map[string]int{}
		for _, n := range s.News {
			for _, atom := range n.Atoms {
				if n.On == chronicle.Day(s.Moment.Day()) {
					atoms[st.Chronicle.Units[s.Land[atom].Unit].ID]++
				}
			}
		}
		left := map[string]int{}
		for _, o := range s.Land {
			if o.Unit >= 0 {
				left[st.Chronicle.Units[o.Unit].ID]++
			}
		}
		left[c.unit] -= atoms[c.unit]
		if atoms[c.unit] == 0 || (left[c.unit] > 0) != c.part {
			t.Errorf("on %s the news is about %d atoms of %s and not about %d (%s)", c.day, atoms[c.unit], c.unit, left[c.unit], c.reason)
		}
	}
}
