package story

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// Gathering is the ways to the meeting whose participants are shown, region by region. They are
// drawn before its opening, when the delegations are on their way, see [Link].
type Gathering struct {
	Event   int     // -1 where there is none
	Share   float32 // how much of the ways is drawn, to the eye; 0 where there is no meeting
	Bundles []Bundle
}

// Bundle is the participants of one region. It belongs to the story and is not to be changed.
type Bundle struct {
	Region     int   // its position among the chronicle's regions
	Entities   []int // those that came from elsewhere, in the order of the table
	Documented int   // how many of them are documented to have taken part
}

// Others is how many are not documented to have taken part.
func (b *Bundle) Others() int { return len(b.Entities) - b.Documented }

// gathering is the bundles of a meeting and when they are drawn.
type gathering struct {
	event   int
	from    timeline.Moment
	drawn   stretch
	bundles []Bundle
}

// Groups of the tables of participants that went nowhere, or come from no region.
const (
	groupHost    = "host"
	groupVacant  = "vacant seat"
	groupOutside = "non-member"
)

func (s *Story) addGatherings() {
	for _, m := range s.meetings {
		g := gathering{event: m.event, from: m.from, drawn: s.before(m.from)}
		for region := range s.Chronicle.Regions {
			if b := s.bundle(m, region); len(b.Entities) > 0 {
				g.bundles = append(g.bundles, b)
			}
		}
		s.gatherings = append(s.gatherings, g)
	}
}

// bundle collects those of a region that went to a meeting: not who is at home there, nor who is
// told to have had no seat.
func (s *Story) bundle(m meeting, region int) Bundle {
	b := Bundle{Region: region}
	place, _ := s.Chronicle.Place(s.Chronicle.Events[m.event].PlaceID)
	for _, p := range m.participants {
		e := &s.Chronicle.Entities[p.entity]
		switch p.part.Group {
		case groupHost, groupVacant, groupOutside:
			continue
		}
		if e.RegionID != s.Chronicle.Regions[region].ID || e.ID == place.EntityID {
			continue
		}
		b.Entities = append(b.Entities, p.entity)
		if p.part.Evidence == chronicle.Documented {
			b.Documented++
		}
	}
	return b
}

// Gatherings lists the meetings whose participants are known, each with all of its ways.
func (s *Story) Gatherings() []Gathering {
	out := make([]Gathering, len(s.gatherings))
	for i, g := range s.gatherings {
		out[i] = Gathering{g.event, 1, g.bundles}
	}
	return out
}

func (s *Story) fillGathering(dst *State) {
	dst.Gathering = Gathering{Event: -1}
	if dst.Scope == AllYears {
		return // as with the meeting itself
	}
	now, rests := s.pace.Viewed(dst.Moment), dst.Moment == timeline.Moment(dst.Moment.Day())
	for _, g := range s.gatherings {
		switch {
		case dst.Year != g.from.Year():
		case dst.Moment >= g.from:
			dst.Gathering = Gathering{g.event, 1, g.bundles}
		case !rests && now > g.drawn.from:
			dst.Gathering = Gathering{g.event, g.drawn.share(now), g.bundles}
		}
	}
}
