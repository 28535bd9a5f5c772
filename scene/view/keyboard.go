package view

import (
	"strings"
	"unicode/utf8"

	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
)

// keyboard is where keys are, in rows from a height down, and the letters on them: the language's own, and a space.
// After them come a key that takes the last letter back, and two that turn the pages of what is found.
type keyboard struct {
	letters   []string // one each
	left, top float32
	columns   int
	w, h      float32 // of a key, with the gap to the next
	toLeft    bool    // whether the letters are of a script that is written from right to left, and so are the rows
}

// moreKeys are the keys after the letters.
const moreKeys = 3

// lettersOf are those on the keys in a language, and whether they are of a script that is written from right to left.
func lettersOf(w *words.Words) (letters []string, toLeft bool) {
	all := w.In("keyboard", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	toLeft, _ = display.RightToLeft(all)
	return append(strings.Split(all, ""), " "), toLeft
}

// keyboardIn arranges the keys in the foot of a room.
func (v *View) keyboardIn(r display.Rect) keyboard {
	k := keyboard{letters: v.finder.letters, toLeft: v.finder.toLeft, left: r.Min.X}
	count := len(k.letters) + moreKeys
	columns := max(1, min(count, int(r.W()/leastKey))) // a window may be drawn to any size
	rows := (count + columns - 1) / columns
	k.columns = (count + rows - 1) / rows
	k.w = r.W() / float32(k.columns)
	k.h = min(max(k.w, leastKey), mostKey)
	if r.H() < leastFind {
		k.h = leastKey
	}
	k.top = r.Max.Y - float32(rows)*k.h
	return k
}

// key is the rectangle of a key.
func (k keyboard) key(i int) display.Rect {
	column := i % k.columns
	if k.toLeft {
		column = k.columns - 1 - column
	}
	return display.XYWH(k.left+float32(column)*k.w, k.top+float32(i/k.columns)*k.h, k.w-2, k.h-2)
}

// keyboard draws the keys. Those that turn pages are there while there is a page to turn to.
func (v *View) keyboard(dst *display.List, k keyboard, page, pages int) {
	for i, letter := range k.letters {
		box := k.key(i)
		v.frame(dst, box)
		if at := box.Center(); letter == " " {
			dst.Box(display.XYWH(at.X-6, at.Y+3, 12, 1.5), v.ink, display.Plain)
		} else {
			v.typist.line(dst, letter, at.X, at.Y+4.5, center, sans(12.5), v.ink)
		}
		r, _ := utf8.DecodeRuneInString(letter)
		v.press(box, Action{Verb: TypeLetter, N: int(r)})
	}
	back := k.key(len(k.letters))
	v.frame(dst, back)
	at := back.Center()
	dst.Symbol(display.Left, display.Point{X: at.X - 3, Y: at.Y}, 6.5, v.ink)
	dst.Box(display.XYWH(at.X-1, at.Y-5.6, 9, 11.2), v.ink, display.Plain)
	cross(dst, display.Point{X: at.X + 2.5, Y: at.Y}, 2.6, v.panel)
	v.press(back, Action{Verb: TypeLetter})
	for i, turn := range [...]struct {
		shape display.Shape
		by    int
	}{{display.Left, -1}, {display.Right, 1}} {
		if next := page + turn.by; next < 0 || next >= pages {
			continue
		}
		box := k.key(len(k.letters) + 1 + i)
		if k.toLeft { // on is to the left
			turn.shape = display.Left + display.Right - turn.shape
		}
		v.frame(dst, box)
		dst.Symbol(turn.shape, box.Center(), 5.5, v.ink)
		v.press(box, Action{Verb: TurnFound, N: turn.by})
	}
}
