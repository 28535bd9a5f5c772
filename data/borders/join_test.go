package borders_test

import (
	"fmt"
	"slices"
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/borders"
)

// node is a point that has a name, to be read in a failure.
type node struct{ x, y int32 }

func (n node) xy() (x, y int32) { return n.x, n.y }

func TestJoin(t *testing.T) {
	origin := node{0, 0}
	for _, c := range []struct {
		name string
		arcs [][]node // the land on the left of each
		want []atlas.Ring
	}{
		{"one arc that closes", [][]node{{origin, {2, 0}, {2, 2}, origin}}, []atlas.Ring{{0}}},
		{"arcs in any order", [][]node{{{2, 2}, {0, 2}, origin}, {origin, {2, 0}}, {{2, 0}, {2, 2}}}, []atlas.Ring{{0, 1, 2}}},
		{
			"two squares that touch at a corner are two rings",
			[][]node{
				{origin, {2, 0}, {2, 2}, {0, 2}, origin},
				{origin, {-2, 0}, {-2, -2}, {0, -2}, origin},
			},
			[]atlas.Ring{{0}, {1}},
		},
		{
			"a hole that touches the edge twice cuts the land in two",
			[][]node{
				{{0, 2}, {-2, 2}, {-2, -2}, {0, -2}}, // the west of the edge
				{{0, -2}, {2, -2}, {2, 2}, {0, 2}},   // the east
				{{0, -2}, {-1, 0}, {0, 2}},           // the hole's west
				{{0, 2}, {1, 0}, {0, -2}},            // its east
			},
			[]atlas.Ring{{0, 2}, {1, 3}},
		},
	} {
		refs := make([]atlas.Ref, len(c.arcs))
		for i := range refs {
			refs[i] = atlas.Ref(i)
		}
		got := borders.Join(refs, func(r atlas.Ref) []node { return c.arcs[r] }, node.xy)
		if !slices.EqualFunc(got, c.want, slices.Equal[atlas.Ring]) {
			t.Errorf("%s: rings %s, want %s", c.name, fmt.Sprint(got), fmt.Sprint(c.want))
		}
	}
}
