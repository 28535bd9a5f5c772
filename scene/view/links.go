package view

import (
	"cmp"
	"math"
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// links is the arcs of a story on the map of one projection, made once.
type links struct {
	projects   []route // by project
	gatherings []roads // in the order of the story
}

// route is the arc of a project.
type route struct {
	arc
	first int // the first project with the same ends, so that of several one is drawn
}

// roads is the arcs to a meeting.
type roads struct {
	event  int
	trunks []arc // by bundle: from the middle of a region
	twigs  []arc // by bundle: from the seats to there, where they are few
	own    []arc // by entity: from its seat; none where it is not documented to have come

	largest []int       // the bundles by how many came
	words   []chipWords // by bundle
}

func newLinks(st *story.Story, l *land) links {
	var out links
	for i := range st.Chronicle.Projects {
		first := firstAlike(st, i)
		if first < i {
			out.projects = append(out.projects, route{out.projects[first].arc, first})
		} else {
			out.projects = append(out.projects, route{projectArc(st, l, i), i})
		}
	}
	for _, g := range st.Gatherings() {
		out.gatherings = append(out.gatherings, newRoads(st.Chronicle, l, g))
	}
	return out
}

// firstAlike is the first project that has the ends of another, or is the same.
func firstAlike(st *story.Story, project int) int {
	projects := st.Chronicle.Projects
	for i := range projects[:project] {
		if p, q := &projects[i], &projects[project]; p.PlaceID == q.PlaceID && p.EntityID == q.EntityID && p.Way == q.Way {
			return i
		}
	}
	return project
}

// projectArc is the arc of a project, from where somebody or something came.
func projectArc(st *story.Story, l *land, project int) arc {
	c := st.Chronicle
	p := &c.Projects[project]
	place, ok := c.Place(p.PlaceID)
	partner, known := c.Entity(p.EntityID)
	home, _ := c.Entity(story.HomeID)
	if !ok || !known || p.Way == chronicle.NoWay {
		return arc{}
	}
	if p.Way == chronicle.ToDPRK {
		return newArc(l, partner.At, place.At)
	}
	return newArc(l, home.At, place.At)
}

func newRoads(c *chronicle.Chronicle, l *land, g story.Gathering) roads {
	place, _ := c.Place(c.Events[g.Event].PlaceID)
	r := roads{
		event:  g.Event,
		trunks: make([]arc, len(g.Bundles)),
		twigs:  make([]arc, len(g.Bundles)),
		own:    make([]arc, len(c.Entities)),
	}
	for i, b := range g.Bundles {
		at := centroid(c, b.Entities)
		r.trunks[i] = newArc(l, at, place.At)
		r.twigs[i] = newTwigs(c, l, b.Entities, at)
		r.largest, r.words = append(r.largest, i), append(r.words, newChipWords(c, &b))
	}
	slices.SortStableFunc(r.largest, func(i, j int) int { return cmp.Compare(len(g.Bundles[j].Entities), len(g.Bundles[i].Entities)) })
	for i, e := range c.Entities {
		if e.Located && documented(c, g.Event, e.ID) && e.ID != place.EntityID {
			r.own[i] = newArc(l, e.At, place.At)
		}
	}
	return r
}

// mostTwigs is how many twigs a trunk has at most: more would be a thicket.
const mostTwigs = 8

// newTwigs is the ways from the seats of some entities to where their trunk begins.
func newTwigs(c *chronicle.Chronicle, l *land, entities []int, to geo.LonLat) arc {
	if len(entities) < 2 || len(entities) > mostTwigs {
		return arc{}
	}
	var lines [][]display.Point
	for _, i := range entities {
		if e := &c.Entities[i]; e.Located {
			if a := newArc(l, e.At, to); a.path != nil { // a globe hides some
				lines = append(lines, a.path.Lines...)
			}
		}
	}
	if len(lines) == 0 {
		return arc{}
	}
	return arc{path: display.NewPath(nil, lines)}
}

// documented reports whether it is documented that an entity took part in an event.
func documented(c *chronicle.Chronicle, event int, entity string) bool {
	for _, p := range c.ParticipantsOf(c.Events[event].ID) {
		if p.EntityID == entity {
			return p.Evidence == chronicle.Documented
		}
	}
	return false
}

// centroid is the position in the middle of some entities, on the globe.
func centroid(c *chronicle.Chronicle, entities []int) geo.LonLat {
	const degree = math.Pi / 180
	var x, y, z float64
	for _, i := range entities {
		if e := &c.Entities[i]; e.Located {
			sinLon, cosLon := math.Sincos(e.At.Lon * degree)
			sinLat, cosLat := math.Sincos(e.At.Lat * degree)
			x, y, z = x+float64(cosLat*cosLon), y+float64(cosLat*sinLon), z+sinLat
		}
	}
	return geo.LonLat{Lon: math.Atan2(y, x) / degree, Lat: math.Atan2(z, math.Hypot(x, y)) / degree}
}

// links draws the arcs of the moment: of a selected country its own and what else there is faintly,
// or else the ways to the meeting shown and the projects.
func (v *View) links(dst *display.List, s *story.State, c Controls) {
	if !v.layLinks() {
		return
	}
	chosen := c.Selected - 1
	rest := float32(1)
	if chosen >= 0 {
		rest = behind
	}
	v.projects(dst, s, c.Calm, chosen)
	v.trunks(dst, s, c.Calm, rest)
	if chosen >= 0 && chosen < len(s.Entities) {
		v.journeys(dst, s, chosen)
	}
}

// layLinks reports whether arcs are shown, and makes them for the map that is. The world has to be so
// large that they can be told apart, and a globe has to rest: they would be others in every frame.
func (v *View) layLinks() bool {
	if v.world().W()*v.lens.place.Scale < leastWorld || v.onBall() && (v.pose.Globe() < 1 || !v.resting()) {
		return false
	}
	if g := v.ground(); g != v.laid {
		v.arcs, v.laid = newLinks(v.story, v.earth), g
	}
	return true
}

// leastWorld is the width of the world, in logical pixels, from which on there are arcs.
const leastWorld = 340

// behind is the strength of arcs that step back for others.
const behind = 0.35

// projects draws a project's arc for each two ends: of several that of the strongest, or else the
// firmest. While a country is selected, all of its projects so far are drawn and no other's.
func (v *View) projects(dst *display.List, s *story.State, calm bool, chosen int) {
	projects := v.story.Chronicle.Projects
	for i := range v.arcs.projects {
		r := &v.arcs.projects[i]
		if r.path == nil || r.first != i {
			continue
		}
		if chosen >= 0 && projects[i].EntityID != v.story.Chronicle.Entities[chosen].ID {
			continue
		}
		best, strength := -1, float32(0)
		for j := i; j < len(projects); j++ {
			if l := s.Links[j]; v.arcs.projects[j].first == i && l.Share > 0 && (l.Share == 1 || !calm) && !v.filteredProject(j) {
				f := l.Strength
				if chosen >= 0 {
					f = 1
				}
				if best < 0 || f > strength || f == strength && projects[j].Status == chronicle.Documented {
					best, strength = j, f
				}
			}
		}
		if chosen < 0 {
			strength *= 1 - s.Gathering.Share // a meeting is told alone
		}
		if strength > 0 {
			p := v.penOf(projects[best].Status).faded(strength)
			v.arc(dst, &r.arc, p, s.Links[best].Share)
		}
	}
}

// trunks draws an arc from each region to the meeting, as wide as those are many who came.
func (v *View) trunks(dst *display.List, s *story.State, calm bool, strength float32) {
	g := &s.Gathering
	if g.Share == 0 || calm && g.Share < 1 || v.filtered(g.Event) {
		return
	}
	for i := range v.arcs.gatherings {
		r := &v.arcs.gatherings[i]
		if r.event != g.Event {
			continue
		}
		for j := range r.trunks {
			p := v.trunkPen(g.Event, &g.Bundles[j]).faded(strength)
			if twigs := r.twigs[j].path; twigs != nil && g.Share == 1 {
				dst.Stroke(twigs, v.lens.place, fade(v.panel, 0.7*strength), 2.6, display.Dash{})
				dst.Stroke(twigs, v.lens.place, p.edge, 1, p.broken)
			}
			if start := r.trunks[j].path; start != nil && v.seen(start) {
				at := v.lens.place.Apply(start.Lines[0][0])
				dst.Symbol(display.Disc, at, p.width/2+p.rim+1, p.edge)
				dst.Symbol(display.Disc, at, p.width/2+1, p.core)
			}
			v.arc(dst, &r.trunks[j], p, g.Share)
		}
	}
}

// journeys draws the ways of an entity to the meetings so far in which it is documented to have
// taken part.
func (v *View) journeys(dst *display.List, s *story.State, entity int) {
	for i := range v.arcs.gatherings {
		if r := &v.arcs.gatherings[i]; v.story.ShownAt(r.event) <= s.Moment {
			v.arc(dst, &r.own[entity], v.penOf(chronicle.Documented), 1)
		}
	}
}

// penOf is the pen for an arc of a mark: only what is documented is an unbroken line.
func (v *View) penOf(status chronicle.Status) pen {
	p := pen{core: v.ink, edge: fade(v.panel, 0.8), width: 1.6, rim: 1.1}
	switch status {
	case chronicle.Documented:
		p = pen{core: v.ochre, edge: v.ink, width: 2, rim: 0.8}
	case chronicle.SourceSays, chronicle.AccountsDiffer:
		p.dash = display.Dash{On: 6, Off: 4}
	case chronicle.NotEstablished:
		p.dash = display.Dash{On: 1.6, Off: 3.2}
	}
	p.width *= v.arcSize()
	return p
}

// The widths of the trunk of one participant and of one of mostBundled, in logical pixels.
const (
	leastTrunk  = 2
	mostTrunk   = 6
	mostBundled = 50
)

// trunkPen is the pen for a bundle, in the colour of the event it leads to: hollow with a broken edge
// where not all of them are documented.
func (v *View) trunkPen(event int, b *story.Bundle) pen {
	grown := math.Sqrt(min(float64(len(b.Entities)-1)/(mostBundled-1), 1))
	p := pen{core: v.eventHue(event), edge: v.panel, width: leastTrunk + (mostTrunk-leastTrunk)*float32(grown), rim: 1}
	p.width *= v.arcSize()
	if b.Others() > 0 {
		p.core, p.edge, p.broken = v.panel, v.ink, display.Dash{On: 6, Off: 4}
	}
	return p
}
