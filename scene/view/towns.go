package view

import (
	"math"
	"slices"
	"sort"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// signRoom is half the side of the square that names leave to a sign.
const signRoom = 6

// fixSigns keeps names off the signs: those of the story's places and of the capitals, at all
// times, so that none has to give way when something happens there, and of projects, and the dots of
// small states.
func (v *View) fixSigns() {
	c := v.story.Chronicle
	for i := range c.Places {
		v.fix(c.Places[i].At)
	}
	for i := range c.Projects {
		if p, ok := c.Place(c.Projects[i].PlaceID); ok {
			spot := v.spot(p.At)
			at := display.Point{X: spot.X * v.lens.place.Scale, Y: spot.Y * v.lens.place.Scale}
			v.named.fixed.add(worksBox(at, c.Projects[i].Status))
		}
	}
	for i := range c.Entities {
		if e := &c.Entities[i]; e.Located && v.landSize[i] < smallLand {
			v.fix(e.At)
		}
	}
	if v.lens.zoom >= allNames {
		for i := range c.Capitals {
			v.fix(c.Capitals[i].At)
		}
	}
}

func (v *View) fix(p geo.LonLat) {
	if !v.visible(p) {
		return
	}
	v.named.fixed.add(v.boxAt(v.spot(p), 0, 2*signRoom, 2*signRoom))
}

// placeTowns names the places of the story and the capitals of the units of a day, as they
// were called then.
func (v *View) placeTowns(rows []row, day chronicle.Day) {
	c := v.story.Chronicle
	for i := range c.Places {
		if !v.visible(c.Places[i].At) {
			continue
		}
		p := nameplate{lines: []string{shortName(&c.Places[i], day)}, at: v.spot(c.Places[i].At)}
		if !v.sites.place[i] {
			p.place = i + 1
		}
		v.placeTown(p, v.earth.atlas.AtomOf(c.Places[i].ID))
	}
	for _, r := range rows {
		capital, ok := c.CapitalOn(c.Units[r.unit].ID, day)
		if !ok || !v.visible(capital.At) {
			continue
		}
		// A town named like its country is told by the country's name, and a dot without a name
		// would be taken for another's.
		at, short := v.spot(capital.At), c.Units[r.unit].Short
		if v.sites.capital[capital] || capital.Name != short && !strings.HasPrefix(short, capital.Name) &&
			v.placeTown(nameplate{lines: []string{capital.Name}, at: at}, v.earth.atlas.AtomOf(capital.SiteID())) {
			v.named.capitals = append(v.named.capitals, at)
		}
	}
}

// placeTown sets the name of a town beside it, in the country that its atom belongs to or at sea,
// and reports whether there was room.
func (v *View) placeTown(p nameplate, home int32) bool {
	p.beyond, p.font = true, sans(smallest)
	return v.placeBeside(&p, signRoom-3, func(box display.Rect) bool { return home < 0 || !v.abroad(box.Center(), int(home)) })
}

// sites is what is the same for all of a story about its places and capitals.
type sites struct {
	place   []bool                      // by place: whether a capital is there, or as good as there, at any time
	capital map[*chronicle.Capital]bool // whether a place of the story is there, or as good as there
	renamed []chronicle.Day             // when a place or a capital gets another name, sorted
}

func sitesOf(c *chronicle.Chronicle) sites {
	s := sites{place: make([]bool, len(c.Places)), capital: map[*chronicle.Capital]bool{}}
	for i := range c.Capitals {
		capital := &c.Capitals[i]
		if capital.From.Known() {
			s.renamed = append(s.renamed, capital.From.Earliest())
		}
		for j := range c.Places {
			if near(c.Places[j].At, capital.At) {
				s.place[j], s.capital[capital] = true, true
			}
		}
	}
	for i := range c.Places {
		if p := &c.Places[i]; p.Renamed.Known() {
			s.renamed = append(s.renamed, p.Renamed.Earliest())
		}
	}
	slices.Sort(s.renamed)
	return s
}

// near reports whether two positions are of one town: within a third of a degree.
func near(p, q geo.LonLat) bool {
	const town = 1.0 / 3
	return math.Abs(p.Lat-q.Lat) < town && math.Hypot(p.Lon-q.Lon, p.Lat-q.Lat) < town
}

// renames is how many places and capitals have got another name by a day.
func (s *sites) renames(day chronicle.Day) int {
	return sort.Search(len(s.renamed), func(i int) bool { return s.renamed[i] > day })
}

// capitals marks the capitals, from the zoom on at which they are named.
func (v *View) capitals(dst *display.List, s *story.State) {
	if !v.resting() {
		return
	}
	v.arrangeNames(s)
	for _, p := range v.named.capitals {
		if at := v.lens.place.Apply(p); v.lens.frame.Contains(at) {
			dst.Symbol(display.Disc, at, 2.5, v.panel)
			dst.Outline(display.Disc, at, 2, v.ink, 1, display.Dash{})
		}
	}
}
