package view

import (
	"cmp"
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// insetNames remembers where the names of an inset go in a time in which no land changes hands,
// for an inset of one size.
type insetNames struct {
	scale  float32
	land   *story.Owner
	placed []insetName
}

// insetName is a name in an inset, around the upper left corner of its frame.
type insetName struct {
	entity int
	lines  []string
	box    display.Rect
	atom   int  // the land under its middle, or -1
	far    bool // whether a line leads to it
}

// insetFont is the letters of the names in insets.
var insetFont = sans(smallest)

// insetRow is the height of a row of a name.
const insetRow = 13

// nameInset names the entities of an inset that have a part in the story.
func (v *View) nameInset(dst *display.List, s *story.State, i int) {
	n := &v.inset.names[i]
	if n.scale != v.lens.place.Scale || n.land != &s.Land[0] {
		n.scale, n.land = v.lens.place.Scale, &s.Land[0]
		v.arrangeInset(n, s, i)
	}
	for _, p := range n.placed {
		if !v.reach.lit[p.entity] {
			continue
		}
		text, halo := v.ink, fade(v.panel, 0.9)
		if p.atom >= 0 {
			text, halo = v.nameInk(s, &nameplate{atom: p.atom})
		}
		box := moved(p.box, v.lens.frame.Min)
		if p.far {
			at := v.point(v.story.Chronicle.Entities[p.entity].At)
			to := display.Point{X: min(max(at.X, box.Min.X), box.Max.X), Y: min(max(at.Y, box.Min.Y+2), box.Max.Y-2)}
			dst.Line(at, to, v.ink, 0.8, display.Dash{})
		}
		y := box.Min.Y
		for _, line := range p.lines {
			m := v.typist.measure(insetFont, line)
			dst.Text(line, display.Point{X: box.Center().X - m.Advance/2, Y: y + insetRow - 3}, insetFont, text, halo)
			y += insetRow
		}
	}
}

// arrangeInset decides where the names of an inset go: of all who are ever there, so that none
// moves when another joins. At sea is best, close by is better than further away.
func (v *View) arrangeInset(n *insetNames, s *story.State, i int) {
	n.placed = n.placed[:0]
	taken := []display.Rect{}
	for _, e := range v.insetPlan.entities[i] {
		if v.landSize[e] >= smallLand {
			continue // it has no sign
		}
		at := v.point(v.story.Chronicle.Entities[e].At)
		taken = append(taken, display.XYWH(at.X-insetSign, at.Y-insetSign, 2*insetSign, 2*insetSign))
	}
	for _, e := range v.smallestFirst(v.insetPlan.entities[i]) {
		at := v.point(v.story.Chronicle.Entities[e].At)
		for k, way := range insetWays {
			if v.landSize[e] > largeInset && k != landWay {
				continue // it can be told without: the room is for small states
			}
			p, ok := v.placeInInset(at, inTwo(v.shortOf(s, e)), way, taken)
			if !ok || k == landWay && (p.atom < 0 || int(s.Land[p.atom].Entity) != e) {
				continue
			}
			taken = append(taken, p.box)
			p.entity, p.box = e, moved(p.box, display.Point{X: -v.lens.frame.Min.X, Y: -v.lens.frame.Min.Y})
			n.placed = append(n.placed, p)
			break
		}
	}
}

// smallestFirst is some entities by the size of their land, those with dots from north to south.
func (v *View) smallestFirst(entities []int) []int {
	out := slices.Clone(entities)
	slices.SortStableFunc(out, func(a, b int) int {
		x, y := max(v.landSize[a], smallLand), max(v.landSize[b], smallLand)
		return cmp.Or(cmp.Compare(x, y), cmp.Compare(v.insetPlan.seats[a].Y, v.insetPlan.seats[b].Y))
	})
	return out
}

// largeInset is the size in logical pixels of land in an inset above which it is named in its own
// land or not at all.
const largeInset = 44

// insetSign is half the side of the square that names in insets leave to a sign.
const insetSign = 5

// insetWay is how far from its sign a name may go, in pixels, and whether over land too.
type insetWay struct {
	away float32
	land bool
}

// insetWays are the ways from the best. Over the land of others a name has a line from its sign, or
// it would be read as theirs.
var insetWays = [...]insetWay{{6, false}, {14, false}, {24, false}, {36, false}, {48, false}, {6, true}, {16, true}, {28, true}}

// landWay is the position of the way on which a name stands on its own land, without a line.
const landWay = 5

// placeInInset finds a place for a name around a sign.
func (v *View) placeInInset(at display.Point, wordings [][]string, way insetWay, taken []display.Rect) (insetName, bool) {
	for _, lines := range wordings {
		w, _ := v.extent(&nameplate{lines: lines, font: insetFont})
		h := float32(len(lines)) * insetRow
		for _, side := range aroundSign {
			x, y := at.X+side.X*(way.away+w/2)-w/2, at.Y+side.Y*(way.away+h/2)-h/2
			box := display.XYWH(x, y, w, h)
			f := v.lens.frame.Inset(2)
			if box.Min.X < f.Min.X || box.Max.X > f.Max.X || box.Min.Y < f.Min.Y || box.Max.Y > f.Max.Y ||
				slices.ContainsFunc(taken, box.Overlaps) {
				continue
			}
			middle := box.Center()
			left, right := display.Point{X: middle.X - w*0.25, Y: middle.Y}, display.Point{X: middle.X + w*0.25, Y: middle.Y}
			atom := v.atomAt(middle)
			if way.land || atom < 0 && v.atomAt(left) < 0 && v.atomAt(right) < 0 {
				return insetName{lines: lines, box: box, atom: atom, far: way.away > insetWays[0].away}, true
			}
		}
	}
	return insetName{}, false
}

// aroundSign are the directions in which a name is tried.
var aroundSign = [...]display.Point{
	{X: 1},
	{X: -1},
	{Y: -1},
	{Y: 1},
	{X: 1, Y: 0.6},
	{X: 1, Y: -0.6},
	{X: -1, Y: 0.6},
	{X: -1, Y: -0.6},
	{X: 0.4, Y: -1},
	{X: -0.4, Y: -1},
	{X: 0.4, Y: 1},
	{X: -0.4, Y: 1},
	{X: -1, Y: 0.3},
	{X: -1, Y: -0.3},
	{X: 1, Y: 1},
	{X: 1, Y: -1},
	{X: -1, Y: 1},
	{X: -1, Y: -1},
}

// atomAt is the piece of land under a point of the map that is drawn now, or -1.
func (v *View) atomAt(p display.Point) int {
	at := v.lens.radii(p)
	return slices.IndexFunc(v.earth.levels[atlas.L0].atoms, func(path *display.Path) bool {
		return path != nil && path.Bounds().Contains(at) && covers(path, at)
	})
}

// moved is a rectangle moved by so much.
func moved(r display.Rect, by display.Point) display.Rect {
	return display.XYWH(r.Min.X+by.X, r.Min.Y+by.Y, r.W(), r.H())
}

// inTwo are the ways to set a name: in one line, and broken at each of its spaces and hyphens.
func inTwo(name string) [][]string {
	ways := [][]string{{name}}
	for i, r := range name {
		switch r {
		case ' ':
			ways = append(ways, []string{name[:i], name[i+1:]})
		case '-':
			ways = append(ways, []string{name[:i+1], name[i+1:]})
		}
	}
	return ways
}

// shortOf is the short name of an entity at the moment: that of its own land, or else its initials
// if it is a movement, or its name.
func (v *View) shortOf(s *story.State, entity int) string {
	e := &v.story.Chronicle.Entities[entity]
	if e.Kind == chronicle.Movement {
		return e.ID
	}
	for _, owner := range s.Land {
		if int(owner.Entity) != entity || owner.Unit < 0 {
			continue
		}
		if u := &v.story.Chronicle.Units[owner.Unit]; u.Sovereign == u.ID {
			return u.Short
		}
	}
	return e.Name
}
