package main

import (
	"errors"
	"fmt"
	"slices"

	"atlas.example/southsouth/data/atlas"
)

// lake is a lake of the period.
type lake struct {
	name  string
	since int32
	rings []loop // the exterior, then islands
}

// area is that of the water, in km².
func (l lake) area() float64 { return polygon(l.rings).area() }

// lakeSizes are the least areas of lakes at each level, in km².
var lakeSizes = [atlas.Levels]float64{atlas.L0: 2500, atlas.L1: 2500, atlas.L2: 200, atlas.L3: 0, atlas.L4: 0}

// readLakes takes the lakes of the source, each at its finest, and does to them what the rows
// say. A row that fits no lake is an error.
func (w *waters) readLakes(rows []lakeRow) error {
	fine, err := w.lakesOf(continents...)
	if err != nil {
		return err
	}
	coarse, err := w.lakesOf(worldTopology)
	if err != nil {
		return err
	}
	used := make([]bool, len(rows))
	for _, rings := range coarse {
		f := frameOf(rings...)
		if i := slices.IndexFunc(fine, func(o [][]point) bool { return f.near(frameOf(o...), sameFrame) }); i >= 0 {
			rings = fine[i]
		}
		l := lake{rings: loopsOf(rings)}
		if i := rowFor(rows, f); i >= 0 {
			used[i] = true
			l = rows[i].apply(l)
		}
		if l.since <= lastYear {
			w.lakes = append(w.lakes, l)
		}
	}
	byMeasure(w.lakes, lake.area)
	var errs []error
	for i, row := range rows {
		if !used[i] {
			errs = append(errs, fmt.Errorf("waters.json: %s: the source has no lake whose frame is centred on %v", row.Name, row.At))
		}
	}
	return errors.Join(errs...)
}

// lastYear is the last year that is shown.
const lastYear = 1987

// lakesOf returns the polygons of lakes of some topologies.
func (w *waters) lakesOf(names ...string) ([][][]point, error) {
	var out [][][]point
	for _, name := range names {
		t := w.topologies[name]
		for _, g := range t.Lakes {
			polygons, err := t.polygons(g)
			if err != nil {
				return nil, fmt.Errorf("source/waters.json: %s: %w", name, err)
			}
			out = append(out, polygons...)
		}
	}
	return out, nil
}

// rowFor returns the row whose position is within a tenth of a degree of the middle of a frame,
// or −1.
func rowFor(rows []lakeRow, f frame) int {
	return slices.IndexFunc(rows, func(r lakeRow) bool {
		return distance(f.middle(), round([][2]float64{r.At})[0]) < micro/10
	})
}

// apply returns the lake as the row says it was.
func (r lakeRow) apply(l lake) lake {
	l.name, l.since = r.Name, r.Since
	if r.Rings == nil {
		return l
	}
	var rings [][]point
	for _, ring := range r.Rings {
		rings = append(rings, round(append(slices.Clone(ring), ring[0])))
	}
	l.rings = loopsOf(rings)
	return l
}

// loopsOf makes loops of closed rings: the exterior, which is the largest, counterclockwise, the
// others clockwise.
func loopsOf(rings [][]point) []loop {
	out := make([]loop, len(rings))
	for i, ps := range rings {
		ps = orient(ps, i > 0)
		out[i] = loop{points: ps, area: degrees(ps).AreaKm2()}
	}
	return out
}

func landOfLakes(lakes []lake) *land {
	var lines [][]point
	var levels []atlas.Level
	var polygons []polygon
	for i := range lakes {
		from := atlas.L0
		for lakes[i].area() < lakeSizes[from] {
			from++
		}
		for k := range lakes[i].rings {
			lakes[i].rings[k].refs = atlas.Ring{atlas.Ref(len(lines))}
			lines = append(lines, lakes[i].rings[k].points)
			levels = append(levels, islandLevel(from, k, lakes[i].rings[k].area))
		}
		polygons = append(polygons, polygon(lakes[i].rings))
	}
	out := landOf(lines, levels)
	out.polygons = [][]polygon{polygons}
	return out
}

// islandLevel is the coarsest level that has ring k of a lake: an island in it comes no sooner
// than one of the sea would.
func islandLevel(lake atlas.Level, k int, area float64) atlas.Level {
	if k == 0 {
		return lake
	}
	for l := lake; ; l++ {
		if -area >= details[l].island {
			return l
		}
	}
}
