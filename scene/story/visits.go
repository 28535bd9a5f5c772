package story

import (
	"cmp"
	"slices"

	"atlas.example/southsouth/scene/timeline"
)

// Visit is that the story comes to a place in a year: something there is [Now] at some time of it.
type Visit struct {
	Place   int
	Host    bool            // of a meeting whose participants are known one by one
	Meeting bool            // of a documented meeting of NAM, G77 or UN
	From    timeline.Moment // from when on in the year
}

// Visits lists where the story comes in a year, each place once: hosts first, then other meetings,
// and of those alike the first.
func (s *Story) Visits(year int) []Visit {
	var visits []Visit
	begins, ends := timeline.BeginningOf(year), timeline.BeginningOf(year+1)
	position := map[int]int{} // by place: among the visits
	for i, e := range s.events {
		if e.shown >= ends || e.shown.Year() != year && e.until+1 <= begins {
			continue
		}
		at, known := position[s.placeOf[i]]
		if !known {
			at = len(visits)
			position[s.placeOf[i]] = at
			visits = append(visits, Visit{Place: s.placeOf[i], From: ends})
		}
		v := &visits[at]
		v.Host = v.Host || s.weights[i] >= weightMeeting
		v.Meeting = v.Meeting || s.weights[i] >= weightStep
		v.From = min(v.From, max(e.shown, begins))
	}
	slices.SortStableFunc(visits, func(a, b Visit) int {
		return cmp.Or(leads(a.Host, b.Host), leads(a.Meeting, b.Meeting), cmp.Compare(a.From, b.From), cmp.Compare(a.Place, b.Place))
	})
	return visits
}

// leads orders what is so before what is not.
func leads(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
