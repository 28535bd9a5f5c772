package scene

import (
	"image"
	"math"
	"slices"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/mesh"
)

// A map that moves shows the same lines again and again, at scales near one another. keptLines keeps them without the
// points that make no difference there, by path and range of scales, so that they are looked for once.
type keptLines struct {
	of     map[*display.Path][]keptAt
	points int // of all of them
	work   []display.Point
	ends   []int   // of the lines in work
	scale  float32 // that was asked for last
	octave int     // that it is in, see keptAt
}

// keptAt is the lines of a path at scales from 2^octave device pixels a unit of the path to twice that.
type keptAt struct {
	octave int
	lines  []stretch
}

// stretch is a part of a line: where it is not the line's first it begins at the end of the one before.
type stretch struct {
	points []display.Point
	bounds display.Rect
	first  bool // whether the line begins here
}

const (
	// mostKept is about how many points are kept at most: some 2 MB.
	mostKept = 250_000
	// stretchPoints is how many points a stretch has at most.
	stretchPoints = 24
)

// at is a path's lines for a scale in device pixels a unit of the path.
func (k *keptLines) at(path *display.Path, scale float32) []stretch {
	if scale != k.scale { // all lines of a map are of one
		k.scale, k.octave = scale, int(math.Floor(math.Log2(float64(scale))))
	}
	for _, kept := range k.of[path] {
		if kept.octave == k.octave {
			return kept.lines
		}
	}
	if k.points > mostKept || k.of == nil {
		k.of, k.points = map[*display.Path][]keptAt{}, 0
	}
	lines := k.thin(path, thinningMoved/float32(math.Exp2(float64(k.octave)+0.5)))
	k.of[path] = append(k.of[path], keptAt{k.octave, lines})
	return lines
}

// thin is a path's lines without the points that are nearer than that to what is left.
func (k *keptLines) thin(path *display.Path, tolerance float32) []stretch {
	k.work, k.ends = k.work[:0], k.ends[:0]
	stretches := 0
	for _, line := range path.Lines {
		begin := len(k.work)
		k.work = mesh.AppendThinned(k.work, line, tolerance)
		n := len(k.work) - begin
		if n < 2 {
			k.work = k.work[:begin]
			continue
		}
		k.ends = append(k.ends, len(k.work))
		stretches += (n + stretchPoints - 3) / (stretchPoints - 1)
	}
	// In one piece each: there are thousands of lines, and a map that grows has no time to spare.
	all, out := slices.Clone(k.work), make([]stretch, 0, stretches)
	k.points += len(all)
	begin := 0
	for _, end := range k.ends {
		points := all[begin:end]
		for i := 0; i < len(points)-1; i += stretchPoints - 1 {
			part := points[i:min(i+stretchPoints, len(points))]
			out = append(out, stretch{part, display.Nowhere.Around(part), i == 0})
		}
		begin = end
	}
	return out
}

// keptStrokes draws the unbroken lines of a path that comes again in the next pictures, as the map moves, where it is
// placed and as far as it is near.
func (p *painter) keptStrokes(it *display.Item, place display.Transform, near image.Rectangle) {
	p.points = p.points[:0]
	for _, s := range p.kept.at(it.Path, place.Scale) {
		if s.first {
			p.line(p.points, it)
			p.points = p.points[:0]
		}
		r := place.ApplyRect(s.bounds)
		if beside(r.Min, r.Max, near) {
			p.line(p.points, it)
			p.points = p.points[:0]
			continue
		}
		points := s.points
		if len(p.points) > 0 {
			points = points[1:] // the first is there
		}
		p.points = appendPlaced(p.points, points, place)
	}
	p.line(p.points, it)
}

// appendPlaced adds points where they are placed.
func appendPlaced(dst, points []display.Point, place display.Transform) []display.Point {
	n := len(dst)
	dst = slices.Grow(dst, len(points))[:n+len(points)]
	for i, q := range points {
		dst[n+i] = place.Apply(q)
	}
	return dst
}
