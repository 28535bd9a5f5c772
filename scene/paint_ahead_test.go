package scene

import (
	"slices"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
)

// What is prepared in slices is what is painted, and no slice is much more than was asked for.
func TestPrepareInSlices(t *testing.T) {
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	var path display.Path
	for _, polygon := range a.Atoms[slices.Index(a.AtomIDs(), "CAN")].Polygons {
		var rings display.Polygon
		for _, ring := range polygon {
			var points []display.Point
			for _, p := range a.Ring(ring, atlas.L2) {
				points = append(points, display.Point{X: float32(p.Lon), Y: float32(-p.Lat)})
			}
			rings = append(rings, points)
		}
		path.Polygons = append(path.Polygons, rings)
	}
	ahead, behind := newPainter(nil), newPainter(nil)
	ahead.prepare([]*display.Path{&path, &path}) // asked for twice, made once
	const corners = 512
	n := 0
	for ; ahead.busy(); n++ {
		ahead.work(corners)
	}
	got, want := ahead.areas[&path], behind.area(&path)
	if !slices.Equal(got.indices, want.indices) || !slices.Equal(got.points, want.points) || !slices.Equal(got.parts, want.parts) {
		t.Errorf("in slices: %d points, %d indices and %d parts, want %d, %d and %d, the same ones",
			len(got.points), len(got.indices), len(got.parts), len(want.points), len(want.indices), len(want.parts))
	}
	if least := len(want.points) / (2 * corners); n < least {
		t.Errorf("done after %d slices, want at least %d", n, least)
	}
}
