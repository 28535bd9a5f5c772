package view

import (
	"testing"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
)

func TestCourse(t *testing.T) {
	world := place{camera: Camera{Zoom: 1}, window: display.XYWH(0, 0, 1280, 720), scale: 1}
	with := func(p place, change func(p *place)) place {
		change(&p)
		return p
	}
	aside := with(world, func(p *place) { p.camera.Center.X += 0.1 })
	larger := with(aside, func(p *place) { p.camera.Zoom = 1.2 })
	across := with(larger, func(p *place) { p.camera.Center.X -= 0.1 })
	far := with(across, func(p *place) { p.camera = Camera{Zoom: 8, Center: display.Point{X: 1}} })
	further := with(far, func(p *place) { p.camera.Center.X = -1 })
	turned := with(further, func(p *place) { p.pose.Center.Lon += 10 })
	resized := with(turned, func(p *place) { p.window.Max.X = 800 })
	again := with(resized, func(p *place) { p.window.Max.X = 700 })

	var c course
	for _, step := range []struct {
		why   string
		ticks int
		at    place
		want  Motion
	}{
		{"the first place is new", 1, world, Resting},
		{"it stays", settles + 1, world, Resting},
		{"a step aside", 1, aside, Panning},
		{"it stops for a moment", settles, aside, Panning},
		{"it has settled", 1, aside, Resting},
		{"it grows", 1, larger, Zooming},
		{"it goes on without growing", 1, across, Zooming},
		{"it has settled again", settles + 1, across, Resting},
		{"it is elsewhere at once", 1, far, Resting},
		{"and soon after again", 1, further, Panning},
		{"it has settled there", settles + 1, further, Resting},
		{"the globe turns", 1, turned, Panning},
		{"it has settled once more", settles + 1, turned, Resting},
		{"the window is of another size", 1, resized, Resting},
		{"and is drawn on", 1, again, Zooming},
	} {
		for range step.ticks {
			c.advance(step.at)
		}
		if c.motion != step.want {
			t.Errorf("%s: the map's motion is %d, want %d", step.why, c.motion, step.want)
		}
	}
}

func TestStepsAreSmall(t *testing.T) {
	from := place{camera: Camera{Zoom: 2}, pose: globe.Pose{Flat: [2]float32{1, 0}}, window: display.XYWH(0, 0, 1280, 720), scale: 1}
	for what, change := range map[string]func(p *place){
		"a doubling":                    func(p *place) { p.camera.Zoom = 4 },
		"a halving":                     func(p *place) { p.camera.Zoom = 1 },
		"half of what is seen":          func(p *place) { p.camera.Center.X = 0.6 },
		"the other side of the globe":   func(p *place) { p.pose.Center = geo.LonLat{Lon: 90} },
		"another projection":            func(p *place) { p.pose.Flat = [2]float32{0, 1} },
		"the globe":                     func(p *place) { p.pose.Flat = [2]float32{} },
		"a window of another size":      func(p *place) { p.window.Max.Y = 719 },
		"a map that had no size before": func(p *place) { p.camera.Zoom = 0 },
	} {
		to := from
		change(&to)
		if from.isAStepTo(to) {
			t.Errorf("%s is a step, want it to be a leap", what)
		}
	}
	if (place{}).isAStepTo(from) {
		t.Error("from nowhere is a step, want it to be a leap")
	}
}
