package view

import (
	"testing"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// What land has a dot is looked up by its scale where signs are kept clear of, and measured where it is drawn: at any
// zoom the two agree.
func TestDotlessIsAsMeasured(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	dots := map[bool]int{}
	v.Resize(390, 844, 1) // where land is small
	for year := timeline.FirstYear; year <= timeline.LastYear; year += 4 {
		st.At(&s, timeline.EndOf(year))
		from := v.dotless(s.Land)
		for zoom := float32(1); zoom < MostZoom; zoom *= 1.05 {
			v.LookAt(geo.LonLat{Lon: 20, Lat: 10}, zoom)
			v.measureLand(&s)
			for i, size := range v.landSize {
				small := size < smallLand
				dots[small]++
				if got := v.lens.place.Scale < from[i]; got != small {
					t.Errorf("in %d at zoom %v %s has a dot: %v by its scale, %v as it is measured, %v px",
						year, zoom, st.Chronicle.Entities[i].ID, got, small, size)
				}
			}
		}
	}
	if dots[true] == 0 || dots[false] == 0 {
		t.Errorf("%d with and %d without a dot were compared, want some of both", dots[true], dots[false])
	}
}
