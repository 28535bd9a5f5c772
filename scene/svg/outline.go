package svg

import "atlas.example/southsouth/scene/display"

// outlines are the rings around areas that are divided into triangles: what is left of the triangles'
// sides when those that two share are taken out. It fills as the triangles do, in a fraction of the
// points and without their seams.
func outlines(t *display.Triangles) [][]display.Point {
	type side struct{ from, to uint32 }
	sides := map[side]int{}
	var order []side // so that the same triangles give the same rings
	for i := 0; i+2 < len(t.Indices); i += 3 {
		for k := range 3 {
			s := side{t.Indices[i+k], t.Indices[i+(k+1)%3]}
			if back := (side{s.to, s.from}); sides[back] > 0 {
				sides[back]--
				continue
			}
			sides[s]++
			order = append(order, s)
		}
	}
	// Every triangle leaves each corner as often as it comes to it, and so does what is left of all: from
	// wherever a walk begins, it comes back.
	next := map[uint32][]uint32{}
	for _, s := range order {
		if sides[s] > 0 {
			sides[s]--
			next[s.from] = append(next[s.from], s.to)
		}
	}
	var rings [][]display.Point
	for _, s := range order {
		var ring []display.Point
		for at := s.from; len(next[at]) > 0; {
			ring = append(ring, t.Points[at])
			on := next[at]
			at, next[at] = on[len(on)-1], on[:len(on)-1]
		}
		if len(ring) > 0 {
			rings = append(rings, ring)
		}
	}
	return rings
}
