package view_test

import (
	"testing"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/view"
)

// East of 180° the map goes on to its edge at 169° W: whoever looks there looks at a position that a link can have.
func TestLookedBeyondTheAntimeridian(t *testing.T) {
	s := newStage(t)
	s.view.Resize(1280, 720, 1)
	want := geo.LonLat{Lon: -172, Lat: 57}
	s.view.LookAt(want, view.MostZoom)
	at, ok := s.view.Looked()
	if !ok || !at.Valid() || geo.DistanceKm(at, want) > 500 {
		t.Errorf("one looks at %v, %v, want about %v", at, ok, want)
	}
}
