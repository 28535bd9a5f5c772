package view

import (
	"math"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// A side that is left out would not have come nearer.
func TestBeyondIsNotNearer(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	point := func() display.Point { return display.Point{X: 4*r.Float32() - 2, Y: 4*r.Float32() - 2} }
	beyonds := 0
	for range 20000 {
		a, b, room := point(), point(), 1.5*r.Float32()
		if !beyond(a, b, room) {
			continue
		}
		beyonds++
		if got := boxDistance(a, b); got < room*(1-1e-6) {
			t.Fatalf("the side from %v to %v is beyond %v and comes as near as %v", a, b, room, got)
		}
	}
	if beyonds < 1000 {
		t.Errorf("%d of 20,000 sides were beyond, want enough to show something", beyonds)
	}
}

// The names of a zoom are placed anew for each of its frames.
func BenchmarkRoomAt(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	var ring []display.Point
	for i := range 300 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / 300)
		d := 1 + 0.2*r.Float64()
		ring = append(ring, display.Point{X: float32(cos * d), Y: float32(sin * d)})
	}
	path := display.NewPath([]display.Polygon{{ring}}, nil)
	b.ReportAllocs()
	for b.Loop() {
		roomAt(path, display.Point{X: 0.1, Y: 0.1}, 2.5, 0.1)
	}
}
