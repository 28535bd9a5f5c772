package mesh

import (
	"math"
	"slices"

	"atlas.example/southsouth/scene/display"
)

// farthest is the length of a side, in pixels, from which on it is not dashed:
// a million strokes are not drawn for a few on the screen, and numbers that count
// pixels by 10^20 cannot count strokes.
const farthest = 1 << 20

// broken tells whether the dash makes gaps that can be seen.
func broken(d display.Dash) bool {
	period := float64(d.On) + float64(d.Off)
	return d.On > 0 && d.Off > 0 && period >= 1 && !math.IsInf(period, 1)
}

// dasher walks along a line and knows how far it is to the end of the stroke or
// gap it is in.
type dasher struct {
	on, off float64
	left    float64 // to the end of this stroke or gap
	drawing bool
}

// newDasher begins the phase (any finite number of pixels) into the pattern.
func newDasher(d display.Dash, phase float64) dasher {
	w := dasher{on: float64(d.On), off: float64(d.Off)}
	into := inPeriod(phase, w.on+w.off)
	w.drawing, w.left = true, w.on-into
	if w.left <= 0 {
		w.drawing, w.left = false, w.left+w.off
	}
	return w
}

// inPeriod is how far a phase of any size is into a pattern.
func inPeriod(phase, period float64) float64 {
	if phase-phase != 0 {
		return 0
	}
	into := math.Mod(phase, period)
	if into < 0 {
		into += period
	}
	return into
}

// turn passes from a stroke to a gap or back.
func (w *dasher) turn() {
	w.drawing, w.left = !w.drawing, w.off
	if w.drawing {
		w.left = w.on
	}
}

// appendDashedBand adds a line of which the painter makes the dashes, and measures it. At a corner it is put together of
// two parts: where their joint is pointed one side is longer than the other, and the ends of dashes would slant.
func (m *Mesh) appendDashedBand(line []Point, across *profile, s Stroke) {
	along := inPeriod(float64(s.Phase), float64(s.Dash.On)+float64(s.Dash.Off))
	for from := 0; from < len(line)-1; {
		to := from + 1
		for to < len(line)-1 && heading(line[to-1], line[to]).dot(heading(line[to], line[to+1])) > corner {
			to++
		}
		along = m.appendMeasured(line[from:to+1], across, along)
		from = to
	}
}

// corner is the cosine of the turn from which on a dashed band has a corner.
const corner = 0.7

// appendMeasured adds a part of a dashed band that begins so far along it, and returns where it ends.
func (m *Mesh) appendMeasured(line []Point, across *profile, along float64) float64 {
	first := len(m.Vertices)
	m.appendLine(line, across)
	n := len(m.Along)
	m.Along = slices.Grow(m.Along, len(m.Vertices)-n)[:len(m.Vertices)]
	clear(m.Along[n:first])
	middle := func(v int) vec { return toVec(m.at(v)).plus(toVec(m.at(v + 1))).times(0.5) }
	last := middle(first)
	at := along - last.minus(toVec(line[0])).length()
	for v := first; v < len(m.Vertices); v += 2 {
		now := middle(v)
		at += now.minus(last).length()
		m.Along[v], m.Along[v+1], last = float32(at), float32(at), now
	}
	return at - last.minus(toVec(line[len(line)-1])).length()
}

// at is where a vertex is.
func (m *Mesh) at(v int) Point { return Point{X: m.Vertices[v].X, Y: m.Vertices[v].Y} }

// appendDashes adds the strokes of the dashed line in m.path.
func (m *Mesh) appendDashes(across *profile, s Stroke) {
	walk := newDasher(s.Dash, float64(s.Phase))
	m.dash = m.dash[:0]
	if walk.drawing {
		m.dash = append(m.dash, m.path[0])
	}
	for i := 1; i < len(m.path); i++ {
		m.appendSide(across, &walk, m.path[i-1], m.path[i])
	}
	m.endDash(across)
}

// appendSide walks one side of the dashed line.
func (m *Mesh) appendSide(across *profile, walk *dasher, from, to Point) {
	length, d, done := apart(from, to), heading(from, to), 0.0
	if length > farthest {
		m.dash = append(m.dash, from, to)
		walk.drawing, walk.left = true, walk.on
		return
	}
	for done+walk.left < length {
		done += walk.left
		// The end of a stroke as well as its start.
		m.dash = append(m.dash, toVec(from).plus(d.times(done)).point())
		if walk.drawing {
			m.endDash(across)
		}
		walk.turn()
	}
	walk.left -= length - done
	if walk.drawing {
		m.dash = append(m.dash, to)
	}
}

// endDash adds the stroke walked so far and forgets it.
func (m *Mesh) endDash(across *profile) {
	// The walk may have put an end and a corner of the line side by side.
	m.dash = appendDistinct(m.dash[:0], m.dash)
	if len(m.dash) > 1 {
		m.appendLine(m.dash, across)
	}
	m.dash = m.dash[:0]
}
