package mesh

import "math"

// profile is the cross-section of a line: three or four rails along it, each at
// an offset to the left with a coverage. The area under it is the line's width:
// it is 1 inside and falls to 0 from half a pixel within the edge to half a pixel
// without; a line under a pixel wide has a roof without a flat top, and lower.
//
// Of a banded line the painter makes that from the distance to the middle, so two
// rails are enough, at the ends of the roof.
type profile struct {
	rails    int
	offsets  [4]float64
	covers   [4]float64 // 0 or 1
	coverage float64    // the height of the roof
	banded   bool
	hard     bool // see Stroke
}

func newProfile(width float64, banded bool) profile {
	core, rim, height := (width-1)/2, (width+1)/2, 1.0
	if width <= 1 {
		core, rim, height = 0, 1, width
	}
	switch {
	case banded:
		return profile{rails: 2, offsets: [4]float64{-rim, rim}, covers: [4]float64{1, 1}, coverage: height, banded: true}
	case width <= 1:
		return profile{rails: 3, offsets: [4]float64{-rim, 0, rim}, covers: [4]float64{0, 1, 0}, coverage: height}
	}
	return profile{rails: 4, offsets: [4]float64{-rim, -core, core, rim}, covers: [4]float64{0, 1, 1, 0}, coverage: height}
}

// section is a cross-section of the line that has been added: its vertices'
// first index and their number, 0 for no section.
type section struct {
	first uint32
	rails int
}

// extend adds a cross-section and joins it to the one before, if there is one.
func (m *Mesh) extend(across profile, at, normal vec, cover float64) {
	next := section{uint32(len(m.Vertices)), across.rails}
	cover *= across.coverage
	for i := range across.rails {
		v := m.vertex(at.plus(normal.times(across.offsets[i])), float64(across.covers[i]*cover))
		if across.banded {
			m.Vertices[v].Across, m.Vertices[v].Rim = float32(across.offsets[i]), float32(across.offsets[1])
		}
	}
	m.connect(next)
}

// turn adds two cross-sections at a point where a line turns sharply.
func (m *Mesh) turn(across profile, at, before, after vec) {
	m.extend(across, at, before, 1)
	if !across.banded {
		m.extend(across, at, after, 1)
		return
	}
	// The two cross each other: a band between them would cover its own middle twice.
	a := m.section.first
	middle := m.vertex(at, across.coverage)
	m.Vertices[middle].Rim = float32(across.offsets[1])
	m.section = section{}
	m.extend(across, at, after, 1)
	b := m.section.first
	m.Indices = append(m.Indices, a, middle, b, a+1, middle, b+1)
}

// connect joins a cross-section to the one before and makes it that.
func (m *Mesh) connect(next section) {
	for i := uint32(1); i < uint32(m.section.rails); i++ {
		a, b := m.section.first+i, next.first+i
		m.quad(a-1, a, b-1, b)
	}
	m.section = next
}

// segments is the number of corners with which a circle of the given radius in
// pixels looks round: nowhere more than a tenth of a pixel from the true one.
func segments(radius float64) int {
	const flat = 0.1
	if radius <= flat {
		return 8
	}
	n := math.Pi / math.Acos(1-math.Min(1, flat/radius))
	return int(math.Ceil(math.Max(8, math.Min(n, 256))))
}
