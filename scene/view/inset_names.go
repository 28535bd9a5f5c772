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
	scale  float32 // of the map that it is an inset of
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

// in is where a name goes in the frame of an inset that is so many times as large as the one it was arranged for: it
// is as large as before, and goes with the land.
func (n *insetName) in(frame display.Rect, grown float32) display.Rect {
	middle := n.box.Center()
	return moved(n.box, display.Point{X: frame.Min.X + middle.X*(grown-1), Y: frame.Min.Y + middle.Y*(grown-1)})
}

// insetFont is the letters of the names in insets.
var insetFont = sans(smallest)

// insetRow is the height of a row of a name.
const insetRow = 13

// nameInset names the entities of an inset that have a part in the story. Its names are arranged for a map of some
// scale, of which the map is so many times as large.
func (v *View) nameInset(dst *display.List, s *story.State, i int, scale, grown float32) {
	n := &v.inset.names[i]
	if n.scale != scale || n.land != &s.Land[0] {
		n.scale, n.land = scale, &s.Land[0]
		lens := v.lens
		v.lens = lens.shrunk(grown)
		v.measureLand(s)
		v.arrangeInset(n, s, i)
		v.lens = lens
	}
	for _, p := range n.placed {
		if !v.reach.lit[p.entity] {
			continue
		}
		text, halo := v.ink, fade(v.panel, 0.9)
		if p.atom >= 0 {
			text, halo = v.nameInk(s, &nameplate{atom: p.atom})
		}
		box := p.in(v.lens.frame, grown)
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
	// First those who have room beside their sign or on their own land, then the others, and last
	// large land, which can be told without, if its own has room.
	order := v.smallestFirst(v.insetPlan.entities[i])
	for round, beds := range [...][]bed{{seaBeside, ownLand}, {atSea, anyLand}, {ownLand}} {
		for _, e := range order {
			placed := slices.ContainsFunc(n.placed, func(p insetName) bool { return p.entity == e })
			if large := v.landSize[e] > largeInset; placed || large != (round == 2) {
				continue
			}
			for _, on := range beds {
				if p, ok := v.placeInInset(s, e, on, taken); ok {
					taken = append(taken, p.box)
					p.box = moved(p.box, display.Point{X: -v.lens.frame.Min.X, Y: -v.lens.frame.Min.Y})
					n.placed = append(n.placed, p)
					break
				}
			}
		}
	}
}

// smallestFirst is some entities by the size of their land: those with dots, then other small ones,
// each from north to south, so that their names are in that order too, and then large ones.
func (v *View) smallestFirst(entities []int) []int {
	size := func(e int) float32 {
		if v.landSize[e] < smallLand {
			return 0
		}
		return max(v.landSize[e], largeInset)
	}
	out := slices.Clone(entities)
	slices.SortStableFunc(out, func(a, b int) int {
		return cmp.Or(cmp.Compare(size(a), size(b)), cmp.Compare(v.insetPlan.seats[a].Y, v.insetPlan.seats[b].Y))
	})
	return out
}

// largeInset is the size in logical pixels of land in an inset above which it is named in its own
// land or not at all.
const largeInset = 36

// insetSign is half the side of the square that names in insets leave to a sign.
const insetSign = 5

// insetWay is a side of its sign that a name may go to, and how far: side is −1 for the left, 1 for
// the right and 0 for above or below; away is the gap, and aside how far the middle is off.
type insetWay struct {
	side, away, aside float32
	broken            bool // whether the name is in two lines
}

// insetWays are the ways from the nearest.
var insetWays = nearestWays()

func nearestWays() []insetWay {
	var ways []insetWay
	way := func(side, away, aside float32) insetWay { return insetWay{side: side, away: away, aside: aside} }
	for _, away := range [...]float32{6, 12, 20, 30, 42} {
		for _, aside := range [...]float32{0, 4, 8, 12, 16, 22} {
			ways = append(ways, way(1, away, aside), way(1, away, -aside), way(-1, away, aside), way(-1, away, -aside))
		}
		for _, aside := range [...]float32{0, 12, 24} {
			ways = append(ways, way(0, away, aside), way(0, away, -aside), way(0, -away, aside), way(0, -away, -aside))
		}
	}
	for _, w := range ways {
		w.broken = true
		ways = append(ways, w)
	}
	slices.SortStableFunc(ways, func(a, b insetWay) int { return cmp.Compare(a.far(), b.far()) })
	return ways
}

// far is how far a way leads from the sign, with a little more for a name in two lines.
func (w insetWay) far() float32 {
	d := abs(w.away) + 0.8*abs(w.aside)
	if w.broken {
		d += 12
	}
	return d
}

// box is where a name of w × h goes from its sign.
func (w insetWay) box(at display.Point, wide, high float32) display.Rect {
	if w.side == 0 {
		down := w.away + high/2
		if w.away < 0 {
			down = w.away - high/2
		}
		return display.XYWH(at.X+w.aside-wide/2, at.Y+down-high/2, wide, high)
	}
	return display.XYWH(at.X+w.side*(w.away+wide/2)-wide/2, at.Y+w.aside-high/2, wide, high)
}

// bed is the land or sea that a name in an inset may lie on.
type bed uint8

const (
	seaBeside bed = iota
	ownLand
	atSea
	anyLand
)

// beside is how far a way leads at most to a place beside a sign.
const beside = 19

// placeInInset finds the nearest place for a name around a sign, on one bed, with a line where it
// is not right beside it or not on its own land.
func (v *View) placeInInset(s *story.State, entity int, on bed, taken []display.Rect) (insetName, bool) {
	at, wordings := v.point(v.story.Chronicle.Entities[entity].At), inTwo(v.shortOf(s, entity))
	frame := v.lens.frame.Inset(2)
	for _, way := range insetWays {
		if on == seaBeside && way.far() > beside {
			break
		}
		for _, lines := range wordings {
			if way.broken != (len(lines) > 1) {
				continue
			}
			w, _ := v.extent(&nameplate{lines: lines, font: insetFont})
			box := way.box(at, w, float32(len(lines))*insetRow)
			if box.Min.X < frame.Min.X || box.Max.X > frame.Max.X || box.Min.Y < frame.Min.Y || box.Max.Y > frame.Max.Y ||
				slices.ContainsFunc(taken, box.Overlaps) {
				continue
			}
			if atom, ok := v.bedOf(s, box, entity, on); ok {
				far := on == anyLand || on != ownLand && (abs(way.away) > 6 || abs(way.aside) > 8)
				return insetName{entity: entity, lines: lines, box: box, atom: atom, far: far}, true
			}
		}
	}
	return insetName{}, false
}

// bedOf is the land under the middle of a name, or -1, and whether it is of the bed asked for.
func (v *View) bedOf(s *story.State, box display.Rect, entity int, on bed) (atom int, ok bool) {
	middle := box.Center()
	left, right := display.Point{X: middle.X - box.W()/4, Y: middle.Y}, display.Point{X: middle.X + box.W()/4, Y: middle.Y}
	atom = v.atomAt(middle)
	switch on {
	case seaBeside, atSea:
		return atom, atom < 0 && v.atomAt(left) < 0 && v.atomAt(right) < 0
	case ownLand:
		return atom, atom >= 0 && int(s.Land[atom].Entity) == entity
	case anyLand:
	}
	return atom, true
}

// atomAt is the piece of land under a point of the map that is drawn now, or -1.
func (v *View) atomAt(p display.Point) int {
	at := v.lens.radii(p)
	return slices.IndexFunc(v.earth.levels[atlas.L1].atoms, func(path *display.Path) bool {
		return contains(path, at)
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
