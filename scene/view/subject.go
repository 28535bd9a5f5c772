package view

import (
	"cmp"
	"math"
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
)

// selected is what a viewer has selected.
func (c *Controls) selected() profile.Subject {
	return profile.Subject{Entity: c.Selected, Unit: c.Land}
}

// SubjectAt is what the last picture shows at a point: whose small sign is there, or else whose land,
// or else whose small sign is near.
func (v *View) SubjectAt(p display.Point) profile.Subject {
	entity, ok := v.EntityAt(p)
	switch o := v.ownerAt(p); {
	case o.Unit >= 0 && (!ok || int(o.Entity) == entity):
		return profile.At(v.story.Chronicle, o)
	case ok:
		return profile.Subject{Entity: entity + 1}
	}
	return profile.Subject{}
}

// equallyNear is how much further away than the nearest a sign may be for a press to mean it too.
const equallyNear = 6

// SubjectsAt is what a press at a point may mean: what is there, and then the small signs that are about
// as near, the nearest first. There is none at sea.
func (v *View) SubjectsAt(p display.Point) []profile.Subject {
	first := v.SubjectAt(p)
	if first.None() {
		return nil
	}
	out := []profile.Subject{first}
	_, away := v.spotAt(p)
	reach := min(away+equallyNear, signSnap)
	far := func(s spot) float32 {
		return float32(math.Hypot(float64(p.X-s.at.X), float64(p.Y-s.at.Y)))
	}
	spots := slices.Clone(v.reach.spots)
	slices.SortStableFunc(spots, func(a, b spot) int { return cmp.Compare(far(a), far(b)) })
	for _, s := range spots {
		if of := (profile.Subject{Entity: s.entity + 1}); of != first && far(s) <= reach {
			out = append(out, of)
		}
	}
	return out
}

// ownerAt is whose land the last picture shows at a point.
func (v *View) ownerAt(p display.Point) story.Owner {
	for i := len(v.reach.terrains) - 1; i >= 0; i-- { // what is drawn later lies above
		t := &v.reach.terrains[i]
		if !t.frame.Contains(p) {
			continue
		}
		at := display.Point{X: (p.X - t.place.X) / t.place.Scale, Y: (p.Y - t.place.Y) / t.place.Scale}
		for atom, path := range v.earth.levels[t.level].atoms {
			if contains(path, at) {
				return v.reach.owners[atom]
			}
		}
		break
	}
	return story.Owner{Unit: -1, Entity: -1}
}

// LookAtSubject points the camera at a subject's seat, at least so close that it is seen, and reports
// whether it is known where that is.
func (v *View) LookAtSubject(s *story.State, of profile.Subject) bool {
	c, day := v.story.Chronicle, chronicle.Day(s.Moment.Day())
	if of.Entity > 0 {
		e := &c.Entities[of.Entity-1]
		if !e.Located {
			return false
		}
		zoom := float32(seenLarge)
		if v.measureLand(s); v.landSize[of.Entity-1]/v.lens.zoom < smallLand {
			zoom = seenSmall
		}
		v.LookAt(e.At, max(zoom, v.lens.zoom))
		return true
	}
	if of.Unit == 0 {
		return false
	}
	if capital, ok := c.CapitalOn(c.Units[of.Unit-1].ID, day); ok {
		v.LookAt(capital.At, max(seenLarge, v.lens.zoom))
		return true
	}
	if atom := v.largestAtom(s, of); atom >= 0 {
		v.Look(Camera{max(seenSmall, v.lens.zoom), v.anchor(atom).at})
		return true
	}
	return false
}

// The zooms at which something found is looked at: a country with its neighbours, and one that is
// small.
const (
	seenLarge = 3
	seenSmall = 6
)

// largestAtom is the largest piece of a subject's land, or -1.
func (v *View) largestAtom(s *story.State, of profile.Subject) int {
	largest, area := -1, 0.0
	for atom, owner := range s.Land {
		if a := v.earth.atlas.Atoms[atom].AreaKm2; v.isLandOf(owner, of) && a > area && v.earth.levels[atlas.L1].atoms[atom] != nil {
			largest, area = atom, a
		}
	}
	return largest
}

// isLandOf reports whether an atom's land is shown as a subject's.
func (v *View) isLandOf(o story.Owner, of profile.Subject) bool {
	if of.Entity > 0 {
		return int(o.Entity) == of.Entity-1
	}
	return of.Unit > 0 && o.Unit >= 0 && v.story.Chronicle.Units[o.Unit].ID == v.story.Chronicle.Units[of.Unit-1].ID
}

// spotOf is where an entity's sign is in the last picture.
func (v *View) spotOf(entity int) display.Point {
	if i := slices.IndexFunc(v.reach.spots, func(s spot) bool { return s.entity == entity }); i >= 0 {
		return v.reach.spots[i].at
	}
	at, _ := v.seatOf(entity)
	return at
}
