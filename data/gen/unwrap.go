package main

import (
	"fmt"
	"slices"

	"atlas.example/southsouth/data/atlas"
)

// The source is cut along 180°, through Chukotka and Fiji. The atlas is cut
// along 169° W, through St Lawrence Island, the Aleutians and Antarctica.
const (
	west = int32(atlas.West * micro)
	turn = int32(360 * micro)
	east = west + turn // west and east are int32: 191 million fits
)

// unwrapper moves the rings of one province into the turn from west to east
// and closes what the cut opens. The old cut stays as two coincident lines
// there and back, which cancel when provinces are merged.
type unwrapper struct {
	edges     []edge
	crossings []int32 // latitudes at which rings cross the cut
}

// ring adds a closed ring.
func (u *unwrapper) ring(r []point) {
	var pieces []edge
	for i := 1; i < len(r); i++ {
		pieces = appendSplitAtCut(pieces, edge{r[i-1], r[i]})
	}
	for i, e := range pieces {
		before := pieces[(i+len(pieces)-1)%len(pieces)]
		if isWest(e) != isWest(before) {
			u.crossings = append(u.crossings, e.a.y)
		}
	}
	for _, e := range pieces {
		if isWest(e) {
			e.a.x += turn
			e.b.x += turn
		}
		u.edges = append(u.edges, e)
	}
}

// finish closes the province along both sides of the cut and returns its
// edges.
func (u *unwrapper) finish() ([]edge, error) {
	ys := u.crossings
	if len(ys)%2 == 1 {
		return nil, fmt.Errorf("crosses the cut %d times, want an even number", len(ys))
	}
	slices.Sort(ys)
	for i := 0; i < len(ys); i += 2 {
		// Between two crossings is land, east of west and west of east.
		u.edges = append(u.edges,
			edge{point{west, ys[i+1]}, point{west, ys[i]}},
			edge{point{east, ys[i]}, point{east, ys[i+1]}})
	}
	return u.edges, nil
}

// isWest reports whether an edge, which does not cross the cut, is west of it.
func isWest(e edge) bool { return min(e.a.x, e.b.x) < west }

// appendSplitAtCut appends e, or its two halves if it crosses the cut.
func appendSplitAtCut(dst []edge, e edge) []edge {
	if min(e.a.x, e.b.x) >= west || max(e.a.x, e.b.x) <= west {
		return append(dst, e)
	}
	a, b := e.a, e.b
	if a.x > b.x { // the same rounding whichever way the edge runs
		a, b = b, a
	}
	dy := int64(b.y-a.y) * int64(west-a.x) / int64(b.x-a.x)
	p := point{west, a.y + int32(dy)}
	return append(dst, edge{e.a, p}, edge{p, e.b})
}

// onSeam reports whether an edge lies on the cut or on the pole, where land
// goes on and there is nothing to stroke.
func onSeam(e edge) bool {
	return e.a.x == e.b.x && (e.a.x == west || e.a.x == east) ||
		e.a.y == -90*micro && e.b.y == -90*micro
}
