package story

// Rest is a story without some events and projects.
type Rest struct {
	story     *Story
	event     func(int) bool
	project   func(int) bool
	standings [scopeCount]standings
}

// Without prepares the story for states without some events and projects, those that the two functions
// report, by their positions. They must go on reporting the same.
func (s *Story) Without(event, project func(int) bool) *Rest {
	return &Rest{s, event, project, s.newStandings(event)}
}

// Sift makes dst the state of src as it is without what is left out: places show what is left there,
// and a meeting that is left out has no participants. What is told of a moment, its current events
// and the phases of all, stays. Dst shares the rest with src, so At must not fill it in.
func (r *Rest) Sift(dst, src *State) {
	places, works, entities := dst.Places, dst.Works, dst.Entities
	*dst = *src
	dst.Places, dst.Works, dst.Entities = places, works, append(entities[:0], src.Entities...)
	r.story.fillPlaces(dst, &r.standings)
	r.story.fillWorks(dst, r.project)
	if dst.Meeting < 0 || !r.event(dst.Meeting) {
		return
	}
	dst.Meeting = -1
	for i := range dst.Entities {
		dst.Entities[i].Part = nil
	}
}

// none leaves nothing out.
func none(int) bool { return false }
