//go:build !js

package main

import (
	"fmt"
	"slices"
	"strings"
)

// results is all that a run measured.
type results struct {
	Machine  machine    `json:"machine"`
	Settings settings   `json:"settings"`
	Wire     wire       `json:"wire"`
	Measured []measured `json:"measured"`
	Goals    []goal     `json:"goals"`
}

// settings is how it was measured.
type settings struct {
	Rounds  int     `json:"rounds"`
	Seconds float64 `json:"seconds"` // of a scene
	Idle    float64 `json:"idle"`    // seconds
}

// wire is how many bytes come over the wire, with Brotli.
type wire struct {
	Usable float64 `json:"usable"` // index.html with what it names for text and picture, without the heads of answers
	Abroad float64 `json:"abroad"` // the same in another language than English, whose words take more letters
	Whole  float64 `json:"whole"`  // all until the map is there, with heads
}

// column is a number in a table of results.
type column struct {
	name   string
	digits int
	of     func(*measured) (float64, bool)
}

func sceneColumns(scene string) []column {
	at := func(of func(*played) float64) func(*measured) (float64, bool) { return inScene(scene, of) }
	return []column{
		{"frames/s", 1, at(func(p *played) float64 { return p.PerSecond })},
		{"drawn", 0, at(func(p *played) float64 { return p.Drawn })},
		{"script", 1, at(func(p *played) float64 { return p.Script })},
		{"main thread", 1, at(func(p *played) float64 { return p.Main })},
		{"renderer", 1, at(func(p *played) float64 { return p.Renderer })},
		{"GPU", 1, at(func(p *played) float64 { return p.GPU })},
		{"all", 1, at(func(p *played) float64 { return p.All })},
		{"long tasks", 0, at(func(p *played) float64 { return p.LongTasks })},
	}
}

func always(of func(*measured) float64) func(*measured) (float64, bool) {
	return func(m *measured) (float64, bool) { return of(m), true }
}

var startColumns = []column{
	{"KiB", 0, always(func(m *measured) float64 { return m.Start.Bytes / 1024 })},
	{"requests", 0, always(func(m *measured) float64 { return m.Start.Requests })},
	{"first paint, ms", 0, always(func(m *measured) float64 { return m.Start.FirstPaint })},
	{"first frame, ms", 0, always(func(m *measured) float64 { return m.Start.FirstFrame })},
	{"interactive, ms", 0, always(func(m *measured) float64 { return m.Start.Interactive })},
	{"heap, MiB", 0, always(func(m *measured) float64 { return m.Heap })},
	{"idle, renderer %", 2, always(func(m *measured) float64 { return m.Idle.Renderer })},
	{"idle, all %", 2, always(func(m *measured) float64 { return m.Idle.All })},
}

// markdown is the results as a page.
func (r *results) markdown() string {
	var b strings.Builder
	m := r.Machine
	fmt.Fprintf(&b, "# Results\n\nWritten by `make bench` on %s; [README.md](README.md) says how to read it.\n\n", m.Date)
	fmt.Fprintf(&b, "%s, %d cores, %s; load before %s and after %s. %s, its GPU in software (SwiftShader). %s, commit %s. ", m.CPU, m.Cores, m.System, m.LoadBefore, m.LoadAfter, m.Browser, m.Go, m.Commit)
	fmt.Fprintf(&b, "%s.\n\n%d rounds, in each of which all were measured one after the other; scenes of %g s, %g s idle, window %d × %d at one device pixel. Medians, and in brackets the least and the most.\n\n",
		strings.Join(m.Peers, ", "), r.Settings.Rounds, r.Settings.Seconds, r.Settings.Idle, width, height)

	b.WriteString("## Goals\n\n| goal | got | limit | | a triangle by the engine |\n|---|---|---|---|---|\n")
	for _, g := range r.goals() {
		digits, unit := 2, ""
		if g.Unit != "" {
			unit = " " + g.Unit
		}
		if g.Unit == "KiB" {
			digits = 0
		}
		verdict := "**missed**"
		if g.Passed {
			verdict = "pass"
		}
		floor := ""
		if g.Floor.N > 0 {
			floor = cell(g.Floor, digits)
		}
		fmt.Fprintf(&b, "| %s | %s%s | %.*f%s | %s | %s |\n", g.Name, cell(g.Got, digits), unit, digits, g.Limit, unit, verdict, floor)
	}
	b.WriteString("\n## Start, memory, rest\n\nA first visit over a local connection, nothing kept; heap after all scenes.\n\n")
	r.table(&b, startColumns)
	b.WriteString("\n## Frames\n\nMilliseconds of CPU for each drawn frame.\n")
	for _, scene := range scenes {
		fmt.Fprintf(&b, "\n### %s\n\n", scene)
		r.table(&b, sceneColumns(scene))
	}
	return b.String()
}

// table has a line for each subject that has any of the numbers.
func (r *results) table(b *strings.Builder, columns []column) {
	b.WriteString("| |")
	for _, c := range columns {
		fmt.Fprintf(b, " %s |", c.name)
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(columns)) + "\n")
	for i := range subjects {
		line, found := "| "+subjects[i].name+" |", false
		for _, c := range columns {
			var values []float64
			for _, v := range r.values(subjects[i].name, c.of) {
				values = append(values, v)
			}
			found = found || len(values) > 0
			line += " " + cell(spreadOf(values), c.digits) + " |"
		}
		if found {
			b.WriteString(line + "\n")
		}
	}
}

func cell(s spread, digits int) string {
	switch s.N {
	case 0:
		return "–"
	case 1:
		return fmt.Sprintf("%.*f", digits, s.Median)
	}
	return fmt.Sprintf("%.*f (%.*f–%.*f)", digits, s.Median, digits, s.Least, digits, s.Most)
}

// text is the goals for a terminal.
func (r *results) text() string {
	var b strings.Builder
	for _, scene := range scenes {
		fmt.Fprintf(&b, "%-10s", scene)
		for i := range subjects {
			all := r.values(subjects[i].name, inScene(scene, func(p *played) float64 { return p.Script }))
			var values []float64
			for _, v := range all {
				values = append(values, v)
			}
			if len(values) > 0 {
				fmt.Fprintf(&b, "  %s %.1f", subjects[i].name, spreadOf(values).Median)
			}
		}
		b.WriteString("  ms of script a frame\n")
	}
	goals := slices.Clone(r.goals())
	for _, g := range goals {
		verdict := "missed"
		if g.Passed {
			verdict = "pass"
		}
		fmt.Fprintf(&b, "%-6s  %-64s %s, limit %.2f %s\n", verdict, g.Name, cell(g.Got, 2), g.Limit, g.Unit)
	}
	return b.String()
}
