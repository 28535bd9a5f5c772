package story

import "atlas.example/southsouth/data/chronicle"

// Works is the state of the DPRK's cooperation projects at one place that the state's scope has:
// of those that are documented and of those that only DPRK sources tell of.
type Works struct{ Documented, Claimed Work }

// Work is the phase of the project that has got furthest towards Now, and whether there is one.
type Work struct {
	Phase Phase
	Any   bool
}

// fillWorks sums up the projects of each place, those that are not left out.
func (s *Story) fillWorks(dst *State, out func(int) bool) {
	dst.Works = sized(dst.Works, len(s.Chronicle.Places))
	for i := range dst.Works {
		dst.Works[i] = Works{Work{Phase: Ahead}, Work{Phase: Ahead}}
	}
	for i, phase := range dst.Projects {
		at, p := s.projectPlace[i], s.projects[i]
		if at < 0 || out(i) || !dst.Scope.holds(phase, p.earliest, p.until, dst.Year) {
			continue // nobody says where, or it is not to be shown
		}
		w := &dst.Works[at].Claimed
		if s.Chronicle.Projects[i].Status == chronicle.Documented {
			w = &dst.Works[at].Documented
		}
		if !w.Any || prominence(phase) > prominence(w.Phase) {
			*w = Work{phase, true}
		}
	}
}
