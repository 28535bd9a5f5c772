package scene

import (
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// toggleTour goes on with the guided tour where it was left, or leaves it.
func (in *input) toggleTour(v *view.View) {
	in.tour.On = !in.tour.On
	if in.tour.On {
		in.stepTour(v, 0)
	}
}

// stepTour goes so many steps on in the tour, to where its playhead stands. A step beyond the last ends
// it: the next tour begins anew.
func (in *input) stepTour(v *view.View, n int) {
	in.open = view.NoPanel
	step := in.tour.Step + n
	if step >= v.TourSteps() {
		in.tour = view.Tour{}
		return
	}
	step = max(step, 0)
	in.do(timeline.Command{Verb: timeline.Seek, At: v.TourAt(step)})
	in.tour = view.Tour{On: true, Step: step}
}
