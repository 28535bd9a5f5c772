package atlas

import (
	"errors"
	"reflect"
	"runtime/metrics"
	"slices"
	"testing"

	"atlas.example/southsouth/data/geo"
)

// example is a world of two atoms: EAS and WES share a border, WES has an
// islet that only L3 shows, and a lake and a river lie on them.
//
//	y
//	4  1---2---3
//	   | W | E |      arc 0: 2 → 5, the border
//	0  6---5---4      arc 1: 5 → 6 → 1 → 2, the western coast
//	   0   4   8 x    arc 2: 5 → 4 → 3 → 2, the eastern coast
func example() *Atlas {
	v := func(x, y int32, l Level) Vertex { return Vertex{x, y, l} }
	return &Atlas{
		Grid: grid,
		Vertices: []Vertex{
			v(4, 4, L1), v(5, 2, L3), v(4, 0, L1),
			v(4, 0, L1), v(0, 0, L1), v(0, 2, L2), v(0, 4, L1), v(4, 4, L1),
			v(4, 0, L1), v(8, 0, L1), v(8, 4, L1), v(4, 4, L1),
			v(-5, -5, L3), v(-4, -5, L3), v(-4, -4, L3), v(-5, -5, L3),
			v(1, 1, L2), v(2, 1, L2), v(2, 2, L2), v(1, 1, L2),
			v(8, 3, L1), v(6, 2, L3), v(4, 2, L1),
		},
		Arcs: []Arc{
			{Path: Path{0, 3}, Left: 0, Right: 1},
			{Path: Path{3, 5}, Left: Sea, Right: 1},
			{Path: Path{8, 4}, Left: 0, Right: Sea, Seam: true},
			{Path: Path{12, 4}, Left: 1, Right: Sea},
		},
		Atoms: []Atom{
			{
				ID: "EAS", Point: geo.LonLat{Lon: 6.0 / grid, Lat: 2.0 / grid}, AreaKm2: 16.25,
				Polygons: []Polygon{{{2, 0}}},
			},
			{
				ID: "WES", Point: geo.LonLat{Lon: 2.0 / grid, Lat: 2.0 / grid}, AreaKm2: 17,
				Polygons: []Polygon{{{^0, ^1}}, {{3}}},
			},
		},
		Lakes:  []Lake{{Name: "Stölln", Since: 1974, Shores: []Path{{16, 4}}}},
		Rivers: []River{{Rank: 2, Course: []Path{{20, 3}}}},
		Sites:  []Site{{"EAS/Ostend", 0}, {"port", 1}},
		Tints:  []Tint{{"EAS", 2}, {"WES", 0}},
	}
}

// grid is the example's number of steps in a degree.
const grid = 256

// steps returns a ring of positions given in steps of the grid, each x before its y.
func steps(xy ...float64) geo.Ring {
	var r geo.Ring
	for i := 0; i < len(xy); i += 2 {
		r = append(r, geo.LonLat{Lon: xy[i] / grid, Lat: xy[i+1] / grid})
	}
	return r
}

func TestRing(t *testing.T) {
	a := example()
	tests := []struct {
		why  string
		ring Ring
		l    Level
		want geo.Ring // read off the drawing above
	}{
		{"coarse: corners only", Ring{^0, ^1}, L1, steps(4, 0, 4, 4, 0, 4, 0, 0, 4, 0)},
		{"middle: one vertex more", Ring{^0, ^1}, L2, steps(4, 0, 4, 4, 0, 4, 0, 2, 0, 0, 4, 0)},
		{"an islet too small for the level", Ring{3}, L2, nil},
		{"the islet", Ring{3}, L3, steps(-5, -5, -4, -5, -4, -4, -5, -5)},
		{"forward arcs", Ring{2, 0}, L1, steps(4, 0, 8, 0, 8, 4, 4, 4, 4, 0)},
	}
	for _, tt := range tests {
		got := a.Ring(tt.ring, tt.l)
		if !slices.Equal(got, tt.want) {
			t.Errorf("Ring(%v, %d) = %v, want %v (%s)", tt.ring, tt.l, got, tt.want, tt.why)
		}
		if area := got.AreaKm2(); len(got) > 0 && area <= 0 {
			t.Errorf("Ring(%v, %d) has area %v, want a counterclockwise exterior (%s)", tt.ring, tt.l, area, tt.why)
		}
	}
}

// shifted is an atlas with all vertices at finer levels.
func shifted(a *Atlas, by Level) *Atlas {
	for i := range a.Vertices {
		a.Vertices[i].Level += by
	}
	return a
}

// A file holds four levels, wherever they begin.
func TestLevelsOfAFile(t *testing.T) {
	for _, by := range []Level{0, 1} {
		want := shifted(example(), by)
		got, err := Decode(Append(nil, want))
		if err != nil || !slices.Equal(got.Vertices, want.Vertices) {
			t.Errorf("%d levels finer: %v, vertices %v, want %v", by, err, got, want.Vertices)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("five levels are written, want a panic")
		}
	}()
	a := example()
	a.Vertices[0].Level, a.Vertices[1].Level = L0, L4
	Append(nil, a)
}

