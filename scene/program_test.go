package scene_test

import (
	"image"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/exp/vmhost"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// guest is the real program, run by the engine's own host: its input is injected, its time
// told, its picture taken.
type guest struct {
	*testing.T
	session *vmhost.GuestSession
	screen  *ebiten.Image
	config  string // the folder of its memory
	pid     int    // its process
}

// patience is how long the program may take to start, or to answer.
const patience = 60 * time.Second

func startProgram(t *testing.T, args ...string) *guest {
	t.Helper()
	return startProgramIn(t, t.TempDir(), args...)
}

// startProgramIn starts the program with its memory in a folder.
func startProgramIn(t *testing.T, config string, args ...string) *guest {
	t.Helper()
	needScreen(t)
	bin := filepath.Join(t.TempDir(), "program")
	build := exec.Command("go", "build", "-tags=ebitenginevmguest", "-o", bin, "..")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build the program: %v\n%s", err, out)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	endpoint, err := vmhost.EndpointURLFromAddr(listener.Addr())
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command(bin, args...)
	run.Env = append(os.Environ(), "EBITENGINE_VM_ENDPOINT="+endpoint, "XDG_CONFIG_HOME="+config, "HOME="+config)
	run.Stderr = os.Stderr
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := run.Wait(); err != nil {
			t.Errorf("the program ended: %v", err)
		}
	})
	g := &guest{T: t, session: accept(t, listener), config: config, pid: run.Process.Pid}
	g.resize(1280, 720)
	g.settle()
	return g
}

// settle waits until the map is as fine as it is going to be.
func (g *guest) settle() {
	g.Helper()
	g.pass(settled)
	for last := g.picture(); ; {
		g.pass(4 * settled)
		now := g.picture()
		if same(last, now) {
			return
		}
		last = now
	}
}

func accept(t *testing.T, listener net.Listener) *vmhost.GuestSession {
	t.Helper()
	if err := listener.(*net.TCPListener).SetDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	conn, err := listener.Accept()
	if err != nil {
		t.Fatalf("the program did not call: %v", err)
	}
	session, err := vmhost.NewGuestSession(conn, &vmhost.NewGuestSessionOptions{IdleTimeout: patience})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := session.Close(); err != nil {
			t.Error(err)
		}
	})
	return session
}

// resize gives the program a screen of another size.
func (g *guest) resize(w, h int) {
	g.Helper()
	g.screen = ebiten.NewImage(w, h)
	if err := g.session.SetOutsideScreen(g.screen); err != nil {
		g.Fatal(err)
	}
	g.pass(2)
}

// pass lets so many ticks pass.
func (g *guest) pass(ticks int) {
	g.Helper()
	g.session.AdvanceTicks(ticks)
	if !g.session.WaitTicks() {
		g.Fatalf("the program ended: %v", g.session.Err())
	}
}

// settled is more ticks than a step takes to arrive, and the map to be painted once more when it has come to rest.
const settled = 44

// press strikes keys together and lets what they do arrive.
func (g *guest) press(keys ...ebiten.Key) {
	g.Helper()
	for _, k := range keys {
		g.session.PressKey(k)
	}
	g.pass(1)
	for _, k := range keys {
		g.session.ReleaseKey(k)
	}
	g.pass(settled)
}

// enter types characters.
func (g *guest) enter(text string) {
	g.Helper()
	for _, r := range text {
		g.session.TypeRune(r)
		g.pass(1)
	}
	g.pass(settled)
}

// click presses and releases the mouse's button at a place.
func (g *guest) click(x, y float64) {
	g.Helper()
	g.session.MoveCursor(x, y)
	g.session.PressMouseButton(ebiten.MouseButtonLeft)
	g.pass(1)
	g.session.ReleaseMouseButton(ebiten.MouseButtonLeft)
	g.pass(settled)
}

// picture is what the program shows.
func (g *guest) picture() *image.RGBA {
	g.Helper()
	for range 2 { // a map that has come to rest is painted once more
		g.session.AdvanceTicks(1)
		g.session.AdvanceFrame()
		if !g.session.WaitFrame() || !g.session.CompositeFrame() {
			g.Fatalf("no picture: %v", g.session.Err())
		}
	}
	return pixels(g.screen)
}

// wantMoment fails unless the program shows the picture that the other painter makes of a
// moment.
func (g *guest) wantMoment(name string, m timeline.Moment) {
	g.Helper()
	b := g.screen.Bounds()
	want := paintMoment(g.T, m, b.Dx(), b.Dy())
	compare(g.T, name, g.picture(), want)
}

// paintMoment paints the picture of a moment, at rest, without a GPU.
func paintMoment(t *testing.T, m timeline.Moment, w, h int) *image.RGBA {
	t.Helper()
	v, st, set := newView(t, w, h)
	var state story.State
	st.At(&state, m)
	controls := view.Controls{Year: m.Year()}
	controls.Frame = v.Aim(state.Current, controls)
	v.PrepareAll()
	var list display.List
	v.Compose(&list, &state, controls)
	return raster.Paint(&list, image.Pt(w, h), v.Scale(), set)
}

func newView(t *testing.T, w, h int) (*view.View, *story.Story, display.Typesetter) {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	st := story.New(c, a.AtomIDs())
	v := view.New(st, a, set)
	v.Resize(float32(w), float32(h), 1)
	return v, st, set
}

