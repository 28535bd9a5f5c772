//go:build !js

package view_test

import (
	"image"
	"testing"

	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// Golden pictures in other languages than English: from right to left, in syllables, with long words.
var languageGoldens = []struct {
	name string
	tag  string
	at   timeline.Moment
	w, h float32
	open view.Panel
	tour int // the step, from 1; at is its day then
}{
	{name: "ar-1981-10-22", tag: "ar", at: timeline.Date(1981, 10, 22), w: 1280, h: 720},
	{name: "ar-1975-08-25-phone", tag: "ar", at: timeline.Date(1975, 8, 25), w: 390, h: 844},
	{name: "ar-1983-12-31-options-embed", tag: "ar", at: timeline.EndOf(1983), w: 640, h: 400, open: view.OptionsPanel},
	{name: "ko-1987-06-09-phone", tag: "ko", at: timeline.Date(1987, 6, 9), w: 390, h: 844},
	{name: "ru-1979-10-01", tag: "ru", at: timeline.Date(1979, 10, 1), w: 1280, h: 720},
	{name: "ru-1981-12-31-help-embed", tag: "ru", at: timeline.EndOf(1981), w: 640, h: 400, open: view.HelpPanel},
	{name: "fr-tour-08", tag: "fr", at: timeline.Date(1975, 8, 25), w: 1280, h: 720, tour: 8},
}

func TestGoldenLanguages(t *testing.T) {
	stages := map[string]*stage{}
	for _, c := range languageGoldens {
		s := stages[c.tag]
		if s == nil {
			v, st := view.NewViewIn(t, c.tag)
			set, err := typeface.New()
			if err != nil {
				t.Fatal(err)
			}
			s = &stage{view: v, story: st, set: set}
			stages[c.tag] = s
		}
		s.controls = view.Controls{Open: c.open}
		if c.tour > 0 {
			s.controls.Tour = view.Tour{On: true, Step: c.tour - 1}
		}
		s.view.Resize(c.w, c.h, 1)
		s.story.At(&s.state, c.at)
		s.controls.Frame = s.view.Aim(s.state.Current, s.controls)
		s.view.PrepareAll()
		golden(t, c.name, raster.Paint(s.compose(c.at), image.Pt(int(c.w), int(c.h)), s.view.Scale(), s.set))
	}
}
