package view

import (
	"math"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
)

// Motion is how the map moves.
type Motion uint8

// The motions of the map.
const (
	Resting Motion = iota
	Panning        // it, or the globe, goes elsewhere as it is
	Zooming        // it grows or shrinks, perhaps on its way
)

// Settle lets a tick pass, in which the map may have moved. It moves from its first step on, for that to be there soon;
// who goes elsewhere at once is there, and moves only if more follows.
func (v *View) Settle() {
	v.course.advance(place{v.camera, v.pose, v.layout.window, v.scale})
	v.Moves(v.course.motion)
}

// Moves says how the map moves. One that does may be coarser for as long.
func (v *View) Moves(m Motion) {
	v.motion = m
	if m != Zooming {
		v.rested = v.lens.place.Scale
	}
}

// Motion is how the map moves.
func (v *View) Motion() Motion { return v.motion }

// course follows how the map moves.
type course struct {
	at     place
	motion Motion
	left   int // ticks until it has settled, unless it goes on
}

// place is where the map is, and how large.
type place struct {
	camera Camera
	pose   globe.Pose
	window display.Rect
	scale  float32
}

// settles is how many ticks the map stands before it is at rest: a tenth of a second, for one that a slow hand draws, or
// that a slow machine shows, not to be painted in full between two steps.
const settles = 6

// advance lets a tick pass in which the map is at a place.
func (c *course) advance(now place) {
	before := c.at
	c.at = now
	if now == before {
		if c.left--; c.left < 0 {
			c.left, c.motion = 0, Resting
		}
		return
	}
	moves := c.left > 0 || before.isAStepTo(now)
	c.left = settles
	switch {
	case !moves:
		c.motion = Resting
	case c.motion == Zooming || now.camera.Zoom != before.camera.Zoom || !before.sameWindow(now):
		c.motion = Zooming // until it rests
	default:
		c.motion = Panning
	}
}

// The furthest that a step leads.
const (
	stepZoom  = 1.5  // times larger or smaller
	stepRadii = 1    // across the map, at a zoom of 1: a sixth of the world
	stepKm    = 2500 // around the globe
	stepShare = 0.3  // from one projection to another
)

// isAStepTo reports whether a place is so near that the map may be on its way.
func (p place) isAStepTo(to place) bool {
	larger := to.camera.Zoom / p.camera.Zoom
	return p.sameWindow(to) && larger < stepZoom && larger > 1/stepZoom &&
		distance(p.camera.Center, to.camera.Center)*to.camera.Zoom < stepRadii &&
		geo.DistanceKm(p.pose.Center, to.pose.Center) < stepKm &&
		math.Abs(float64(p.pose.Globe()-to.pose.Globe())) < stepShare &&
		math.Abs(float64(p.pose.Flat[0]-to.pose.Flat[0])) < stepShare
}

func (p place) sameWindow(as place) bool { return p.window == as.window && p.scale == as.scale }
