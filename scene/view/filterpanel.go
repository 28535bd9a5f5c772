package view

import (
	"strconv"

	"atlas.example/southsouth/scene/display"
)

// traitGroup is traits that are chosen from together.
type traitGroup struct {
	name   string
	traits []Trait
}

// traitGroups are the groups in the order in which they are shown.
var traitGroups = [...]traitGroup{
	{"Field", []Trait{namTrait, g77Trait, otherTrait, projectTrait}},
	{"How far established", markOrder[:]},
	{"Told by", []Trait{firstVoice, firstVoice + 1, firstVoice + 2, firstVoice + 3, firstVoice + 4}},
}

// The filter's rows: the least height of one where it is under the others of all groups, and where it
// is not, the usual one, the room of a group's name, and the least width of a group's column.
const (
	traitRowGood  = 22
	traitRowLeast = 18
	traitRowUsual = 30
	groupHead     = 24
	groupColumn   = 130
)

// traitCell is where a trait is, and whether it has its short name there.
type traitCell struct {
	area  display.Rect
	trait Trait
	short bool
}

// Traits is how many boxes the filter's panel has.
const Traits = int(traitCount)

// TraitAt is the trait of a box of the filter's panel, which are counted from 1 in its order, and whether
// there is one.
func TraitAt(box int) (Trait, bool) {
	for _, g := range traitGroups {
		if box >= 1 && box <= len(g.traits) {
			return g.traits[box-1], true
		}
		box -= len(g.traits)
	}
	return 0, false
}

// filterPanel draws a box for each trait that can be left out, and a ring around the one that keys
// are at.
func (v *View) filterPanel(dst *display.List, area display.Rect, focus int) {
	v.focused = traitCount
	if t, ok := TraitAt(focus); ok {
		v.focused = t
	}
	v.frame(dst, area)
	r := area.Inset(optionsMargin)
	v.filterHead(dst, r)
	r.Min.Y += optionsHead
	switch {
	case r.H() >= float32(len(traitGroups))*groupHead+float32(traitCount)*traitRowGood:
		v.traitGroups(dst, r, 1)
	case r.W() >= float32(len(traitGroups))*groupColumn && r.H() >= groupHead+5*traitRowLeast:
		v.traitGroups(dst, r, len(traitGroups))
	default:
		v.traitList(dst, r)
	}
}

// traitGroups draws the groups under their names: below each other, or beside each other in a column
// for each.
func (v *View) traitGroups(dst *display.List, r display.Rect, columns int) {
	rows, heads := 0, float32(groupHead)
	for _, g := range traitGroups {
		if columns > 1 {
			rows = max(rows, len(g.traits))
		} else {
			rows += len(g.traits)
		}
	}
	if columns == 1 {
		heads *= float32(len(traitGroups))
	}
	high, wide := min((r.H()-heads)/float32(rows), traitRowUsual), r.W()/float32(columns)
	x, y := r.Min.X, r.Min.Y
	for _, g := range traitGroups {
		v.typist.put(dst, v.typist.shorten(bold(12), g.name, wide-6), x, y+16, left, bold(12), v.muted)
		y += groupHead
		for _, t := range g.traits {
			v.traitBox(dst, traitCell{display.XYWH(x, y, wide-6, high), t, false})
			y += high
		}
		if columns > 1 {
			x, y = x+wide, r.Min.Y
		}
	}
}

// traitList draws the traits one after the other, in two columns.
func (v *View) traitList(dst *display.List, r display.Rect) {
	const rows = (int(traitCount) + 1) / 2
	high, i := min(r.H()/float32(rows), traitRowUsual), 0
	for _, g := range traitGroups {
		for _, t := range g.traits {
			x, y := r.Min.X+float32(i/rows)*r.W()/2, r.Min.Y+float32(i%rows)*high
			v.traitBox(dst, traitCell{display.XYWH(x, y, r.W()/2-6, high), t, true})
			i++
		}
	}
}

// filterHead says what the panel is for, how many events are shown, and leads to all of them.
func (v *View) filterHead(dst *display.List, r display.Rect) {
	t, f, y := v.typist, bold(12), r.Min.Y+13
	right := v.leftOfTools(r)
	right -= v.closeWord(dst, display.Point{X: right, Y: y}) + 14
	if w := t.width(f, showAll); v.sieve.out != 0 && right-w >= r.Min.X {
		t.put(dst, showAll, right-w, y, left, f, v.link)
		v.press(display.XYWH(right-w-7, r.Min.Y-6, w+14, 30), Action{Verb: ShowAll})
		right -= w + 14
	}
	x := v.panelTitle(dst, "Filter", r, right) + 10
	for _, text := range v.filterCounts() {
		if x+t.width(sans(12), text) <= right {
			t.put(dst, text, x, y, left, sans(12), v.muted)
			return
		}
	}
}

// filterCounts says how many events are shown, at length and in short.
func (v *View) filterCounts() [3]string {
	all, shown := len(v.sieve.events), v.sieve.shown
	say := func(kind phraseKind, say func(shown string) string) string {
		return v.phrase(phrase{kind: kind, n: shown, of: all}, func() string { return say(strconv.Itoa(shown)) })
	}
	return [...]string{
		say(shownPhrase, func(shown string) string {
			return v.words.N(all, "{1} of {0} event shown", "{1} of {0} events shown", shown)
		}),
		say(ofAllPhrase, func(shown string) string { return v.words.N(all, "{1} of {0} event", "{1} of {0} events", shown) }),
		say(ofPhrase, func(shown string) string { return v.words.F("{0} of {1}", shown, strconv.Itoa(all)) }),
	}
}

// traitBox is a box with what it stands for: ticked while that is shown, hollow and its name struck
// out while it is left out.
func (v *View) traitBox(dst *display.List, c traitCell) {
	v.press(c.area, Action{Verb: ToggleTrait, N: int(c.trait)})
	out, y := v.sieve.out.Out(c.trait), c.area.Center().Y
	if v.focused == c.trait {
		ring := c.area.Inset(1)
		ring.Min.X -= 5
		v.focusRing(dst, ring)
	}
	v.checkBox(dst, display.Point{X: c.area.Min.X + 7, Y: y}, !out)
	x := c.area.Min.X + 20
	if sign := signOf(c.trait); sign != nil {
		sign(v, dst, display.Point{X: x + 8, Y: y})
		x += 22
	}
	text, f := traitRows[c.trait].name, sans(12.5)
	if c.short {
		text, f = traitRows[c.trait].short, sans(smallest)
	}
	text = v.typist.shorten(f, text, c.area.Max.X-x)
	at := display.Point{X: x, Y: y + f.Size*0.36}
	v.typist.put(dst, text, at.X, at.Y, left, f, v.ink)
	if out {
		v.strike(dst, at, v.typist.width(f, text), f)
	}
}

// focusRing is a line around what keys are at, in ink with a pale one inside, so that it is seen on
// anything.
func (v *View) focusRing(dst *display.List, r display.Rect) {
	dst.Box(r, v.ink, display.Plain)
	dst.Box(r.Inset(2), v.panel, display.Plain)
}
