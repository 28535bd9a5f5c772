package view

import (
	"math"

	"atlas.example/southsouth/scene/display"
)

// distance is the distance of two points. math.Hypot minds lengths that a picture has not, and is several times slower
// in WebAssembly.
func distance(p, q display.Point) float32 {
	dx, dy := float64(p.X-q.X), float64(p.Y-q.Y)
	return float32(math.Sqrt(dx*dx + dy*dy))
}

// between is the point a share of the way from one to another.
func between(p, q display.Point, share float32) display.Point {
	return display.Point{X: p.X + (q.X-p.X)*share, Y: p.Y + (q.Y-p.Y)*share}
}
