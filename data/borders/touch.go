package borders

// part splits lines at the points inside them that are in a line once more: on the grid a
// border may touch itself or another. Rings are joined at the ends of lines only, so they can
// then come to no point twice.
func (s *sheet) part() {
	times := map[Point]int{}
	for _, p := range s.pieces {
		for _, at := range p.line {
			times[at]++
		}
	}
	whole := s.pieces
	s.pieces = make([]piece, 0, len(whole))
	for _, p := range whole {
		start := 0
		for i := 1; i < len(p.line); i++ {
			if times[p.line[i]] > 1 || i+1 == len(p.line) {
				part := p
				part.line = p.line[start : i+1]
				s.pieces = append(s.pieces, part)
				start = i
			}
		}
	}
}
