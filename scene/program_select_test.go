package scene_test

import (
	"image"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/timeline"
)

func TestProgramFindsAndSelects(t *testing.T) {
	g := startProgram(t)
	g.pass(settled)
	begin := g.picture()
	unlike := func(than *image.RGBA, why string) *image.RGBA {
		t.Helper()
		now := g.picture()
		if same(than, now) {
			t.Error(why)
		}
		return now
	}
	g.enter("q")
	g.enter("upper v p")
	g.press(ebiten.KeyBackspace)
	g.press(ebiten.KeyBackspace)
	typed := unlike(begin, "Q changes nothing, want names to find")
	g.press(ebiten.KeyEnter)
	found := unlike(typed, "Enter changes nothing, want the country that was found")
	g.press(ebiten.KeyEnter)
	unlike(found, "Enter changes nothing, want the country's profile")
	g.press(ebiten.KeyEscape)
	if !same(found, g.picture()) {
		t.Error("Escape leaves the profile open")
	}
	g.press(ebiten.KeyEscape)
	g.enter("w")
	g.wantMoment("let-go", timeline.First)

	g.click(480, 190) // Algeria
	g.session.MoveCursor(2, 2)
	g.pass(settled)
	tapped := unlike(begin, "a click on a country changes nothing, want it selected")
	g.enter("c")
	g.press(ebiten.KeyArrowDown)
	unlike(tapped, "an arrow changes nothing, want another country selected")
	g.press(ebiten.KeyEscape)
	g.press(ebiten.KeyEscape)
	g.wantMoment("left", timeline.First)
}
