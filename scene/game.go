package scene

import (
	"sync"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// Game is the running program: an [ebiten.Game].
type Game struct {
	story    *story.Story
	playhead *timeline.Playhead
	view     *view.View
	pilot    view.Pilot
	input    input
	teller   teller
	painter  *painter
	still    bool            // whether the last frame had nothing to paint, and no update has passed since
	moment   timeline.Moment // what is shown; the playhead's but for while a flight to it lasts
	state    story.State
	window   window
	system   uint8 // the theme that the viewer's system asks for
	morph    morph
	kiosk    kiosk
	notices  notices
	sleep    sleep
	asked    []string    // the memory of what the page asks for
	saver    Saver       // nil where there is none
	saved    view.Saving // how far it is
	noted    []string    // and of what it has told
	speaker  Speaker     // nil where there is none
	spoken   int         // the language of the beginning
	atoms    []string    // the ids of the map's atoms
}

// window is the size of the window in logical pixels and of one of them in device pixels.
type window struct{ w, h, scale float64 }

// shown is all that a picture depends on. Where it has not changed nothing is drawn.
type shown struct {
	moment   timeline.Moment
	controls view.Controls
	camera   view.Camera
	stance   view.Stance
	window   window
	detail   atlas.Level
	insets   atlas.Level // their detail
	motion   view.Motion
}

// tick is the viewing time between two updates.
const tick = time.Second / 60

// While the map gets finer, so much is done in an update: about preparePoints points of land are
// projected, those of an atom at once, or prepareCorners corners of it tried. A browser does
// either in a few milliseconds. While the picture stands it is prepareStill times as much, for the program to sleep
// the sooner; in one update a frame, or a slow device would never catch up with them.
const (
	preparePoints  = 2048
	prepareCorners = 6144
	prepareStill   = 4
)

// New makes a game that tells a chronicle on a base map, beginning where the page's address
// says, or else with the story.
func New(c *chronicle.Chronicle, a *atlas.Atlas, page Page) (*Game, error) {
	set, err := newTypesetter(page)
	if err != nil {
		return nil, err
	}
	atoms := a.AtomIDs()
	st := story.New(c, atoms)
	g := &Game{
		atoms:    atoms,
		story:    st,
		playhead: timeline.NewPlayhead(st.Stops()),
		view:     view.New(st, a, set),
		painter:  newPainter(set),
		teller:   teller{page: page, chronicle: c, steps: st.Tour()},
	}
	g.view.Within(page.Within())
	g.view.Lends(page.Lends())
	g.view.Thumbs(page.Kiosk())
	g.kiosk.on = page.Kiosk()
	if saver, ok := page.(Saver); ok && saver.Saves() {
		g.saver = saver
		g.view.Saves(true)
	}
	g.hearLanguages()
	g.input.story, g.input.choice.state = st, &g.state
	g.goTo(page.Start())
	for _, command := range g.input.commands {
		g.playhead.Do(command)
	}
	g.morph.tiles = g.input.settings[view.MapOption] == view.MapTiles
	g.moment = g.playhead.Moment()
	st.Within(&g.state, g.moment, g.input.settings.Scope())
	g.view.Stand(&g.state, g.controls())
	return g, nil
}

// Update carries out what the viewer asks for and lets a tick pass. It is part of [ebiten.Game].
func (g *Game) Update() error {
	g.playhead.Cut = g.calm()
	g.system = systemTheme(g.teller.page)
	g.playhead.Speed, g.playhead.AtStops = g.input.settings.Speed(), g.input.settings.AtStops()
	camera := g.view.Camera()
	g.input.read(g.view)
	g.speakAsAsked()
	g.lend()
	g.tellNotes()
	g.asked = g.teller.page.Asked(g.asked[:0])
	g.obey(g.asked)
	g.attend()
	commands := g.input.commands
	for _, command := range commands {
		g.playhead.Do(command)
	}
	g.steer(g.view.Camera() != camera, commands)
	g.advance()
	g.story.Within(&g.state, g.moment, g.input.settings.Scope())
	g.state.Tell(g.input.told - 1)
	g.view.Follow(&g.state, g.controls(), tick)
	g.view.Reads(&g.state, g.controls())
	if g.input.open != view.NoPanel && g.view.Opened(g.controls()) == view.NoPanel {
		g.input.close() // it is not there: the keys are the page's
	}
	g.input.reading.settle(g.view, &g.input.ring)
	g.input.look(g.view, looked{moment: g.state.Moment, camera: g.view.Camera(), stance: g.view.Stance(), detail: g.view.Detail()})
	g.aim()
	g.teller.tell(&g.state, g.playhead, g.input.choices())
	g.teller.tellSelected(&g.state, g.input.choice.selected)
	g.teller.page.TakeKeys(g.input.takesMore())
	g.morph.advance(g.input.settings, g.playhead.Cut, tick)
	g.view.Settle()
	g.prepare()
	g.teller.page.Sleep(g.sleep.advance(g.picture(), g.underWay()))
	return nil
}

// calm reports whether less motion is wanted, by the setting or by the system.
func (g *Game) calm() bool {
	return g.input.settings[view.MotionOption] == view.ReducedMotion || g.teller.page.ReducedMotion()
}

// systemTheme is the theme that a page's viewer has asked the system for. More contrast weighs more
// than dark.
func systemTheme(p Page) uint8 {
	switch {
	case p.PrefersContrast():
		return view.ThemeContrast
	case p.PrefersDark():
		return view.ThemeProjector
	}
	return view.ThemeAuto
}

// prepare makes the map finer, a slice at a time.
func (g *Game) prepare() {
	times := 1
	if g.still {
		times = prepareStill
	}
	g.still = false
	if g.painter.busy() {
		g.painter.work(prepareCorners * times)
		return
	}
	g.painter.prepare(g.view.Prepare(nil, preparePoints*times))
}

// Draw composes the picture, unless it is the one on the screen, for DrawFinalScreen to paint. It is part of
// [ebiten.Game].
func (g *Game) Draw(offscreen *ebiten.Image) {
	now := g.picture()
	if g.still = g.painter.shows(now, offscreen); g.still {
		return
	}
	g.painter.last, g.painter.offscreen = now, offscreen
	g.view.Compose(&g.painter.list, &g.state, now.controls)
	g.painter.touch() // or the engine would keep what is on the screen
	g.teller.ready()
}

// DrawFinalScreen paints the picture composed last, on the screen itself: it would be copied there from the
// offscreen else, which takes as long as filling all of it once. It is part of [ebiten.FinalScreenDrawer].
func (g *Game) DrawFinalScreen(screen ebiten.FinalScreen, offscreen *ebiten.Image, place ebiten.GeoM) {
	if to, ok := screen.(*ebiten.Image); ok && place == (ebiten.GeoM{}) && to.Bounds() == offscreen.Bounds() {
		g.painter.mirrored = screenIsMirrored()
		g.painter.paint(to, g.view.Scale())
		return
	}
	g.painter.mirrored = false
	g.painter.paint(offscreen, g.view.Scale())
	ebiten.DefaultDrawFinalScreen(screen, offscreen, place)
}

// screenIsMirrored reports whether the engine counts the parts of the screen from its lower edge: with OpenGL it turns
// what is drawn upside down there, as it has to, and leaves the parts to which that is clipped as they are (v2.10.0).
// It is asked for once the engine runs, and stays.
var screenIsMirrored = sync.OnceValue(func() bool {
	var info ebiten.DebugInfo
	ebiten.ReadDebugInfo(&info)
	return info.GraphicsLibrary == ebiten.GraphicsLibraryOpenGL
})

// picture is what a picture drawn now would depend on.
func (g *Game) picture() shown {
	return shown{
		moment:   g.state.Moment,
		controls: g.controls(),
		camera:   g.view.Camera(),
		stance:   g.view.Stance(),
		window:   g.window,
		detail:   g.view.Detail(),
		insets:   g.view.InsetDetail(),
		motion:   g.view.Motion(),
	}
}

// controls is what the viewer is doing.
func (g *Game) controls() view.Controls {
	return view.Controls{
		Playing:  g.playhead.Playing(),
		Waiting:  g.playhead.Waiting(),
		Told:     g.input.told,
		Typed:    g.input.typed,
		Year:     g.playhead.Target().Year(),
		Settings: g.input.settings,
		Open:     g.input.open,
		Calm:     g.playhead.Cut,
		Filter:   g.input.filter,
		Focus:    g.input.focus,
		System:   g.system,
		Frame:    g.pilot.Frame(),
		Flying:   g.pilot.Flying(),
		Tour:     g.input.tour,
		Morphing: g.morph.left,

		Selected:  g.input.choice.selected.Entity,
		Land:      g.input.choice.selected.Unit,
		Hover:     g.input.choice.hover,
		HoverAt:   g.input.choice.hoverAt,
		Countries: g.input.choice.countries,
		Reading:   view.Reading{Topic: g.input.reading.topic, Scroll: g.input.reading.scroll, Back: len(g.input.reading.past) > 0},
		Ring:      g.input.ring,
		Saying:    g.saying(),
		Saving:    g.saved,
		Find:      g.input.choice.query,
	}
}

// Layout is part of [ebiten.Game]; Ebitengine calls LayoutF in its place.
func (g *Game) Layout(w, h int) (int, int) {
	lw, lh := g.LayoutF(float64(w), float64(h))
	return int(lw), int(lh)
}

// LayoutF takes the window's size in logical pixels and returns it in device pixels: the
// picture is drawn as sharp as the screen is. It is part of [ebiten.LayoutFer].
func (g *Game) LayoutF(w, h float64) (float64, float64) {
	now := window{w, h, ebiten.Monitor().DeviceScaleFactor()}
	if now != g.window {
		g.window = now
		g.view.Resize(float32(w), float32(h), float32(now.scale))
		g.pilot.Refit(g.view, g.frame())
	}
	return w * now.scale, h * now.scale
}

var (
	_ ebiten.LayoutFer         = (*Game)(nil)
	_ ebiten.FinalScreenDrawer = (*Game)(nil)
	_ display.Typesetter
)
