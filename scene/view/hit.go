package view

import (
	"math"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// The distances in logical pixels at which a small sign can be pressed, with a mouse and with a
// thumb. Where the land of another participant lies under the pointer the sign must be nearer, or
// land among small states could not be pressed at all.
const (
	signSnap  = 20
	thumbSnap = 24
	landSnap  = 9
)

// spot is where an entity that is easily missed is in the last picture: a small state's dot, a
// movement's triangle, or the capital of land that is not much larger.
type spot struct {
	entity int
	at     display.Point
}

// terrain is a piece of the last picture in which land can be pressed.
type terrain struct {
	frame display.Rect
	place display.Transform
	level atlas.Level
}

// reach is what of the last picture stands for an entity.
type reach struct {
	spots    []spot
	terrains []terrain
	owners   []story.Owner // by atom
	lit      []bool        // by entity: whether it has a part in the story then
	tiles    []tileSpot    // where the view is of tiles
}

// begin forgets the last picture.
func (r *reach) begin(s *story.State) {
	r.spots, r.terrains, r.owners = r.spots[:0], r.terrains[:0], s.Land
	r.lit, r.tiles = r.lit[:0], r.tiles[:0]
	for i := range s.Entities {
		r.lit = append(r.lit, s.Entities[i].Member || s.Entities[i].Part != nil)
	}
}

// EntityAt is the entity of the last picture at a point, as its position in Chronicle.Entities,
// and whether there is one: the nearest small participant within 20 px, with a thumb 24, or else
// the one whose land it is, whether it has a part in the story then or not. The land of a
// participant under the point goes before small ones that are further away than 9 px.
func (v *View) EntityAt(p display.Point) (entity int, ok bool) {
	if len(v.reach.tiles) > 0 {
		return v.tileAt(p)
	}
	sign, away := v.spotAt(p)
	if away <= landSnap {
		return sign, true
	}
	on, lit := v.landAt(p)
	switch {
	case lit:
		return on, true
	case sign >= 0:
		return sign, true
	}
	return on, on >= 0
}

// spotAt is the entity of the nearest sign in reach, or -1, and its distance.
func (v *View) spotAt(p display.Point) (entity int, away float32) {
	entity, away = -1, signSnap
	if v.layout.form == narrow {
		away = thumbSnap
	}
	found := float32(math.Inf(1))
	for _, s := range v.reach.spots {
		if d := float32(math.Hypot(float64(p.X-s.at.X), float64(p.Y-s.at.Y))); d <= away {
			entity, away, found = s.entity, d, d
		}
	}
	return entity, found
}

// tileSpot is an entity's tile in the last picture.
type tileSpot struct {
	entity int
	box    display.Rect
}

// tileAt is the entity whose tile is at a point, and whether there is one.
func (v *View) tileAt(p display.Point) (entity int, ok bool) {
	for _, t := range v.reach.tiles {
		if t.box.Contains(p) {
			return t.entity, true
		}
	}
	return -1, false
}

// landAt is the entity whose land is under a point, or -1, and whether it has a part in the story.
func (v *View) landAt(p display.Point) (entity int, lit bool) {
	entity = int(v.ownerAt(p).Entity)
	return entity, entity >= 0 && v.reach.lit[entity]
}
