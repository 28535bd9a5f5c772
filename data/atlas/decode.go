package atlas

import "atlas.example/southsouth/data/geo"

// Decode undoes [Append]. Whatever the bytes, it returns an atlas whose
// indices are all in range, whose rings are closed and whose paths begin and
// end at their coarsest level, or one error that wraps [ErrFormat]; it does
// not panic, and allocates no more than about twenty times len(b). The atlas
// does not refer to b.
func Decode(b []byte) (*Atlas, error) {
	d := decoder{reader: reader{b: b}, a: &Atlas{}}
	if string(d.bytes(len(magic))) != magic {
		d.err = nil
		d.fail("it does not begin with %q", magic)
	}
	d.grid()
	d.counts()
	d.lengths()
	d.vertices()
	d.arcs()
	d.atoms()
	d.waters()
	d.sites()
	d.tints()
	if d.left() > 0 {
		d.fail("%d bytes follow its end", d.left())
	}
	d.check()
	if d.err != nil {
		return nil, d.err
	}
	return d.a, nil
}

// decoder hands out pieces of few large slices, because an allocation for
// each of thousands of rings is what costs time.
type decoder struct {
	reader
	a     *Atlas
	n     counts
	paths []Path
	rings []Ring
	refs  []Ref
	last  Ref
}

func (d *decoder) grid() {
	g := d.uint()
	if d.err == nil && (g < 1 || g > finestGrid) {
		d.fail("a grid of %d steps a degree", g)
	}
	d.a.Grid = int32(g)
}

func (d *decoder) counts() {
	d.n = counts{
		vertices: d.count("vertices"),
		paths:    d.count("paths"),
		arcs:     d.count("arcs"),
		rings:    d.count("rings"),
		refs:     d.count("refs"),
		atoms:    d.count("atoms"),
		lakes:    d.count("lakes"),
		rivers:   d.count("rivers"),
		sites:    d.count("sites"),
		tints:    d.count("tints"),
	}
	if n := d.n.bytes(); n > int64(d.left()) {
		d.fail("what its counts announce takes %d bytes, %d are left", n, d.left())
	}
	if d.n.arcs > d.n.paths {
		d.fail("%d arcs but only %d paths", d.n.arcs, d.n.paths)
	}
}

func (d *decoder) lengths() {
	if d.err != nil {
		return
	}
	d.paths = make([]Path, d.n.paths)
	first := 0
	for i := range d.paths {
		n := int(d.uint())
		if n < 2 || n > d.n.vertices-first {
			d.fail("path %d has %d vertices of %d left", i, n, d.n.vertices-first)
			return
		}
		d.paths[i] = Path{int32(first), int32(n)}
		first += n
	}
	if first != d.n.vertices {
		d.fail("%d vertices belong to no path", d.n.vertices-first)
	}
}

func (d *decoder) vertices() {
	coarsest := d.uint()
	if d.err == nil && coarsest > int64(Levels) {
		d.fail("there is no level %d", coarsest)
	}
	levels := d.bytes((d.n.vertices + 3) / 4)
	if d.err != nil {
		return
	}
	vs := make([]Vertex, d.n.vertices)
	x, y := int32(0), int32(0)
	for i := range vs {
		x += d.int()
		l := Level(coarsest) + Level(levels[i/4]>>(i%4*2)&3)
		if l >= Levels {
			d.fail("vertex %d is of level %d, which there is not", i, l)
			return
		}
		vs[i] = Vertex{X: x, Level: l}
	}
	for i := range vs {
		y += d.int()
		vs[i].Y = y
	}
	d.a.Vertices = vs
}

func (d *decoder) arcs() {
	if d.err != nil {
		return
	}
	arcs := make([]Arc, d.n.arcs)
	for i := range arcs {
		arcs[i] = Arc{Path: d.paths[i], Left: d.atom(d.uint())}
	}
	for i := range arcs {
		v := d.uint()
		arcs[i].Right, arcs[i].Seam = d.atom(v>>1), v&1 == 1
	}
	d.a.Arcs = arcs
	d.paths = d.paths[d.n.arcs:]
}

