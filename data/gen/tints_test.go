package main

import (
	"strings"
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

func TestPaletteKeepsNeighboursApart(t *testing.T) {
	// A ring of five round a hub: an odd ring takes three colours, the hub a fourth.
	p := &palette{map[string]map[string]bool{"hub": {}}, map[string]map[string]bool{}, map[string]uint8{}}
	ring := []string{"a", "b", "c", "d", "e"}
	for i, s := range ring {
		if p.borders[s] == nil {
			p.borders[s] = map[string]bool{}
		}
		for _, o := range []string{"hub", ring[(i+1)%5]} {
			if p.borders[o] == nil {
				p.borders[o] = map[string]bool{}
			}
			p.borders[s][o], p.borders[o][s] = true, true
		}
	}
	for range p.borders {
		s := p.next()
		p.colours[s] = p.best(s)
	}
	for s, neighbours := range p.borders {
		for n := range neighbours {
			if p.colours[s] == p.colours[n] {
				t.Errorf("%s and %s border each other and have one colour", s, n)
			}
		}
	}
}

func TestSiteInTheSeaIsAnError(t *testing.T) {
	files := filesOf(t)
	c := &chronicle.Chronicle{Places: []chronicle.Place{
		{ID: "pyongyang", At: geo.LonLat{Lon: 125.75, Lat: 39.02}},
		{ID: "atlantis", At: geo.LonLat{Lon: -30, Lat: 30}},
	}}
	got, err := sites(c, files[1].atlas)
	if err == nil || !strings.Contains(err.Error(), "atlantis") || strings.Contains(err.Error(), "pyongyang") {
		t.Errorf("error %v, want one that names the place in the sea", err)
	}
	if len(got) != 1 || files[1].atlas.Atoms[got[0].Atom].ID != "PRK" {
		t.Errorf("sites = %v, want Pyongyang in PRK", got)
	}
}
