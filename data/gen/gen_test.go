package main

import (
	"math"
	"sync"
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
)

// folder is the data folder, from here.
const folder = ".."

// made builds the editions once for all tests; it takes some seconds.
var made = sync.OnceValues(func() ([]file, error) { return build(folder) })

func filesOf(t *testing.T) []file {
	t.Helper()
	if testing.Short() {
		t.Skip("building the atlas takes some seconds; run without -short")
	}
	files, err := made()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// atlasOf is the edition that is shown.
func atlasOf(t *testing.T) *atlas.Atlas {
	t.Helper()
	return filesOf(t)[0].atlas
}

func TestCommittedFilesAreFresh(t *testing.T) {
	for _, f := range filesOf(t) {
		if err := f.deliver(folder, true); err != nil {
			t.Error(err)
		}
	}
}

// TestAreasAreTheSources compares all atoms with the provinces as they were before any cut, so
// that land lost in cutting or merging would be missed.
func TestAreasAreTheSources(t *testing.T) {
	a := atlasOf(t)
	var got, want float64
	for i := range a.Atoms {
		got += a.Atoms[i].AreaKm2
	}
	for _, p := range provincesAsRead(t) {
		if p.atom != unused {
			want += edgeArea(p.edges)
		}
	}
	islets, err := readIslets(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range islets {
		want += 2 * s.radius * s.radius
	}
	if math.Abs(got-want) > 0.1 { // the cuts' new corners are rounded to a tenth of a metre
		t.Errorf("all atoms together: %.3f km², want the provinces' %.3f km²", got, want)
	}
}

// provincesAsRead reads the provinces and assigns them to atoms, as newMosaic does before it cuts them.
func provincesAsRead(t *testing.T) []province {
	t.Helper()
	tables, err := readTables(folder)
	if err != nil {
		t.Fatal(err)
	}
	ps, err := provinces()
	if err != nil {
		t.Fatal(err)
	}
	if err := tables.assign(ps); err != nil {
		t.Fatal(err)
	}
	return ps
}

// edgeArea is the area that edges enclose, in km²: the sum over trapezia down to the equator
// under the cylindrical equal-area projection, as geo.Ring.AreaKm2 has it, but edge by edge.
func edgeArea(edges []edge) float64 {
	sum := 0.0
	for _, e := range edges {
		sum += geo.Ring{e.a.lonLat(), e.b.lonLat(), {Lon: e.b.lonLat().Lon}, {Lon: e.a.lonLat().Lon}, e.a.lonLat()}.AreaKm2()
	}
	return sum
}

func TestKnownAreas(t *testing.T) {
	a := atlasOf(t)
	for _, c := range []struct {
		id, reason string
		want       float64 // km², from a handbook
		within     float64 // share of it
	}{
		{"BEW", "West Berlin: 480 km², cut by hand along the sector border", 480, 0.04},
		{"BGD", "Bangladesh: 147,570 km², less its rivers", 140000, 0.05},
		{"AFG", "Afghanistan: 652,230 km² (Natural Earth: 642,000)", 647000, 0.02},
	} {
		i := find(a, c.id)
		if i < 0 {
			t.Errorf("no atom %s (%s)", c.id, c.reason)
			continue
		}
		if got := a.Atoms[i].AreaKm2; math.Abs(got-c.want) > c.within*c.want {
			t.Errorf("%s: %.0f km², want %.0f ± %.0f %% (%s)", c.id, got, c.want, 100*c.within, c.reason)
		}
	}
}

func find(a *atlas.Atlas, id string) int {
	for i := range a.Atoms {
		if a.Atoms[i].ID == id {
			return i
		}
	}
	return -1
}

func TestPointsAreInside(t *testing.T) {
	a := atlasOf(t)
	for i := range a.Atoms {
		atom := &a.Atoms[i]
		if len(atom.Polygons) == 0 {
			continue // too small for any level
		}
		var g geo.Polygon
		for _, r := range atom.Polygons[0] {
			g = append(g, a.Ring(r, atlas.L3))
		}
		if atom.AreaKm2 > 100 && !g.Contains(atom.Point) {
			t.Errorf("%s: its point %v is not inside its largest part", atom.ID, atom.Point)
		}
	}
}

func TestEdgesOfAnAtomAreNotItsBorder(t *testing.T) {
	a := atlasOf(t)
	for i, arc := range a.Arcs {
		if arc.Left == arc.Right {
			t.Errorf("arc %d has %d on both sides, want it dissolved", i, arc.Left)
		}
	}
}

func TestOverlapIsAnError(t *testing.T) {
	m := &mosaic{[]string{"AAA", "BBB"}, map[edge]int32{}}
	e := edge{point{0, 0}, point{1, 0}}
	if err := m.add(e, 0); err != nil {
		t.Fatal(err)
	}
	if err := m.add(e, 1); err == nil {
		t.Error("two atoms on one side of an edge: no error, want one that names them")
	}
}
