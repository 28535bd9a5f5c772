package main

import (
	"bytes"
	"math"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
)

// feature is a unit in GeoJSON (RFC 7946, section 3.2).
type feature struct {
	Type       string     `json:"type"`
	ID         string     `json:"id"`
	Properties properties `json:"properties"`
	Geometry   geometry   `json:"geometry"`
}

// geometry is a Point, a Polygon or a MultiPolygon, whose coordinates are as deep as that needs.
type geometry struct {
	Type        string `json:"type"`
	Coordinates any    `json:"coordinates"`
}

// position is a longitude and a latitude in degrees.
type position [2]float64

// writeGeoJSON writes the units as a FeatureCollection.
func (m *unitMap) writeGeoJSON(w *bytes.Buffer) error {
	features := make([]feature, len(m.units))
	for i, u := range m.units {
		features[i] = feature{"Feature", u.ID, propertiesOf(u), m.geometry(i)}
	}
	w.WriteString(`{"type":"FeatureCollection","features":`)
	err := writeList(w, features)
	w.WriteString("}\n")
	return err
}

// geometry returns the land of unit i, or a point of it if it is too small for the level.
func (m *unitMap) geometry(i int) geometry {
	area := m.topology.Areas[i]
	polygons := make([][][]position, len(area))
	for j, polygon := range area {
		polygons[j] = m.positions(polygon)
	}
	switch len(polygons) {
	case 0:
		return geometry{"Point", positionOf(m.points[i])}
	case 1:
		return geometry{"Polygon", polygons[0]}
	}
	return geometry{"MultiPolygon", polygons}
}

// positions returns the rings of a polygon.
func (m *unitMap) positions(of atlas.Polygon) [][]position {
	rings := make([][]position, len(of))
	for i, ring := range of {
		for _, p := range m.topology.Ring(ring) {
			rings[i] = append(rings[i], positionOf(m.topology.LonLat(p)))
		}
	}
	return rings
}

// positionOf rounds a position to five decimals, about a metre: the finest grid has steps of
// 27 m, so that points that differ stay so.
func positionOf(p geo.LonLat) position {
	const parts = 1e5
	return position{math.Round(p.Lon*parts) / parts, math.Round(p.Lat*parts) / parts}
}
