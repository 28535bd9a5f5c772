package story

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// span is the time of a project, both ends included. An undated project has none.
type span struct {
	dated    bool
	earliest timeline.Moment // it may have begun
	begun    timeline.Moment // it has surely begun
	until    timeline.Moment // the last day on which it may have gone on
}

func (s *Story) addProjects(places map[string]int) {
	for i := range s.Chronicle.Projects {
		p := &s.Chronicle.Projects[i]
		s.projects = append(s.projects, newSpan(p))
		at, ok := places[p.PlaceID]
		if !ok {
			at = -1
		}
		s.projectPlace = append(s.projectPlace, at)
	}
}

// newSpan dates a project. Where only its end is known it is shown from then; where only its
// beginning is, it counts as going on for that year and as past after it.
func newSpan(p *chronicle.Project) span {
	start, end := p.Start, p.End
	if !start.Known() {
		start = end
	}
	if !start.Known() {
		return span{}
	}
	s := span{
		dated:    true,
		earliest: moment(start.Earliest()),
		begun:    moment(start.Latest()),
	}
	if end.Known() {
		s.until = moment(end.Latest())
	} else {
		s.until = timeline.EndOf(s.begun.Year())
	}
	return s
}

func (s *Story) fillProjects(dst *State) {
	dst.Projects = sized(dst.Projects, len(s.projects))
	for i, p := range s.projects {
		dst.Projects[i] = p.phase(dst.Moment)
	}
}

func (p span) phase(m timeline.Moment) Phase {
	switch {
	case !p.dated:
		return Undated
	case m < p.earliest:
		return Ahead
	case m < p.begun:
		return Possible
	case m < p.until+1:
		return Now
	}
	return Past
}
