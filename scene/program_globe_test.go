package scene_test

import (
	"image"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// paintProjection paints the end of a year in a projection, at rest, without a GPU.
func paintProjection(t *testing.T, year, projection, w, h int) *image.RGBA {
	t.Helper()
	v, st, set := newView(t, w, h)
	var state story.State
	st.At(&state, timeline.EndOf(year))
	c := view.Controls{Year: year}
	c.Choose(view.ProjectionOption, projection)
	c.Frame = v.Aim(state.Current, c)
	v.Stand(&state, c)
	v.PrepareAll()
	var list display.List
	v.Compose(&list, &state, c)
	return raster.Paint(&list, image.Pt(w, h), v.Scale(), set)
}

// G goes from projection to projection; both painters paint the same, and after a turn the same
// globe once more. Its paths are other ones in each picture: the painter keeps none of them.
func TestProgramShowsTheGlobe(t *testing.T) {
	g := startProgram(t)
	g.enter("81")
	flat := g.picture()
	g.enter("g")
	g.pass(settled)
	compare(t, "peters", g.picture(), paintProjection(t, 1981, view.GallPeters, 1280, 720))
	g.enter("g")
	g.pass(settled)
	globe := g.picture()
	compare(t, "globe", globe, paintProjection(t, 1981, view.Globe, 1280, 720))
	g.session.MoveCursor(500, 300)
	g.session.PressMouseButton(ebiten.MouseButtonLeft)
	g.pass(1)
	g.session.MoveCursor(400, 250)
	g.pass(1)
	g.session.ReleaseMouseButton(ebiten.MouseButtonLeft)
	g.pass(settled)
	if same(globe, g.picture()) {
		t.Error("a drag leaves the globe as it is, want it turned")
	}
	g.enter("g")
	g.settle() // it turns back, and is painted once more when it has
	if !same(flat, g.picture()) {
		t.Error("G three times shows another picture than before")
	}
}
