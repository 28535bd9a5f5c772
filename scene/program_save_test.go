package scene_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// A picture is taken away by keys alone: it is the picture shown, as large as a screen, and another one does
// not take its place unasked.
func TestProgramTakesAPictureAway(t *testing.T) {
	g := startProgram(t, "-date", "1981-10-22")
	g.enter("a")
	panel := g.picture()
	g.toTheButton(2) // Close, PNG
	g.press(ebiten.KeyEnter)
	file := g.wait("south-south-1981-10-22.png")
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	picture, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 1920 || size.Y != 1080 {
		t.Errorf("the picture is %v, want 1920 x 1080", size)
	}
	before, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	saved := g.picture()
	if same(panel, saved) {
		t.Error("nothing is said of where the picture is")
	}
	g.press(ebiten.KeyEnter) // PNG once more
	if same(saved, g.picture()) {
		t.Error("there is such a picture, and nothing is asked")
	}
	if after, err := os.Stat(file); err != nil || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("the picture was replaced unasked (%v)", err)
	}
	g.toTheButton(16) // past all that can be taken away, Replace, Keep both
	g.press(ebiten.KeyEnter)
	g.wait("south-south-1981-10-22 (2).png")
}

// toTheButton moves the ring so many things on.
func (g *guest) toTheButton(n int) {
	g.Helper()
	for range n {
		g.press(ebiten.KeyTab)
	}
}

// wait waits for a file of the user's, which is made beside the game.
func (g *guest) wait(name string) string {
	g.Helper()
	for range patience / (50 * time.Millisecond) {
		time.Sleep(50 * time.Millisecond)
		g.pass(1)
		var found string
		err := filepath.WalkDir(g.config, func(path string, _ os.DirEntry, err error) error {
			if filepath.Base(path) == name {
				found = path
			}
			return err
		})
		if err == nil && found != "" {
			g.pass(settled)
			return found
		}
	}
	g.Fatalf("no %s", name)
	return ""
}
