package view

import (
	"image/color"
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// In the view of tiles everyone who ever takes part has a tile of the same size, the Maldives as
// much as India. Switching to it and back, each tile grows out of its place on the map.

// tiledShare is how far the picture has gone from the map to the tiles, from 0 to 1.
func (v *View) tiledShare(c Controls) float32 {
	t := 1 - min(max(c.Morphing, 0), 1)
	t = t * t * (3 - 2*t) // the same forwards and backwards, so that a change can be taken back
	if c.Settings[MapOption] == MapTiles {
		return t
	}
	return 1 - t
}

// tile is an entity's tile.
type tile struct {
	entity int
	cell   tilePlace
}

// tilesOf finds the entities of the tiles.
func tilesOf(c *chronicle.Chronicle) []tile {
	at := map[string]int{}
	for i := range c.Entities {
		at[c.Entities[i].ID] = i
	}
	var out []tile
	for _, p := range tilePlaces {
		if e, ok := at[p.id]; ok {
			out = append(out, tile{e, p})
		}
	}
	return out
}

// The side of a tile with the gap to the next, in logical pixels: the largest, and the gap.
const (
	tileLargest = 38
	tileGap     = 2
)

// tileGrid is where the grid of tiles is and the side of its cells.
func (v *View) tileGrid() (at display.Point, side float32) {
	r := v.layout.mapped.Inset(2)
	if f := v.filterBox(); !f.Empty() && f.Overlaps(r) {
		r.Min.Y = f.Max.Y + 2
	}
	switch v.layout.form {
	case wide:
		return v.gridIn(r)
	case narrow:
		r.Max.Y = min(r.Max.Y, v.yearBox().Min.Y-2)
		return v.gridIn(r)
	case compact:
	}
	// Beside the year, or above it where that leaves more room.
	beside, above := r, r
	beside.Min.X, above.Max.Y = v.yearBox().Max.X+2, v.yearBox().Min.Y-2
	at, side = v.gridIn(beside)
	if p, s := v.gridIn(above); s > side {
		return p, s
	}
	return at, side
}

// gridIn is where the grid goes in a rectangle, and the side of its cells. The tools may lie in its
// upper right corner, where there are no tiles, or it goes below them.
func (v *View) gridIn(r display.Rect) (at display.Point, side float32) {
	const corner = 3 // columns
	t := v.layout.tools[toolCount-1]
	if t.Empty() || !t.Overlaps(r) {
		return centred(r)
	}
	below := r
	below.Min.Y = t.Max.Y + 2
	at, side = centred(below)
	_, beside := centred(r)
	if beside = min(beside, (t.Min.X-tileGap-r.Min.X)/(tileColumns-corner)); beside > side {
		return display.Point{X: r.Min.X, Y: r.Center().Y - beside*tileRows/2}, beside
	}
	return at, side
}

// centred is where the grid goes that fills a rectangle, and the side of its cells, in each of which there is
// a tile to be seen even where they are too many for the rectangle.
func centred(r display.Rect) (at display.Point, side float32) {
	side = max(min(r.W()/tileColumns, r.H()/tileRows, tileLargest), tileGap+1)
	return display.Point{X: r.Center().X - side*tileColumns/2, Y: r.Center().Y - side*tileRows/2}, side
}

// tileBox is the box of a cell of the grid.
func tileBox(at display.Point, side float32, column, row int) display.Rect {
	return display.XYWH(at.X+float32(column)*side, at.Y+float32(row)*side, side-tileGap, side-tileGap)
}

// tileView draws the tiles, a share of the way from their places on the map.
func (v *View) tileView(dst *display.List, s *story.State, c Controls, share float32) {
	at, side := v.tileGrid()
	v.coded = share == 1 && v.codesFit(side-tileGap)
	v.reach.tiles = v.reach.tiles[:0]
	dst.Box(v.layout.mapped, fade(v.paper, share), display.Plain)
	if share == 1 {
		v.tileRegions(dst, at, side)
	}
	for _, t := range v.tileList {
		box := v.onItsWay(t, tileBox(at, side, t.cell.column, t.cell.row), share)
		v.reach.tiles = append(v.reach.tiles, tileSpot{t.entity, box.Inset(-tileGap / 2)})
		if e := &s.Entities[t.entity]; e.Ever && !e.Member {
			dst.Box(box, fade(v.aside(), share), display.Plain) // pale, where all years are shown
		}
		v.tile(dst, s, t.entity, box, share)
		if e := &s.Entities[t.entity]; e.Ring > 0 && !c.Calm {
			dst.Outline(display.Square, box.Center(), side*(0.7+0.5*e.Ring), fade(v.ochre, 1.5*(1-e.Ring)), 2, display.Dash{})
		}
	}
}

// onItsWay is the box of a tile on its way from its seat on the map.
func (v *View) onItsWay(t tile, box display.Rect, share float32) display.Rect {
	e := &v.story.Chronicle.Entities[t.entity]
	if share == 1 || !e.Located || !v.visible(e.At) {
		return box
	}
	from, to := v.point(e.At), box.Center()
	r := smallLand/2 + (box.W()-smallLand)/2*share
	x, y := from.X+(to.X-from.X)*share, from.Y+(to.Y-from.Y)*share
	return display.XYWH(x-r, y-r, 2*r, 2*r)
}

// tile draws a tile: filled like the land on the map, only outlined while its entity has no part in
// the story.
func (v *View) tile(dst *display.List, s *story.State, entity int, box display.Rect, share float32) {
	e := &s.Entities[entity]
	lit := v.reach.lit[entity]
	look := v.coatOf(s, story.Owner{Unit: -1, Entity: int32(entity)})
	if lit || e.Gone > 0 {
		v.fillBox(dst, box, look.paint, 1)
		v.fillBox(dst, box, look.over, look.share)
	}
	switch {
	case lit && v.hosting(s, entity):
		v.hostBorder(dst, box)
	case e.Part != nil && e.Part.Group == vacant:
		v.boxBorder(dst, box, v.petrol, 1.5, display.Dash{On: 2.5, Off: 2})
	case lit:
		v.boxBorder(dst, box, v.coast, 0.8, display.Dash{})
	default:
		v.boxBorder(dst, box, fade(v.outline, 0.7*share), 0.8, display.Dash{})
	}
	v.tileText(dst, s, entity, box, share)
}

// fillBox fills a box by a paint at a share of its opacity.
func (v *View) fillBox(dst *display.List, box display.Rect, p paint, share float32) {
	for _, in := range v.inks(p) {
		if c := fade(in.color, share); c.A > 0 {
			dst.Box(box, c, in.pattern)
		}
	}
}

// hostBorder is the line around the tile of a host.
func (v *View) hostBorder(dst *display.List, box display.Rect) {
	v.boxBorder(dst, box.Inset(1.2), v.panel, hostUnder, display.Dash{})
	v.boxBorder(dst, box.Inset(0.8), v.brick, hostWidth, display.Dash{})
}

// tileText sets the code of an entity into its tile, with a triangle over it for a movement and a
// star for the host of a meeting, as far as there is room.
func (v *View) tileText(dst *display.List, s *story.State, entity int, box display.Rect, share float32) {
	n := &v.story.Chronicle.Entities[entity]
	code, f := v.codeOf(n, chronicle.Day(s.Moment.Day())), bold(smallest)
	m := v.typist.measure(f, code)
	fits := v.coded && m.Advance <= box.W()-1
	text, halo := v.muted, fade(v.paper, 0)
	if v.reach.lit[entity] {
		text, halo = v.nameOn(v.coatOf(s, story.Owner{Unit: -1, Entity: int32(entity)}))
	}
	base := box.Center().Y + smallest*0.36
	if n.Kind == chronicle.Movement {
		at, r := box.Center(), box.W()*0.3
		if fits && box.H() >= 28 {
			at.Y, r, base = box.Min.Y+9, 5, box.Max.Y-5
		} else {
			fits = false
		}
		at.Y += r / 4
		dst.Symbol(display.Triangle, at, r+1.5, fade(v.panel, share))
		dst.Outline(display.Triangle, at, r, fade(v.ink, share), 1, display.Dash{})
	}
	if v.hosting(s, entity) && v.reach.lit[entity] && box.H() >= 28 {
		at := display.Point{X: box.Center().X, Y: box.Min.Y + 9}
		base = box.Max.Y - 5
		dst.Symbol(display.Disc, at, 7, v.panel)
		dst.Symbol(display.Star, at, 6, v.eventHue(v.hosted(s, entity)))
	}
	if fits {
		dst.Text(code, display.Point{X: box.Center().X - m.Advance/2, Y: base}, f, fade(text, share), fade(halo, share))
	}
}

// codesFit reports whether tiles of a size have room for codes: all of three letters or none.
func (v *View) codesFit(size float32) bool {
	for _, p := range tilePlaces {
		if len(p.id) == 3 && v.typist.Width(bold(smallest), p.id) > size-1 {
			return false
		}
	}
	return size >= smallest+5
}

// codeOf is the code of an entity on a day.
func (v *View) codeOf(n *chronicle.Entity, day chronicle.Day) string {
	for _, c := range tileCodes {
		if c.id == n.ID && (c.from == "" || v.englishName(n.ID, day) == c.from) {
			return c.code
		}
	}
	return n.ID
}

// englishName is the name of an entity on a day in the language of the tables.
func (v *View) englishName(id string, day chronicle.Day) string {
	c := v.story.Chronicle.English()
	e, _ := c.Entity(id)
	return c.NameAt(e, day)
}

// tileRegions names the regions beside their tiles, in as many of their words as there is room for.
func (v *View) tileRegions(dst *display.List, at display.Point, side float32) {
	f := sans(min(max(side*0.36, smallest), 13))
	for _, l := range tileLabels {
		box := tileBox(at, side, l.column, l.row)
		box.Max.X = box.Min.X + float32(l.cells)*side - tileGap
		if box.H() < f.Size || slices.ContainsFunc(v.layout.tools[:], box.Overlaps) {
			continue
		}
		name, _ := v.regionName(l.region)
		if short, _, ok := strings.Cut(name, v.words.In("list", " and ")); ok && v.typist.width(f, name) > box.W() {
			name = short
		}
		if v.typist.width(f, name) <= box.W() {
			v.typist.put(dst, name, box.Min.X+1, box.Center().Y+f.Size*0.36, left, f, v.muted)
		}
	}
}

// regionName is the name of a region, and whether there is one of that id.
func (v *View) regionName(id string) (string, bool) {
	for i := range v.story.Chronicle.Regions {
		if r := &v.story.Chronicle.Regions[i]; r.ID == id {
			return r.Name, true
		}
	}
	return "", false
}

// boxBorder draws the sides of a box.
func (v *View) boxBorder(dst *display.List, r display.Rect, c color.NRGBA, width float32, dash display.Dash) {
	corners := [...]display.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}
	for i, p := range corners {
		q := corners[(i+1)%len(corners)]
		dst.Line(p, q, c, width, dash)
	}
}