// atom turns the index of an atom plus 1 into the index, or Sea.
func (d *decoder) atom(plus1 int64) int32 {
	if plus1 > int64(d.n.atoms) {
		d.fail("there is no atom %d", plus1-1)
		return Sea
	}
	return int32(plus1) - 1
}

func (d *decoder) atoms() {
	// Ids are parts of one string: an allocation, not hundreds.
	if d.err != nil {
		return
	}
	d.rings = make([]Ring, 0, d.n.rings)
	d.refs = make([]Ref, 0, d.n.refs)
	d.a.Atoms = make([]Atom, d.n.atoms)
	for i := range d.a.Atoms {
		t := &d.a.Atoms[i]
		t.ID = string(d.bytes(idLen))
		t.Point = geo.LonLat{Lon: float64(d.int()) / pointGrid}
		t.Point.Lat = float64(d.int()) / pointGrid
		t.AreaKm2 = float64(d.uint()) / hectares
		t.Polygons = d.polygons()
		if d.err != nil {
			return
		}
	}
	if len(d.rings) != d.n.rings || len(d.refs) != d.n.refs {
		d.fail("its rings or refs are fewer than announced")
	}
}

func (d *decoder) polygons() []Polygon {
	out := make([]Polygon, d.count("polygons"))
	for i := range out {
		n := int(d.uint())
		start := len(d.rings)
		if n < 1 || n > d.n.rings-start {
			d.fail("a polygon has %d rings of %d left", n, d.n.rings-start)
			return nil
		}
		for range n {
			d.rings = append(d.rings, d.ring())
		}
		out[i] = d.rings[start : start+n : start+n]
	}
	return out
}

func (d *decoder) ring() Ring {
	n := int(d.uint())
	start := len(d.refs)
	if n < 1 || n > d.n.refs-start {
		d.fail("a ring has %d arcs of %d left", n, d.n.refs-start)
		return nil
	}
	for range n {
		d.last += Ref(d.int())
		if i, _ := d.last.Arc(); i >= d.n.arcs {
			d.fail("there is no arc %d", i)
			return nil
		}
		d.refs = append(d.refs, d.last)
	}
	return Ring(d.refs[start : start+n : start+n])
}

func (d *decoder) waters() {
	if d.err != nil {
		return
	}
	d.a.Lakes = make([]Lake, d.n.lakes)
	for i := range d.a.Lakes {
		d.a.Lakes[i] = Lake{Name: d.name(), Since: d.year(), Shores: d.take()}
	}
	d.a.Rivers = make([]River, d.n.rivers)
	for i := range d.a.Rivers {
		d.a.Rivers[i] = River{Rank: uint8(d.uint()), Course: d.take()}
	}
	if len(d.paths) > 0 {
		d.fail("%d paths belong to nothing", len(d.paths))
	}
}

// year takes a year, which has at most four digits.
func (d *decoder) year() int32 {
	y := d.uint()
	if y > 9999 {
		d.fail("there is no year %d", y)
		return 0
	}
	return int32(y)
}

func (d *decoder) sites() {
	if d.err != nil {
		return
	}
	d.a.Sites = make([]Site, d.n.sites)
	for i := range d.a.Sites {
		d.a.Sites[i] = Site{d.name(), d.atom(d.uint() + 1)}
	}
}

func (d *decoder) tints() {
	if d.err != nil {
		return
	}
	d.a.Tints = make([]Tint, d.n.tints)
	for i := range d.a.Tints {
		d.a.Tints[i] = Tint{d.name(), uint8(d.uint())}
	}
}

// take takes the next paths, as many as the next number says.
func (d *decoder) take() []Path {
	n := int(d.uint())
	if n > len(d.paths) {
		d.fail("%d paths wanted, %d left", n, len(d.paths))
		return nil
	}
	out := d.paths[:n:n]
	d.paths = d.paths[n:]
	return out
}
