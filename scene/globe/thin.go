package globe

// Thinned is the shape without points of its lines of which the way past them is nowhere further than the tolerance, in
// radii: on no picture of the globe, then, by more than that. A shape without lines is its own.
func (s *Shape) Thinned(tolerance float32) *Shape {
	if len(s.lines) == 0 {
		return s
	}
	t := &Shape{corners: s.corners, indices: s.indices, rings: s.rings, parts: s.parts, middle: s.middle, least: s.least, reach: s.reach}
	t.path.Thinned = true
	for i := range s.lines {
		t.lines = append(t.lines, s.lines[i].thinned(tolerance))
	}
	return t
}

// thinned is a line without those points: from the two ends on the furthest from the side between is kept, as D. Douglas
// and T. Peucker do (Cartographica 10, 1973), as the crow flies and through the globe.
func (c *corners) thinned(tolerance float32) corners {
	if len(c.at) < 3 {
		return *c
	}
	keep := make([]bool, len(c.at))
	type side struct{ from, to int }
	for open := []side{{0, len(c.at) - 1}}; len(open) > 0; {
		s := open[len(open)-1]
		open = open[:len(open)-1]
		keep[s.from], keep[s.to] = true, true
		furthest, most := 0, tolerance*tolerance
		for i := s.from + 1; i < s.to; i++ {
			if d := aside(c.at[i], c.at[s.from], c.at[s.to]); d > most {
				furthest, most = i, d
			}
		}
		if furthest > 0 {
			open = append(open, side{s.from, furthest}, side{furthest, s.to})
		}
	}
	var out corners
	for i, kept := range keep {
		if !kept {
			continue
		}
		out.at = append(out.at, c.at[i])
		for f := range c.flat {
			if c.flat[f] != nil {
				out.flat[f] = append(out.flat[f], c.flat[f][i])
			}
		}
	}
	return out
}

// aside is the square of the distance of a point from the side between two others.
func aside(p, from, to vector) float32 {
	d, q := to.minus(from), p.minus(from)
	if length := d.dot(d); length > 0 {
		q = q.minus(d.times(min(max(q.dot(d)/length, 0), 1)))
	}
	return q.dot(q)
}
