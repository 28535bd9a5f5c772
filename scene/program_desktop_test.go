package scene_test

import (
	"encoding/json"
	"image"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/timeline"
)

// Every key of the table of keys does something, from a year with events.
func TestEveryKeyDoesSomething(t *testing.T) {
	g := startProgram(t, "-date", "1983")
	start := func() {
		for range 4 {
			g.press(ebiten.KeyEscape)
		}
		g.enter("83")
		g.enter("w")
	}
	for _, key := range []ebiten.Key{
		ebiten.KeyArrowLeft, ebiten.KeyArrowRight, ebiten.KeyHome, ebiten.KeyEnd, ebiten.KeyPageUp, ebiten.KeyPageDown,
		ebiten.KeyComma, ebiten.KeySpace, ebiten.KeyEnter, ebiten.KeyTab,
	} {
		start()
		before := g.picture()
		g.press(key)
		if same(before, g.picture()) {
			t.Errorf("%v changes nothing", key)
		}
		if key == ebiten.KeySpace {
			g.press(key)
		}
	}
	for _, letter := range "cegloqrst?+[" {
		start()
		before := g.picture()
		g.enter(string(letter))
		if same(before, g.picture()) {
			t.Errorf("%q changes nothing", letter)
		}
	}
	for _, letter := range "dpvx]" { // which go round, or back
		start()
		before := g.picture()
		g.enter(string(letter))
		if same(before, g.picture()) {
			t.Errorf("%q changes nothing", letter)
		}
		for range 3 {
			g.enter(string(letter))
		}
	}
}

// Whatever a hundred inputs do, the program goes on, and remembers a moment that there is.
func TestProgramTakesAnyInput(t *testing.T) {
	random := rand.New(rand.NewPCG(1981, 1987))
	g := startProgram(t)
	keys := []ebiten.Key{
		ebiten.KeyArrowLeft, ebiten.KeyArrowRight, ebiten.KeyArrowUp, ebiten.KeyArrowDown, ebiten.KeyHome, ebiten.KeyEnd,
		ebiten.KeyPageUp, ebiten.KeyPageDown, ebiten.KeySpace, ebiten.KeyEnter, ebiten.KeyEscape, ebiten.KeyTab, ebiten.KeyBackspace,
		ebiten.KeyComma, ebiten.KeyPeriod, ebiten.KeyShiftLeft, ebiten.KeyControlLeft,
	}
	letters := []rune("cdegloqprstvwx?+-[]0123456789é中ش ")
	for range 100 {
		b := g.screen.Bounds()
		x, y := random.Float64()*float64(b.Dx()), random.Float64()*float64(b.Dy())
		switch random.IntN(6) {
		case 0, 1:
			k := keys[random.IntN(len(keys))]
			g.session.PressKey(k)
			g.pass(1 + random.IntN(40))
			g.session.ReleaseKey(k)
		case 2:
			g.session.TypeRune(letters[random.IntN(len(letters))])
		case 3:
			g.session.MoveCursor(x, y)
			g.session.PressMouseButton(ebiten.MouseButtonLeft)
			g.pass(1)
			g.session.MoveCursor(x+random.Float64()*60-30, y)
			g.pass(1)
			g.session.ReleaseMouseButton(ebiten.MouseButtonLeft)
		case 4:
			g.session.MoveCursor(x, y)
			g.session.ScrollWheel(0, random.Float64()*8-4)
		case 5:
			g.session.PressTouch(1, x, y)
			g.session.PressTouch(2, y, x)
			g.pass(2)
			g.session.MoveTouch(2, y+20, x+40)
			g.pass(1)
			g.session.ReleaseTouch(1)
			g.session.ReleaseTouch(2)
		}
		g.pass(1 + random.IntN(10))
		if random.IntN(12) == 0 {
			sizes := []image.Point{{320, 240}, {390, 844}, {1280, 720}, {1920, 1080}, {3840, 2160}, {700, 1500}}
			size := sizes[random.IntN(len(sizes))]
			g.resize(size.X, size.Y)
			g.picture()
		}
	}
	g.pass(4 * settled)
	g.checkMemory()
}

// checkMemory fails unless what the program remembers is a place in the story.
func (g *guest) checkMemory() string {
	g.Helper()
	g.pass(5 * 60) // it is written every few seconds
	var memory struct{ At string }
	file := filepath.Join(g.config, "south-south", "memory.json")
	b, err := os.ReadFile(file)
	if err != nil {
		g.Fatal(err)
	}
	if err := json.Unmarshal(b, &memory); err != nil {
		g.Fatal(err)
	}
	_, st, _ := newView(g.T, 320, 240)
	var asked address.Request
	if unused := asked.Read(memory.At, st); len(unused) > 0 || !asked.Moves {
		g.Errorf("the program remembers %q, of which %q is not to be used", memory.At, unused)
	}
	return memory.At
}

// A program goes on where another was left, and begins elsewhere if told to.
func TestProgramGoesOnWhereItWas(t *testing.T) {
	g := startProgram(t, "-date", "1979", "-theme", "projector")
	g.enter("x")
	g.pass(2 * settled)
	if at := g.checkMemory(); !strings.HasPrefix(at, "y=1979&") || !strings.Contains(at, "theme=projector") || !strings.Contains(at, "map=tiles") {
		t.Errorf("the program remembers %q, want 1979, the theme and the tiles", at)
	}
	left := g.picture()
	again := startProgramIn(t, g.config)
	if !same(left, again.picture()) {
		t.Error("the next program begins with another picture than the last one ended with")
	}
	told := startProgramIn(t, g.config, "-date", "1975", "-theme", "paper", "-map", "story")
	told.wantMoment("told-elsewhere", timeline.EndOf(1975))
}

// A kiosk plays by itself after a minute, and lets nothing out.
func TestProgramAsAKiosk(t *testing.T) {
	g := startProgram(t, "-kiosk", "-date", "1970-01-01")
	start := g.picture()
	g.pass(60*60 - 1200) // it took some ticks to get here
	if !same(start, g.picture()) {
		t.Fatal("the kiosk does something before a minute is over")
	}
	g.pass(1200 + 5*60)
	if same(start, g.picture()) {
		t.Fatal("nobody comes for a minute, and the story does not play")
	}
	g.press(ebiten.KeyArrowRight)
	still := g.picture()
	g.pass(60)
	if !same(still, g.picture()) {
		t.Error("somebody has come, and the story plays on")
	}
	g.pass(60 * 60)
	if same(still, g.picture()) {
		t.Error("a minute after, nobody is asked")
	}
	g.press(ebiten.KeyEscape)
	if !same(still, g.picture()) {
		t.Error("somebody answers, and the question stays or the map is lost")
	}
	if _, err := os.Stat(filepath.Join(g.config, "south-south")); !os.IsNotExist(err) {
		t.Errorf("a kiosk keeps a memory (%v)", err)
	}
}
