package story

import "atlas.example/southsouth/data/chronicle"

// Place is the state of one place: the sum of the events there that the state's scope has.
type Place struct {
	Phase   Phase            // of the event there that has got furthest towards Now; Ahead where none has begun or is shown
	Begun   int              // events told so far, Now and Past
	Fresh   float32          // of the freshest
	Status  chronicle.Status // the firmest among the events of the place's phase
	Event   int              // the most telling event of the place's phase, or -1
	Meeting bool             // whether a documented meeting of NAM, G77 or UN is among those of its phase
}

// fillPlaces says what each place shows, of what there is in each scope.
func (s *Story) fillPlaces(dst *State, of *[scopeCount]standings) {
	dst.Places = sized(dst.Places, len(s.Chronicle.Places))
	in := &of[dst.Scope]
	for i := range dst.Places {
		now := in.at(i, dst.Moment)
		dst.Places[i] = Place{now.phase, int(now.begun), fading(dst.Moment, now.told, FreshDays), now.status, int(now.event), now.meeting}
	}
}

// prominence orders the phases by how strongly a place shows them.
func prominence(p Phase) int {
	switch p {
	case Now:
		return 3
	case Past:
		return 2
	case Possible:
		return 1
	case Undated, Ahead:
	}
	return 0
}
