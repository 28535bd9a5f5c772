package mesh

import "math"

// profile is the cross-section of a line: three or four rails along it, each at
// an offset to the left with a coverage. The area under it is the line's width:
// it is 1 inside and falls to 0 from half a pixel within the edge to half a pixel
// without; a line under a pixel wide has a roof without a flat top, and lower.
type profile struct {
	rails    int
	offsets  [4]float64
	covers   [4]float64 // 0 or 1
	coverage float64    // the height of the roof
}

func newProfile(width float64) profile {
	if width <= 1 {
		return profile{3, [4]float64{-1, 0, 1}, [4]float64{0, 1, 0}, width}
	}
	core, rim := (width-1)/2, (width+1)/2
	return profile{4, [4]float64{-rim, -core, core, rim}, [4]float64{0, 1, 1, 0}, 1}
}

// section is a cross-section of the line that has been added: its vertices'
// first index and their number, 0 for no section.
type section struct {
	first uint32
	rails int
}

// begin adds the first cross-section of a line: at a point, with the rails along
// normal, their coverage times cover.
func (m *Mesh) begin(across profile, at, normal vec, cover float64) {
	m.section = section{}
	m.extend(across, at, normal, cover)
}

// extend adds a cross-section and joins it to the one before, if there is one.
func (m *Mesh) extend(across profile, at, normal vec, cover float64) {
	next := section{uint32(len(m.Vertices)), across.rails}
	cover *= across.coverage
	for i := range across.rails {
		m.vertex(at.plus(normal.times(across.offsets[i])), float64(across.covers[i]*cover))
	}
	m.connect(next)
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
