package view

import (
	"unicode"

	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
)

// Where a language is written from right to left, what is read begins at the right: the lines of the card, the
// legend, panels and tooltips, with their signs before them. All that is drawn as it is from left to right, and
// then mirrored in its box, where it keeps its room. The map and what has to do with time are not: time runs from
// left to right in every language, and so do the buttons that step through it.

// rightToLeft reports whether the language is written from right to left.
func (v *View) rightToLeft() bool { return v.typist.toLeft }

// drawn is how much of a picture was drawn at a point of its making.
type drawn struct{ items, hits int }

// soFar is how much is drawn.
func (v *View) soFar(dst *display.List) drawn { return drawn{len(dst.Items), len(v.hits)} }

// mirror mirrors what was drawn since in a box, if the language is written from right to left.
func (v *View) mirror(dst *display.List, box display.Rect, since drawn) {
	v.mirrorIn(dst, mirrors{box: box, head: box}, since)
}

// mirrorPanel is mirror for a panel with a margin: its head is mirrored in what the tools leave to it.
func (v *View) mirrorPanel(dst *display.List, area display.Rect, margin float32, since drawn) {
	if !v.rightToLeft() {
		return
	}
	head := area.Inset(margin)
	head.Max.X, head.Max.Y = v.leftOfTools(head), head.Min.Y+panelHead
	v.mirrorIn(dst, mirrors{area, head}, since)
}

// panelHead is how far down the head of any panel reaches.
const panelHead = 24

// mirrors are the boxes in which things are mirrored: those above the foot of the head in that.
type mirrors struct{ box, head display.Rect }

// across is the sum of the edges of the box for what reaches down so far.
func (m *mirrors) across(bottom float32) float32 {
	if bottom <= m.head.Max.Y {
		return m.head.Min.X + m.head.Max.X
	}
	return m.box.Min.X + m.box.Max.X
}

func (v *View) mirrorIn(dst *display.List, m mirrors, since drawn) {
	if !v.rightToLeft() {
		return
	}
	for i := since.items; i < len(dst.Items); i++ {
		v.mirrorItem(&dst.Items[i], &m)
	}
	for i := since.hits; i < len(v.hits); i++ {
		r := &v.hits[i].area
		*r = mirroredRect(*r, m.across(r.Center().Y))
	}
}

func (v *View) mirrorItem(it *display.Item, m *mirrors) {
	switch it.Kind {
	case display.Box, display.Clip:
		it.Rect = mirroredRect(it.Rect, m.across(it.Rect.Max.Y))
	case display.Line:
		sum := m.across(max(it.From.Y, it.To.Y))
		it.From.X, it.To.X = sum-it.From.X, sum-it.To.X
	case display.Symbol, display.Outline:
		it.From.X = m.across(it.From.Y) - it.From.X
		switch it.Shape {
		case display.Left:
			it.Shape = display.Right
		case display.Right:
			it.Shape = display.Left
		default:
		}
	case display.Text:
		it.From.X = m.across(it.From.Y) - it.From.X - v.typist.Width(it.Font, it.Text)
	case display.Fill, display.Stroke, display.BeginLayer, display.EndLayer: // which only the map has
	}
}

func mirroredRect(r display.Rect, sum float32) display.Rect {
	r.Min.X, r.Max.X = sum-r.Max.X, sum-r.Min.X
	return r
}

// directed is a text in a language from right to left with a mark of its direction before it, where it has such
// letters and another one before them.
func (t *typist) directed(text string) string {
	if !t.toLeft {
		return text
	}
	if toLeft, lettered := display.RightToLeft(text); toLeft || !lettered {
		return text
	}
	for _, r := range text {
		if toLeft, _ := display.RightToLeft(string(r)); toLeft && unicode.IsLetter(r) {
			return "\u200f" + text
		}
	}
	return text
}

// toLeft reports whether words are of a language from right to left.
func toLeft(w *words.Words) bool { return words.RightToLeft(w.Tag()) }
