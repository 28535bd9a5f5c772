package view

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
)

// placeBeyond sets a name that is too long for its land: in the sea beside it where it is
// small, or else across it, with its middle inside. A name that stood on the land of others
// would be read as theirs.
func (v *View) placeBeyond(p *nameplate) {
	across := v.across(p.atom)
	atSea := func(box display.Rect) bool { return v.atSea(box, p.atom) }
	if across < 3*smallLand && v.placeBeside(p, across/2, atSea) || across < smallLand {
		return
	}
	w, h := v.extent(p)
	for _, rows := range rowsAway {
		for _, aside := range [...]float32{0, 0.4, -0.4} {
			middle := display.Point{
				X: p.at.X + aside*w/v.lens.place.Scale,
				Y: p.at.Y + rows*h/2/v.lens.place.Scale,
			}
			p.box = v.boxAt(middle, 0, w, h)
			if v.room(p.box) && v.within(middle, p.atom) {
				v.named.place(*p)
				return
			}
		}
	}
}

// placeBeside sets a name on one of the sides of its point, and off what reaches so far from
// there, if one has room and is good.
func (v *View) placeBeside(p *nameplate, reach float32, good func(display.Rect) bool) bool {
	w, h := v.extent(p)
	for _, side := range [...]display.Point{{X: 1}, {X: -1}, {Y: -1}, {Y: 1}} {
		box := v.boxAt(p.at, side.Y*(h/2+reach+3), w, h)
		dx := side.X * (w/2 + reach + 4)
		box.Min.X, box.Max.X = box.Min.X+dx, box.Max.X+dx
		if v.room(box) && good(box) {
			p.box = box
			v.named.place(*p)
			return true
		}
	}
	return false
}

// across is how wide, in pixels, the land of the unit is that an atom belongs to.
func (v *View) across(atom int) float32 {
	lo, hi := float32(0), float32(0)
	for i, path := range v.earth.levels[atlas.L1].atoms {
		if path == nil || !v.ofOne(i, atom) {
			continue
		}
		if b := path.Bounds(); lo == hi {
			lo, hi = b.Min.X, b.Max.X
		} else {
			lo, hi = min(lo, b.Min.X), max(hi, b.Max.X)
		}
	}
	return (hi - lo) * v.lens.place.Scale
}

// within reports whether a point of the map is on the land of the unit that an atom belongs to.
func (v *View) within(p display.Point, atom int) bool {
	for i, path := range v.earth.levels[atlas.L1].atoms {
		if v.ofOne(i, atom) && contains(path, p) {
			return true
		}
	}
	return false
}

// ofOne reports whether two atoms, or -1 for the sea, belong to one unit.
func (v *View) ofOne(a, b int) bool {
	return a >= 0 && b >= 0 && v.named.owners[a].Unit == v.named.owners[b].Unit
}

// atSea reports whether a box, in pixels around the origin of the map, has its middle and its
// ends on no land, or on that of the unit that an atom belongs to.
func (v *View) atSea(box display.Rect, own int) bool {
	y := box.Center().Y
	return !v.abroad(display.Point{X: box.Min.X, Y: y}, own) &&
		!v.abroad(box.Center(), own) &&
		!v.abroad(display.Point{X: box.Max.X, Y: y}, own)
}

// abroad reports whether a pixel around the origin of the map is on land of another unit than the
// one that an atom belongs to.
func (v *View) abroad(at display.Point, own int) bool {
	p := display.Point{X: at.X / v.lens.place.Scale, Y: at.Y / v.lens.place.Scale}
	if contains(v.earth.levels[atlas.L1].atoms[own], p) {
		return false // most are at home, and looking at one atom is soon done
	}
	atom := v.atomUnder(p)
	return atom >= 0 && !v.ofOne(atom, own)
}

// atomUnder is the atom at a point of the map, or -1 at sea.
func (v *View) atomUnder(p display.Point) int {
	for atom, path := range v.earth.levels[atlas.L1].atoms {
		if contains(path, p) {
			return atom
		}
	}
	return -1
}

// contains reports whether a point lies inside the polygons of a path, or of none.
func contains(path *display.Path, p display.Point) bool {
	if path == nil || !path.Bounds().Contains(p) {
		return false
	}
	inside := false
	for _, polygon := range path.Polygons {
		for _, ring := range polygon {
			last := ring[len(ring)-1]
			above := last.Y > p.Y
			for _, q := range ring {
				if before := above; before != (q.Y > p.Y) { // as few sides are: the others need no look
					above = !before
					inside = inside != crosses(toward(p, last, 1), toward(p, q, 1))
				}
				last = q
			}
		}
	}
	return inside
}
