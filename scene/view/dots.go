package view

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// smallLand is the size in logical pixels below which land is hard to see and gets a dot.
const smallLand = 8

// dotRadius is the radius of a small state's dot.
const dotRadius = 4

// entities marks what the fills cannot: small states by a dot, movements, which have no land
// of their own, by a triangle, and whoever has just joined by a ring.
func (v *View) entities(dst *display.List, s *story.State) {
	v.measureLand(s)
	for i := range s.Entities {
		e, entity := &s.Entities[i], &v.story.Chronicle.Entities[i]
		if !entity.Located || (!e.Member && e.Part == nil) {
			continue
		}
		at := v.point(entity.At)
		if !v.lens.frame.Contains(at) {
			continue
		}
		if e.Fresh > 0 && e.Member {
			grown := 1 - e.Fresh
			dst.Outline(display.Disc, at, 5+22*grown, fade(v.ochre, e.Fresh*1.5), 2, display.Dash{})
		}
		v.dot(dst, s, i, at)
	}
}

func (v *View) dot(dst *display.List, s *story.State, i int, at display.Point) {
	movement := v.story.Chronicle.Entities[i].Kind == chronicle.Movement
	if !movement && v.landSize[i] >= smallLand {
		return
	}
	shape, radius := display.Disc, float32(dotRadius)
	if movement {
		shape, radius = display.Triangle, 6
	}
	p := v.coatOf(s, story.Owner{Unit: -1, Entity: int32(i)})
	if p.pattern == display.Plain {
		dst.Symbol(shape, at, radius, p.plain())
	} else {
		dst.Symbol(shape, at, radius, v.panel)
		dst.Symbol(shape, at, radius/2, p.marks)
	}
	dst.Outline(shape, at, radius, v.ink, 1, display.Dash{})
}

// measureLand finds how large each entity's land is on the map: the longer side of its
// largest atom's frame, in logical pixels. An entity without land has none.
func (v *View) measureLand(s *story.State) {
	v.landSize = append(v.landSize[:0], make([]float32, len(s.Entities))...)
	lv := &v.earth.levels[atlas.L0]
	for atom, owner := range s.Land {
		if owner.Entity < 0 || lv.atoms[atom] == nil {
			continue
		}
		b := lv.atoms[atom].Bounds()
		size := max(b.W(), b.H()) * v.lens.place.Scale
		v.landSize[owner.Entity] = max(v.landSize[owner.Entity], size)
	}
}
