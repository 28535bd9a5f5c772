package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"

	"atlas.example/southsouth/data/atlas"
)

// waters is the lakes and the rivers, each as land of its own that is simplified by the same
// rules: a lake is a polygon, a river a bundle of chains that bound nothing.
type waters struct {
	lakes      []lake
	lakeLand   *land
	rivers     []river
	riverLand  *land
	topologies map[string]*waterTopology
}

// The topologies: one of the world on a coarse grid, which has everything, and finer ones of
// continents, which have what lies in them whole or clipped. A water is taken from a continent
// if it is there with the same frame.
const worldTopology = "world_50m"

var continents = []string{"africa_50m", "europe_50m", "south-america_50m", "north-america_50m", "asia_50m"}

// sameFrame is how far the frames of one water may differ, in millionths of a degree: two steps
// of the coarser grid.
const sameFrame = 80_000

// frame is the box around points.
type frame struct{ low, high point }

func frameOf(parts ...[]point) frame {
	f := frame{point{math.MaxInt32, math.MaxInt32}, point{math.MinInt32, math.MinInt32}}
	for _, ps := range parts {
		for _, p := range ps {
			f.low = point{min(f.low.x, p.x), min(f.low.y, p.y)}
			f.high = point{max(f.high.x, p.x), max(f.high.y, p.y)}
		}
	}
	return f
}

// near reports whether all sides of two frames are within some distance of each other.
func (f frame) near(g frame, within int64) bool {
	apart := func(a, b int32) int64 { return abs(int64(a) - int64(b)) }
	return apart(f.low.x, g.low.x) <= within && apart(f.high.x, g.high.x) <= within &&
		apart(f.low.y, g.low.y) <= within && apart(f.high.y, g.high.y) <= within
}

func (f frame) middle() point { return point{f.low.x/2 + f.high.x/2, f.low.y/2 + f.high.y/2} }

// lakeRow is a row of data/waters.json: a lake that was not always as the source has it.
type lakeRow struct {
	Name  string         `json:"name"`
	At    [2]float64     `json:"at"`    // the middle of the source's frame of it, in degrees
	Since int32          `json:"since"` // the year from which it is there
	Rings [][][2]float64 `json:"rings"` // its shores, where the source's are wrong for the period: the exterior, then islands
	Note  string         `json:"note"`
}

func newWaters(dir string) (*waters, error) {
	w := &waters{}
	var err error
	if w.topologies, err = readWaters(filepath.Join(dir, "source", "waters.json")); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(filepath.Join(dir, "waters.json"))
	if err != nil {
		return nil, err
	}
	var rows []lakeRow
	if err := json.Unmarshal(b, &rows); err != nil {
		return nil, fmt.Errorf("waters.json: %w", err)
	}
	if err := w.readLakes(rows); err != nil {
		return nil, err
	}
	if err := w.readRivers(); err != nil {
		return nil, err
	}
	w.lakeLand, w.riverLand = landOfLakes(w.lakes), landOfRivers(w.rivers)
	return w, nil
}

// add gives an atlas its lakes and rivers.
func (w *waters) add(a *atlas.Atlas, e edition) {
	d := newDraft(w.lakeLand, e)
	d.mend()
	chain := 0
	for _, l := range w.lakes {
		out := atlas.Lake{Name: l.name, Since: l.since}
		for range l.rings {
			if d.has(chain, e.finest) {
				out.Shores = append(out.Shores, appendPath(a, d.lines[chain], e.finest))
			}
			chain++
		}
		if len(out.Shores) > 0 {
			a.Lakes = append(a.Lakes, out)
		}
	}
	d = newDraft(w.riverLand, e)
	chain = 0
	for _, r := range w.rivers {
		out := atlas.River{Rank: r.rank}
		for range r.lines {
			out.Course = append(out.Course, appendPath(a, d.lines[chain], e.finest))
			chain++
		}
		a.Rivers = append(a.Rivers, out)
	}
}

// landOf makes chains of lines, each with its own coarsest level.
func landOf(lines [][]point, levels []atlas.Level) *land {
	t := &topology{}
	for _, ps := range lines {
		t.chains = append(t.chains, chain{points: ps, left: atlas.Sea, right: atlas.Sea})
	}
	return &land{topology: t, worths: worths(t.chains), levels: levels}
}

// byMeasure sorts what measures most first.
func byMeasure[T any](s []T, measure func(T) float64) {
	slices.SortStableFunc(s, func(a, b T) int { return cmp.Compare(measure(b), measure(a)) })
}
