package view

import (
	"math"
	"time"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
	"atlas.example/southsouth/scene/projection"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// How long the map takes on its way: to open or to close the globe, to go from one flat map to
// another, and for a turn of the globe, a short one and half a turn. From the globe to a flat map
// it turns and opens, which is as long as the longest turn.
const (
	openTime  = 500 * time.Millisecond
	blendTime = 700 * time.Millisecond
	leastTurn = 350 * time.Millisecond
	mostTurn  = 900 * time.Millisecond
	quickTurn = 400 * time.Millisecond
)

// restTime is how long the map has to stand still before names are placed on it.
const restTime = 150 * time.Millisecond

// turn is the map's way to where it is to be.
type turn struct {
	value    int           // of ProjectionOption, what is to be shown
	event    int           // that the globe was last turned to, from 1; 0 for none
	kept     bool          // whether the globe turns to no event
	followed bool          // whether there is someone who lets time pass
	legs     []leg         // what is left of the way
	since    time.Duration // since the map last moved
}

// leg is a part of the way.
type leg struct {
	from, to stance
	begun    bool
	gone     time.Duration
	length   time.Duration
}

// stance is a pose and what the camera sees of it.
type stance struct {
	pose   globe.Pose
	camera Camera
}

// Follow lets the map follow the story for a time: to the projection of the settings, and the
// globe to the place of the current event, when that is another than before. Where less motion is
// wanted it is there at once. A picture of settings that were not followed is composed as if the
// way were over.
func (v *View) Follow(s *story.State, c Controls, passed time.Duration) {
	v.turn.followed = true
	v.steer(s, c)
	if c.Calm {
		v.arrive()
		return
	}
	v.turn.since += passed
	for t := &v.turn; len(t.legs) > 0 && passed > 0; {
		l := &t.legs[0]
		if !l.begun {
			l.begun, l.from = true, stance{v.pose, v.camera}
		}
		step := min(passed, l.length-l.gone)
		l.gone += step
		passed -= step
		now := l.at(timeline.EaseInOut(float64(l.gone) / float64(l.length)))
		if l.gone >= l.length {
			now = l.to
			t.legs = t.legs[1:]
		}
		v.moved()
		v.show(now.pose, now.camera)
	}
}

// steer decides where the map is to go.
func (v *View) steer(s *story.State, c Controls) {
	t, value := &v.turn, int(c.Settings[ProjectionOption])
	event, place := 0, v.currentPlace(s)
	if place >= 0 {
		event = s.Current[0] + 1
	}
	switch {
	case value != t.value:
		at, zoom := v.looked(), v.lens.zoom
		if c.Frame != NoFrame {
			zoom = 1 // the viewer has not come closer
		}
		if zoom <= 1 && place >= 0 {
			at = v.story.Chronicle.Places[place].At
		}
		t.value = value
		v.plan(at, zoom, c.Frame)
	case value == Globe && event != t.event && event > 0 && !t.kept:
		t.legs = t.legs[:0]
		if v.pose.Globe() < 1 {
			v.plan(v.story.Chronicle.Places[place].At, v.lens.zoom, NoFrame)
		} else {
			v.turnTo(v.story.Chronicle.Places[place].At)
		}
	}
	if event > 0 {
		t.event = event
	}
}

// plan makes the way to the projection that is to be shown, and on it to a position at a zoom, or on
// a flat map to a frame. The globe opens to a flat map, and closes from one, as it looks at its middle.
func (v *View) plan(at geo.LonLat, zoom float32, f Frame) {
	t := &v.turn
	t.legs = t.legs[:0]
	goal := stance{poseOf(t.value, at), Camera{Zoom: zoom}}
	half := stance{poseOf(Globe, middle), Camera{Zoom: 1}}
	switch globe := v.pose.Globe(); {
	case t.value == Globe && globe < 1:
		t.legs = append(t.legs, leg{to: half, length: openTime})
		t.legs = append(t.legs, leg{to: goal, length: quickTurn})
	case t.value == Globe:
		v.turnTo(at)
	default:
		switch {
		case f != NoFrame:
			goal.camera = v.cameraOn(flats[t.value], f)
		case zoom > 1:
			goal.camera.Center = flat(flats[t.value].Forward(at))
		}
		if globe == 1 && v.pose.Center != middle {
			t.legs = append(t.legs, leg{to: half, length: quickTurn})
		}
		length := openTime
		if globe == 0 {
			length = blendTime
		}
		t.legs = append(t.legs, leg{to: goal, length: length})
	}
	if !t.followed {
		v.arrive()
	}
}

// face turns the globe, if it is shown, to a position that the viewer has chosen.
func (v *View) face(at geo.LonLat) {
	if v.pose.Globe() < 1 {
		return
	}
	v.turn.legs = v.turn.legs[:0]
	v.turnTo(at)
	if !v.turn.followed {
		v.arrive()
	}
}

// turnTo adds a turn of the globe to a position.
func (v *View) turnTo(at geo.LonLat) {
	from := v.pose.Center
	for i := range v.turn.legs {
		from = v.turn.legs[i].to.pose.Center
	}
	share := geo.DistanceKm(from, at) / (math.Pi * geo.RadiusKm)
	length := leastTurn + time.Duration(share*float64(mostTurn-leastTurn))
	v.turn.legs = append(v.turn.legs, leg{to: stance{poseOf(Globe, at), Camera{Zoom: v.lens.zoom}}, length: length})
}

// at is the stance at a share of the leg.
func (l *leg) at(share float64) stance {
	a, b, f := l.from, l.to, float32(share)
	out := stance{
		pose: globe.Pose{Center: projection.Between(a.pose.Center, b.pose.Center, share)},
		camera: Camera{
			Zoom:   float32(math.Pow(float64(max(a.camera.Zoom, 1)), 1-share) * math.Pow(float64(max(b.camera.Zoom, 1)), share)),
			Center: display.Point{X: mean(a.camera.Center.X, b.camera.Center.X, f), Y: mean(a.camera.Center.Y, b.camera.Center.Y, f)},
		},
	}
	for i := range out.pose.Flat {
		out.pose.Flat[i] = mean(a.pose.Flat[i], b.pose.Flat[i], f)
	}
	return out
}

func mean(a, b, share float32) float32 { return a + (b-a)*share }

// arrive ends the way at once.
func (v *View) arrive() {
	n := len(v.turn.legs)
	if n == 0 {
		return
	}
	goal := v.turn.legs[n-1].to
	v.turn.legs = v.turn.legs[:0]
	v.show(goal.pose, goal.camera)
	v.turn.since = restTime
}

// halt ends the way where it is: the viewer has taken hold of the globe.
func (v *View) halt() {
	v.turn.legs = v.turn.legs[:0]
	v.moved()
}

// Keep keeps the globe where it looks, whatever happens.
func (v *View) Keep() { v.turn.kept = true }

// moved notes that the map moves, where someone lets time pass.
func (v *View) moved() {
	if v.turn.followed {
		v.turn.since = 0
	}
}

// resting reports whether the map stands still.
func (v *View) resting() bool {
	return !v.onBall() || len(v.turn.legs) == 0 && (!v.turn.followed || v.turn.since >= restTime)
}

// Between reports whether the map is on its way between two projections.
func (v *View) Between() bool {
	g := v.pose.Globe()
	return v.onBall() && g < 1
}

// Stance is the map's stance.
func (v *View) Stance() Stance { return Stance{v.pose, v.resting()} }
