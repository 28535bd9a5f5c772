//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

// What all pages draw: so many markers, at the seats of the first states of the tables, and so many great circles
// from one of them to the others.
const (
	markers = 100
	arcs    = 60
	center  = "PRK"
)

// drawnOn is the day whose borders the pages draw.
const drawnOn = "1987-06-09"

type (
	position [2]float64 // longitude and latitude in degrees

	// scenery is what is drawn over the map.
	scenery struct {
		Markers []position    `json:"markers"`
		Arcs    [][2]position `json:"arcs"`
	}

	// topology is the base map in TopoJSON, not quantized: build.mjs does that.
	topology struct {
		Type    string       `json:"type"`
		Arcs    [][]position `json:"arcs"`
		Objects struct {
			Atoms collection `json:"atoms"`
		} `json:"objects"`
	}
	collection struct {
		Type       string  `json:"type"`
		Geometries []shape `json:"geometries"`
	}
	shape struct {
		Type       string     `json:"type"`
		Arcs       [][][]int  `json:"arcs"`
		Properties properties `json:"properties"`
	}
	properties struct {
		State string `json:"state"`
		Tint  uint8  `json:"tint"`
	}
)

// writeScene writes what the pages draw into a folder: the map at two levels of detail, and points.json.
func writeScene(folder string) error {
	c, err := data.Chronicle()
	if err != nil {
		return err
	}
	a, err := data.Atlas()
	if err != nil {
		return err
	}
	over, err := sceneryOf(c)
	if err != nil {
		return err
	}
	states, err := statesOn(c, drawnOn)
	if err != nil {
		return err
	}
	for name, content := range map[string]any{
		"points.json":  over,
		"states0.json": topologyOf(a, atlas.L1, states),
		"states1.json": topologyOf(a, atlas.L2, states),
	} {
		encoded, err := json.Marshal(content)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), encoded, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func positionOf(p geo.LonLat) position { return position{p.Lon, p.Lat} }

// sceneryOf is the markers and the arcs of the tables.
func sceneryOf(c *chronicle.Chronicle) (scenery, error) {
	home, ok := c.Entity(center)
	if !ok {
		return scenery{}, fmt.Errorf("the tables have no entity %s for the arcs to begin at", center)
	}
	var s scenery
	for i := range c.Entities {
		e := &c.Entities[i]
		if !e.Located {
			continue
		}
		if len(s.Markers) < markers {
			s.Markers = append(s.Markers, positionOf(e.At))
		}
		if e.ID != center && len(s.Arcs) < arcs {
			s.Arcs = append(s.Arcs, [2]position{positionOf(home.At), positionOf(e.At)})
		}
	}
	if len(s.Markers) < markers || len(s.Arcs) < arcs {
		return s, fmt.Errorf("the tables have seats for %d markers and %d arcs, want %d and %d", len(s.Markers), len(s.Arcs), markers, arcs)
	}
	return s, nil
}

// statesOn is the state that each atom belonged to on a day.
func statesOn(c *chronicle.Chronicle, day string) (map[string]string, error) {
	date, err := chronicle.ParseDate(day)
	if err != nil {
		return nil, err
	}
	states := map[string]string{}
	for i := range c.Units {
		if u := &c.Units[i]; u.ValidOn(date.Latest()) {
			for _, atom := range u.Atoms {
				states[atom] = u.ID
			}
		}
	}
	return states, nil
}

// topologyOf is the map at a level. Exteriors wind clockwise, as d3 has it.
func topologyOf(a *atlas.Atlas, at atlas.Level, states map[string]string) topology {
	t := topology{Type: "Topology"}
	for i := range a.Arcs {
		line := []position{}
		for _, p := range a.Line(i, at) {
			line = append(line, positionOf(p))
		}
		t.Arcs = append(t.Arcs, line)
	}
	t.Objects.Atoms.Type = "GeometryCollection"
	for i := range a.Atoms {
		atom := &a.Atoms[i]
		s := shape{Type: "MultiPolygon", Properties: properties{State: states[atom.ID], Tint: tintOf(a, states[atom.ID])}}
		for _, polygon := range atom.Polygons {
			if rings := ringsOf(a, at, polygon); rings != nil {
				s.Arcs = append(s.Arcs, rings)
			}
		}
		if len(s.Arcs) > 0 {
			t.Objects.Atoms.Geometries = append(t.Objects.Atoms.Geometries, s)
		}
	}
	return t
}

func tintOf(a *atlas.Atlas, state string) uint8 {
	if i := slices.IndexFunc(a.Tints, func(t atlas.Tint) bool { return t.State == state }); i >= 0 {
		return a.Tints[i].Colour
	}
	return uint8(len(state))
}

// ringsOf is a polygon's rings as references to arcs, the other way around than the atlas has them; nil where the
// level is without its exterior.
func ringsOf(a *atlas.Atlas, at atlas.Level, polygon atlas.Polygon) [][]int {
	var out [][]int
	for i, r := range polygon {
		if len(a.Ring(r, at)) < 4 {
			if i == 0 {
				return nil
			}
			continue
		}
		var refs []int
		for _, ref := range slices.Backward(r) {
			refs = append(refs, int(^ref))
		}
		out = append(out, refs)
	}
	return out
}
