package svg

import "atlas.example/southsouth/scene/display"

// union is the rings around the areas of items, as far as the picture keeps them. What two of them
// share is not there: it would be written twice, and be seen as a seam at the most.
func (m *mesh) union(items []display.Item) [][]display.Point {
	var sides []side
	for i := range items {
		for _, ring := range ringsOf(items[i].Path) {
			ids := m.kept(ring, items[i].Place)
			for k, id := range ids {
				if next := ids[(k+1)%len(ids)]; next != id {
					sides = append(sides, side{id, next})
					m.sides[side{id, next}] = true
				}
			}
		}
	}
	var out [][]display.Point
	for _, ids := range around(sides) {
		out = append(out, m.points(ids))
	}
	return out
}

// ringsOf is the rings around a path's area.
func ringsOf(path *display.Path) [][]display.Point {
	if path.Triangles != nil {
		return outlines(path.Triangles)
	}
	var out [][]display.Point
	for _, polygon := range path.Polygons {
		out = append(out, polygon...)
	}
	return out
}
