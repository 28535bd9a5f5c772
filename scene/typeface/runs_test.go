//go:build !js || shaped

package typeface

import (
	"fmt"
	"slices"
	"testing"

	"github.com/go-text/typesetting/bidi"
)

// TestLevels wants the levels that FriBidi 1.0.8 gives (fribidi --levels).
func TestLevels(t *testing.T) {
	tests := []struct {
		text string
		want []bidi.Level
	}{
		{"123", []bidi.Level{0, 0, 0}},
		{"abc ابج 123 def", []bidi.Level{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 0, 0, 0, 0}},
		{"abc ابج 12.5, 3 def", []bidi.Level{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 2, 0, 0, 0, 0}},
		{"ابج 123 abc 456 دذر", []bidi.Level{1, 1, 1, 1, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1}},
		{"abc ١٢٣ ابج", []bidi.Level{0, 0, 0, 0, 2, 2, 2, 1, 1, 1, 1}},
		{"abc ١٢٣ def", []bidi.Level{0, 0, 0, 0, 2, 2, 2, 0, 0, 0, 0}},
		{"1981 ابج", []bidi.Level{2, 2, 2, 2, 1, 1, 1, 1}},
		{"ابج (abc) دذر", []bidi.Level{1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1}},
		{"abc (ابج 1981) def", []bidi.Level{0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0, 0}},
		{"G77 (مجموعة الـ 77), 1987", []bidi.Level{0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 0, 0, 0, 2, 2, 2, 2}},
		{"ab אבג 1981–1987 cd", []bidi.Level{0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 1, 2, 2, 2, 2, 0, 0, 0}},
		{"a \u2067ابج\u2069 12 b", []bidi.Level{0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0}},
	}
	setter := newTypesetter(t)
	for _, tt := range tests {
		setter.read(tt.text)
		if !slices.Equal(setter.levels, tt.want) {
			t.Errorf("levels of %q = %v, want %v", tt.text, setter.levels, tt.want)
		}
	}
}

// TestReorder wants rule L2 of UAX #9, worked out by hand.
func TestReorder(t *testing.T) {
	tests := []struct {
		reason string
		levels []bidi.Level
		want   string // the numbers of the runs
	}{
		{"nothing", nil, "[]"},
		{"left to right", []bidi.Level{0, 0}, "[0 1]"},
		{"right to left", []bidi.Level{1, 1, 1}, "[2 1 0]"},
		{"a name within", []bidi.Level{0, 1, 0}, "[0 1 2]"},
		{"two runs of a name within, for two fonts", []bidi.Level{0, 1, 1, 0}, "[0 2 1 3]"},
		{"a name and its number, then a letter", []bidi.Level{0, 1, 2, 0}, "[0 2 1 3]"},
		{"two runs of Latin in Arabic", []bidi.Level{1, 2, 2, 1}, "[3 1 2 0]"},
		{"three levels", []bidi.Level{1, 2, 3, 2, 1}, "[4 1 2 3 0]"},
	}
	for _, tt := range tests {
		var runs []run
		for i, level := range tt.levels {
			runs = append(runs, run{start: i, level: level})
		}
		reorder(runs)
		got := make([]int, len(runs))
		for i, r := range runs {
			got[i] = r.start
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%s: reorder(levels %v) = %v, want %s", tt.reason, tt.levels, got, tt.want)
		}
	}
}
