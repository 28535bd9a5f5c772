package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"

	"atlas.example/southsouth/data/atlas"
)

// waterTopology is the part of a TopoJSON file that data/source/extract.mjs keeps: lakes and
// rivers, made of arcs that several may share.
type waterTopology struct {
	Transform struct {
		Scale, Translate [2]float64 // degrees a step, and of step 0
	}
	Lakes, Rivers []waterGeometry
	Arcs          [][][2]int32 // steps, each position minus the one before
}

// waterGeometry is a Polygon, MultiPolygon, LineString or MultiLineString of arc numbers.
type waterGeometry struct {
	Type string
	Arcs json.RawMessage
}

// readWaters reads data/source/waters.json: the topologies by their name in the package.
func readWaters(name string) (map[string]*waterTopology, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var out map[string]*waterTopology
	if err := json.Unmarshal(b, &out); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}

// polygons returns the rings of a geometry, polygon by polygon.
func (t *waterTopology) polygons(g waterGeometry) ([][][]point, error) {
	var refs [][][]int
	if g.Type == "Polygon" {
		refs = make([][][]int, 1)
		if err := json.Unmarshal(g.Arcs, &refs[0]); err != nil {
			return nil, err
		}
	} else if err := json.Unmarshal(g.Arcs, &refs); err != nil {
		return nil, err
	}
	var out [][][]point
	for _, polygon := range refs {
		var rings [][]point
		for _, r := range polygon {
			rings = append(rings, t.join(r))
		}
		out = append(out, rings)
	}
	return out, nil
}

// lines returns the lines of a geometry.
func (t *waterTopology) lines(g waterGeometry) ([][]point, error) {
	var refs [][]int
	if g.Type == "LineString" {
		refs = make([][]int, 1)
		if err := json.Unmarshal(g.Arcs, &refs[0]); err != nil {
			return nil, err
		}
	} else if err := json.Unmarshal(g.Arcs, &refs); err != nil {
		return nil, err
	}
	var out [][]point
	for _, r := range refs {
		out = append(out, t.join(r))
	}
	return out, nil
}

// join strings arcs together; ^i is arc i backwards.
func (t *waterTopology) join(refs []int) []point {
	var out []point
	for _, i := range refs {
		ps := t.arc(max(i, ^i))
		if i < 0 {
			slices.Reverse(ps)
		}
		if len(out) > 0 {
			ps = ps[1:]
		}
		out = append(out, ps...)
	}
	return out
}

// arc undoes the quantisation and moves the arc into the atlas's turn.
func (t *waterTopology) arc(i int) []point {
	var out []point
	var x, y int32
	for _, d := range t.Arcs[i] {
		x, y = x+d[0], y+d[1]
		p := point{
			int32(math.Round(float64(float64(float64(x)*t.Transform.Scale[0])+t.Transform.Translate[0]) * micro)),
			int32(math.Round(float64(float64(float64(y)*t.Transform.Scale[1])+t.Transform.Translate[1]) * micro)),
		}
		if p.x < int32(atlas.West*micro) {
			p.x += turn
		}
		out = append(out, p)
	}
	return out
}
