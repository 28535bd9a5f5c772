package view

import "atlas.example/southsouth/scene/display"

// Saying is something that is said to the viewer over the picture, and the word of the button that
// answers it. The zero Saying is nothing.
type Saying struct{ Text, Answer string }

// The box in which something is said: the most that it is wide, its margin, the height of its button and of a
// line, and how many of those there are at most.
const (
	sayingWide   = 420
	sayingMargin = 14
	sayingButton = 34
	sayingLine   = 19
	sayingLines  = 10
)

// say draws what is said, above the ruler, in front of all else.
func (v *View) say(dst *display.List, s Saying) {
	if s == (Saying{}) {
		return
	}
	t, f := v.typist, sans(14)
	w := min(sayingWide, v.layout.window.W()-16)
	foot := min(v.layout.ruler.Min.Y-6, v.layout.window.Max.Y-8)
	around := float32(2*sayingMargin + sayingButton + 4)
	lines := t.wrap(f, s.Text, w-2*sayingMargin, min(max(int((foot-4-around)/sayingLine), 2), sayingLines))
	h := float32(len(lines))*sayingLine + around
	box := display.XYWH(v.layout.window.Center().X-w/2, max(foot-h, 4), w, h)
	since := v.soFar(dst)
	v.frame(dst, box.Inset(-1))
	dst.Box(display.Rect{Min: box.Min, Max: display.Point{X: box.Min.X + 4, Y: box.Max.Y}}, v.brick, display.Plain)
	v.press(box, Action{Verb: Nothing})
	y := box.Min.Y + sayingMargin + 13
	for _, line := range lines {
		t.line(dst, line, box.Min.X+sayingMargin, y, left, f, v.ink)
		y += sayingLine
	}
	wide := max(t.width(bold(13), s.Answer)+28, 90)
	button := display.XYWH(box.Max.X-sayingMargin-wide, box.Max.Y-sayingMargin-sayingButton+4, wide, sayingButton)
	v.frame(dst, button)
	t.put(dst, s.Answer, button.Center().X, button.Center().Y+5, center, bold(13), v.ink)
	v.press(button, Action{Verb: Answer})
	v.mirror(dst, box, since)
}
