package view_test

import (
	"image"
	"slices"
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// Golden pictures of what is selected, told of at length and looked for.
var selectGoldens = []struct {
	name      string
	at        timeline.Moment
	w, h      float32
	selected  string // the id of an entity
	countries bool
	open      view.Panel
	query     string
}{
	{name: "1981-10-23-selected", at: timeline.Date(1981, 10, 23), w: 1280, h: 720, selected: "MEX", countries: true},
	{name: "1984-12-31-profile", at: timeline.EndOf(1984), w: 1280, h: 720, selected: "HVO", open: view.ProfilePanel},
	{name: "1984-12-31-profile-phone", at: timeline.EndOf(1984), w: 390, h: 844, selected: "TZA", open: view.ProfilePanel},
	{name: "1980-12-31-find", at: timeline.EndOf(1980), w: 1280, h: 720, open: view.FindPanel, query: "guin"},
	{name: "1980-12-31-find-embed", at: timeline.EndOf(1980), w: 640, h: 400, open: view.FindPanel},
}

func TestGoldenSelection(t *testing.T) {
	s := newStage(t)
	for _, c := range selectGoldens {
		of := slices.IndexFunc(s.story.Chronicle.Entities, func(e chronicle.Entity) bool { return e.ID == c.selected })
		s.controls = view.Controls{Open: c.open, Selected: of + 1, Countries: c.countries, Find: view.Query{Text: c.query}}
		s.view.Resize(c.w, c.h, 1)
		s.view.LookAt(geo.LonLat{}, 1)
		s.view.PrepareAll()
		size := image.Pt(int(c.w), int(c.h))
		golden(t, c.name, raster.Paint(s.compose(c.at), size, s.view.Scale(), s.set))
	}
}
