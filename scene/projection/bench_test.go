package projection

import (
	"testing"

	"atlas.example/southsouth/data/geo"
)

// Points of the whole world, as a map is made and as signs are put on it.
func BenchmarkForward(b *testing.B) {
	for _, c := range []struct {
		name string
		proj Projection
	}{
		{"equalearth", EqualEarth{CentralMeridian: 11}},
		{"peters", GallPeters{CentralMeridian: 11}},
		{"orthographic", Orthographic{Center: geo.LonLat{Lon: 20, Lat: 10}}},
	} {
		b.Run("proj="+c.name, func(b *testing.B) {
			b.ReportAllocs()
			sum := 0.0
			for i := 0; b.Loop(); i++ {
				sum += c.proj.Forward(geo.LonLat{Lon: float64(i%360 - 180), Lat: float64(i%180 - 90)}).X
			}
			if sum != sum {
				b.Fatal("a point is nowhere")
			}
		})
	}
}
