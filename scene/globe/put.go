package globe

import (
	"math"
	"slices"

	"atlas.example/southsouth/scene/display"
)

// Put brings the shape to the picture with an aim and returns it as a path, in
// radii, y down; nil if nothing of it is to be seen. The path is good until the
// shape is put again. It does not allocate once it has its memory.
func (s *Shape) Put(a *Aim) *display.Path {
	side := s.side(a)
	if side == behind {
		return nil
	}
	s.box = display.Nowhere
	if s.capped = a.alone && len(s.at) == 0; s.capped {
		s.box = s.capBox(a)
	}
	s.path.Polygons, s.path.Lines, s.path.Triangles = s.path.Polygons[:0], s.path.Lines[:0], nil
	s.memory = s.memory[:0]
	s.reserve()
	if len(s.at) > 0 {
		s.putAreas(a, side)
	}
	for i := range s.lines {
		s.putLine(a, &s.lines[i], side)
	}
	if s.path.Triangles == nil && len(s.path.Lines) == 0 {
		return nil
	}
	s.path.SetBounds(s.box)
	return &s.path
}

// reserve takes, the first time, as much memory as the shape has need of in any picture but a few: its
// lines, each cut at the horizon.
func (s *Shape) reserve() {
	if s.reserved {
		return
	}
	s.reserved = true
	most, all := len(s.at), 0
	for i := range s.lines {
		n := len(s.lines[i].at)
		most, all = max(most, n), all+n+2
	}
	s.shown = slices.Grow(s.shown[:0], len(s.indices))
	s.open = slices.Grow(s.open[:0], len(s.at))
	s.numbers = slices.Grow(s.numbers[:0], len(s.at))
	s.heights = slices.Grow(s.heights[:0], most)
	s.spare = slices.Grow(s.spare[:0], most)
	s.memory = slices.Grow(s.memory[:0], all)
	s.path.Lines = slices.Grow(s.path.Lines[:0], 2*len(s.lines)+8)
}

// putAreas brings the corners to the picture and leaves out the triangles that
// are hidden, and the corners that are those of hidden ones only.
func (s *Shape) putAreas(a *Aim, side side) {
	t := &s.triangles
	s.edge = s.placed(&s.corners, s.edge, a, side)
	if t.Points, t.Indices = s.edge, s.indices; side == across {
		s.uncover()
		t.Points, t.Indices = s.open, s.shown
	}
	if len(t.Indices) == 0 {
		return
	}
	s.box = s.box.Around(s.edge)
	s.path.Triangles = t
	s.putEdges()
}

// uncover finds the triangles of which a corner is on this side of the horizon, and all their corners.
func (s *Shape) uncover() {
	s.shown, s.open, s.numbers = s.shown[:0], s.open[:0], slices.Grow(s.numbers[:0], len(s.edge))[:len(s.edge)]
	clear(s.numbers)
	for i := 0; i+2 < len(s.indices); i += 3 {
		triangle := s.indices[i : i+3]
		if s.heights[triangle[0]] <= 0 && s.heights[triangle[1]] <= 0 && s.heights[triangle[2]] <= 0 {
			continue
		}
		for _, c := range triangle {
			if s.numbers[c] == 0 {
				s.open = append(s.open, s.edge[c])
				s.numbers[c] = uint32(len(s.open))
			}
			s.shown = append(s.shown, s.numbers[c]-1)
		}
	}
}

