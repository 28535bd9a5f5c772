package main

import (
	"bytes"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geojson"
)

// feature is a unit in GeoJSON (RFC 7946, section 3.2).
type feature struct {
	Type       string           `json:"type"`
	ID         string           `json:"id"`
	Properties properties       `json:"properties"`
	Geometry   geojson.Geometry `json:"geometry"`
}

// writeGeoJSON writes the units as a FeatureCollection.
func (m *unitMap) writeGeoJSON(w *bytes.Buffer) error {
	features := make([]feature, len(m.units))
	for i, u := range m.units {
		features[i] = feature{"Feature", u.ID, propertiesOf(u), m.geometry(i)}
	}
	w.WriteString(`{"type":"FeatureCollection","features":`)
	err := geojson.WriteList(w, features)
	w.WriteString("}\n")
	return err
}

// geometry returns the land of unit i, or a point of it if it is too small for the level.
func (m *unitMap) geometry(i int) geojson.Geometry {
	area := m.topology.Areas[i]
	polygons := make([][][]geojson.Position, len(area))
	for j, polygon := range area {
		polygons[j] = m.positions(polygon)
	}
	switch len(polygons) {
	case 0:
		return geojson.Point(m.points[i])
	case 1:
		return geojson.Geometry{Type: "Polygon", Coordinates: polygons[0]}
	}
	return geojson.Geometry{Type: "MultiPolygon", Coordinates: polygons}
}

// positions returns the rings of a polygon.
func (m *unitMap) positions(of atlas.Polygon) [][]geojson.Position {
	rings := make([][]geojson.Position, len(of))
	for i, ring := range of {
		for _, p := range m.topology.Ring(ring) {
			rings[i] = append(rings[i], geojson.PositionOf(m.topology.LonLat(p)))
		}
	}
	return rings
}
