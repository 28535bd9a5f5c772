package view

import (
	"time"

	"atlas.example/southsouth/scene/timeline"
)

// The time that a flight takes: MostFlight for the longest, and less for a short one.
const (
	leastFlight = 450 * time.Millisecond
	MostFlight  = 900 * time.Millisecond
)

// longFlight is the length of a path, in the measure of van Wijk and Nuij, from which on a flight takes
// the longest time. From one frame to the next it is about 2.
const longFlight = 2

// Pilot points the camera of a view at frames: by flights, one at a time, in viewing time that it is
// told. What the viewer does goes before what the story asks for. The zero Pilot has not looked at
// anything yet; its first frame is cut to.
type Pilot struct {
	// Cut makes every flight arrive at once, for viewers who want less motion.
	Cut bool

	to    Frame // where the camera is or goes to; NoFrame where the viewer has taken it elsewhere
	story Frame // where the story was last
	stays bool  // whether it stays where it is, wherever the story goes

	way         flight
	left, takes time.Duration
}

// Flying reports whether a flight is on its way.
func (p *Pilot) Flying() bool { return p.left > 0 }

// Frame is the frame that the camera is on or flies to, NoFrame where the viewer has moved it.
func (p *Pilot) Frame() Frame { return p.to }

// elsewhere is where the story was before a step: in no frame, so that wherever it is now is new.
const elsewhere = frameCount

// Attend says in which frame the story is. Where that has changed the camera goes there, unless the
// viewer has pointed it elsewhere since the last step.
func (p *Pilot) Attend(v *View, f Frame) {
	first, changed := p.story == NoFrame, f != p.story
	p.story = f
	switch {
	case p.stays || !changed || f == p.to:
	case first:
		p.to = f
		v.Look(v.CameraOf(f))
	default:
		p.fly(v, f)
	}
}

// Go sends the camera to a frame that the viewer has chosen. It stays there until the next step, or,
// if it is the world, until the story goes elsewhere.
func (p *Pilot) Go(v *View, f Frame) {
	p.stays = f != WorldFrame
	p.fly(v, f)
	if f != NoFrame && f != WorldFrame {
		v.face(middleOf(f))
	}
}

// Release ends a flight because the viewer has moved the map, which then stays until the next step.
func (p *Pilot) Release() { p.left, p.to, p.stays = 0, NoFrame, true }

// Recall says that the viewer has taken a step: the camera goes with the story again.
func (p *Pilot) Recall() {
	p.stays = false
	if p.story != NoFrame {
		p.story = elsewhere
	}
}

// Advance tells the pilot that viewing time has passed, and moves the camera of the view while it flies.
// A negative duration counts as none.
func (p *Pilot) Advance(v *View, d time.Duration) {
	if v.onBall() {
		p.left = 0 // it turns, and needs no flights
	}
	if p.left <= 0 {
		return
	}
	p.left = max(p.left-max(d, 0), 0)
	v.Look(p.way.at(timeline.EaseInOut(1 - float64(p.left)/float64(p.takes))))
}

// Refit points the camera anew, in a window of another size, at the frame that the viewer has chosen or
// else at the story's. It ends a flight. A camera that the viewer has moved stays.
func (p *Pilot) Refit(v *View, f Frame) {
	p.left = 0
	if !p.stays {
		p.to, p.story = f, f
	}
	if p.to != NoFrame {
		v.Look(v.CameraOf(p.to))
	}
}

// fly begins a flight from wherever the camera is, which may be in the middle of another flight.
func (p *Pilot) fly(v *View, f Frame) {
	p.to = f
	to := v.reached(v.CameraOf(f))
	p.way = newFlight(v.camera, to, float64(v.lens.frame.W()/v.lens.place.Scale*v.lens.zoom))
	if p.Cut || p.way.length < 1e-3 {
		p.left = 0
		v.Look(to)
		return
	}
	p.takes = leastFlight + time.Duration(min(p.way.length/longFlight, 1)*float64(MostFlight-leastFlight))
	p.left = p.takes
}
