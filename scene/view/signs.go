package view

import (
	"math"
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// What is marked on the map in the course of a year, at any moment of it, so that what is written
// there can keep off it from the year's beginning and need not move when it comes.

// yearCount is how many years the story has.
const yearCount = timeline.LastYear - timeline.FirstYear + 1

// yearSigns is what is marked in a year. All that is marked in any scope of any year keeps its room
// in each, but for the large signs of the year's events: a trace is small.
type yearSigns struct {
	visits []story.Visit    // the places with the sign of an event of the year
	lands  [2][]story.Owner // who holds the land as the year begins, and as it ends
}

// signsByYear collects the signs of each year.
func signsByYear(st *story.Story) [yearCount]yearSigns {
	var out [yearCount]yearSigns
	var s story.State
	for i := range out {
		year := timeline.FirstYear + i
		out[i].visits = st.Visits(year)
		for j, m := range [...]timeline.Moment{timeline.BeginningOf(year), timeline.EndOf(year)} {
			st.At(&s, m)
			out[i].lands[j] = s.Land
		}
	}
	return out
}

// How far signs reach from their middle, in logical pixels, with their outlines.
const (
	signReach  = 13 // of an event of the year
	traceReach = 4.5
	dotReach   = 6.5
)

// squareAt is the square that reaches so far from a point.
func squareAt(at display.Point, reach float32) display.Rect {
	return display.XYWH(at.X-reach, at.Y-reach, 2*reach, 2*reach)
}

// placeSigns finds the boxes of what is marked in any year, as far as it is in the frame: the traces of
// events and projects.
func (v *View) placeSigns() {
	p := &v.planned
	p.signs.reset()
	for i := range p.places {
		if at := p.places[i]; at.seen {
			p.signs.add(squareAt(at.at, traceReach))
		}
	}
	for i := range v.story.Chronicle.Projects {
		if at := v.story.PlaceOfProject(i); at >= 0 && p.places[at].seen {
			p.signs.add(worksBox(p.places[at].at, v.story.Chronicle.Projects[i].Status))
		}
	}
}

// addSigns adds the boxes of what is marked in a year and not in each, as far as it is in the frame.
func (v *View) addSigns(dst *clutter, y *yearSigns) {
	p := &v.planned
	for _, visit := range y.visits {
		if at := p.places[visit.Place]; at.seen {
			dst.add(squareAt(at.at, signReach))
		}
	}
	first, last := v.dotless(y.lands[0]), v.dotless(y.lands[1])
	scale := v.lens.place.Scale
	for i := range p.entities {
		switch at := p.entities[i]; {
		case !at.seen:
		case v.story.Chronicle.Entities[i].Kind == chronicle.Movement:
			dst.add(movementBox(at.at))
		case scale < first[i] || scale < last[i]:
			dst.add(squareAt(at.at, dotReach))
		}
	}
}

// dotless is the scale, by entity, from which on its land has no dot while land is held like this, one of the story's
// lists. Many years have the same one, and each is looked through once.
func (v *View) dotless(land []story.Owner) []float32 {
	p := &v.planned
	from, known := p.dotless[&land[0]]
	if !known {
		from = slices.Repeat([]float32{float32(math.Inf(1))}, len(v.story.Chronicle.Entities))
		parts := v.landParts()
		for atom, owner := range land {
			if owner.Entity >= 0 {
				part := parts[atom]
				from[owner.Entity] = min(from[owner.Entity], max(smallLand/max(part.X, part.Y), thinLand/min(part.X, part.Y)))
			}
		}
		if p.dotless == nil {
			p.dotless = map[*story.Owner][]float32{}
		}
		p.dotless[&land[0]] = from
	}
	return from
}

// worksBox is the room of the sign of a project of a mark at a place, see works.
func worksBox(at display.Point, status chronicle.Status) display.Rect {
	if status == chronicle.Documented {
		return display.XYWH(at.X-9.5, at.Y+0.5, 13, 13)
	}
	return display.XYWH(at.X-2.5, at.Y+0.5, 13, 13)
}

// movementBox is the room of the sign of a movement with a seat.
func movementBox(seat display.Point) display.Rect {
	const reach, aside = movementRadius + 3.5, movementRadius + 2.5 // with the pale ground around it
	return display.XYWH(seat.X-aside, seat.Y-movementAbove-reach, 2*aside, 1.5*reach)
}

// spotted is where something is in the picture, and whether that is in the map's frame.
type spotted struct {
	at   display.Point
	seen bool
}

// spots finds the places of the story, and the seats of the entities.
func (v *View) spots(places, entities []spotted) ([]spotted, []spotted) {
	places, entities = places[:0], entities[:0]
	for i := range v.story.Chronicle.Places {
		at, seen := v.inFrame(v.story.Chronicle.Places[i].At)
		places = append(places, spotted{at, seen})
	}
	for i := range v.story.Chronicle.Entities {
		e := &v.story.Chronicle.Entities[i]
		at, seen := v.inFrame(e.At)
		entities = append(entities, spotted{at, seen && e.Located})
	}
	return places, entities
}
