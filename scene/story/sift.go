package story

// Sift makes dst the state of src as it is without some events and projects, those that the two
// functions report: places show what is left there, and a meeting that is left out has no
// participants. What is told of a moment, its current events and the phases of all, stays. Dst
// shares the rest with src, so At must not fill it in.
func (s *Story) Sift(dst, src *State, event, project func(int) bool) {
	places, works, entities := dst.Places, dst.Works, dst.Entities
	*dst = *src
	dst.Places, dst.Works, dst.Entities = places, works, append(entities[:0], src.Entities...)
	s.fillPlaces(dst, event)
	s.fillWorks(dst, project)
	if dst.Meeting < 0 || !event(dst.Meeting) {
		return
	}
	dst.Meeting = -1
	for i := range dst.Entities {
		dst.Entities[i].Part = nil
	}
}

// none leaves nothing out.
func none(int) bool { return false }