func TestProgram(t *testing.T) {
	g := startProgram(t)
	g.pass(settled)
	g.wantMoment("start", timeline.First)
	for _, step := range []struct {
		name string
		do   func()
		want timeline.Moment
	}{
		{"right", func() { g.press(ebiten.KeyArrowRight) }, timeline.EndOf(1971)},
		{"left", func() { g.press(ebiten.KeyArrowLeft) }, timeline.EndOf(1970)},
		{"end", func() { g.press(ebiten.KeyEnd) }, timeline.Last},
		{"page-down", func() { g.press(ebiten.KeyPageDown) }, timeline.EndOf(1982)},
		{"page-up", func() { g.press(ebiten.KeyPageUp) }, timeline.Last},
		{"home", func() { g.press(ebiten.KeyHome) }, timeline.First},
		{"digits", func() { g.enter("81") }, timeline.EndOf(1981)},
		{"shift-left", func() { g.press(ebiten.KeyShiftLeft, ebiten.KeyArrowLeft) }, timeline.Date(1981, 10, 23)},
		{"comma", func() { g.press(ebiten.KeyComma) }, timeline.Date(1981, 10, 22)},
		{"period", func() { g.press(ebiten.KeyPeriod) }, timeline.Date(1981, 10, 23)},
	} {
		step.do()
		g.wantMoment(step.name, step.want)
	}
}

func TestProgramShowsTheStates(t *testing.T) {
	g := startProgram(t)
	g.pass(settled)
	story := g.picture()
	g.enter("p")
	states := g.picture()
	if same(story, states) {
		t.Error("P changes nothing, want the plain political map")
	}
	g.click(1280-24-160, 30) // the switch, on its left part
	if !same(story, g.picture()) {
		t.Error("P and then the switch show another picture than at the start, want the story's map again")
	}
}

func TestProgramTellsAtLength(t *testing.T) {
	g := startProgram(t)
	g.enter("81")
	card := g.picture()
	g.press(ebiten.KeyEnter)
	if same(card, g.picture()) {
		t.Error("Enter changes nothing, want the article")
	}
	g.click(1236, 75) // Close
	if !same(card, g.picture()) {
		t.Error("Enter and then a click show another picture than before, want the card again")
	}
	g.press(ebiten.KeyEnter)
	g.press(ebiten.KeyEscape)
	if !same(card, g.picture()) {
		t.Error("Escape leaves the article open")
	}
	g.enter("l")
	if same(card, g.picture()) {
		t.Error("L changes nothing, want the signs explained")
	}
	g.enter("l")
	if !same(card, g.picture()) {
		t.Error("L twice shows another picture than before")
	}
}

func TestProgramPlaysAsItSeeks(t *testing.T) {
	g := startProgram(t)
	g.press(ebiten.KeySpace)
	const seconds = 5
	g.pass(60*seconds - settled)
	g.press(ebiten.KeySpace)
	_, st, _ := newView(t, 1280, 720)
	played := time.Duration(60*seconds+1) * time.Second / 60
	reached := timeline.NewPace(st.Stops()).After(timeline.First, played)
	g.wantMoment("played", timeline.Moment(reached.Day()))
}

func TestProgramRepeatsAHeldArrow(t *testing.T) {
	g := startProgram(t)
	g.session.PressKey(ebiten.KeyArrowRight)
	g.pass(24 + 1 + 10 + 10) // one step, and three repeats
	g.session.ReleaseKey(ebiten.KeyArrowRight)
	g.pass(settled)
	g.wantMoment("held", timeline.EndOf(1974))
}

func TestProgramTakesTheMouse(t *testing.T) {
	g := startProgram(t)
	g.click(1280-34, 650) // the end of the ruler
	g.wantMoment("ruler", timeline.Last)
	before := g.picture()
	g.session.MoveCursor(480, 280)
	g.session.ScrollWheel(0, 3)
	g.pass(settled * 5)
	zoomed := g.picture()
	if same(before, zoomed) {
		t.Error("the wheel on the map changes nothing, want it to zoom")
	}
	g.session.PressMouseButton(ebiten.MouseButtonLeft)
	g.pass(1)
	g.session.MoveCursor(420, 260)
	g.pass(1)
	g.session.ReleaseMouseButton(ebiten.MouseButtonLeft)
	g.pass(settled)
	if same(zoomed, g.picture()) {
		t.Error("dragging the map changes nothing, want it to pan")
	}
	g.session.MoveCursor(2, 2) // off the map, where it would have a country told of
	g.enter("w")
	g.wantMoment("whole", timeline.Last)
}

// The tour is entered, led on, left and gone on with by the keys, and is where it was left.
func TestProgramGoesOnATour(t *testing.T) {
	g := startProgram(t)
	g.pass(settled)
	g.enter("t")
	g.press(ebiten.KeyPeriod)
	g.press(ebiten.KeyPeriod)
	g.pass(200) // a flight, and then a finer map
	step := g.picture()
	g.press(ebiten.KeyEscape)
	g.press(ebiten.KeyEnd)
	if same(step, g.picture()) {
		t.Error("Escape and End show what the tour does, want the end of the story")
	}
	g.enter("t")
	g.pass(200)
	compare(t, "tour", g.picture(), step)
}

// same reports whether two pictures are the same but for what is rounded otherwise where a part of one was painted by
// itself and put into it.
func same(a, b *image.RGBA) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	different := 0
	for i, v := range a.Pix {
		if d := int(v) - int(b.Pix[i]); d < -rounding || d > rounding {
			different++
		}
	}
	return different <= 2*4 // two pixels
}

// rounding is how much of 255 such parts may differ.
const rounding = 6

func TestProgramInAnyWindow(t *testing.T) {
	g := startProgram(t)
	g.press(ebiten.KeyEnd)
	for _, size := range [][2]int{{320, 240}, {390, 844}, {640, 400}, {844, 390}, {1920, 1080}, {3840, 2160}} {
		g.resize(size[0], size[1])
		g.pass(200) // a finer map takes some ticks to come
		g.wantMoment("window-"+image.Pt(size[0], size[1]).String(), timeline.Last)
	}
}
