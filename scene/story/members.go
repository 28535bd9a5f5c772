package story

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// Entity is the state of one entity.
type Entity struct {
	Member bool
	Fresh  float32 // 1 on the day of joining, falling to 0 in FreshDays
	Ring   float32 // how far the ring of its joining has spread, above 0 and below 1; 0 where there is none
	Gone   float32 // 1 on the day of leaving, falling to 0 in GoneDays; 0 for a member
	Ever   bool    // whether it was a member at any time of the story; said in AllYears only

	// Part is its part in the meeting shown, nil if it has none.
	Part *chronicle.Participant
}

// Roll is the size of the Non-Aligned Movement.
type Roll struct{ States, Movements int }

// Total is the number of members, states and movements together.
func (r Roll) Total() int { return r.States + r.Movements }

// Region is the state of one region.
type Region struct {
	Name    string
	Members int
	Joined  int // how many of them joined in the year shown
}

// membership is a span of membership of an entity.
type membership struct {
	entity int
	from   timeline.Moment
	until  timeline.Moment // first moment after it; beyond the story if it stayed
}

// never is a moment beyond the story.
const never = timeline.Last + 1

func (s *Story) addMembers(entities map[string]int) {
	for i := range s.Chronicle.Members {
		m := &s.Chronicle.Members[i]
		until := never
		if m.Left.Known() {
			until = moment(m.Left.Earliest())
		}
		s.memberships = append(s.memberships, membership{entities[m.EntityID], moment(m.CountsFrom()), until})
	}
}

func (s *Story) addRegions() {
	c := s.Chronicle
	position := map[string]int{}
	for i := range c.Regions {
		if c.Regions[i].Counted {
			position[c.Regions[i].ID] = len(s.regions)
			s.regions = append(s.regions, i)
		}
	}
	for i := range c.Entities {
		at, ok := position[c.Entities[i].RegionID]
		if !ok {
			at = -1
		}
		s.regionOf = append(s.regionOf, at)
	}
}

func (s *Story) fillMembers(dst *State) {
	dst.Entities = sized(dst.Entities, len(s.Chronicle.Entities))
	dst.Regions = sized(dst.Regions, len(s.regions))
	dst.Roll = Roll{}
	for i, r := range s.regions {
		dst.Regions[i].Name = s.Chronicle.Regions[r].Name
	}
	for _, m := range s.memberships {
		switch {
		case dst.Moment < m.from:
		case dst.Moment >= m.until && dst.Scope == ThisYear && m.until.Year() != dst.Year:
		case dst.Moment >= m.until:
			dst.Entities[m.entity].Gone = fading(dst.Moment, m.until, GoneDays)
		default:
			s.count(dst, m)
		}
	}
}

// count enters a member that the moment finds in the movement.
func (s *Story) count(dst *State, m membership) {
	dst.Entities[m.entity] = Entity{Member: true, Fresh: fading(dst.Moment, m.from, FreshDays)}
	if s.Chronicle.Entities[m.entity].Kind == chronicle.Movement {
		dst.Roll.Movements++
	} else {
		dst.Roll.States++
	}
	at := s.regionOf[m.entity]
	if at < 0 {
		return
	}
	dst.Regions[at].Members++
	if m.from.Year() == dst.Year {
		dst.Regions[at].Joined++
	}
}
