package borders

import "atlas.example/southsouth/data/atlas"

// prune drops the arcs that no ring has, as those there and back have none, and numbers the
// others anew.
func (t *Topology) prune() {
	number := make([]int, len(t.Arcs)) // from 1, in the old order
	t.eachRef(func(r *atlas.Ref) {
		i, _ := r.Arc()
		number[i] = 1
	})
	kept := t.Arcs[:0]
	for i, l := range t.Arcs {
		if number[i] != 0 {
			kept = append(kept, l)
			number[i] = len(kept)
		}
	}
	t.Arcs = kept
	t.eachRef(func(r *atlas.Ref) {
		i, reversed := r.Arc()
		*r = atlas.Ref(number[i] - 1)
		if reversed {
			*r = ^*r
		}
	})
}

// eachRef calls f for every ref of every ring.
func (t *Topology) eachRef(f func(*atlas.Ref)) {
	for _, area := range t.Areas {
		for _, polygon := range area {
			for _, ring := range polygon {
				for i := range ring {
					f(&ring[i])
				}
			}
		}
	}
}
