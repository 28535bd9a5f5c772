package mesh

import (
	"math"
	"slices"
)

// The most vertices and indices that a joint of a banded line has: those of one that turns sharply and is not hard.
const (
	jointVertices = 5
	jointIndices  = 12
)

// bandJoints is joints for a banded line, of which a map shows thousands of points in each picture. It is one
// loop without a call, which is twice as fast in WebAssembly.
func (m *Mesh) bandJoints(across *profile, points []Point, to Point, d vec) vec {
	rim, cover := across.offsets[1], float32(across.coverage)
	low, high := float32(-rim), float32(rim)
	v, n := len(m.Vertices), len(m.Indices)
	vertices := slices.Grow(m.Vertices, jointVertices*len(points))[:v+jointVertices*len(points)]
	indices := slices.Grow(m.Indices, jointIndices*len(points))[:n+jointIndices*len(points)]
	first, joined := m.section.first, m.section.rails > 0
	const turnsBack = 1e-6 // the cosine below which a line has no side to which it turns
	for i, p := range points {
		next := to
		if i+1 < len(points) {
			next = points[i+1]
		}
		at, after := toVec(p), toVec(next).minus(toVec(p))
		if length := math.Sqrt(after.dot(after)); length > 0 {
			after = after.times(1 / length)
		}
		cosine := 1 + d.dot(after)
		sharp := cosine*miterLimit*miterLimit < 2
		reach := d.left()
		// A sharp joint of a hard line narrows towards its tip, in place of two more cross-sections.
		switch {
		case !sharp:
			reach = reach.plus(after.left()).times(1 / cosine)
		case across.hard && cosine > turnsBack:
			reach = reach.plus(after.left()).times(miterLimit / math.Sqrt(2*cosine))
		case across.hard:
			reach = d.times(miterLimit)
		}
		reach = reach.times(rim)
		now := uint32(v)
		// Field by field: a literal would be made beside the slice first, and copied.
		a, b := &vertices[v], &vertices[v+1]
		a.X, a.Y, a.Coverage, a.Across, a.Rim = float32(at.x-reach.x), float32(at.y-reach.y), cover, low, high
		b.X, b.Y, b.Coverage, b.Across, b.Rim = float32(at.x+reach.x), float32(at.y+reach.y), cover, high, high
		v += 2
		if joined {
			q := indices[n : n+6]
			q[0], q[1], q[2], q[3], q[4], q[5] = first, first+1, now, first+1, now+1, now
			n += 6
		}
		first, joined = now, true
		if sharp && !across.hard {
			// One cross-section before and one after: the two cross each other, and a band between them would cover its
			// own middle twice.
			reach = after.left().times(rim)
			vertices[v] = Vertex{float32(at.x), float32(at.y), cover, 0, high}
			vertices[v+1] = Vertex{float32(at.x - reach.x), float32(at.y - reach.y), cover, low, high}
			vertices[v+2] = Vertex{float32(at.x + reach.x), float32(at.y + reach.y), cover, high, high}
			middle, b := uint32(v), uint32(v+1)
			q := indices[n : n+6]
			q[0], q[1], q[2], q[3], q[4], q[5] = first, middle, b, first+1, middle, b+1
			v, n, first = v+3, n+6, b
		}
		d = after
	}
	m.Vertices, m.Indices = vertices[:v], indices[:n]
	if len(points) > 0 {
		m.section = section{first, 2}
	}
	return d
}
