//go:build !js

package main

import (
	"strings"
	"testing"
)

// twoRounds is results in which ours takes a tenth of d3's script in pan, and is slower in zoom.
func twoRounds() *results {
	r := &results{Wire: wire{Whole: 3 << 20, Usable: 70 << 10, Abroad: 90 << 10}}
	for round := range 2 {
		slow := float64(1 + round) // the whole machine is, in the second round
		scenes := func(pan, zoom float64) map[string]played {
			return map[string]played{"pan": {Script: pan * slow, All: 10 * slow}, "zoom": {Script: zoom * slow, All: 20 * slow}}
		}
		r.Measured = append(r.Measured,
			measured{Subject: "ours", Round: round, Scenes: scenes(6, 12), Start: start{FirstPaint: 100 * slow}, Idle: idle{All: 1.1}},
			measured{Subject: "d3", Round: round, Scenes: scenes(60, 60)},
			measured{Subject: "maplibre", Round: round, Scenes: scenes(20, 20), Start: start{FirstPaint: 250 * slow}},
			measured{Subject: "engine", Round: round, Scenes: scenes(5, 0)},
			measured{Subject: "empty", Round: round, Idle: idle{All: 1}},
		)
	}
	return r
}

func TestGoals(t *testing.T) {
	want := map[string]struct {
		got    float64
		passed bool
	}{
		"script a frame, pan: ours to d3":                                {0.1, true},
		"script a frame, zoom: ours to d3":                               {0.2, false},
		"script a frame, pan: ours to MapLibre":                          {0.3, true},
		"script a frame, zoom: ours to MapLibre":                         {0.6, false},
		"script a frame, globe: ours to d3":                              {0, false}, // nobody has played it
		"all processes a frame, pan: ours to d3":                         {1, true},
		"first paint: ours to MapLibre":                                  {0.4, true},
		"CPU while nothing happens: ours above the empty page":           {0.1, true},
		"over the wire: page, program, data and one language more":       {3072, false},
		"over the wire: what can be read and looked at, text and poster": {70, true},
		"over the wire: text and poster in French":                       {90, false},
	}
	for _, g := range twoRounds().goals() {
		w, ok := want[g.Name]
		if !ok {
			continue
		}
		delete(want, g.Name)
		if d := g.Got.Median - w.got; d > 1e-9 || d < -1e-9 || g.Passed != w.passed {
			t.Errorf("%s: got %v, passed %v; want %v, %v", g.Name, g.Got.Median, g.Passed, w.got, w.passed)
		}
	}
	for _, g := range twoRounds().goals() {
		if want := map[string]float64{
			"script a frame, pan: ours to d3": 5.0 / 60, "script a frame, pan: ours to MapLibre": 5.0 / 20,
		}[g.Name]; want > 0 && (g.Floor.N != 2 || g.Floor.Median != want) {
			t.Errorf("%s: the engine alone comes to %v in %d rounds, want %v in 2", g.Name, g.Floor.Median, g.Floor.N, want)
		}
	}
	for name := range want {
		t.Errorf("there is no goal %q", name)
	}
}

// What is missed is said as clearly as what is not.
func TestReportSaysWhatIsMissed(t *testing.T) {
	r := twoRounds()
	text := r.markdown()
	missed, passed := strings.Count(text, "| **missed** |"), strings.Count(text, "| pass |")
	wantMissed := 0
	for _, g := range r.goals() {
		if !g.Passed {
			wantMissed++
		}
	}
	if missed != wantMissed || missed+passed != len(r.goals()) {
		t.Errorf("the report says missed %d times and pass %d times, want %d of %d missed", missed, passed, wantMissed, len(r.goals()))
	}
	if !strings.Contains(text, "| zoom") && !strings.Contains(text, "### zoom") {
		t.Errorf("the report has no scene zoom:\n%s", text)
	}
}
