package scene_test

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// What is read is scrolled by keys, wheel and finger, and its links are followed and come back from.
func TestProgramReads(t *testing.T) {
	g := startProgram(t)
	g.enter("81")
	g.press(ebiten.KeyEnter)
	top := g.picture()
	differ := func(what string) {
		t.Helper()
		if same(top, g.picture()) {
			t.Errorf("%s changes nothing", what)
		}
	}
	again := func(what string) {
		t.Helper()
		if !same(top, g.picture()) {
			t.Errorf("%s does not show the beginning of the article again", what)
		}
	}
	g.press(ebiten.KeyArrowDown)
	differ("Down")
	g.press(ebiten.KeyArrowUp)
	again("Up after Down")
	g.press(ebiten.KeyPageDown)
	differ("Page Down")
	g.press(ebiten.KeyPageUp)
	again("Page Up after Page Down")

	g.session.MoveCursor(1100, 300)
	g.session.ScrollWheel(0, -2)
	g.pass(2)
	differ("the wheel")
	g.session.ScrollWheel(0, 9)
	g.pass(2)
	g.session.MoveCursor(2, 2)
	g.pass(2)
	again("the wheel, back")

	g.session.PressTouch(7, 1100, 400)
	g.pass(1)
	g.session.MoveTouch(7, 1100, 300)
	g.pass(1)
	g.session.ReleaseTouch(7)
	g.pass(settled)
	differ("a finger that moves up")
	g.press(ebiten.KeyPageUp)
	again("Page Up after a finger")

	for range 4 {
		g.press(ebiten.KeyTab) // All texts, Copy, Close, the first link
	}
	differ("Tab")
	ringed := g.picture()
	g.press(ebiten.KeyEnter)
	if same(ringed, g.picture()) {
		t.Error("Enter does not follow the link that has the ring")
	}
	g.press(ebiten.KeyBackspace)
	again("Backspace")

	g.enter("s")
	differ("S")
	g.press(ebiten.KeyBackspace)
	again("Backspace after S")
	g.enter("ss")
	g.press(ebiten.KeyBackspace)
	again("Backspace after S twice")
	g.enter("r")
	differ("R")
	g.press(ebiten.KeyBackspace)
	again("Backspace after R")
	g.enter("?")
	differ("?")
	g.press(ebiten.KeyEscape)
	g.press(ebiten.KeyEnter)
	again("Escape and Enter")
}
