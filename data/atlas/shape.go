package atlas

import "atlas.example/southsouth/data/geo"

// Has reports whether the path exists at level l. What is too small for a
// level does not; the atom's Point still says where it is.
func (a *Atlas) Has(p Path, l Level) bool {
	return p.Count > 0 && a.Vertices[p.First].Level <= l
}

// AppendPath appends the positions of the path at level l to dst. It appends
// nothing if the path does not exist at that level.
func (a *Atlas) AppendPath(dst []geo.LonLat, p Path, l Level) []geo.LonLat {
	if !a.Has(p, l) {
		return dst
	}
	for _, v := range a.Vertices[p.First : p.First+p.Count] {
		if v.Level <= l {
			dst = append(dst, a.LonLat(v))
		}
	}
	return dst
}

// AppendLine appends the positions of arc i at level l to dst, or nothing if
// the arc does not exist at that level.
func (a *Atlas) AppendLine(dst geo.Line, i int, l Level) geo.Line {
	return a.AppendPath(dst, a.Arcs[i].Path, l)
}

// Line returns the positions of arc i at level l, nil if the arc does not
// exist at that level.
func (a *Atlas) Line(i int, l Level) geo.Line {
	return a.AppendLine(nil, i, l)
}

// AppendRing appends the positions of the ring at level l to dst, closed. It
// appends nothing if the ring is too small for that level. To find where a
// ring began when several share dst, remember its length before.
func (a *Atlas) AppendRing(dst geo.Ring, r Ring, l Level) geo.Ring {
	start := len(dst)
	for _, ref := range r {
		i, reversed := ref.Arc()
		if !a.Has(a.Arcs[i].Path, l) {
			return dst[:start]
		}
		if len(dst) > start {
			dst = dst[:len(dst)-1] // the next arc begins where this one ends
		}
		if reversed {
			dst = a.appendReversed(dst, a.Arcs[i].Path, l)
		} else {
			dst = a.AppendPath(dst, a.Arcs[i].Path, l)
		}
	}
	return dst
}

// Ring returns the positions of the ring at level l, closed, or nil if it is
// too small for that level.
func (a *Atlas) Ring(r Ring, l Level) geo.Ring {
	return a.AppendRing(nil, r, l)
}

func (a *Atlas) appendReversed(dst []geo.LonLat, p Path, l Level) []geo.LonLat {
	for i := p.First + p.Count - 1; i >= p.First; i-- {
		if v := a.Vertices[i]; v.Level <= l {
			dst = append(dst, a.LonLat(v))
		}
	}
	return dst
}
