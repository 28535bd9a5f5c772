package scene

import (
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// steer lets the camera follow what the viewer has done in a tick, and the story: moved is whether the
// viewer has moved the map, and commands are what the playhead was asked for.
func (g *Game) steer(moved bool, commands []timeline.Command) {
	in := &g.input
	g.pilot.Cut = g.playhead.Cut
	switch {
	case in.goal != view.NoFrame:
		g.pilot.Go(g.view, in.goal)
	case moved:
		g.pilot.Release()
		in.tour.On = false
	}
	in.goal = view.NoFrame
	if !g.follows() {
		return
	}
	for _, c := range commands {
		if c.Verb != timeline.Toggle {
			g.pilot.Recall()
		}
	}
	if !in.dragging() {
		g.pilot.Attend(g.view, g.frame())
	}
}

// advance lets a tick of viewing time pass. While the camera flies the story waits: the year is set
// first, then the map goes to where something is to be seen, and then it shows. Only while the ruler is
// dragged it shows at once.
func (g *Game) advance() {
	g.pilot.Advance(g.view, tick)
	if g.pilot.Flying() && !g.input.dragging() {
		return
	}
	g.playhead.Advance(tick)
	g.moment = g.playhead.Moment()
}

// follows reports whether the camera goes where the story goes.
func (g *Game) follows() bool {
	s := &g.input.settings
	return g.view.Follows(*s) || g.input.tour.On && s[view.CameraOption] != view.CameraStill
}

// aim takes the map to where a link has it, once all else has come to rest, or notes where the viewer has
// taken it, for a link to keep.
func (g *Game) aim() {
	in := &g.input
	if g.playhead.Moving() || g.pilot.Flying() || g.view.Between() {
		return
	}
	if in.camera.Given() && !in.taken {
		in.taken = true
		g.view.LookAt(in.camera.At, float32(in.camera.Zoom))
		g.pilot.Release()
		in.sought = 0
		return
	}
	if before := g.view.Camera(); in.sought > 0 {
		if g.view.Show(in.sought - 1); g.view.Camera() != before {
			g.pilot.Release()
		}
		in.sought = 0
	}
	in.camera = address.Camera{}
	at, ok := g.view.Looked()
	if c := g.view.Camera(); ok && g.pilot.Frame() == view.NoFrame && (c.Zoom > 1 || g.view.Stance().Pose.Globe() == 1) {
		in.camera = address.NewCamera(at, float64(c.Zoom))
	}
}

// frame is the frame that the camera goes to by itself.
func (g *Game) frame() view.Frame {
	if g.input.tour.On && g.follows() {
		return g.view.TourFrame(g.input.tour.Step)
	}
	return g.view.FrameFor(g.story.CurrentAt(g.playhead.Target()), g.input.settings)
}
