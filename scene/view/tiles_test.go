package view

import (
	"math"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

func TestEveryParticipantHasOneTile(t *testing.T) {
	v, _ := newTestView(t)
	c := v.story.Chronicle
	takesPart := map[string]bool{}
	for i := range c.Members {
		takesPart[c.Members[i].EntityID] = true
	}
	for i := range c.Participants {
		takesPart[c.Participants[i].EntityID] = true
	}
	tiles, cells := map[string]int{}, map[[2]int]string{}
	for _, p := range tilePlaces {
		tiles[p.id]++
		if !takesPart[p.id] {
			t.Errorf("%s has a tile and never takes part", p.id)
		}
		if p.column < 0 || p.column >= tileColumns || p.row < 0 || p.row >= tileRows {
			t.Errorf("%s is outside the grid", p.id)
		}
		if other, ok := cells[[2]int{p.column, p.row}]; ok {
			t.Errorf("%s and %s share a cell", p.id, other)
		}
		cells[[2]int{p.column, p.row}] = p.id
	}
	for id := range takesPart {
		if tiles[id] != 1 {
			t.Errorf("%s has %d tiles, want one", id, tiles[id])
		}
	}
	for _, l := range tileLabels {
		if _, ok := v.regionName(l.region); !ok {
			t.Errorf("a label is of region %q, which there is not", l.region)
		}
		for i := range l.cells {
			if id, ok := cells[[2]int{l.column + i, l.row}]; ok {
				t.Errorf("the label of %s lies on %s", l.region, id)
			}
		}
	}
}

// Tiles keep the order of what they stand for: of two in a row that touch the one to the right is
// not far to the west, of two in a column the lower one not far to the north.
func TestTilesKeepTheirDirections(t *testing.T) {
	v, _ := newTestView(t)
	const across, down = 14, 9 // degrees that a cartogram may be out by
	for _, p := range tilePlaces {
		for _, q := range tilePlaces {
			a, _ := v.story.Chronicle.Entity(p.id)
			b, _ := v.story.Chronicle.Entity(q.id)
			if !a.Located || !b.Located || a.RegionID != b.RegionID {
				continue
			}
			if q.row == p.row && q.column == p.column+1 && b.At.Lon < a.At.Lon-across {
				t.Errorf("%s stands right of %s, and lies %.0f° west of it", q.id, p.id, a.At.Lon-b.At.Lon)
			}
			if q.column == p.column && q.row == p.row+1 && b.At.Lat > a.At.Lat+down {
				t.Errorf("%s stands under %s, and lies %.0f° north of it", q.id, p.id, b.At.Lat-a.At.Lat)
			}
		}
	}
}

func TestTilesFit(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Date(1987, 6, 9))
	controls := Controls{}.With(MapOption, MapTiles)
	for _, size := range windows {
		v.Resize(size[0], size[1], 1)
		var list display.List
		v.Compose(&list, &s, controls)
		_, side := v.tileGrid()
		least := float32(18)
		switch {
		case size[0] < 390 || size[1] < 390:
			least = 7 // there is no room for more
		case v.layout.form == wide && size[0] >= 1280:
			least = 28
		}
		if side < least {
			t.Errorf("%v: tiles of %v, want %v", size, side, least)
		}
		if len(v.reach.tiles) != len(tilePlaces) {
			t.Fatalf("%v: %d tiles, want %d", size, len(v.reach.tiles), len(tilePlaces))
		}
		for i, a := range v.reach.tiles {
			box := a.box.Inset(tileGap / 2)
			if d := box.W() - box.H(); math.Abs(float64(d)) > 0.01 || math.Abs(float64(box.W()-v.reach.tiles[0].box.W()+tileGap)) > 0.01 {
				t.Errorf("%v: tile %d is %v × %v, want all squares of one size", size, i, box.W(), box.H())
			}
			if of := v.SubjectAt(box.Center()); of.Entity != a.entity+1 {
				t.Errorf("%v: a press on the tile of %d means %+v", size, a.entity, of)
			}
			if e, ok := v.EntityAt(box.Center()); !ok || e != a.entity {
				t.Errorf("%v: EntityAt(tile of %d) = %d, %v", size, a.entity, e, ok)
			}
			others := append(v.layout.tools[:], v.yearBox(), v.layout.mode, v.layout.card, v.layout.counts)
			if v.layout.form == wide {
				others = append(others, v.noteBox())
			}
			for _, p := range others {
				if !p.Empty() && box.Overlaps(p) {
					t.Errorf("%v: the tile of %s lies on another part", size, v.story.Chronicle.Entities[a.entity].ID)
				}
			}
		}
	}
}

// A change between map and tiles begins with the one, ends with the other, and goes back the way
// it came.
func TestMorphing(t *testing.T) {
	v, _ := newTestView(t)
	toTiles, toMap := Controls{}.With(MapOption, MapTiles), Controls{}
	for _, left := range []float32{0, 0.2, 0.5, 0.9, 1} {
		toTiles.Morphing, toMap.Morphing = left, 1-left
		if a, b := v.tiledShare(toTiles), v.tiledShare(toMap); math.Abs(float64(a-b)) > 1e-6 {
			t.Errorf("with %v to come the picture is %v tiles, and taken back there %v, want the same", left, a, b)
		}
	}
	if got := v.tiledShare(Controls{}); got != 0 {
		t.Errorf("the map at rest is %v tiles, want 0", got)
	}
	if got := v.tiledShare(Controls{}.With(MapOption, MapTiles)); got != 1 {
		t.Errorf("the tiles at rest are %v tiles, want 1", got)
	}
}
