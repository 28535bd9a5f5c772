package main

import (
	"testing"

	"atlas.example/southsouth/data/atlas"
)

// A gap between atoms would be sea with land all around it. Of such there is one, the Caspian.
func TestTheOnlyGapIsTheCaspian(t *testing.T) {
	for _, f := range filesOf(t) {
		land := topologyOf(f)
		var shores []atlas.Ref
		for i, c := range land.chains {
			switch {
			case c.left == atlas.Sea:
				shores = append(shores, atlas.Ref(i))
			case c.right == atlas.Sea:
				shores = append(shores, ^atlas.Ref(i))
			}
		}
		caspian := 0
		for _, l := range land.loops(shores) { // with the sea on the left, so land is clockwise
			switch {
			case l.area <= 0: // an island in the ocean
			case around(l, 51, 42):
				caspian++
			default:
				at := l.points[0].lonLat()
				t.Errorf("%s: %.3f km² of sea at %v are enclosed by land, want land there", f.name, l.area, at)
			}
		}
		if caspian != 1 {
			t.Errorf("%s: %d seas around 51° E 42° N, want the Caspian", f.name, caspian)
		}
	}
}

// topologyOf is the arcs of an edition at its finest, on its own grid.
func topologyOf(f file) *topology {
	t := &topology{}
	for i, arc := range f.atlas.Arcs {
		c := chain{left: arc.Left, right: arc.Right, seam: arc.Seam}
		for _, p := range f.atlas.Line(i, f.finest) {
			c.points = append(c.points, point{int32(p.Lon * micro), int32(p.Lat * micro)})
		}
		t.chains = append(t.chains, c)
	}
	return t
}

// around reports whether a loop encloses a position in degrees.
func around(l loop, lon, lat int32) bool {
	var edges []edge
	for i := 1; i < len(l.points); i++ {
		edges = append(edges, edge{l.points[i-1], l.points[i]})
	}
	at := point{lon * micro, lat * micro}
	return inside(edges, edge{at, at})
}