func TestLine(t *testing.T) {
	a := example()
	for l, want := range []int{0, 2, 2, 3} { // the middle of the border is part of L3 only
		if got := a.Line(0, Level(l)); len(got) != want {
			t.Errorf("len(Line(0, %d)) = %d, want %d", l, len(got), want)
		}
	}
	if got := a.Line(3, L1); got != nil {
		t.Errorf("Line(3, L1) = %v, want nil: the islet is too small", got)
	}
}

func TestDecodeUndoesAppend(t *testing.T) {
	want := example()
	got, err := Decode(Append(nil, want))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("Decode(Append(a)) = %+v, want %+v", got, want)
	}
}

func TestDecodeRefuses(t *testing.T) {
	spoil := func(f func(*Atlas)) []byte {
		a := example()
		f(a)
		return Append(nil, a)
	}
	good := Append(nil, example())
	finer := Append(nil, shifted(example(), 1))
	beyond := slices.Clone(good)
	for i := range beyond {
		if beyond[i] != finer[i] { // the coarsest level
			beyond[i] += 2
		}
	}
	tests := []struct {
		why string
		in  []byte
	}{
		{"no bytes", nil},
		{"another file", []byte("\x89PNG\r\n\x1a\n")},
		{"cut short", good[:len(good)-1]},
		{"something after the end", append(slices.Clone(good), 0)},
		{"more vertices than bytes", append([]byte(magic), 0xff, 0xff, 0xff, 0xff, 0x0f)},
		{"a number that never ends", append([]byte(magic), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)},
		{"a ring that is not closed", spoil(func(a *Atlas) { a.Atoms[0].Polygons[0][0][0] = 3 })},
		{"an atom that is not there", spoil(func(a *Atlas) { a.Arcs[0].Left = 2 })},
		{"an arc that is not there", spoil(func(a *Atlas) { a.Atoms[0].Polygons[0][0][0] = 4 })},
		{"north of the pole", spoil(func(a *Atlas) { a.Vertices[1].Y = 91 * grid })},
		{"east of the cut", spoil(func(a *Atlas) { a.Vertices[1].X = 192 * grid })},
		{"an end finer than the middle", spoil(func(a *Atlas) { a.Vertices[0].Level = L2 })},
		{"ends at two levels", spoil(func(a *Atlas) { a.Vertices[2].Level = L2 })},
		{"a level that is not there", beyond},
		{"no grid", spoil(func(a *Atlas) { a.Grid = 0 })},
		{"a grid too fine for 32 bits", spoil(func(a *Atlas) { a.Grid = 1 << 24 })},
		{"a site in an atom that is not there", spoil(func(a *Atlas) { a.Sites[0].Atom = 2 })},
		{"a lake of the far future", spoil(func(a *Atlas) { a.Lakes[0].Since = 10000 })},
		{"a path of one vertex", spoil(func(a *Atlas) { a.Rivers[0].Course[0].Count = 1 })},
	}
	for _, tt := range tests {
		a, err := Decode(tt.in)
		if !errors.Is(err, ErrFormat) || a != nil {
			t.Errorf("Decode(%.20q…) = %v, %v, want nil and an error that wraps ErrFormat (%s)", tt.in, a, err, tt.why)
		}
	}
}

// Every beginning of a good file is a bad one.
func TestDecodeTruncated(t *testing.T) {
	good := Append(nil, example())
	for n := range good {
		if _, err := Decode(good[:n]); !errors.Is(err, ErrFormat) {
			t.Errorf("Decode of the first %d of %d bytes: error %v, want one that wraps ErrFormat", n, len(good), err)
		}
	}
}

func TestAtomOf(t *testing.T) {
	a := example()
	for site, want := range map[string]int32{"EAS/Ostend": 0, "port": 1, "nowhere": Sea} {
		if got := a.AtomOf(site); got != want {
			t.Errorf("AtomOf(%q) = %d, want %d", site, got, want)
		}
	}
}

// allocated is how many bytes of memory have been asked for since the program began.
func allocated() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(nil))
	f.Add([]byte(magic))
	f.Add(Append(nil, example()))
	f.Add(Append(nil, &Atlas{Grid: 1}))
	f.Fuzz(func(t *testing.T, b []byte) {
		before := allocated()
		a, err := Decode(b)
		// A file of a few bytes may promise any number of arcs: memory is for what is there.
		if got, most := allocated()-before, uint64(1<<20+256*len(b)); got > most {
			t.Fatalf("Decode of %d bytes takes %d bytes of memory, want at most %d", len(b), got, most)
		}
		if err != nil {
			if !errors.Is(err, ErrFormat) || a != nil {
				t.Fatalf("Decode = %v, %v, want nil and an error that wraps ErrFormat", a, err)
			}
			return
		}
		// What is accepted can be walked at every level, and written again.
		for l := range Levels {
			for i := range a.Arcs {
				a.Line(i, l)
			}
			for _, t := range a.Atoms {
				for _, g := range t.Polygons {
					for _, r := range g {
						a.Ring(r, l)
					}
				}
			}
		}
		again, err := Decode(Append(nil, a))
		if err != nil || !reflect.DeepEqual(again, a) {
			t.Fatalf("Decode(Append(a)) = %+v, %v, want %+v", again, err, a)
		}
	})
}
