package atlas

// check finds what can be wrong although every number is in its range.
func (d *decoder) check() {
	if d.err != nil {
		return
	}
	grid := d.a.Grid
	for i, v := range d.a.Vertices {
		if v.X < West*grid || v.X > East*grid || v.Y < -90*grid || v.Y > 90*grid {
			d.fail("vertex %d is outside the world", i)
			return
		}
	}
	d.a.eachPath(d.checkLevels)
	for _, t := range d.a.Atoms {
		for _, g := range t.Polygons {
			for _, r := range g {
				d.checkClosed(t.ID, r)
			}
		}
	}
}

// checkLevels sees that both ends of a path are part of every level that any
// vertex of it is part of.
func (d *decoder) checkLevels(p Path) {
	vs := d.a.Vertices[p.First : p.First+p.Count]
	from := vs[0].Level
	for _, v := range vs {
		if v.Level < from {
			d.fail("the path at vertex %d is finer at its beginning than inside", p.First)
			return
		}
	}
	if vs[len(vs)-1].Level != from {
		d.fail("the path at vertex %d ends at another level than it begins", p.First)
	}
}

// checkClosed sees that every arc of a ring begins where the one before ends.
func (d *decoder) checkClosed(id string, r Ring) {
	_, last := d.ends(r[len(r)-1])
	for _, ref := range r {
		from, to := d.ends(ref)
		if from != last {
			d.fail("a ring of %s is not closed", id)
			return
		}
		last = to
	}
}

// ends returns where the walk along ref begins and ends.
func (d *decoder) ends(ref Ref) (from, to Vertex) {
	i, reversed := ref.Arc()
	p := d.a.Arcs[i].Path
	from, to = d.a.Vertices[p.First], d.a.Vertices[p.First+p.Count-1]
	if reversed {
		from, to = to, from
	}
	return from, to
}
