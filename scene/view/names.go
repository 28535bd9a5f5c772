package view

import (
	"cmp"
	"image/color"
	"math"
	"slices"
	"strings"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// Where a name goes depends on the land and on how large the map is, and neither on the moment
// nor on where one looks: nothing jumps while the story plays or the map is moved.

// names remembers where the names of a time and a size of the map go.
type names struct {
	scale   float32
	area    display.Rect // the part of the map, in radii, whose land is named
	ground  ground
	owners  []story.Owner
	renames int   // how many towns had another name before
	rows    []row // see rowsBySize

	placed   []nameplate
	fixed    clutter         // what no name may cover, around the origin of the map: signs, and names with some room
	capitals []display.Point // on the map
}

// covers reports whether all land in an area is named.
func (n *names) covers(area display.Rect) bool {
	return area.Min.X >= n.area.Min.X && area.Min.Y >= n.area.Min.Y && area.Max.X <= n.area.Max.X && area.Max.Y <= n.area.Max.Y
}

// nameplate is a name where it goes.
type nameplate struct {
	atom   int  // whose land it is of; none for a town
	beyond bool // whether it goes beyond that land
	place  int  // the place of the story that it is of, from 1; 0 for others
	lines  []string
	font   display.Font
	at     display.Point // on the map
	box    display.Rect  // of the text, in pixels, around the origin of the map
}

// namesBeyond is the zoom from which a name may go beyond its land.
const namesBeyond = 3

// allNames is the zoom from which every country is named, in its land or beyond it, and the
// capitals and places of the story too.
const allNames = 6

// nameSizes are the sizes of names, from the largest, and what share of its land's width a
// name of that size may take.
var nameSizes = [...]struct{ size, share float32 }{{17, 0.3}, {14, 0.45}, {12, 0.8}, {smallest, 1}}

// rowsAway are the heights at which a name is tried, in halves of its own: first where there is
// most room.
var rowsAway = [...]float32{0, 1, -1, 2, -2}

// labelsAndNames writes on the map: first what the story is about, then names where it leaves
// room for them.
func (v *View) labelsAndNames(dst *display.List, s *story.State, selected int) {
	v.labels(dst, s, selected)
	v.movements(dst, s)
	if v.flying {
		return // they would come and go at every size of the map on the way
	}
	if !v.statesOnly && selected == 0 {
		v.chips(dst, s)
	}
	v.names(dst, s)
}

// names sets the names of the time into the land, below everything else that is written. While
// land changes hands, the names that go with it and those that come are there in part.
func (v *View) names(dst *display.List, s *story.State) {
	if !v.resting() {
		return
	}
	v.arrangeNames(s)
	if s.Next == nil {
		for i := range v.named.placed {
			v.plate(dst, s, &v.named.placed[i], 1)
		}
		return
	}
	next := *s
	next.Land = s.Next
	v.named, v.coming = v.coming, v.named
	v.arrangeNames(&next)
	v.named, v.coming = v.coming, v.named
	share := gone(s.Turns)
	for i := range v.named.placed {
		if p := &v.named.placed[i]; v.coming.has(p) {
			v.plate(dst, s, p, 1)
		} else {
			v.plate(dst, s, p, 1-share)
		}
	}
	for i := range v.coming.placed {
		if p := &v.coming.placed[i]; !v.named.has(p) {
			v.plate(dst, &next, p, share)
		}
	}
}

// gone is how far the furthest of some turns has gone.
func gone(turns []story.Turn) float32 {
	most := float32(0)
	for _, t := range turns {
		most = max(most, t.Share)
	}
	return most
}

// has reports whether the same name goes to the same place.
func (n *names) has(p *nameplate) bool {
	return slices.ContainsFunc(n.placed, func(q nameplate) bool {
		return p.box == q.box && slices.Equal(p.lines, q.lines)
	})
}

// plate sets the lines of a name, at a share of their opacity, if nothing else is written there.
func (v *View) plate(dst *display.List, s *story.State, p *nameplate, share float32) {
	if p.place > 0 && s.Places[p.place-1].Event < 0 {
		return // it has its room, and no sign yet
	}
	box, f := v.onScreen(p), v.lens.frame
	if !f.Contains(box.Min) || !f.Contains(box.Max) || v.taken.overlaps(box) {
		return
	}
	text, halo := v.nameInk(s, p)
	for i, line := range p.lines {
		m := v.typist.measure(p.font, line)
		x := box.Center().X - m.Advance/2
		y := box.Min.Y + float32(i)*(m.Ascent+m.Descent) + m.Ascent
		dst.Text(line, display.Point{X: x, Y: y}, p.font, fade(text, share), fade(halo, share))
	}
}

// onScreen is the box of a name in the window. On a map that has grown since its names were arranged they are as
// large as before, and further apart.
func (v *View) onScreen(p *nameplate) display.Rect {
	middle, grown := p.box.Center(), v.lens.place.Scale/v.named.scale-1
	x, y := middle.X*grown+v.lens.place.X, middle.Y*grown+v.lens.place.Y
	return display.Rect{
		Min: display.Point{X: p.box.Min.X + x, Y: p.box.Min.Y + y},
		Max: display.Point{X: p.box.Max.X + x, Y: p.box.Max.Y + y},
	}
}

// nameInk is the colours of a name and its halo, with more of a halo where it does not lie on one
// colour.
func (v *View) nameInk(s *story.State, p *nameplate) (text, halo color.NRGBA) {
	if p.beyond {
		return v.ink, fade(v.panel, 0.9)
	}
	return v.nameOn(v.coatAt(s, p.atom, s.Land[p.atom]))
}

// nameOn is the colours of a name and its halo on land of a coat.
func (v *View) nameOn(c coat) (text, halo color.NRGBA) {
	ground := c.plain()
	text = v.inkOn(ground)
	switch {
	case c.held && text == v.panel:
		return text, ground
	case c.pattern != display.Plain || c.held:
		return v.ink, fade(mix(ground, v.panel, 0.5), 0.95)
	}
	return text, fade(ground, 0.75)
}

// While a map grows or shrinks its names are arranged anew at so many sizes for each that is twice as large, counted
// from where it rested, and go with the map in between: they would come and go at each else, and it would
// take a tenth of the time of each picture. It rests with those that have room there.
const nameSteps = 1.5

// nameScale is the size of the map for which its names are arranged, no larger than it is.
func (v *View) nameScale() float32 {
	now := v.lens.place.Scale
	if v.motion != Zooming || v.rested <= 0 {
		return now
	}
	steps := math.Floor(nameSteps * math.Log2(float64(now/v.rested)))
	return min(now, v.rested*float32(math.Exp2(steps/nameSteps)))
}

// arrangeNames decides where the names go, if it has not for this land and size of the map.
func (v *View) arrangeNames(s *story.State) {
	lens, scale := v.lens, v.nameScale()
	if scale == lens.place.Scale {
		v.setNames(s)
		return
	}
	v.lens = lens.scaled(scale)
	v.setNames(s)
	v.lens = lens
	v.measureLand(s)
}

// setNames is arrangeNames for the size of the map that the lens has.
func (v *View) setNames(s *story.State) {
	n, day := &v.named, chronicle.Day(s.Moment.Day())
	renames := v.sites.renames(day)
	area := v.namedArea()
	switch fit := func(n *names) bool {
		return n.scale == v.lens.place.Scale && n.ground == v.ground() && n.renames == renames && sameLand(n.owners, s.Land)
	}; {
	case fit(n) && n.covers(area):
		return
	case fit(n):
		area = v.world() // the map is moved: once for all ways that it may go
	default:
		for i := range v.namedBefore {
			if before := &v.namedBefore[i]; fit(before) && before.covers(area) {
				v.named, *before = *before, v.named
				return
			}
		}
		oldest := &v.namedBefore[v.namings%len(v.namedBefore)]
		v.named, *oldest = *oldest, v.named
		v.namings++
	}
	if !sameLand(n.owners, s.Land) {
		n.rows = v.rowsBySize(s)
	}
	n.area = area
	n.scale, n.ground, n.owners, n.renames = v.lens.place.Scale, v.ground(), s.Land, renames
	n.placed, n.capitals = n.placed[:0], n.capitals[:0]
	n.fixed.reset()
	v.measureLand(s)
	v.fixSigns()
	for _, r := range n.rows {
		if path := v.earth.levels[atlas.L1].atoms[r.atom]; path != nil && path.Bounds().Overlaps(area) {
			v.placeName(r.unit, r.atom)
		}
	}
	if v.lens.zoom >= allNames {
		v.placeTowns(n.rows, day)
	}
}

// namedAround is how far around what is looked at land is named, in pixels: further than a name reaches, so that none
// that is seen goes elsewhere for want of another that is not.
const namedAround = 400

// namedArea is the part of the map whose land is named while the map's size changes, in radii.
func (v *View) namedArea() display.Rect {
	f := v.lens.frame.Inset(-namedAround)
	area, world := display.Rect{Min: v.lens.radii(f.Min), Max: v.lens.radii(f.Max)}, v.world()
	return display.Rect{
		Min: display.Point{X: max(area.Min.X, world.Min.X), Y: max(area.Min.Y, world.Min.Y)},
		Max: display.Point{X: min(area.Max.X, world.Max.X), Y: min(area.Max.Y, world.Max.Y)},
	}
}

// sameLand reports whether two times are one in which no land changes hands: the story has one
// list for each.
func sameLand(a, b []story.Owner) bool { return len(a) == len(b) && &a[0] == &b[0] }

// row is a unit that holds land, and its largest atom.
type row struct {
	unit, atom int
	area       float64
}

// rowsBySize lists the units of a time, states first and of them the largest: where there is room
// for one name only it is theirs.
func (v *View) rowsBySize(s *story.State) []row {
	var rows []row
	at := map[int32]int{}
	for atom, owner := range s.Land {
		area := v.earth.atlas.Atoms[atom].AreaKm2
		i, ok := at[owner.Unit]
		switch {
		case owner.Unit < 0:
		case !ok:
			at[owner.Unit] = len(rows)
			rows = append(rows, row{int(owner.Unit), atom, area})
		case area > rows[i].area:
			rows[i].atom, rows[i].area = atom, area
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(v.rank(a.unit), v.rank(b.unit)), cmp.Compare(b.area, a.area))
	})
	return rows
}

