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

// fillPlaces sums up the events of each place, those that are not left out.
func (s *Story) fillPlaces(dst *State, out func(int) bool) {
	dst.Places = sized(dst.Places, len(s.Chronicle.Places))
	for i := range dst.Places {
		dst.Places[i] = Place{Phase: Ahead, Event: -1}
	}
	for i, e := range dst.Events {
		if e.Shown && !out(i) {
			s.addToPlace(&dst.Places[s.placeOf[i]], i, e)
		}
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

func (s *Story) addToPlace(p *Place, i int, e Event) {
	if e.Phase == Now || e.Phase == Past {
		p.Begun++
	}
	p.Fresh = max(p.Fresh, e.Fresh)
	switch d := prominence(e.Phase) - prominence(p.Phase); {
	case d < 0:
		return
	case d > 0:
		begun, fresh := p.Begun, p.Fresh
		*p = Place{Phase: e.Phase, Begun: begun, Fresh: fresh, Event: -1}
	}
	if status := s.Chronicle.Events[i].Status; established(status) >= established(p.Status) {
		p.Status = status
	}
	if p.Event < 0 || s.weights[i] >= s.weights[p.Event] {
		p.Event = i
	}
	p.Meeting = p.Meeting || s.weights[i] >= weightStep
}
