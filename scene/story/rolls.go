package story

import (
	"slices"

	"atlas.example/southsouth/scene/timeline"
)

// RollStep is a size of the Non-Aligned Movement and since when it has had it.
type RollStep struct {
	From timeline.Moment
	Roll
}

// Rolls lists the sizes of the Non-Aligned Movement in their order: the first at the beginning of
// the story, and one for each day on which it changed. It belongs to the story and is not to be
// changed.
func (s *Story) Rolls() []RollStep { return s.rolls }

// newRolls counts as a state does, on each day on which someone joins or leaves.
func (s *Story) newRolls() []RollStep {
	days := []timeline.Moment{timeline.First}
	for _, m := range s.memberships {
		for _, day := range [...]timeline.Moment{m.from, m.until} {
			if day > timeline.First && day <= timeline.Last {
				days = append(days, day)
			}
		}
	}
	slices.Sort(days)
	var steps []RollStep
	var state State
	for _, m := range slices.Compact(days) {
		state.Moment, state.Year = m, m.Year()
		s.fillMembers(&state)
		if len(steps) == 0 || steps[len(steps)-1].Roll != state.Roll {
			steps = append(steps, RollStep{m, state.Roll})
		}
	}
	return steps
}
