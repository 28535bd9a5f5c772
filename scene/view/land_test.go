package view

import (
	"math"
	"slices"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/projection"
	"atlas.example/southsouth/scene/timeline"
)

// window is a projection that shows a part of the globe only, as a globe does: longitudes and
// latitudes as they are, from 0° to 60° E. It is all that another projection has to bring.
type window struct{}

const westEdge, eastEdge = 0.0, 60.0

func (window) Forward(p geo.LonLat) projection.XY { return projection.XY{X: p.Lon, Y: p.Lat} }

func (w window) Inverse(p projection.XY) (geo.LonLat, bool) {
	at := geo.LonLat{Lon: p.X, Lat: p.Y}
	return at, w.Visible(at)
}

func (window) Visible(p geo.LonLat) bool { return p.Lon >= westEdge && p.Lon <= eastEdge }

func (window) Bounds() (low, high projection.XY) {
	return projection.XY{X: westEdge, Y: -90}, projection.XY{X: eastEdge, Y: 90}
}

func (w window) AppendCut(dst []geo.Line, line geo.Line) []geo.Line {
	var piece geo.Line
	for _, p := range line {
		if w.Visible(p) {
			piece = append(piece, p)
			continue
		}
		dst, piece = appendLine(dst, piece), nil
	}
	return appendLine(dst, piece)
}

func appendLine(dst []geo.Line, piece geo.Line) []geo.Line {
	if len(piece) < 2 {
		return dst
	}
	return append(dst, piece)
}

// AppendClipped pushes what is outside onto the edge.
func (w window) AppendClipped(dst []geo.Polygon, g geo.Polygon) []geo.Polygon {
	var part geo.Polygon
	for i, r := range g {
		inside := false
		clipped := make(geo.Ring, len(r))
		for k, p := range r {
			inside = inside || w.Visible(p)
			clipped[k] = geo.LonLat{Lon: min(max(p.Lon, westEdge), eastEdge), Lat: p.Lat}
		}
		if !inside && i == 0 {
			return dst
		}
		part = append(part, clipped)
	}
	return append(dst, part)
}

func (window) AppendOutline(dst []projection.XY, _ float64) []projection.XY {
	return append(dst, projection.XY{X: westEdge, Y: -90}, projection.XY{X: westEdge, Y: 90},
		projection.XY{X: eastEdge, Y: 90}, projection.XY{X: eastEdge, Y: -90}, projection.XY{X: westEdge, Y: -90})
}

// The base map takes any projection, also one that hides most of the globe.
func TestLandOnAnotherProjection(t *testing.T) {
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	l := newLand(a, make([]history, len(a.Arcs)), window{})
	l.best(atlas.L1)
	shown, hidden := 0, 0
	for i, path := range l.levels[atlas.L1].atoms {
		if path == nil {
			hidden++
			continue
		}
		shown++
		if b := path.Bounds(); b.Min.X < westEdge || b.Max.X > eastEdge {
			t.Errorf("%s reaches from %v to %v, want it inside the map", a.Atoms[i].ID, b.Min.X, b.Max.X)
		}
	}
	for _, path := range l.levels[atlas.L1].coasts {
		if path != nil && (path.Bounds().Min.X < westEdge || path.Bounds().Max.X > eastEdge) {
			t.Errorf("a coast reaches from %v to %v, want it inside the map", path.Bounds().Min.X, path.Bounds().Max.X)
		}
	}
	if shown < 50 || hidden < 50 {
		t.Errorf("%d atoms are shown and %d hidden, want many of both", shown, hidden)
	}
}

// A map that moves is coarser for as long, where that is within a pixel or two.
func TestAMovingMapIsCoarser(t *testing.T) {
	v, _ := newTestView(t)
	v.Resize(1280, 720, 1)
	v.Moves(Panning)
	if got := v.Detail(); got != atlas.L1 {
		t.Errorf("before the sketch is made a moving map has detail %d, want %d", got, atlas.L1)
	}
	v.earth.build(nil, atlas.L0, math.MaxInt)
	for _, c := range []struct {
		zoom          float32
		rests, moving atlas.Level
	}{
		{1, atlas.L1, atlas.L0}, {1.5, atlas.L1, atlas.L0}, {2.5, atlas.L2, atlas.L1}, {4.5, atlas.L2, atlas.L1}, {5.5, atlas.L2, atlas.L2}, {10, atlas.L3, atlas.L2}, {14, atlas.L3, atlas.L3},
	} {
		v.LookAt(geo.LonLat{Lon: 20}, c.zoom)
		v.PrepareAll()
		v.Moves(Panning)
		if got := v.Detail(); got != c.moving {
			t.Errorf("at zoom %v a moving map has detail %d, want %d", c.zoom, got, c.moving)
		}
		v.Moves(Resting)
		if got := v.Detail(); got != c.rests {
			t.Errorf("at zoom %v a map at rest has detail %d, want %d", c.zoom, got, c.rests)
		}
	}
}

