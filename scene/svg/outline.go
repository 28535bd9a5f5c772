package svg

import "atlas.example/southsouth/scene/display"

// outlines are the rings around areas that are divided into triangles: what is left of the triangles'
// sides when those that two share are taken out. It fills as the triangles do, in a fraction of the
// points and without their seams.
func outlines(t *display.Triangles) [][]display.Point {
	var all []side
	for i := 0; i+2 < len(t.Indices); i += 3 {
		for k := range 3 {
			all = append(all, side{t.Indices[i+k], t.Indices[i+(k+1)%3]})
		}
	}
	var rings [][]display.Point
	for _, ids := range around(all) {
		ring := make([]display.Point, len(ids))
		for i, id := range ids {
			ring[i] = t.Points[id]
		}
		rings = append(rings, ring)
	}
	return rings
}

// side is a side of an area, by the numbers of its points. All areas wind alike.
type side struct{ from, to uint32 }

// around is the rings that are left of the sides of areas when those that two areas share are taken
// out.
func around(all []side) [][]uint32 {
	sides := map[side]int{}
	var order []side // so that the same areas give the same rings
	for _, s := range all {
		if back := (side{s.to, s.from}); sides[back] > 0 {
			sides[back]--
			continue
		}
		sides[s]++
		order = append(order, s)
	}
	// Every area leaves each corner as often as it comes to it, and so does what is left of all: from
	// wherever a walk begins, it comes back.
	next := map[uint32][]uint32{}
	for _, s := range order {
		if sides[s] > 0 {
			sides[s]--
			next[s.from] = append(next[s.from], s.to)
		}
	}
	var rings [][]uint32
	for _, s := range order {
		var ring []uint32
		for at := s.from; len(next[at]) > 0; {
			ring = append(ring, at)
			on := next[at]
			at, next[at] = on[len(on)-1], on[:len(on)-1]
		}
		if len(ring) > 0 {
			rings = append(rings, ring)
		}
	}
	return rings
}