// rank puts states before what others rule or hold, so that no occupied land is named and its
// neighbours not.
func (v *View) rank(unit int) int {
	if u := &v.story.Chronicle.Units[unit]; u.Sovereign == u.ID {
		return 0
	}
	return 1
}

// placeName names a unit in its land, in the largest letters and the fullest wording that have
// room, or beyond its land from the zoom on at which that is done.
func (v *View) placeName(unit, atom int) {
	u, path := &v.story.Chronicle.Units[unit], v.earth.levels[atlas.L1].atoms[atom]
	if path.Bounds().W()*v.lens.place.Scale < smallest && v.lens.zoom < allNames {
		return
	}
	a := v.anchor(atom)
	for _, w := range v.wordings(unit) {
		for i, size := range nameSizes {
			p := nameplate{atom: atom, lines: w.lines, font: sans(size.size), at: a.at}
			if v.placeInside(p, w.extents[i], a.land, size.share) {
				v.repeatName(p, w.extents[i], a.land)
				return
			}
		}
	}
	if v.lens.zoom >= namesBeyond {
		v.placeBeyond(&nameplate{atom: atom, beyond: true, lines: []string{u.Short}, font: sans(smallest), at: a.at})
	}
}

// placeInside sets a name of some extent around its point, if it takes no more than a share of the land's width
// there, and reports whether it could.
func (v *View) placeInside(p nameplate, extent display.Point, path *display.Path, share float32) bool {
	scale, w, h := v.lens.place.Scale, extent.X, extent.Y
	if w > path.Bounds().W()*scale*share || h > path.Bounds().H()*scale {
		return false
	}
	for _, rows := range rowsAway {
		p.box = v.boxAt(p.at, rows*h/2, w, h)
		middle := display.Point{X: p.at.X, Y: p.at.Y + rows*h/2/scale}
		if v.room(p.box) && fits(path, middle, w/share/scale, (h+2)/scale) {
			v.named.place(p)
			return true
		}
	}
	return false
}

