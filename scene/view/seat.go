package view

import (
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// seatOf is where an entity is in the last picture: in the middle of its tile, or else at its seat on
// the map, above it where it is a movement, and whether the picture shows it there.
func (v *View) seatOf(entity int) (at display.Point, shown bool) {
	if box, ok := v.tileOf(entity); ok {
		return box.Center(), true
	}
	e := &v.story.Chronicle.Entities[entity]
	at = v.point(e.At)
	if e.Kind == chronicle.Movement {
		at.Y -= movementAbove
	}
	return at, e.Located && len(v.reach.tiles) == 0 && v.visible(e.At)
}

// tileOf is the tile of an entity in the last picture, and whether there is one.
func (v *View) tileOf(entity int) (box display.Rect, ok bool) {
	i := slices.IndexFunc(v.reach.tiles, func(t tileSpot) bool { return t.entity == entity })
	if i < 0 {
		return display.Rect{}, false
	}
	return v.reach.tiles[i].box, true
}
