package mesh

import (
	"math"
	"slices"
)

// AppendDisc adds a disc with a rim of one pixel. A disc less than a pixel
// across is drawn a pixel wide, and pale. Where the painter makes the rim, as of
// banded lines, it has half of the vertices.
func (m *Mesh) AppendDisc(center Point, radius float32, banded bool) {
	if !finite(center) || !(radius > 0) || math.IsInf(float64(radius), 1) {
		return
	}
	r, coverage := math.Max(float64(radius), 0.5), coverageOf(float64(radius))
	if banded {
		m.appendWheel(center, r, float32(coverage))
		return
	}
	m.circle = m.appendCircle(m.circle[:0], center, r)
	m.appendStar(center, m.circle, coverage)
}

// appendWheel adds a disc of which the painter makes the rim: a fan round the centre.
func (m *Mesh) appendWheel(center Point, radius float64, coverage float32) {
	rim := float32(radius + 0.5)
	m.circle = m.appendCircle(m.circle[:0], center, radius+0.5)
	v, i, n := len(m.Vertices), len(m.Indices), len(m.circle)
	m.Vertices = slices.Grow(m.Vertices, 1+n)[:v+1+n]
	m.Indices = slices.Grow(m.Indices, 3*n)[:i+3*n]
	hub, last := uint32(v), uint32(v+n)
	m.Vertices[v] = Vertex{center.X, center.Y, coverage, 0, rim}
	vertices, indices := m.Vertices[v+1:], m.Indices[i:]
	for i, p := range m.circle {
		a := &vertices[i]
		a.X, a.Y, a.Coverage, a.Across, a.Rim = p.X, p.Y, coverage, rim, rim
		q, now := indices[3*i:3*i+3], hub+1+uint32(i)
		q[0], q[1], q[2] = hub, last, now
		last = now
	}
}

// coverageOf is how much of a pixel a disc covers: its area, against one that is
// a pixel wide.
func coverageOf(radius float64) float64 { return math.Min(1, 4*radius*radius) }

// AppendRing adds a circle drawn with a pen of the given width, half inside the
// radius and half outside, banded or not. If there is no room inside it is a disc.
func (m *Mesh) AppendRing(center Point, radius, width float32, banded bool) {
	// The rim needs half a pixel inside the inner edge.
	if radius < (width+1)/2 {
		m.AppendDisc(center, radius+width/2, banded)
		return
	}
	if !finite(center) || !(width > 0) || math.IsInf(float64(radius), 1) {
		return
	}
	m.circle = m.appendCircle(m.circle[:0], center, float64(radius))
	m.AppendStroke(m.circle, Stroke{Width: width, Closed: true, Banded: banded})
}

// AppendCircle appends the corners of a polygon that looks like a circle of a
// finite radius in pixels. It is for circles with dashes; see [Mesh.AppendDisc]
// and [Mesh.AppendRing] for others.
func (m *Mesh) AppendCircle(dst []Point, center Point, radius float32) []Point {
	return m.appendCircle(dst, center, float64(radius))
}

func (m *Mesh) appendCircle(dst []Point, center Point, radius float64) []Point {
	for _, d := range m.unitCircle(segments(radius)) {
		dst = append(dst, toVec(center).plus(d.times(radius)).point())
	}
	return dst
}

// unitCircle is the corners of a regular polygon in a circle of radius 1. They are kept: the signs of a map are of a few
// sizes, each of many signs.
func (m *Mesh) unitCircle(corners int) []vec {
	unit, known := m.units[corners]
	if known {
		return unit
	}
	unit = make([]vec, corners)
	for i := range unit {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(corners))
		unit[i] = vec{cos, sin}
	}
	if m.units == nil {
		m.units = map[int][]vec{}
	}
	m.units[corners] = unit
	return unit
}

// AppendStar adds a polygon all of which can be seen from its centre, as stars,
// diamonds and rectangles can, with a rim of one pixel, half of it outside. The
// corners may wind either way; repeated ones do no harm. It adds nothing for
// fewer than three, or if one is not finite.
func (m *Mesh) AppendStar(center Point, corners []Point) {
	m.path = open(appendDistinct(m.path[:0], corners))
	if len(m.path) > 2 && finite(center) {
		m.appendStar(center, m.path, 1)
	}
}

// rimLimit is how far, in half pixels, the rim at a corner may be from it. The
// points of a five-pointed star, of 36°, need 1/sin 18° = 3.2.
const rimLimit = 4

// appendStar adds the inside, as a fan round the centre, and the rim.
func (m *Mesh) appendStar(center Point, corners []Point, coverage float64) {
	middle, n := toVec(center), len(corners)
	outward := -0.5
	if clockwise(middle, corners) {
		outward = 0.5
	}
	hub := m.vertex(middle, coverage)
	first := hub + 1
	for i, p := range corners {
		rim := mitre(corners[(i+n-1)%n], p, corners[(i+1)%n]).times(outward)
		inner := toVec(p).minus(rim)
		// A small sign may have no room inside for its rim.
		if inner.minus(middle).dot(toVec(p).minus(middle)) < 0 {
			inner = middle
		}
		m.vertex(inner, coverage)
		m.vertex(toVec(p).plus(rim), 0)
	}
	for i := range uint32(n) {
		a, b := first+2*i, first+2*((i+1)%uint32(n))
		m.Indices = append(m.Indices, hub, a, b)
		m.quad(a, a+1, b, b+1)
	}
}

// clockwise tells whether the corners turn from y to x around the middle.
func clockwise(middle vec, corners []Point) bool {
	sum, last := 0.0, toVec(corners[len(corners)-1]).minus(middle)
	for _, p := range corners {
		v := toVec(p).minus(middle)
		sum += last.left().dot(v)
		last = v
	}
	return sum < 0
}

// mitre is the way from a corner to the corner of a parallel shape one pixel to
// the left, no longer than rimLimit.
func mitre(a, b, c Point) vec {
	before, after := heading(a, b).left(), heading(b, c).left()
	sum := before.plus(after)
	square := sum.dot(sum)
	if square*rimLimit*rimLimit < 4 {
		if square == 0 {
			return before
		}
		return sum.times(rimLimit / math.Sqrt(square))
	}
	return sum.times(2 / square)
}
