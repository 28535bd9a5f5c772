package view

import (
	"cmp"
	"image/color"
	"slices"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// Direction is where an arrow points on the screen.
type Direction uint8

// The directions.
const (
	Leftward Direction = iota
	Rightward
	Upward
	Downward
)

// lit is an entity that has a part in the story at a moment, and where on the map it is.
type lit struct {
	entity int
	at     display.Point
}

// litUp lists those with a part in the story: members, the participants of the meeting shown, and where
// all years are shown whoever was a member in any. The list is good until it is asked for again.
func (v *View) litUp(s *story.State) []lit {
	out := v.litNow[:0]
	for i := range s.Entities {
		if is := &s.Entities[i]; !is.Member && !is.Ever && is.Part == nil {
			continue
		}
		if at, shown := v.seatOf(i); shown {
			out = append(out, lit{i, at})
		}
	}
	v.litNow = out
	return out
}

// aslant is how much further something counts for being off the direction of an arrow.
const aslant = 2

// Neighbour is the nearest entity with a part in the story from another in a direction, both by their
// position in Chronicle.Entities, or -1. From none it is the one nearest to the middle of the map.
// What lies more to the side than ahead counts only where nothing lies ahead.
func (v *View) Neighbour(s *story.State, from int, to Direction) int {
	all := v.litUp(s)
	if from < 0 {
		return nearest(all, v.lens.frame.Center())
	}
	at, shown := v.seatOf(from)
	if !shown {
		return nearest(all, v.lens.frame.Center())
	}
	best, least := -1, float32(0)
	for _, off := range [...]bool{false, true} {
		for _, l := range all {
			ahead, across := along(at, l.at, to)
			if l.entity == from || ahead <= 0 || across > ahead && !off {
				continue
			}
			if d := ahead*ahead + aslant*across*across; best < 0 || d < least {
				best, least = l.entity, d
			}
		}
		if best >= 0 {
			break
		}
	}
	return best
}

// along is how far a point lies in a direction from another, and how far to a side.
func along(from, to display.Point, d Direction) (ahead, across float32) {
	x, y := to.X-from.X, to.Y-from.Y
	switch d {
	case Leftward:
		return -x, max(y, -y)
	case Rightward:
		return x, max(y, -y)
	case Upward:
		return -y, max(x, -x)
	case Downward:
	}
	return y, max(x, -x)
}

func nearest(all []lit, p display.Point) int {
	best, least := -1, float32(0)
	for _, l := range all {
		x, y := l.at.X-p.X, l.at.Y-p.Y
		if d := x*x + y*y; best < 0 || d < least {
			best, least = l.entity, d
		}
	}
	return best
}

// readingBand is the height of the bands, as a share of the map's, in which countries are read from
// left to right.
const readingBand = 1.0 / 12

// InReadingOrder lists the entities with a part in the story, by their position in
// Chronicle.Entities: from the north to the south, and in each band from the west to the east.
func (v *View) InReadingOrder(s *story.State) []int {
	all := v.litUp(s)
	band := v.world().H() * v.lens.place.Scale * readingBand
	row := func(l lit) int { return int((l.at.Y - v.lens.place.Y) / band) }
	slices.SortStableFunc(all, func(a, b lit) int {
		return cmp.Or(cmp.Compare(row(a), row(b)), cmp.Compare(a.at.X, b.at.X))
	})
	out := make([]int, len(all))
	for i, l := range all {
		out[i] = l.entity
	}
	return out
}

// Show brings an entity into view, where the map is zoomed or turned so that it is not.
func (v *View) Show(entity int) {
	e := &v.story.Chronicle.Entities[entity]
	if e.Located && len(v.reach.tiles) == 0 {
		v.bring(e.At)
	}
}

// The words that say that the arrows go from country to country, from the most to the fewest.
var modeWords = [...]string{
	"Countries: arrows move, Enter opens, Esc leaves",
	"Countries: arrows, Enter, Esc",
	"Countries",
}

// modeSign says that the arrows go from country to country, with buttons that do the same.
func (v *View) modeSign(dst *display.List, c *Controls) {
	const high, key = 28, 30
	if !c.Countries || v.open != NoPanel && v.panelArea(v.open).Overlaps(v.lens.frame) {
		return
	}
	f := v.lens.frame
	limit := v.leftOfTools(display.XYWH(f.Min.X, f.Min.Y, f.W(), high+8))
	text := modeWords[len(modeWords)-1]
	for _, words := range modeWords {
		if v.typist.width(bold(12), words)+3*key+28 <= limit-f.Min.X {
			text = words
			break
		}
	}
	box := display.XYWH(f.Min.X+4, f.Min.Y+4, v.typist.width(bold(12), text)+3*key+20, high)
	if tour := v.layout.tour; v.touring.On && tour.Overlaps(box) {
		box.Min.Y, box.Max.Y = tour.Max.Y+4, tour.Max.Y+4+high
	}
	if note := v.noteBox(); box.Overlaps(note) { // a low phone has the note there
		box.Min.Y, box.Max.Y = note.Max.Y+4, note.Max.Y+4+high
	}
	dst.Box(box.Inset(-1), v.panel, display.Plain)
	dst.Box(box, v.ink, display.Plain)
	v.press(box, Action{})
	v.typist.put(dst, text, box.Min.X+key+10, box.Center().Y+4.3, left, bold(12), v.panel)
	for _, b := range [...]struct {
		x     float32
		shape display.Shape
		do    Action
	}{
		{box.Min.X, display.Left, Action{Verb: StepCountry, N: -1}},
		{box.Max.X - 2*key, display.Right, Action{Verb: StepCountry, N: 1}},
	} {
		area := display.XYWH(b.x, box.Min.Y, key, high)
		dst.Symbol(b.shape, area.Center(), 5.5, v.panel)
		v.press(area, b.do)
	}
	leave := display.XYWH(box.Max.X-key, box.Min.Y, key, high)
	cross(dst, leave.Center(), 4, v.panel)
	v.press(leave, Action{Verb: CountryMode})
}

// cross is the sign that closes something.
func cross(dst *display.List, at display.Point, r float32, c color.NRGBA) {
	dst.Line(display.Point{X: at.X - r, Y: at.Y - r}, display.Point{X: at.X + r, Y: at.Y + r}, c, 1.6, display.Dash{})
	dst.Line(display.Point{X: at.X - r, Y: at.Y + r}, display.Point{X: at.X + r, Y: at.Y - r}, c, 1.6, display.Dash{})
}
