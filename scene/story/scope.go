package story

import "atlas.example/southsouth/scene/timeline"

// Scope is which events and projects a [State] is to show, beside the moment that it is of. Land,
// members and news are those of the moment in every scope.
type Scope uint8

// The scopes. The zero Scope is that of a story that is told from its beginning.
const (
	SoFar    Scope = iota // all that has begun, what is past as a trace
	ThisYear              // only what may have gone on in the year shown, as far as it has begun
	AllYears              // all of the story, what is ahead too, and whoever was a member at any time of it
)

const scopeCount = int(AllYears) + 1

// Within fills in dst with the state of moment m, which is brought into the story's span, as far
// as the scope goes. It is a function of both and of nothing else.
func (s *Story) Within(dst *State, m timeline.Moment, scope Scope) {
	m = m.Clamp()
	dst.Current = s.CurrentAt(m) // which may have been told in another order
	if dst.story == s && dst.Moment == m && dst.Scope == scope {
		return // as it is at most ticks: a map is looked at
	}
	dst.story, dst.Moment, dst.Scope = s, m, scope
	dst.Year, dst.Month, dst.Day = m.Civil()
	s.fillPlaces(dst, &s.standings)
	s.fillMembers(dst)
	s.fillArrivals(dst)
	s.fillMeeting(dst)
	s.fillGathering(dst)
	s.fillProjects(dst)
	s.fillLinks(dst)
	s.fillWorks(dst, none)
	s.fillEver(dst)
	dst.Land = epochAt(s.epochs, m)
	s.fillTurns(dst)
	s.fillNews(dst)
}

// holds reports whether a scope has what may have gone on from a first to a last day and is in a
// phase: Ahead does not begin to show but in AllYears.
func (scope Scope) holds(p Phase, from, to timeline.Moment, year int) bool {
	switch scope {
	case ThisYear:
		return p != Ahead && p != Undated && from.Year() <= year && year <= to.Year()
	case AllYears:
		return true
	case SoFar:
	}
	return p != Ahead
}

// fillEver says who was a member at any time of the story, and whose land that was, if the scope
// is all of it.
func (s *Story) fillEver(dst *State) {
	dst.Ever = nil
	if dst.Scope != AllYears {
		return
	}
	dst.Ever = s.ever
	for _, m := range s.memberships {
		if m.until > timeline.First {
			dst.Entities[m.entity].Ever = true
		}
	}
}

// everLand finds the atoms that a member held at any time of the story.
func (s *Story) everLand() []bool {
	ever := make([]bool, len(s.epochs[0].land))
	for i, e := range s.epochs {
		until := never
		if i+1 < len(s.epochs) {
			until = s.epochs[i+1].from
		}
		members := map[int32]bool{}
		for _, m := range s.memberships {
			if m.from < until && m.until > e.from {
				members[int32(m.entity)] = true
			}
		}
		for atom, owner := range e.land {
			ever[atom] = ever[atom] || members[owner.Entity]
		}
	}
	return ever
}
