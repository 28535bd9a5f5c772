package scene

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"atlas.example/southsouth/scene/view"
)

// filterKeys is what up, down and Enter do while the filter is open: they go from box to box and tick
// the one that they are at. It reports whether the filter is open, and so has these keys.
func (in *input) filterKeys() bool {
	if in.open != view.FilterPanel {
		in.focus = 0
		return false
	}
	if struck(ebiten.KeyArrowDown) {
		in.moveFocus(1)
	}
	if struck(ebiten.KeyArrowUp) {
		in.moveFocus(-1)
	}
	if inpututil.IsKeyJustPressed(ebiten.KeyEnter) {
		if t, ok := view.TraitAt(in.focus); ok {
			in.filter.Toggle(t)
		}
	}
	return true
}

// moveFocus goes one box on, or back with by −1: around at the ends, and from nowhere to the first or
// the last.
func (in *input) moveFocus(by int) {
	if in.focus == 0 && by < 0 {
		in.focus = 1
	}
	in.focus = 1 + (in.focus-1+by+view.Traits)%view.Traits
}
