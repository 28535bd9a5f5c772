package view

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
)

// placeBeyond sets a name that is too long for its land: in the sea beside it where it is
// small, or else across it, with its middle inside. A name that stood on the land of others
// would be read as theirs.
func (v *View) placeBeyond(p *nameplate) {
	path := v.earth.levels[atlas.L0].atoms[p.atom]
	across := path.Bounds().W() * v.lens.place.Scale
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
			if v.room(p.box) && contains(path, middle) {
				v.named.placed = append(v.named.placed, *p)
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
			v.named.placed = append(v.named.placed, *p)
			return true
		}
	}
	return false
}

// atSea reports whether a box, in pixels around the origin of the map, has its middle and its
// ends on no land, or on that of an atom of its own.
func (v *View) atSea(box display.Rect, own int) bool {
	for _, x := range [...]float32{box.Min.X, box.Center().X, box.Max.X} {
		if atom := v.atomUnder(display.Point{X: x, Y: box.Center().Y}); atom >= 0 && atom != own {
			return false
		}
	}
	return true
}

// atomUnder is the atom at a pixel around the origin of the map, or -1 at sea.
func (v *View) atomUnder(at display.Point) int {
	p := display.Point{X: at.X / v.lens.place.Scale, Y: at.Y / v.lens.place.Scale}
	for atom, path := range v.earth.levels[atlas.L0].atoms {
		if path != nil && path.Bounds().Contains(p) && contains(path, p) {
			return atom
		}
	}
	return -1
}

// contains reports whether a point lies inside a path's polygons.
func contains(path *display.Path, p display.Point) bool {
	inside := false
	for _, polygon := range path.Polygons {
		for _, ring := range polygon {
			last := toward(p, ring[len(ring)-1], 1)
			for _, q := range ring {
				next := toward(p, q, 1)
				inside = inside != crosses(last, next)
				last = next
			}
		}
	}
	return inside
}
