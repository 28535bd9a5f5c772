package mesh

import (
	"math"
	"slices"

	"atlas.example/southsouth/scene/display"
)

// Stroke is how a line is drawn. Lengths are in pixels.
type Stroke struct {
	Width  float32      // a line thinner than a pixel is a pixel wide and pale; none at 0 or less
	Closed bool         // the last point is joined to the first
	Dash   display.Dash // strokes and gaps along the line; see AppendStroke
	Phase  float32      // how far into the pattern the line begins
	Banded bool         // whether the painter makes the coverage across, of a third of the triangles: see Vertex
	// Hard is whether it is plainer, for fewer triangles: its ends have no rim, nor those of dashes that the painter does
	// not make, and a band narrows where it turns sharply.
	Hard bool
}

// miterLimit is how much longer than wide a joint may be before it is cut off. A
// coast turns sharply all the time: at the 4 of SVG it bristles with thorns, at 2
// corners up to 120° stay sharp, which is all that signs and frames need.
const miterLimit = 2

// shortest is the length of the shortest side, in pixels, that is drawn as such.
// Shorter ones cannot be seen and their direction is mostly rounding.
const shortest = 1.0 / 16

// AppendStroke adds a line through points in pixels. Its coverage across is 1
// inside and falls to 0 over a pixel, half of it outside the width, such that the
// sum across is the width. Ends are cut straight, with the same rim or none; joints are
// pointed up to 120° and cut off beyond.
//
// A dash with a period under a pixel, or without either strokes or gaps, is an
// unbroken line, and so is a side of over a million pixels where the painter does not
// make the dashes. Points that are not finite are left out. A line without a length adds
// nothing. The line is not kept.
func (m *Mesh) AppendStroke(line []Point, s Stroke) {
	if !(s.Width > 0) {
		return
	}
	m.path = appendDistinct(m.path[:0], line)
	if s.Closed {
		m.path = open(m.path)
	}
	if m.pen.width != s.Width || m.pen.banded != s.Banded { // a map's lines are of few widths
		m.pen.width, m.pen.profile = s.Width, newProfile(float64(s.Width), s.Banded)
	}
	across := m.pen.profile
	across.hard = s.Hard
	switch {
	case len(m.path) < 2:
	case broken(s.Dash):
		if s.Closed {
			m.path = append(m.path, m.path[0])
		}
		if s.Banded {
			m.appendDashedBand(m.path, &across, s)
			break
		}
		m.appendDashes(&across, s)
	case s.Closed && len(m.path) > 2:
		m.appendLoop(m.path, &across)
	default:
		m.appendLine(m.path, &across)
	}
}

// appendDistinct appends the points of a line that are further than shortest
// from the one before.
func appendDistinct(dst, line []Point) []Point {
	for len(line) > 0 && !finite(line[0]) {
		line = line[1:]
	}
	if len(line) == 0 {
		return dst
	}
	n, last := len(dst)+1, line[0]
	dst = slices.Grow(dst, len(line))[:len(dst)+len(line)] // which may be the memory of the line
	dst[n-1] = last
	for _, p := range line[1:] {
		dx, dy := p.X-last.X, p.Y-last.Y
		d := float32(dx*dx) + float32(dy*dy)
		if !(d >= shortest*shortest) || d-d != 0 { // p is too near, or not finite, and then d is not either
			continue
		}
		dst[n], last = p, p
		n++
	}
	return dst[:n]
}

// open takes away points at the end of a ring that repeat the first.
func open(ring []Point) []Point {
	for len(ring) > 1 && near(ring[0], ring[len(ring)-1]) {
		ring = ring[:len(ring)-1]
	}
	return ring
}

func apart(p, q Point) float64 { return toVec(q).minus(toVec(p)).length() }

// near reports whether two points are nearer than shortest to each other.
func near(p, q Point) bool {
	d := toVec(q).minus(toVec(p))
	return d.dot(d) < shortest*shortest
}

// appendLine adds an open line of at least two distinct points.
func (m *Mesh) appendLine(line []Point, across *profile) {
	last := len(line) - 1
	along := newEnd(line)
	if along.coverage < 1 {
		pale := *across
		pale.coverage *= along.coverage
		across = &pale
	}

	d := heading(line[0], line[1])
	m.section = section{}
	if across.hard {
		along.first, along.last = 0, 0
	} else {
		m.extend(across, toVec(line[0]).minus(d.times(along.outside)), d.left(), 0)
	}
	m.extend(across, toVec(line[0]).plus(d.times(along.first)), d.left(), 1)
	d = m.joints(across, line[1:last], line[last], d)
	m.extend(across, toVec(line[last]).minus(d.times(along.last)), d.left(), 1)
	if !across.hard {
		m.extend(across, toVec(line[last]).plus(d.times(along.outside)), d.left(), 0)
	}
}

// appendLoop adds a closed line of at least three distinct points.
func (m *Mesh) appendLoop(ring []Point, across *profile) {
	n := len(ring)
	m.section = section{}
	first := uint32(len(m.Vertices))
	m.joints(across, ring, ring[0], heading(ring[n-1], ring[0]))
	m.connect(section{first, across.rails})
}

// joints adds the joints at the points of a line that comes from a direction and goes on to another point, and returns
// the direction that it goes there.
func (m *Mesh) joints(across *profile, points []Point, to Point, d vec) vec {
	if across.banded {
		return m.bandJoints(across, points, to, d)
	}
	for i, p := range points {
		next := to
		if i+1 < len(points) {
			next = points[i+1]
		}
		after := heading(p, next)
		m.joint(across, p, d.left(), after.left())
		d = after
	}
	return d
}

// joint adds the cross-section at b of a line whose left was before and is after:
// one in the middle of the angle, or one for each side where that would stick
// out too far.
func (m *Mesh) joint(across *profile, b Point, before, after vec) {
	// The middle's length is 1/cos of half the turn; cos² = (1 + before·after)/2.
	cosine := 1 + before.dot(after)
	if cosine*miterLimit*miterLimit < 2 {
		m.extend(across, toVec(b), before, 1)
		m.extend(across, toVec(b), after, 1)
		return
	}
	m.extend(across, toVec(b), before.plus(after).times(1/cosine), 1)
}

// heading is the direction, of length 1, from one point to another; of length 0
// if they are the same, as they may become by rounding far from the origin.
func heading(from, to Point) vec {
	d := toVec(to).minus(toVec(from))
	if length := d.length(); length > 0 {
		return d.times(1 / length)
	}
	return vec{}
}

// end is the rim at the two ends of a line, which is to a line's length what a
// profile is to its width.
type end struct {
	outside     float64 // how far it reaches beyond the end
	first, last float64 // and how far back from either end
	coverage    float64 // below 1 for a line shorter than a pixel
}

func newEnd(line []Point) end {
	n, length := len(line), 0.0
	for i := 1; i < n && length < 1; i++ {
		length += apart(line[i-1], line[i])
	}
	length = math.Min(length, 1)
	// Not past the middle of a side, which would fold the line.
	return end{
		outside:  1 - length/2,
		first:    math.Min(length, apart(line[0], line[1])) / 2,
		last:     math.Min(length, apart(line[n-2], line[n-1])) / 2,
		coverage: length,
	}
}
