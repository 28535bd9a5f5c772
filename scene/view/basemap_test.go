package view_test

import (
	"image"
	"slices"
	"testing"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// key is the key of the still map at a moment.
func (s *stage) key(t *testing.T, m timeline.Moment) uint64 {
	t.Helper()
	for _, it := range s.compose(m).Items {
		if it.Kind == display.BeginLayer {
			return it.Key
		}
	}
	t.Fatal("the picture has no layer")
	return 0
}

func TestStillMapKeepsItsKey(t *testing.T) {
	s := newStage(t)
	s.view.Resize(1280, 720, 1)
	for _, c := range []struct {
		reason   string
		from, to timeline.Moment
		same     bool
	}{
		{"nobody joins, nobody is new", timeline.Date(1977, 5, 1), timeline.Date(1977, 5, 2), true},
		{"those who joined in Colombo are new, and less so each day", timeline.Date(1976, 8, 20), timeline.Date(1976, 9, 20), true},
		{"Burma's trace fades", timeline.Date(1979, 10, 1), timeline.Date(1980, 1, 24), true},
		{"Vietnam is about to be one", timeline.Date(1976, 6, 1), timeline.Date(1976, 6, 30), true},
		{"a year turns, and no lake is new", timeline.Date(1976, 12, 31), timeline.Date(1977, 1, 1), true},
		{"a reservoir is there from 1979", timeline.Date(1978, 12, 31), timeline.Date(1979, 1, 1), false},
		{"Zimbabwe joins", timeline.Date(1980, 4, 1), timeline.Date(1980, 4, 18), false},
		{"Israel leaves the Sinai, which is a member's then", timeline.Date(1982, 4, 24), timeline.Date(1982, 4, 25), false},
	} {
		first := s.key(t, c.from)
		if got := s.key(t, c.to); (got == first) != c.same {
			t.Errorf("from day %v to %v the still map's key goes from %d to %d, want the same: %v (%s)",
				c.from, c.to, first, got, c.same, c.reason)
		}
	}
	first := s.key(t, timeline.Date(1977, 5, 1))
	s.view.Zoom(2, s.view.MapCenter())
	if s.key(t, timeline.Date(1977, 5, 1)) == first {
		t.Error("zoomed, the still map has the same key")
	}
}

// What is painted over the still map is, in the end, what the still map becomes, so that its
// new key does not show.
func TestLandChangesHandsWithoutAJump(t *testing.T) {
	s := newStage(t)
	s.view.Resize(640, 400, 1)
	const moment = 0.02 // days
	for _, c := range []struct {
		reason string
		at     geo.LonLat
		day    timeline.Moment
	}{
		{"the Sinai's last part, and its border", geo.LonLat{Lon: 34, Lat: 29}, timeline.Date(1982, 4, 25)},
		{"two Vietnams, and the line between", geo.LonLat{Lon: 107, Lat: 16.5}, timeline.Date(1976, 7, 2)},
		{"the Neutral Zone, a border that comes", geo.LonLat{Lon: 45.5, Lat: 29.5}, timeline.Date(1981, 12, 26)},
	} {
		s.view.LookAt(c.at, 12)
		long, before, after := s.paintMap(c.day-150), s.paintMap(c.day-moment), s.paintMap(c.day)
		if share := differ(before, after); share > 0.002 {
			t.Errorf("on day %v %.2f %% of the pixels change at once, want next to none (%s)", c.day, 100*share, c.reason)
		}
		if differ(long, after) < 0.002 {
			t.Errorf("on day %v the map is what it was months before, want a change (%s)", c.day, c.reason)
		}
	}
}

// paintMap is a picture of 640 × 400 without news and texts, which do come at once.
func (s *stage) paintMap(m timeline.Moment) *image.RGBA {
	for len(s.view.Prepare(nil, 1000)) > 0 {
		continue
	}
	s.story.At(&s.state, m)
	s.state.News = nil
	s.view.Compose(&s.list, &s.state, view.Controls{})
	s.list.Items = slices.DeleteFunc(s.list.Items, func(it display.Item) bool { return it.Kind == display.Text })
	return raster.Paint(&s.list, image.Pt(640, 400), s.view.Scale(), s.set)
}

func TestHeldLandIsRuledInTheColourOfItsSovereign(t *testing.T) {
	s := newStage(t)
	s.view.Resize(1280, 720, 1)
	for _, c := range []struct {
		reason string
		at     geo.LonLat
		day    timeline.Moment
		ruled  bool
	}{
		{"the Sinai while Israel holds it", geo.LonLat{Lon: 33.6, Lat: 29.6}, timeline.EndOf(1972), true},
		{"the Sinai afterwards", geo.LonLat{Lon: 33.6, Lat: 29.6}, timeline.EndOf(1983), false},
		{"France", geo.LonLat{Lon: 2.5, Lat: 46.5}, timeline.EndOf(1972), false},
	} {
		s.view.LookAt(c.at, 16)
		at, rules := s.view.MapCenter(), 0
		for _, it := range s.compose(c.day).Items {
			if it.Kind == display.Fill && it.Pattern == display.Rule && it.Place.ApplyRect(it.Path.Bounds()).Contains(at) {
				rules++
			}
		}
		if (rules > 0) != c.ruled {
			t.Errorf("%s on day %v: %d ruled areas there, want some: %v", c.reason, c.day, rules, c.ruled)
		}
	}
}