// While the map moves nothing is made that it does not show as it does; what it shows at rest follows.
func TestAMovingMapIsPreparedToMove(t *testing.T) {
	v, _ := newTestView(t)
	v.Resize(1280, 720, 1)
	prepare := func(moves Motion) (slices int) {
		v.Moves(moves)
		for !v.Prepared() {
			v.Prepare(nil, 1000)
			slices++
		}
		return slices
	}
	for _, c := range []struct {
		zoom   float32
		moving atlas.Level // the finest it has after a move
	}{{1, atlas.L1}, {2.5, atlas.L1}, {5.5, atlas.L2}} { // L1 is there from the beginning
		v.LookAt(geo.LonLat{Lon: 20}, c.zoom)
		prepare(Panning)
		if got := v.earth.best(atlas.L4); got != c.moving {
			t.Errorf("moved at zoom %v the map is made up to level %d, want %d", c.zoom, got, c.moving)
		}
		if !v.earth.complete(v.Detail()) {
			t.Errorf("moved at zoom %v the map has a gap in level %d, which it shows", c.zoom, v.Detail())
		}
	}
	if prepare(Resting) == 0 || !v.earth.complete(atlas.L3) || !v.ballLand().complete(atlas.L1) || !v.ballLand().complete(atlas.L0) {
		t.Error("at rest neither finer levels nor a globe are made")
	}
}

// A globe that turns is a sketch, where that is made and the globe is not near; at rest it is not, and where
// land lies is asked of what is shown.
func TestATurningGlobeIsASketch(t *testing.T) {
	v, _, s, settings := onGlobe(t, timeline.Date(1987, 6, 9))
	var l display.List
	compose := func() { v.Compose(&l, s, Controls{Settings: settings}) }
	v.earth.build(nil, atlas.L0, math.MaxInt)
	v.earth.build(nil, atlas.L2, math.MaxInt)
	rests := func() {
		for range 60 {
			v.Follow(s, Controls{Settings: settings}, frame)
		}
	}
	rests()
	compose()
	if got := v.Detail(); got < atlas.L1 {
		t.Errorf("a globe at rest has detail %d, want a finer one than the sketch", got)
	}
	for zoom, want := range map[float32]atlas.Level{1: atlas.L0, 3: atlas.L1} {
		v.LookAt(geo.LonLat{Lon: 20}, zoom)
		rests()
		v.Pan(display.Point{X: 300})
		compose()
		if got := v.Detail(); got != want {
			t.Errorf("at zoom %v a globe that turns has detail %d, want %d", zoom, got, want)
		}
		for i, path := range v.earth.levels[want].atoms {
			seat := v.earth.atlas.Atoms[i].Point
			if path == nil || v.earth.atlas.Atoms[i].AreaKm2 < 1e5 || !v.visible(seat) {
				continue
			}
			if at := v.point(seat); !v.lens.place.ApplyRect(path.Bounds()).Inset(-2).Contains(at) {
				t.Errorf("at zoom %v %s is drawn elsewhere than at %v", zoom, v.earth.atlas.Atoms[i].ID, at)
			}
		}
	}
}

// What is too small for the sketch is still marked, at its point.
func TestTinyLandIsMarked(t *testing.T) {
	v, _ := newTestView(t)
	v.earth.build(nil, atlas.L0, math.MaxInt)
	tiny := slices.IndexFunc(v.earth.levels[atlas.L0].atoms, func(p *display.Path) bool { return p == nil })
	v.marks = make([]bool, len(v.earth.atlas.Atoms))
	if _, ok := v.markedBounds(atlas.L0); ok {
		t.Error("nothing is marked and has bounds")
	}
	v.marks[tiny] = true
	box, ok := v.markedBounds(atlas.L0)
	if want := v.point(v.earth.atlas.Atoms[tiny].Point); !ok || box.Center() != want {
		t.Errorf("the bounds of %s are %v, %v, want %v", v.earth.atlas.Atoms[tiny].ID, box, ok, want)
	}
}
