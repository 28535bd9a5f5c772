package scene

import (
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// newGame is a game in a window, without a screen.
func newGame(tb testing.TB, w, h float32) *Game {
	tb.Helper()
	c, err := data.Chronicle()
	if err != nil {
		tb.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		tb.Fatal(err)
	}
	set, err := typeface.New()
	if err != nil {
		tb.Fatal(err)
	}
	st := story.New(c, a.AtomIDs())
	g := &Game{story: st, playhead: timeline.NewPlayhead(st.Stops()), view: view.New(st, a, set)}
	g.view.Resize(w, h, 1)
	g.pilot.Refit(g.view, g.frame())
	return g
}

// pass lets a tick pass in which the viewer asks for actions.
func (g *Game) pass(actions ...view.Action) {
	g.input.commands = g.input.commands[:0]
	for _, a := range actions {
		g.input.act(g.view, a)
	}
	for _, c := range g.input.commands {
		g.playhead.Do(c)
	}
	g.steer(false, g.input.commands)
	g.advance()
}

// settle lets ticks pass until the camera and the playhead stand, or a minute is over.
func (g *Game) settle() {
	g.pass()
	for n := 0; (g.pilot.Flying() || g.playhead.Moving()) && n < 3600; n++ {
		g.pass()
	}
}

// On a phone a step to an event elsewhere first sets the year and moves the map, and only then shows the
// event.
func TestTheStoryWaitsForTheCamera(t *testing.T) {
	g := newGame(t, 390, 844)
	for range 3 {
		g.pass(view.Action{Verb: view.StepEvent, N: 1})
		g.settle()
	}
	before := g.moment
	for i := 0; i < 60 && !g.pilot.Flying(); i++ {
		before = g.moment
		g.pass(view.Action{Verb: view.StepEvent, N: 1})
		if !g.pilot.Flying() {
			g.settle()
		}
	}
	if !g.pilot.Flying() || g.moment != before || g.playhead.Target() == before {
		t.Fatalf("flying %v from %v to %v with %v shown, want the moment to wait", g.pilot.Flying(), before, g.playhead.Target(), g.moment)
	}
	ticks := 0
	for ; g.pilot.Flying(); ticks++ {
		if g.moment != before {
			t.Fatalf("after %d ticks of flight the moment is %v, want %v still", ticks, g.moment, before)
		}
		g.pass()
	}
	if ticks > int(view.MostFlight/tick)+1 {
		t.Errorf("the flight took %d ticks", ticks)
	}
	g.settle()
	if g.moment != g.playhead.Target() {
		t.Errorf("in the end %v is shown, want %v", g.moment, g.playhead.Target())
	}
}

// In a wide window the map stands still, however one steps, unless one asks for it to follow.
func TestTheWideMapIsStill(t *testing.T) {
	g := newGame(t, 1280, 720)
	camera := g.view.Camera()
	for range 20 {
		g.pass(view.Action{Verb: view.StepEvent, N: 1})
		g.settle()
	}
	if g.view.Camera() != camera {
		t.Errorf("the camera went from %v to %v", camera, g.view.Camera())
	}
	g.input.settings.Choose(view.CameraOption, view.CameraFollows)
	g.pass()
	if !g.pilot.Flying() {
		t.Error("asked to follow, the camera stays where it is")
	}
}

// Playing with a camera that follows comes to the end, and every flight within.
func TestPlayingWithFlightsComesToTheEnd(t *testing.T) {
	g := newGame(t, 390, 844)
	g.pass(view.Action{Verb: view.PlayPause})
	last, ticks := g.moment, 0
	for ; g.playhead.Playing() && ticks < 60*300; ticks++ {
		g.pass()
		if g.moment < last {
			t.Fatalf("playing goes back from %v to %v", last, g.moment)
		}
		last = g.moment
	}
	g.settle()
	if g.moment != timeline.Last {
		t.Errorf("after %d ticks playing is at %v, want the end", ticks, g.moment)
	}
	t.Logf("played for %d s", ticks/60)
}

// The tour leads from step to step; whatever else one does leaves it, and it goes on at the same step,
// with the same moment and the same camera.
func TestTourIsLeftAndReturnedTo(t *testing.T) {
	for _, size := range [][2]float32{{1280, 720}, {390, 844}, {640, 400}} {
		g := newGame(t, size[0], size[1])
		g.pass(view.Action{Verb: view.TourToggle})
		for range 7 {
			g.settle()
			g.pass(view.Action{Verb: view.TourOn, N: 1})
		}
		g.settle()
		moment, camera, tour := g.moment, g.view.Camera(), g.input.tour
		if !tour.On || tour.Step != 7 || moment != g.view.TourAt(7) {
			t.Fatalf("%v: on %v at %v, want on step 7 at %v", size, tour, moment, g.view.TourAt(7))
		}
		g.pass(view.Action{Verb: view.StepEvent, N: 9})
		g.settle()
		g.pass(view.Action{Verb: view.ShowFrame, N: int(view.AsiaFrame)})
		g.settle()
		if g.input.tour.On || g.moment == moment {
			t.Errorf("%v: a step of one's own does not leave the tour: %v", size, g.input.tour)
		}
		g.view.Zoom(2, g.view.MapCenter())
		g.steer(true, nil)
		g.pass(view.Action{Verb: view.TourToggle})
		g.settle()
		if g.input.tour != tour || g.moment != moment || g.view.Camera() != camera {
			t.Errorf("%v: back on %v at %v with %v, want %v at %v with %v", size,
				g.input.tour, g.moment, g.view.Camera(), tour, moment, camera)
		}
		g.pass(view.Action{Verb: view.TourToggle})
		if g.input.tour.On || g.input.tour.Step != 7 {
			t.Errorf("%v: left at %v, want to keep the step", size, g.input.tour)
		}
	}
}

func TestTheTourEnds(t *testing.T) {
	g := newGame(t, 1280, 720)
	g.pass(view.Action{Verb: view.TourToggle})
	for range g.view.TourSteps() {
		g.pass(view.Action{Verb: view.TourOn, N: 1})
	}
	if g.input.tour != (view.Tour{}) {
		t.Errorf("after the last step the tour is %v, want it over", g.input.tour)
	}
	g.pass(view.Action{Verb: view.TourOn, N: -1})
	if got := (view.Tour{On: true}); g.input.tour != got {
		t.Errorf("before the first step the tour is %v, want %v", g.input.tour, got)
	}
}

// While the ruler is dragged the moment is shown at once, and the map stays.
func TestDraggingDoesNotFly(t *testing.T) {
	g := newGame(t, 390, 844)
	g.input.pointer.hold = rulerHold
	camera := g.view.Camera()
	for _, year := range [...]int{1973, 1981, 1987} {
		g.input.commands = append(g.input.commands[:0], timeline.Command{Verb: timeline.Seek, At: timeline.EndOf(year)})
		g.playhead.Do(g.input.commands[0])
		g.steer(false, g.input.commands)
		g.advance()
		if g.moment != timeline.EndOf(year) || g.view.Camera() != camera {
			t.Errorf("dragged to %d: %v is shown, with %v", year, g.moment, g.view.Camera())
		}
	}
	g.input.pointer.hold = nothing
	g.pass()
	if !g.pilot.Flying() {
		t.Error("let go, the map does not go to where the story is")
	}
}
