//go:build !js

package main

import (
	"math"
	"slices"
)

// spread is the middle of some values and how far they reach. The zero spread is of none.
type spread struct {
	Median float64 `json:"median"`
	Least  float64 `json:"least"`
	Most   float64 `json:"most"`
	N      int     `json:"n"`
}

// spreadOf takes values in any order and leaves them so.
func spreadOf(values []float64) spread {
	if len(values) == 0 {
		return spread{}
	}
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return spread{(sorted[(n-1)/2] + sorted[n/2]) / 2, sorted[0], sorted[n-1], n}
}

// ratios is a to b, round by round: both were measured close to each other then, and what else the machine did
// was much the same. A round in which b is nothing, or either is missing, has none.
func ratios(a, b map[int]float64) []float64 {
	var out []float64
	for round, x := range a {
		if y, ok := b[round]; ok && y > 0 && !math.IsNaN(x) {
			out = append(out, x/y)
		}
	}
	return out
}
