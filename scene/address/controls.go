package address

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// Moment is where the request leads to from the beginning of the story: the step of its tour, or else its
// moment. It is false where it leads nowhere.
func (r *Request) Moment(st *story.Story) (m timeline.Moment, ok bool) {
	p := timeline.NewPlayhead(nil)
	switch steps := st.Tour(); {
	case r.Tour > 0:
		p.Do(timeline.Command{Verb: timeline.Seek, At: steps[min(r.Tour, len(steps))-1].At})
	case r.Moves:
		p.Do(r.Command)
	default:
		return 0, false
	}
	return p.Target(), true
}

// Controls is what a picture shows that is made of the choices, in a chronicle, with nothing open. The
// camera is not among them, as it is a matter of the view.
func (c *Choices) Controls(of *chronicle.Chronicle) view.Controls {
	controls := view.Controls{
		Settings: c.Settings,
		Filter:   c.Filter,
		Calm:     c.Settings[view.MotionOption] == view.ReducedMotion,
	}
	if told, ok := of.EventIndex(c.Event); ok {
		controls.Told = told + 1
	}
	subject := c.Subject(of)
	controls.Selected, controls.Land = subject.Entity, subject.Unit
	return controls
}
