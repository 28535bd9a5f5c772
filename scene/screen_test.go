package scene_test

import (
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/raster"
)

// shots has the pictures that differ, and those of the program, kept to be looked at.
var shots = flag.String("shots", "", "keep the tests' pictures in this `folder`")

// TestMain runs the tests inside a game loop, as images can only be painted and read there.
// With -short they run without, and those that need a screen are left out.
func TestMain(m *testing.M) {
	flag.Parse()
	if testing.Short() {
		os.Exit(m.Run())
	}
	game := &testLoop{m: m, code: 1}
	ebiten.SetWindowSize(320, 240)
	if err := ebiten.RunGame(game); err != nil {
		fmt.Fprintln(os.Stderr, "no screen to test on:", err, "(on Linux .ci/display go test ./scene; anywhere go test -short)")
		os.Exit(1)
	}
	os.Exit(game.code)
}

type testLoop struct {
	m    *testing.M
	code int
}

func (g *testLoop) Update() error {
	g.code = g.m.Run()
	return ebiten.Termination
}

func (*testLoop) Draw(*ebiten.Image)         {}
func (*testLoop) Layout(w, h int) (int, int) { return w, h }

// needScreen leaves a test out where there is none.
func needScreen(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped under -short: this needs a screen")
	}
}

// pixels reads an image back.
func pixels(img *ebiten.Image) *image.RGBA {
	out := image.NewRGBA(img.Bounds())
	img.ReadPixels(out.Pix)
	return out
}

// compare fails if two pictures differ by more than painters may.
func compare(t *testing.T, name string, got, want *image.RGBA) {
	t.Helper()
	if got.Bounds() != want.Bounds() {
		t.Fatalf("%s: the picture is %v, want %v", name, got.Bounds(), want.Bounds())
	}
	share := raster.Difference(got, want)
	t.Logf("%s: %.3f %% of the pixels differ by more than %d", name, 100*share, raster.SameColour)
	if share > raster.MostDifferent {
		t.Errorf("%s: %.2f %% of the pixels differ by more than %d, want at most %.2f %%", name, 100*share, raster.SameColour, 100*raster.MostDifferent)
	}
	if *shots != "" {
		save(t, name+"-got.png", got)
		save(t, name+"-want.png", want)
	}
}

func save(t *testing.T, name string, m image.Image) {
	t.Helper()
	f, err := os.Create(filepath.Join(*shots, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, m); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
