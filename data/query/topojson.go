package main

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/borders"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/data/geojson"
)

// The format is that of M. Bostock and C. Metcalf, “The TopoJSON Format Specification”,
// version 1.0.0, 2017, which says nothing of the winding of rings.

// transform turns the whole numbers of a quantised topology into degrees.
type transform struct {
	Scale     geojson.Position `json:"scale"`
	Translate geojson.Position `json:"translate"`
}

// shared is a unit in TopoJSON: Arcs or Coordinates, whichever its Type has.
type shared struct {
	Type        string     `json:"type"`
	ID          string     `json:"id"`
	Properties  properties `json:"properties"`
	Arcs        any        `json:"arcs,omitempty"`
	Coordinates any        `json:"coordinates,omitempty"`
}

// step is a position on the grid, from 180° W at the south pole, or the way to one.
type step [2]int32

// writeTopoJSON writes the units as a Topology with one object, units. It is quantised to the
// grid of the atlas, so that nothing is lost; a grid of a power of two makes the degrees of its
// reader exact.
func (m *unitMap) writeTopoJSON(w *bytes.Buffer) error {
	t, grid := m.topology, float64(m.topology.Grid)
	head, err := json.Marshal(transform{geojson.Position{1 / grid, 1 / grid}, geojson.Position{-180, -90}})
	if err != nil {
		return err
	}
	units := make([]shared, len(m.units))
	for i, u := range m.units {
		units[i] = m.shared(i)
		units[i].ID, units[i].Properties = u.ID, propertiesOf(u)
	}
	arcs := make([][]step, len(t.Arcs))
	for i, l := range t.Arcs {
		arcs[i] = steps(l, t.Grid)
	}
	w.WriteString(`{"type":"Topology","transform":` + string(head))
	w.WriteString(`,"objects":{"units":{"type":"GeometryCollection","geometries":`)
	if err := geojson.WriteList(w, units); err != nil {
		return err
	}
	w.WriteString(`}},"arcs":`)
	err = geojson.WriteList(w, arcs)
	w.WriteString("}\n")
	return err
}

// shared returns the land of unit i by its arcs, or a point of it.
func (m *unitMap) shared(i int) shared {
	area := m.topology.Areas[i]
	polygons := make([][][]atlas.Ref, len(area))
	for j, polygon := range area {
		for _, ring := range polygon {
			polygons[j] = append(polygons[j], clockwise(ring))
		}
	}
	switch len(polygons) {
	case 0:
		return shared{Type: "Point", Coordinates: stepOf(m.points[i], m.topology.Grid)}
	case 1:
		return shared{Type: "Polygon", Arcs: polygons[0]}
	}
	return shared{Type: "MultiPolygon", Arcs: polygons}
}

// clockwise returns an exterior the other way round, and a hole counterclockwise: d3-geo, with
// which nearly all TopoJSON is drawn, takes what is on the right for the inside. The numbers
// of arcs walked backwards are those of the format.
func clockwise(r atlas.Ring) []atlas.Ref {
	out := make([]atlas.Ref, 0, len(r))
	for _, ref := range slices.Backward(r) {
		out = append(out, ^ref)
	}
	return out
}

// steps returns a line as the format wants it: its first point, then the way to each next.
func steps(l borders.Line, grid int32) []step {
	out := make([]step, len(l))
	last := borders.Point{X: -180 * grid, Y: -90 * grid}
	for i, p := range l {
		out[i] = step{p.X - last.X, p.Y - last.Y}
		last = p
	}
	return out
}

// stepOf returns the point of the grid next to a position.
func stepOf(p geo.LonLat, grid int32) step {
	return step{
		int32(math.Round((p.Lon + 180) * float64(grid))),
		int32(math.Round((p.Lat + 90) * float64(grid))),
	}
}
