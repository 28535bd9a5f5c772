package story

import "atlas.example/southsouth/data/chronicle"

// Works is the state of the DPRK's cooperation projects at one place: of those that are
// documented and of those that only DPRK sources tell of, each the phase of the one that has
// got furthest towards Now. Where there is none, Ahead.
type Works struct{ Documented, Claimed Phase }

func (s *Story) fillWorks(dst *State) {
	dst.Works = sized(dst.Works, len(s.Chronicle.Places))
	for i := range dst.Works {
		dst.Works[i] = Works{Ahead, Ahead}
	}
	for i, phase := range dst.Projects {
		at := s.projectPlace[i]
		if at < 0 {
			continue // nobody says where
		}
		w := &dst.Works[at].Claimed
		if s.Chronicle.Projects[i].Status == chronicle.Documented {
			w = &dst.Works[at].Documented
		}
		if *w == Ahead || prominence(phase) > prominence(*w) {
			*w = phase
		}
	}
}
