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
	v.mirrorPanel(dst, box, box, 0, since)
}

// mirrorPanel is mirror for a panel that has its head, down to a height, in a box of its own, which the tools
// leave to it.
func (v *View) mirrorPanel(dst *display.List, box, head display.Rect, foot float32, since drawn) {
	if !v.rightToLeft() {
		return
	}
	in := func(top, bottom float32) float32 {
		if bottom <= foot {
			return head.Min.X + head.Max.X
		}
		return box.Min.X + box.Max.X
	}
	for i := since.items; i < len(dst.Items); i++ {
		v.mirrorItem(&dst.Items[i], in)
	}
	for i := since.hits; i < len(v.hits); i++ {
		r := &v.hits[i].area
		*r = mirroredRect(*r, in(r.Min.Y, r.Max.Y))
	}
}

// mirrorItem mirrors an item; across is the sum of the edges of the box in which what is between two heights is.
func (v *View) mirrorItem(it *display.Item, across func(top, bottom float32) float32) {
	switch it.Kind {
	case display.Box, display.Clip:
		it.Rect = mirroredRect(it.Rect, across(it.Rect.Min.Y, it.Rect.Max.Y))
	case display.Line:
		sum := across(min(it.From.Y, it.To.Y), max(it.From.Y, it.To.Y))
		it.From.X, it.To.X = sum-it.From.X, sum-it.To.X
	case display.Symbol, display.Outline:
		it.From.X = across(it.From.Y, it.From.Y) - it.From.X
		switch it.Shape {
		case display.Left:
			it.Shape = display.Right
		case display.Right:
			it.Shape = display.Left
		default:
		}
	case display.Text:
		it.From.X = across(it.From.Y, it.From.Y) - it.From.X - v.typist.Width(it.Font, it.Text)
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
