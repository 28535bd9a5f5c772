package main

import (
	"fmt"
	"math"
	"slices"

	"atlas.example/southsouth/data/atlas"
)

// river is what the source draws as one: its course may be in pieces, between lakes.
type river struct {
	rank   uint8
	length float64 // km
	lines  [][]point
}

// riverLengths are the least lengths of rivers of each rank, in km, and riverLevels the coarsest levels
// of detail that have them; shorter rivers are left out.
var (
	riverLengths = [...]float64{1500, 800, 450}
	riverLevels  = [...]atlas.Level{atlas.L0, atlas.L2, atlas.L3}
)

func (w *waters) readRivers() error {
	fine, err := w.riversOf(continents...)
	if err != nil {
		return err
	}
	coarse, err := w.riversOf(worldTopology)
	if err != nil {
		return err
	}
	for _, r := range coarse {
		rank := slices.IndexFunc(riverLengths[:], func(least float64) bool { return r.length >= least })
		if rank < 0 {
			continue
		}
		for i, line := range r.lines {
			f := frameOf(line)
			for _, o := range fine {
				if k := slices.IndexFunc(o.lines, func(l []point) bool { return f.near(frameOf(l), sameFrame) }); k >= 0 {
					r.lines[i] = o.lines[k]
					break
				}
			}
		}
		r.rank = uint8(rank)
		w.rivers = append(w.rivers, r)
	}
	byMeasure(w.rivers, func(r river) float64 { return r.length })
	return nil
}

func (w *waters) riversOf(names ...string) ([]river, error) {
	var out []river
	for _, name := range names {
		t := w.topologies[name]
		for _, g := range t.Rivers {
			lines, err := t.lines(g)
			if err != nil {
				return nil, fmt.Errorf("source/waters.json: %s: %w", name, err)
			}
			r := river{lines: lines}
			for _, l := range lines {
				r.length += lengthKm(l)
			}
			out = append(out, r)
		}
	}
	return out, nil
}

// lengthKm is a line's length, good to some per cent: degrees of longitude are taken at the
// beginning of each side.
func lengthKm(line []point) float64 {
	sum := 0.0
	for i := 1; i < len(line); i++ {
		dx, dy := float64(line[i].x-line[i-1].x)/micro, float64(line[i].y-line[i-1].y)/micro
		dx *= math.Cos(float64(float64(line[i].y) * (math.Pi / 180 / micro)))
		sum += math.Sqrt(float64(dx*dx)+float64(dy*dy)) * kmPerDegree
	}
	return sum
}

// riverWorth is how many times less a vertex of a river is worth than one of a coast: a river is
// a thin line, and the source's meanders are on a grid of a kilometre.
const riverWorth = 3

func landOfRivers(rivers []river) *land {
	var lines [][]point
	var levels []atlas.Level
	for _, r := range rivers {
		for _, l := range r.lines {
			lines = append(lines, l)
			levels = append(levels, riverLevels[r.rank])
		}
	}
	l := landOf(lines, levels)
	for _, worths := range l.worths {
		for i := range worths {
			worths[i] /= riverWorth
		}
	}
	return l
}
