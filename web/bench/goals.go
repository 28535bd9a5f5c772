//go:build !js

package main

import "fmt"

// goal is something that was aimed at, and what came of it.
type goal struct {
	Name   string  `json:"name"`
	Got    spread  `json:"got"`
	Floor  spread  `json:"floor"` // what a triangle by the engine that ours is made with comes to; of none where it is not asked
	Limit  float64 `json:"limit"`
	Unit   string  `json:"unit"` // empty for a ratio
	Passed bool    `json:"passed"`
}

// newGoal holds values to a limit: their median counts. Without values it is missed.
func newGoal(name, unit string, values []float64, limit float64) goal {
	got := spreadOf(values)
	return goal{Name: name, Got: got, Limit: limit, Unit: unit, Passed: got.N > 0 && got.Median <= limit}
}

// idleMargin is by how much of a core, in percent, two pages that both do nothing differ by chance.
const idleMargin = 0.3

// goals holds the results to what was aimed at.
func (r *results) goals() []goal {
	var out []goal
	ratio := func(name, peer string, limit float64, of func(*measured) (float64, bool)) {
		out = append(out, newGoal(name, "", ratios(r.values("ours", of), r.values(peer, of)), limit))
	}
	for _, scene := range []string{"pan", "zoom", "globe"} {
		script := inScene(scene, func(p *played) float64 { return p.Script })
		for _, peer := range []struct {
			name, subject string
			limit         float64
		}{{"d3", "d3", 1.0 / 10}, {"MapLibre", "maplibre", 1.0 / 3}} {
			ratio(fmt.Sprintf("script a frame, %s: ours to %s", scene, peer.name), peer.subject, peer.limit, script)
			out[len(out)-1].Floor = spreadOf(ratios(r.values("engine", script), r.values(peer.subject, script)))
		}
	}
	for _, scene := range scenes {
		ratio(fmt.Sprintf("all processes a frame, %s: ours to d3", scene), "d3", 1, inScene(scene, func(p *played) float64 { return p.All }))
	}
	ratio("first paint: ours to MapLibre", "maplibre", 1.0/2, func(m *measured) (float64, bool) { return m.Start.FirstPaint, true })

	var more []float64
	idle := func(m *measured) (float64, bool) { return m.Idle.All, true }
	floor := r.values("empty", idle)
	for round, ours := range r.values("ours", idle) {
		if empty, ok := floor[round]; ok {
			more = append(more, ours-empty)
		}
	}
	out = append(out, newGoal("CPU while nothing happens: ours above the empty page", "% of a core", more, idleMargin))
	return append(out,
		newGoal("over the wire: page, program, data and one language more", "KiB", []float64{r.Wire.Whole / 1024}, 2.4*1024),
		newGoal("over the wire: what can be read and looked at, text and poster", "KiB", []float64{r.Wire.Usable / 1024}, 80),
		newGoal("over the wire: text and poster in French", "KiB", []float64{r.Wire.Abroad / 1024}, 80))
}

// inScene takes a number out of a scene, where a subject plays it.
func inScene(scene string, of func(*played) float64) func(*measured) (float64, bool) {
	return func(m *measured) (float64, bool) {
		p, ok := m.Scenes[scene]
		return of(&p), ok
	}
}

// values is a number of a subject by round.
func (r *results) values(subject string, of func(*measured) (float64, bool)) map[int]float64 {
	out := map[int]float64{}
	for i := range r.Measured {
		if m := &r.Measured[i]; m.Subject == subject {
			if v, ok := of(m); ok {
				out[m.Round] = v
			}
		}
	}
	return out
}
