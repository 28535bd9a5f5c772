package globe_test

import (
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
	"atlas.example/southsouth/scene/projection"
)

var plane = projection.PlateCarree{CentralMeridian: 11}

var flats = globe.Flats{projection.EqualEarth{CentralMeridian: 11}, projection.GallPeters{CentralMeridian: 11}}

// world is the atoms of the base map in longitude and latitude, with their edges as lines.
func world(tb testing.TB, at atlas.Level) []*display.Path {
	tb.Helper()
	a, err := data.Atlas()
	if err != nil {
		tb.Fatal(err)
	}
	var out []*display.Path
	for i := range a.Atoms {
		var polygons []display.Polygon
		var lines [][]display.Point
		for _, polygon := range a.Atoms[i].Polygons {
			var g display.Polygon
			for _, r := range polygon {
				ring := a.Ring(r, at)
				if len(ring) < 4 {
					break
				}
				points := make([]display.Point, len(ring))
				for j, p := range ring {
					xy := plane.Forward(p)
					points[j] = display.Point{X: float32(xy.X), Y: float32(-xy.Y)}
				}
				lines = append(lines, points)
				g = append(g, points[:len(points)-1])
			}
			if len(g) > 0 {
				polygons = append(polygons, g)
			}
		}
		if len(polygons) > 0 {
			out = append(out, display.NewPath(polygons, lines))
		}
	}
	return out
}

var tolerances = map[string]struct {
	at        atlas.Level
	tolerance float64
}{"L1": {atlas.L1, 4e-4}, "L2": {atlas.L2, 1e-4}, "L3": {atlas.L3, 3e-5}}

// A turn puts every shape anew for each picture.
func BenchmarkPut(b *testing.B) {
	for name, c := range tolerances {
		b.Run("level="+name, func(b *testing.B) {
			m := globe.NewMaker(plane, &flats, c.tolerance)
			var shapes []*globe.Shape
			corners := 0
			for _, p := range world(b, c.at) {
				s := m.Shape(p)
				shapes = append(shapes, s)
				corners += s.Corners()
			}
			b.ReportAllocs()
			lon := 0.0
			for b.Loop() {
				lon++
				aim := globe.Pose{Center: geo.LonLat{Lon: lon, Lat: 20}}.Aim()
				for _, s := range shapes {
					s.Put(&aim)
				}
			}
			b.ReportMetric(float64(corners), "corners")
		})
	}
}

func BenchmarkShape(b *testing.B) {
	for name, c := range tolerances {
		paths := world(b, c.at)
		b.Run("level="+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m := globe.NewMaker(plane, &flats, c.tolerance)
				for _, p := range paths {
					m.Shape(p)
				}
			}
		})
	}
}
