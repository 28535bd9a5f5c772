package view

import (
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
	"atlas.example/southsouth/scene/story"
)

// hostsOf finds for each event the entity that is its host, or -1: of a meeting documented to have
// been held, the one in whose land its place is. The United Nations meet at seats of their own and
// have no host, but for the meetings whose participants are known one by one, such as Cancún's.
func hostsOf(c *chronicle.Chronicle) []int {
	hosts := make([]int, len(c.Events))
	for i := range c.Events {
		e := &c.Events[i]
		hosts[i] = -1
		if e.Kind != chronicle.Met || e.Status != chronicle.Documented || !convenes(c, e) {
			continue
		}
		if place, ok := c.Place(e.PlaceID); ok {
			hosts[i] = slices.IndexFunc(c.Entities, func(n chronicle.Entity) bool { return n.ID == place.EntityID })
		}
	}
	return hosts
}

// hostings lists for each of so many entities the events whose host it is, in their order.
func hostings(hosts []int, entities int) [][]int {
	of := make([][]int, entities)
	for event, host := range hosts {
		if host >= 0 {
			of[host] = append(of[host], event)
		}
	}
	return of
}

// convenes reports whether an event is a meeting of the South, or of North and South.
func convenes(c *chronicle.Chronicle, e *chronicle.Event) bool {
	switch e.Category {
	case chronicle.NAM, chronicle.G77:
		return true
	case chronicle.UN, chronicle.Bilateral, chronicle.Context, chronicle.Article:
	}
	return len(c.ParticipantsOf(e.ID)) > 0
}

// hosting reports whether an entity is the host of a meeting of the year shown that has begun and is
// not left out.
func (v *View) hosting(s *story.State, entity int) bool { return v.hosted(s, entity) >= 0 }

// hosted is the last such meeting, or -1.
func (v *View) hosted(s *story.State, entity int) int {
	for _, i := range slices.Backward(v.hostings[entity]) {
		if s.Event(i).Phase == story.Now && !v.filtered(i) {
			return i
		}
	}
	return -1
}

// The widths of the line around a host's land, and of the pale one under it that keeps it off dark
// land, in logical pixels.
const (
	hostWidth = 1.6
	hostUnder = 3.4
)

// ringHosts draws a line around the land of the year's hosts. Their towns have the meetings' stars.
func (v *View) ringHosts(dst *display.List, s *story.State, at atlas.Level) {
	for i := range s.Entities {
		if !v.hosting(s, i) {
			continue
		}
		if path := v.outlineOf(s, i, at); v.seen(path) {
			dst.Stroke(path, v.lens.place, fade(v.panel, 0.85), hostUnder, display.Dash{})
			dst.Stroke(path, v.lens.place, v.brick, hostWidth, display.Dash{})
		}
	}
}

// outlineKey is what an outline depends on: whose land it is of, in which time in which none
// changes hands, and in which detail.
type outlineKey struct {
	entity int
	land   *story.Owner
	level  atlas.Level
	earth  *land
}

// outline is a line around land: on a globe its shape, put on some ground.
type outline struct {
	path  *display.Path
	shape *globe.Shape
	on    ground
}

// outlineOf is the line around an entity's land, nil where it has none.
func (v *View) outlineOf(s *story.State, entity int, at atlas.Level) *display.Path {
	key := outlineKey{entity, &s.Land[0], at, v.earth}
	o, ok := v.outlines[key]
	if !ok {
		o = v.newOutline(s, entity, at)
		if v.outlines == nil {
			v.outlines = map[outlineKey]*outline{}
		}
		v.outlines[key] = o
	}
	if now := v.ground(); o.shape != nil && o.on != now {
		o.path, o.on = o.shape.Put(&v.aim), now
	}
	return o.path
}

// newOutline draws the line around an entity's land.
func (v *View) newOutline(s *story.State, entity int, at atlas.Level) *outline {
	holds := func(atom int32) bool { return atom != atlas.Sea && int(s.Land[atom].Entity) == entity }
	draw := func() [][]display.Point {
		var lines [][]display.Point
		for i := range v.earth.atlas.Arcs {
			if arc := &v.earth.atlas.Arcs[i]; !arc.Seam && holds(arc.Left) != holds(arc.Right) {
				lines = append(lines, v.earth.arc(i, at)...)
			}
		}
		return lines
	}
	if v.onBall() {
		return &outline{shape: v.earth.lineShape(at, draw)}
	}
	if lines := draw(); len(lines) > 0 {
		return &outline{path: display.NewPath(nil, lines)}
	}
	return &outline{}
}
