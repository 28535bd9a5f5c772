package main

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
)

// islet is an island that the source lacks, for what lies there to belong to somebody. It is a
// square on its corner, too small for what is shown.
type islet struct {
	atom     string
	name     string
	lat, lon float64 // degrees
	radius   float64 // km, from the middle to a corner
}

// readIslets reads data/source/islets.csv.
func readIslets(dir string) ([]islet, error) {
	name := filepath.Join(dir, "source", "islets.csv")
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var out []islet
	for i, row := range rows[1:] {
		s := islet{atom: row[0], name: row[1]}
		for k, v := range []*float64{&s.lat, &s.lon, &s.radius} {
			if *v, err = strconv.ParseFloat(row[2+k], 64); err != nil {
				return nil, fmt.Errorf("%s: row %d: %w", name, i+2, err)
			}
		}
		out = append(out, s)
	}
	return out, nil
}

// province is the islet as a province of its atom.
func (s islet) province(t *tables) (province, error) {
	atom, err := t.atom(s.atom)
	if err != nil {
		return province{}, fmt.Errorf("islets.csv: %s: %w", s.name, err)
	}
	dy := s.radius / kmPerDegree
	dx := dy / math.Cos(float64(s.lat*(math.Pi/180)))
	p := province{country: "islet", code: s.name, atom: atom}
	corners := round([][2]float64{
		{s.lon + dx, s.lat}, {s.lon, s.lat + dy}, {s.lon - dx, s.lat}, {s.lon, s.lat - dy}, {s.lon + dx, s.lat},
	})
	var u unwrapper
	u.ring(corners)
	edges, err := u.finish()
	if err != nil {
		return province{}, fmt.Errorf("islets.csv: %s: %w", s.name, err)
	}
	p.edges = edges
	return p, nil
}
