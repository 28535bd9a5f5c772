package main

import (
	"slices"

	"atlas.example/southsouth/data/geo"
)

// innerRows is how many parallels are tried for the widest place of a polygon: more find a
// better one, and these are enough for a dot.
const innerRows = 15

// inner returns a point inside a polygon, away from its edge: the middle of the longest
// stretch of land on some parallels across it.
func inner(g polygon) geo.LonLat {
	around := frameOf(g[0].points)
	low, high := around.low.y, around.high.y
	var best geo.LonLat
	longest := -1.0
	for i := 1; i <= innerRows; i++ {
		y := float64(low) + float64(high-low)*float64(i)/(innerRows+1)
		xs := crossings(g, y)
		for j := 1; j < len(xs); j += 2 {
			if length := xs[j] - xs[j-1]; length > longest {
				longest = length
				best = geo.LonLat{Lon: (xs[j] + xs[j-1]) / 2 / micro, Lat: y / micro}
			}
		}
	}
	if longest < 0 { // too flat for any parallel to cross it
		return g[0].points[0].lonLat()
	}
	return best
}

// crossings returns where a polygon's rings cross a parallel, from west to east: land is from
// the first to the second, from the third to the fourth, and so on.
func crossings(g polygon, y float64) []float64 {
	var xs []float64
	for _, l := range g {
		for i := 1; i < len(l.points); i++ {
			a, b := l.points[i-1], l.points[i]
			if (float64(a.y) > y) != (float64(b.y) > y) {
				t := (y - float64(a.y)) / float64(b.y-a.y)
				xs = append(xs, float64(a.x)+float64(t*float64(b.x-a.x)))
			}
		}
	}
	slices.Sort(xs)
	return xs
}
