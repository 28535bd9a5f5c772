//go:build !js

package main

import (
	"math"
	"slices"
	"testing"
)

func TestSpreadOf(t *testing.T) {
	for _, c := range []struct {
		reason string
		values []float64
		want   spread
	}{
		{"none", nil, spread{}},
		{"one", []float64{3}, spread{3, 3, 3, 1}},
		{"the middle one of three, in any order", []float64{9, 1, 2}, spread{2, 1, 9, 3}},
		{"between the two in the middle", []float64{4, 1, 2, 100}, spread{3, 1, 100, 4}},
	} {
		before := slices.Clone(c.values)
		if got := spreadOf(c.values); got != c.want {
			t.Errorf("spreadOf(%v) = %v, want %v: %s", c.values, got, c.want, c.reason)
		}
		if !slices.Equal(before, c.values) {
			t.Errorf("spreadOf(%v) left %v, want the values as they were", before, c.values)
		}
	}
}

func TestRatios(t *testing.T) {
	for _, c := range []struct {
		reason string
		a, b   map[int]float64
		want   []float64
	}{
		{"round by round, not of the medians", map[int]float64{1: 1, 2: 8, 3: 3}, map[int]float64{1: 2, 2: 4, 3: 3}, []float64{0.5, 1, 2}},
		{"a round that one of them has not", map[int]float64{1: 1, 2: 8}, map[int]float64{2: 4, 3: 3}, []float64{2}},
		{"nothing to divide by", map[int]float64{1: 1}, map[int]float64{1: 0}, nil},
		{"what is no number", map[int]float64{1: math.NaN()}, map[int]float64{1: 1}, nil},
	} {
		got := ratios(c.a, c.b)
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("ratios(%v, %v) = %v, want %v: %s", c.a, c.b, got, c.want, c.reason)
		}
	}
}
