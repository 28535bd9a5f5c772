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

// pen is the profile of lines of a width.
type pen struct {
	width float32
	profile
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
func (m *Mesh) extend(across *profile, at, normal vec, cover float64) {
	if across.banded {
		m.extendBand(across.offsets[1], at, normal, float32(across.coverage*cover))
		return
	}
	next := section{uint32(len(m.Vertices)), across.rails}
	cover *= across.coverage
	for i := range across.rails {
		m.vertex(at.plus(normal.times(across.offsets[i])), float64(across.covers[i]*cover))
	}
	m.connect(next)
}

// extendBand is extend for a banded line, which most of a map's are, with a rim on either side.
func (m *Mesh) extendBand(rim float64, at, normal vec, cover float32) {
	reach, before, first := normal.times(rim), m.section, uint32(len(m.Vertices))
	m.Vertices = append(m.Vertices,
		Vertex{float32(at.x - reach.x), float32(at.y - reach.y), cover, float32(-rim), float32(rim)},
		Vertex{float32(at.x + reach.x), float32(at.y + reach.y), cover, float32(rim), float32(rim)})
	if before.rails > 0 {
		m.quad(before.first, before.first+1, first, first+1)
	}
	m.section = section{first, 2}
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
