package atlas

import (
	"encoding/binary"
	"math"
)

// Append appends the encoded atlas to dst. The same atlas gives the same
// bytes, and [Decode] undoes it. The paths must follow one another in
// a.Vertices without a gap: those of the arcs, then of the lakes, then of the
// rivers. Points and areas are rounded to about 25 m and 1 ha. It panics if
// an atom's ID does not have three bytes, or the vertices are of more than four
// levels in a row.
func Append(dst []byte, a *Atlas) []byte {
	dst = append(dst, magic...)
	dst = appendUint(dst, a.Grid)
	dst = appendCounts(dst, a)
	a.eachPath(func(p Path) { dst = appendUint(dst, p.Count) })
	dst = appendVertices(dst, a.Vertices)
	for _, arc := range a.Arcs {
		dst = appendUint(dst, arc.Left+1)
	}
	for _, arc := range a.Arcs {
		v := 2 * (arc.Right + 1)
		if arc.Seam {
			v++
		}
		dst = appendUint(dst, v)
	}
	dst = appendAtoms(dst, a.Atoms)
	dst = appendWaters(dst, a)
	for _, s := range a.Sites {
		dst = appendName(dst, s.ID)
		dst = appendUint(dst, s.Atom)
	}
	for _, t := range a.Tints {
		dst = appendName(dst, t.State)
		dst = appendUint(dst, t.Colour)
	}
	return dst
}

// eachPath calls f for every path in the order in which they are stored.
func (a *Atlas) eachPath(f func(Path)) {
	for _, arc := range a.Arcs {
		f(arc.Path)
	}
	for _, l := range a.Lakes {
		for _, p := range l.Shores {
			f(p)
		}
	}
	for _, r := range a.Rivers {
		for _, p := range r.Course {
			f(p)
		}
	}
}

func appendCounts(dst []byte, a *Atlas) []byte {
	paths, rings, refs := 0, 0, 0
	a.eachPath(func(Path) { paths++ })
	for _, t := range a.Atoms {
		for _, g := range t.Polygons {
			rings += len(g)
			for _, r := range g {
				refs += len(r)
			}
		}
	}
	for _, n := range []int{
		len(a.Vertices), paths, len(a.Arcs), rings, refs, len(a.Atoms), len(a.Lakes), len(a.Rivers),
		len(a.Sites), len(a.Tints),
	} {
		dst = appendUint(dst, n)
	}
	return dst
}

func appendVertices(dst []byte, vs []Vertex) []byte {
	coarsest := Levels
	for _, v := range vs {
		coarsest = min(coarsest, v.Level)
	}
	dst = appendUint(dst, coarsest)
	start := len(dst)
	dst = append(dst, make([]byte, (len(vs)+3)/4)...)
	for i, v := range vs {
		above := v.Level - coarsest
		if above >= levelsInFile {
			panic("atlas: the vertices of a file are of more than four levels")
		}
		dst[start+i/4] |= byte(above) << (i % 4 * 2)
	}
	last := Vertex{}
	for _, v := range vs {
		dst = appendInt(dst, v.X-last.X)
		last = v
	}
	last = Vertex{}
	for _, v := range vs {
		dst = appendInt(dst, v.Y-last.Y)
		last = v
	}
	return dst
}

func appendAtoms(dst []byte, atoms []Atom) []byte {
	last := Ref(0)
	for _, t := range atoms {
		if len(t.ID) != idLen {
			panic("atlas: atom ID " + t.ID + " does not have three bytes")
		}
		dst = append(dst, t.ID...)
		dst = appendInt(dst, int32(math.Round(t.Point.Lon*pointGrid)))
		dst = appendInt(dst, int32(math.Round(t.Point.Lat*pointGrid)))
		dst = appendUint(dst, int64(math.Round(t.AreaKm2*hectares)))
		dst = appendUint(dst, len(t.Polygons))
		for _, g := range t.Polygons {
			dst = appendUint(dst, len(g))
			for _, r := range g {
				dst = appendUint(dst, len(r))
				for _, ref := range r {
					dst = appendInt(dst, int32(ref-last))
					last = ref
				}
			}
		}
	}
	return dst
}

func appendWaters(dst []byte, a *Atlas) []byte {
	for _, l := range a.Lakes {
		dst = appendName(dst, l.Name)
		dst = appendUint(dst, l.Since)
		dst = appendUint(dst, len(l.Shores))
	}
	for _, r := range a.Rivers {
		dst = appendUint(dst, r.Rank)
		dst = appendUint(dst, len(r.Course))
	}
	return dst
}

func appendName(dst []byte, s string) []byte {
	return append(appendUint(dst, len(s)), s...)
}

func appendUint[T int | int32 | int64 | uint8 | Level](dst []byte, v T) []byte {
	return binary.AppendUvarint(dst, uint64(v))
}

func appendInt(dst []byte, v int32) []byte {
	return binary.AppendVarint(dst, int64(v))
}
