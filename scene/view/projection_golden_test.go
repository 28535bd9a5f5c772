package view_test

import (
	"image"
	"testing"
	"time"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// golden pictures of the projections, from where they are hard.
var projections = []struct {
	name       string
	at         timeline.Moment
	projection int
	w, h       float32
	states     bool
	look       geo.LonLat // where zoom is given
	zoom       float32
}{
	{name: "1981-10-22-peters", at: timeline.Date(1981, 10, 22), projection: view.GallPeters, w: 1280, h: 720},
	{name: "1981-10-22-peters-phone", at: timeline.Date(1981, 10, 22), projection: view.GallPeters, w: 390, h: 844},
	{name: "1987-06-09-globe", at: timeline.Date(1987, 6, 9), projection: view.Globe, w: 1280, h: 720},
	{name: "1987-06-09-globe-phone", at: timeline.Date(1987, 6, 9), projection: view.Globe, w: 390, h: 844},
	{name: "1975-12-31-globe-antarctic", at: timeline.EndOf(1975), projection: view.Globe, w: 640, h: 400, states: true, look: geo.LonLat{Lon: -169, Lat: -75}, zoom: 1},
	{name: "1975-12-31-globe-pacific", at: timeline.EndOf(1975), projection: view.Globe, w: 640, h: 400, states: true, look: geo.LonLat{Lon: 178, Lat: -10}, zoom: 2.5},
}

func TestGoldenProjections(t *testing.T) {
	s := newStage(t)
	for _, c := range projections {
		s.controls = view.Controls{}
		if c.states {
			s.controls.Choose(view.MapOption, view.MapStates)
		}
		s.controls.Choose(view.ProjectionOption, c.projection)
		s.view.Resize(c.w, c.h, 1)
		s.story.At(&s.state, c.at)
		s.controls.Frame = s.view.Aim(s.state.Current, s.controls)
		s.view.Stand(&s.state, s.controls)
		if c.zoom > 0 {
			s.view.LookAt(c.look, c.zoom)
		}
		s.view.PrepareAll()
		golden(t, c.name, raster.Paint(s.compose(c.at), image.Pt(int(c.w), int(c.h)), s.view.Scale(), s.set))
	}
}

// The globe half open, as one sees it for a moment.
func TestGoldenOpening(t *testing.T) {
	s := newStage(t)
	s.view.Resize(640, 400, 1)
	s.story.At(&s.state, timeline.EndOf(1975))
	s.view.Follow(&s.state, s.controls, time.Second)
	s.controls.Choose(view.ProjectionOption, view.Globe)
	s.view.Follow(&s.state, s.controls, 300*time.Millisecond)
	golden(t, "1975-12-31-globe-opens", raster.Paint(s.compose(timeline.EndOf(1975)), image.Pt(640, 400), s.view.Scale(), s.set))
}