// The distances at which the name of large land is repeated, in pixels, so that it can be seen
// wherever one looks.
const (
	repeatAcross = 520
	repeatDown   = 300
	repeatShare  = 0.8 // of the land's width there
)

// repeatName sets a name that has its place again and again over land that is larger than what
// one sees of it.
func (v *View) repeatName(p nameplate, extent display.Point, path *display.Path) {
	scale, b, at := v.lens.place.Scale, path.Bounds(), p.at
	if b.W()*scale < 1.5*repeatAcross && b.H()*scale < 1.5*repeatDown {
		return
	}
	for dy := -float32(int((at.Y-b.Min.Y)*scale/repeatDown)) * repeatDown; at.Y+dy/scale < b.Max.Y; dy += repeatDown {
		for dx := -float32(int((at.X-b.Min.X)*scale/repeatAcross)) * repeatAcross; at.X+dx/scale < b.Max.X; dx += repeatAcross {
			p.at = display.Point{X: at.X + dx/scale, Y: at.Y + dy/scale}
			if (dx != 0 || dy != 0) && v.named.area.Contains(p.at) {
				v.placeInside(p, extent, path, repeatShare)
			}
		}
	}
}

// wording is a way to write a unit's name, with its width and height in each of the sizes.
type wording struct {
	lines   []string
	extents [len(nameSizes)]display.Point
}

