package svg

import (
	"slices"

	"atlas.example/southsouth/scene/display"
)

// chains is the lines of items, as far as the picture keeps them, each joined to one that begins
// where it ends. They go the way that the areas painted before them wind: a coast is then written
// as the land was, in long stretches of the same bytes, which take hardly any when compressed.
func (m *mesh) chains(items []display.Item) [][]display.Point {
	var lines [][]uint32
	from, reached := map[uint32][]int{}, map[uint32]bool{} // the lines that begin at a node; whether one ends there
	for i := range items {
		for _, line := range items[i].Path.Lines {
			ids := m.kept(line, items[i].Place)
			if len(ids) < 2 {
				continue
			}
			if m.sides[side{ids[1], ids[0]}] && !m.sides[side{ids[0], ids[1]}] {
				slices.Reverse(ids)
			}
			from[ids[0]] = append(from[ids[0]], len(lines))
			reached[ids[len(ids)-1]] = true
			lines = append(lines, ids)
		}
	}
	// First from where no line leads to, then what is left, which goes round.
	var out [][]display.Point
	for _, round := range [...]bool{false, true} {
		for i := range lines {
			if line := lines[i]; line != nil && (round || !reached[line[0]]) {
				out = append(out, m.points(follow(lines, from, i)))
			}
		}
	}
	return out
}

// follow takes a line from lines, and on from its end as far as lines lead.
func follow(lines [][]uint32, from map[uint32][]int, i int) []uint32 {
	var chain []uint32
	for i >= 0 {
		chain = append(chain, lines[i][min(len(chain), 1):]...)
		lines[i] = nil
		at := chain[len(chain)-1]
		i = -1
		for _, next := range from[at] {
			if lines[next] != nil {
				i = next
				break
			}
		}
	}
	return chain
}
