package story

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// meeting is an event whose participants are known one by one. They are shown from its
// opening to the end of its year.
type meeting struct {
	event        int
	from         timeline.Moment
	year         int
	participants []participant
}

type participant struct {
	entity int
	part   *chronicle.Participant
}

func (s *Story) addMeetings(entities map[string]int) {
	for i := range s.Chronicle.Events {
		parts := s.Chronicle.ParticipantsOf(s.Chronicle.Events[i].ID)
		if len(parts) == 0 {
			continue
		}
		from := s.events[i].shown
		m := meeting{event: i, from: from, year: from.Year()}
		for _, p := range parts {
			m.participants = append(m.participants, participant{entities[p.EntityID], p})
		}
		s.meetings = append(s.meetings, m)
	}
}

func (s *Story) fillMeeting(dst *State) {
	dst.Meeting = -1
	if dst.Scope == AllYears {
		return // the land says who was a member at any time
	}
	for _, m := range s.meetings {
		if dst.Moment < m.from || dst.Year != m.year {
			continue
		}
		dst.Meeting = m.event
		for _, p := range m.participants {
			dst.Entities[p.entity].Part = p.part
		}
	}
}
