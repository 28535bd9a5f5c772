package view

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
)

// sieve leaves out of a state what a filter does.
type sieve struct {
	events   []Filter // by event: its traits
	projects []Filter
	out      Filter      // of the picture being made
	shown    int         // how many events it leaves
	rest     *story.Rest // of the story; nil until it is asked for
	state    story.State // what is left of the state being shown
}

func newSieve(c *chronicle.Chronicle) sieve {
	s := sieve{shown: len(c.Events)}
	for i := range c.Events {
		e := &c.Events[i]
		s.events = append(s.events, traitsOf(c, e.Status, fieldOf(e.Category), e.Sources))
	}
	for i := range c.Projects {
		p := &c.Projects[i]
		s.projects = append(s.projects, traitsOf(c, p.Status, projectTrait, p.Sources))
	}
	return s
}

// filtered reports whether the filter leaves an event out of the picture being made.
func (v *View) filtered(event int) bool { return v.sieve.out.hides(v.sieve.events[event]) }

// filteredProject reports whether the filter leaves a project out of the picture being made.
func (v *View) filteredProject(project int) bool {
	return v.sieve.out.hides(v.sieve.projects[project])
}

// sift is what is left of a state: the state itself where nothing is left out.
func (v *View) sift(s *story.State, out Filter) *story.State {
	if v.sieve.out != out {
		v.sieve.out, v.sieve.shown = out, 0
		for i := range v.sieve.events {
			if !v.filtered(i) {
				v.sieve.shown++
			}
		}
		v.sieve.rest = nil
	}
	if out == 0 {
		return s
	}
	if v.sieve.rest == nil {
		v.sieve.rest = v.story.Without(v.filtered, v.filteredProject)
	}
	v.sieve.rest.Sift(&v.sieve.state, s)
	return &v.sieve.state
}

// filterText says in words that a filter is on.
func (v *View) filterText() string {
	all, shown := len(v.sieve.events), v.sieve.shown
	return v.phrase(phrase{kind: filterPhrase, n: shown, of: all}, func() string {
		return v.words.N(all, "Filter on: {1} of {0} event", "Filter on: {1} of {0} events", strconv.Itoa(shown))
	})
}
