// Package geojson holds what our GeoJSON (RFC 7946) is written with, and the JSON beside it that
// is written in the same way: positions, geometries and lists of which each member is a line.
package geojson

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// Geometry is a Point, a Polygon or a MultiPolygon, whose coordinates are as deep as that needs.
type Geometry struct {
	Type        string `json:"type"`
	Coordinates any    `json:"coordinates"`
}

// Position is a longitude and a latitude in degrees.
type Position [2]float64

// PositionOf rounds a position to five decimals, about a metre: the finest grid has steps of
// 27 m, so that points that differ stay so.
func PositionOf(p geo.LonLat) Position {
	const parts = 1e5
	return Position{math.Round(p.Lon*parts) / parts, math.Round(p.Lat*parts) / parts}
}

// Point returns a position, rounded as by [PositionOf], as a Point.
func Point(p geo.LonLat) Geometry { return Geometry{"Point", PositionOf(p)} }