// placed is where some corners are in the picture, in the memory of points. Of what
// may be hidden it leaves the heights in the shape: how far the corners are on this
// side of the horizon, from -1 to 1. It is most of the work of a turn, and calls
// nothing where it need not.
func (s *Shape) placed(c *corners, points []display.Point, a *Aim, side side) []display.Point {
	n := len(c.at)
	points = slices.Grow(points[:0], n)[:n]
	r, d, t := a.right, a.down, a.toward
	if side == before && a.alone {
		for i := range c.at {
			v := &c.at[i]
			points[i] = display.Point{X: v.x*r.x + v.y*r.y, Y: v.x*d.x + v.y*d.y + v.z*d.z}
		}
		return points
	}
	s.heights = slices.Grow(s.heights[:0], n)[:n]
	for i := range c.at {
		v := &c.at[i]
		x, y := v.x*r.x+v.y*r.y, v.x*d.x+v.y*d.y+v.z*d.z
		h := v.x*t.x + v.y*t.y + v.z*t.z
		if h < 0 && a.alone {
			x, y = outward(x, y)
		}
		points[i], s.heights[i] = display.Point{X: x, Y: y}, h
	}
	if !a.alone {
		for i, e := range c.flat[0] {
			points[i] = a.mean(points[i], s.heights[i], e, c.flat[1][i])
		}
	}
	return points
}

// capBox holds what is to be seen of the cap of the shape: good enough for lines, and less work than all their points.
func (s *Shape) capBox(a *Aim) display.Rect {
	x, y := s.middle.dot(a.right), s.middle.dot(a.down)
	r := s.reach + 1e-6 // which rounding may take away
	return display.Rect{
		Min: display.Point{X: max(x-r, -1), Y: max(y-r, -1)},
		Max: display.Point{X: min(x+r, 1), Y: min(y+r, 1)},
	}
}

// putEdges makes the rings of the areas. What is hidden of a ring runs along the
// edge of the disc.
func (s *Shape) putEdges() {
	from, ring := 0, 0
	for part := 0; part < len(s.parts); part += 2 {
		n := len(s.path.Polygons)
		if n < cap(s.path.Polygons) {
			s.path.Polygons = s.path.Polygons[:n+1]
		} else {
			s.path.Polygons = append(s.path.Polygons, nil)
		}
		polygon := s.path.Polygons[n][:0]
		for ; ring < s.parts[part]; ring++ {
			polygon = append(polygon, s.edge[from:s.rings[ring]])
			from = s.rings[ring]
		}
		s.path.Polygons[n] = polygon
		from = s.rings[ring] // past the corners inside
		ring = s.parts[part+1]
	}
}

// putLine appends what is to be seen of a line.
func (s *Shape) putLine(a *Aim, line *corners, side side) {
	begin := len(s.memory)
	if side != across {
		n := len(line.at)
		s.memory = slices.Grow(s.memory, n)
		s.placed(line, s.memory[begin:begin], a, side)
		s.memory = s.memory[:begin+n]
		s.endLine(begin)
		return
	}
	s.spare = s.placed(line, s.spare, a, side)
	for i, p := range s.spare {
		hidden := s.heights[i] < 0
		if i > 0 && hidden != (s.heights[i-1] < 0) {
			s.memory = append(s.memory, crossing(a, line.at[i-1], line.at[i], s.heights[i-1], s.heights[i]))
			if hidden {
				begin = s.endLine(begin)
			}
		}
		if !hidden {
			s.memory = append(s.memory, p)
		}
	}
	s.endLine(begin)
}

// crossing is where the way between two points of the sphere crosses the horizon.
func crossing(a *Aim, b, c vector, hb, hc float32) display.Point {
	t := hb / (hb - hc)
	x := b.dot(a.right) + t*(c.dot(a.right)-b.dot(a.right))
	y := b.dot(a.down) + t*(c.dot(a.down)-b.dot(a.down))
	d := float32(math.Sqrt(float64(x*x + y*y)))
	return display.Point{X: x / d, Y: y / d}
}

// endLine makes what is in the memory from a beginning on a line, if that has a length, and returns where
// the next one begins. All lines are in one memory, which is soon as large as it has to be: what is to be
// seen of each is another in each picture of a turn.
func (s *Shape) endLine(begin int) int {
	if points := s.memory[begin:len(s.memory):len(s.memory)]; len(points) > 1 {
		s.path.Lines = append(s.path.Lines, points)
		if !s.capped {
			s.box = s.box.Around(points)
		}
	} else {
		s.memory = s.memory[:begin]
	}
	return len(s.memory)
}