// wordings are the ways to write a unit's name, measured once.
func (v *View) wordings(unit int) []wording {
	if v.worded == nil || v.wordedBy != v.typist {
		v.worded, v.wordedBy = make([][]wording, len(v.story.Chronicle.Units)), v.typist
	}
	if v.worded[unit] == nil {
		for _, lines := range wordingsOf(&v.story.Chronicle.Units[unit]) {
			w := wording{lines: lines}
			for i, size := range nameSizes {
				w.extents[i].X, w.extents[i].Y = v.extent(&nameplate{lines: lines, font: sans(size.size)})
			}
			v.worded[unit] = append(v.worded[unit], w)
		}
	}
	return v.worded[unit]
}

// wordingsOf are the ways to write a unit's name, the fullest first: with today's name in
// brackets under it, then without, each in one line and in two.
func wordingsOf(u *chronicle.Unit) [][]string {
	one := []string{u.Short}
	out := [][]string{one}
	if i := strings.LastIndexByte(u.Short, ' '); i > 0 {
		out = append(out, []string{u.Short[:i], u.Short[i+1:]})
	}
	if u.Now == "" || strings.Contains(u.Short, u.Now) {
		return out
	}
	for i := range out {
		out = append(out, out[i])
		out[i] = append(slices.Clone(out[i]), "("+u.Now+")")
	}
	return out
}

// extent is the width and height of a name's lines.
func (v *View) extent(p *nameplate) (w, h float32) {
	for _, line := range p.lines {
		m := v.typist.measure(p.font, line)
		w, h = max(w, m.Advance), h+m.Ascent+m.Descent
	}
	return w, h
}

// boxAt is a box of w × h, down pixels below a point of the map.
func (v *View) boxAt(at display.Point, down, w, h float32) display.Rect {
	x, y := at.X*v.lens.place.Scale, at.Y*v.lens.place.Scale+down
	return display.XYWH(x-w/2, y-h/2, w, h)
}

// room reports whether nothing is where a name would go.
func (v *View) room(box display.Rect) bool {
	return !v.named.fixed.overlaps(box)
}

// place puts a name where it goes.
func (n *names) place(p nameplate) {
	n.placed = append(n.placed, p)
	n.fixed.add(p.box.Inset(-2))
}

// anchor is where the name of an atom's land goes, and the land with no more corners than it takes
// to see whether a name fits into it.
type anchor struct {
	at   display.Point
	land *display.Path
}

// finest is the share of its land's extent to which land is simplified for names.
const finest = 1.0 / 400

// anchor looks for an atom's anchor, once.
func (v *View) anchor(atom int) anchor {
	if now := v.ground(); v.anchors == nil || v.anchored != now {
		v.anchors, v.anchored = make([]anchor, len(v.earth.levels[atlas.L1].atoms)), now
	}
	a := &v.anchors[atom]
	if a.land == nil {
		path := v.earth.levels[atlas.L1].atoms[atom]
		*a = anchor{v.earth.innerPoint(atom), coarse(path, max(path.Bounds().W(), path.Bounds().H())*finest)}
	}
	return *a
}
