package globe_test

import (
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/globe"
)

// A shape made slice by slice is the one that is made at once, and no slice is much too long.
func TestMakeInSlices(t *testing.T) {
	const slice = 500
	pose := globe.Pose{Center: geo.LonLat{Lon: 30, Lat: 40}}
	aim := pose.Aim()
	once, sliced := globe.NewMaker(plane, &flats, 4e-4), globe.NewMaker(plane, &flats, 4e-4)
	for i, path := range world(t, atlas.L1) {
		want := once.Shape(path).Put(&aim)
		sliced.Begin(path)
		var s *globe.Shape
		most, slices := 0, 0
		for ; s == nil; slices++ {
			var worked int
			s, worked = sliced.Work(slice)
			most = max(most, worked)
		}
		// A ring is begun as a whole.
		if limit := slice + 3*len(path.Polygons[0][0]); most > limit {
			t.Errorf("path %d: a slice of %d points, want at most %d", i, most, limit)
		}
		got := s.Put(&aim)
		if (got == nil) != (want == nil) || got != nil && (covered(got) != covered(want) || enclosed(got) != enclosed(want) || len(got.Lines) != len(want.Lines)) {
			t.Errorf("path %d: made in %d slices it is another shape", i, slices)
		}
	}
}
