package view

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// smallLand is the size in logical pixels below which land is hard to see and gets a dot.
const smallLand = 8

// thinLand is the width in logical pixels below which land is hard to see however long it is.
const thinLand = 2.5

// dotRadius is the radius of a small state's dot in logical pixels: on a phone, which is held in
// the hand and touched, a little larger.
func (v *View) dotRadius() float32 {
	if v.layout.form == narrow {
		return 5
	}
	return 4
}

// movementRadius is the radius of a movement's triangle.
const movementRadius = 6.5

// movementAbove is how far a movement's sign stands above its seat, which is another's capital.
const movementAbove = 11

// pressedInLand is the size of land in logical pixels that is large enough to be pressed itself.
const pressedInLand = 40

// entities marks what the fills cannot: small states by a dot, movements, which have no land
// of their own, by a triangle, a seat kept vacant by an open ring, and whoever joins by one ring
// that spreads, for viewers who do not mind motion.
func (v *View) entities(dst *display.List, s *story.State, calm bool) {
	v.measureLand(s)
	for i := range s.Entities {
		e, entity := &s.Entities[i], &v.story.Chronicle.Entities[i]
		if !entity.Located || (!e.Member && e.Part == nil && !e.Ever) {
			continue
		}
		at, ok := v.inFrame(entity.At)
		if !ok {
			continue
		}
		if e.Ring > 0 && !calm {
			dst.Outline(display.Disc, at, 5+22*e.Ring, fade(v.ochre, 1.5*(1-e.Ring)), 2, display.Dash{})
		}
		v.dot(dst, s, i, at)
	}
}

func (v *View) dot(dst *display.List, s *story.State, i int, at display.Point) {
	movement := v.story.Chronicle.Entities[i].Kind == chronicle.Movement
	if movement {
		at.Y -= movementAbove
	}
	if v.landSize[i] < pressedInLand {
		v.reach.spots = append(v.reach.spots, spot{i, at})
	}
	if part := s.Entities[i].Part; part != nil && part.Group == vacant {
		v.emptySeat(dst, at)
		return
	}
	if !movement && v.landSize[i] >= smallLand {
		return
	}
	shape, radius := display.Disc, v.dotRadius()
	if movement {
		shape, radius = display.Triangle, movementRadius
	}
	if movement { // it may stand on land of its own colour
		dst.Symbol(shape, at, radius+3, v.panel)
	}
	p := v.coatOf(s, story.Owner{Unit: -1, Entity: int32(i)})
	fill := p.plain()
	if p.pattern != display.Plain {
		fill = v.panel
	}
	dst.Symbol(shape, at, radius, fill)
	if p.pattern != display.Plain {
		dst.Symbol(shape, at, radius/2, p.marks)
	}
	dst.Outline(shape, at, radius, v.rimOn(fill), 1, display.Dash{})
}

// emptySeat is the sign of a member whose seat is kept vacant.
func (v *View) emptySeat(dst *display.List, at display.Point) {
	dst.Symbol(display.Disc, at, seatRadius, fade(v.panel, 0.8))
	dst.Outline(display.Disc, at, seatRadius, v.petrol, 1.5, display.Dash{On: 2.5, Off: 2})
}

const seatRadius = 5

// measureLand finds how large each entity's land is on the map: the longer side of the frame of
// the largest part of an atom, in logical pixels. An entity without land has none, and land that
// is long and so thin that it hardly shows counts as small.
func (v *View) measureLand(s *story.State) {
	clear(v.landSize)
	parts := v.landParts()
	for atom, owner := range s.Land {
		if owner.Entity < 0 {
			continue
		}
		// The built-in min and max are slow where they have to think of numbers that are none.
		size, across := parts[atom].X*v.lens.place.Scale, parts[atom].Y*v.lens.place.Scale
		if size < across {
			size, across = across, size
		}
		if across < thinLand && size > smallLand-1 {
			size = smallLand - 1
		}
		if size > v.landSize[owner.Entity] {
			v.landSize[owner.Entity] = size
		}
	}
}

// landParts is partsOf the flat map.
func (v *View) landParts() []display.Point {
	if v.parts == nil {
		v.parts = partsOf(v.maps.flat[0].levels[atlas.L1].atoms)
	}
	return v.parts
}

// partsOf is the width and height, in radii, of the largest part of each atom: a chain of islets
// is no larger than its largest.
func partsOf(atoms []*display.Path) []display.Point {
	parts := make([]display.Point, len(atoms))
	for i, path := range atoms {
		if path == nil {
			continue
		}
		for _, polygon := range path.Polygons {
			b := display.NewPath([]display.Polygon{polygon}, nil).Bounds()
			if b.W()*b.H() > parts[i].X*parts[i].Y {
				parts[i] = display.Point{X: b.W(), Y: b.H()}
			}
		}
	}
	return parts
}
