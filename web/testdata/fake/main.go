// Command fake is the least program that keeps to the contract of package web:
// the page's own tests run it, so that they need neither map nor data.
//
// Right and left arrow change the year, T draws a text and announces what came
// of it, M announces whether motion is to be reduced, F fails. It goes to the year that the page asks
// for, announces whatever else it is asked for, and notes what of its address it cannot use.
package main

import (
	"fmt"
	"image"
	"image/color"
	"log"
	"strconv"
	"strings"

	"atlas.example/southsouth/web"
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// font is what T draws with; the test measures with the same.
const font = "600 40px sans-serif"

type game struct {
	page  *web.Page
	year  int
	drawn image.Rectangle // the part of the screen that is painted already
	ready bool
}

func main() {
	page, err := web.Open()
	if err != nil {
		log.Fatal(err)
	}
	g := &game{page: page, year: 1970}
	start, more, _ := strings.Cut(page.Start(), "&")
	if y, err := strconv.Atoi(strings.TrimPrefix(start, "y=")); err == nil {
		g.year = y
	}
	if more != "" {
		page.Note("There is no " + more + ".")
	}
	g.turn(0)
	// A screen that nobody paints costs nothing to show: the tests run beside others.
	ebiten.SetScreenClearedEveryFrame(false)
	if err := ebiten.RunGame(g); err != nil {
		page.Fail("The program ended: " + err.Error())
	}
}

func (g *game) turn(years int) {
	g.year += years
	y := strconv.Itoa(g.year)
	g.page.Show(g.year, "a caption")
	g.page.Announce("It is " + y + ".")
	g.page.Remember("y=" + y)
	g.page.Tell("y="+y, y+"-12-31", "", false)
}

// obey does what the page asks for.
func (g *game) obey(wish string) {
	at, _, _ := strings.Cut(wish, "&")
	if y, err := strconv.Atoi(strings.TrimPrefix(at, "goTo y=")); err == nil {
		g.turn(y - g.year)
		return
	}
	g.page.Announce("asked: " + wish)
}

func (g *game) Update() error {
	for _, wish := range g.page.Asked(nil) {
		g.obey(wish)
	}
	switch {
	case inpututil.IsKeyJustPressed(ebiten.KeyArrowRight):
		g.turn(+1)
	case inpututil.IsKeyJustPressed(ebiten.KeyArrowLeft):
		g.turn(-1)
	case inpututil.IsKeyJustPressed(ebiten.KeyT):
		g.page.Announce(g.text())
	case inpututil.IsKeyJustPressed(ebiten.KeyM):
		g.page.Announce(fmt.Sprint("reduced motion ", g.page.ReducedMotion()))
	case inpututil.IsKeyJustPressed(ebiten.KeyF):
		g.page.Fail("The test asked for it.")
	}
	return nil
}

// text draws a word small, large and small again, and says how wide it is and
// how much ink the first and the last picture hold, and where.
func (g *game) text() string {
	advance, ascent, descent := g.page.MeasureText(font, "Cancún")
	w, h := int(advance)+1, int(ascent+descent)+1
	first, large, last := make([]byte, w*h), make([]byte, 900*500), make([]byte, w*h)
	g.page.DrawText(font, "Cancún", first, w, h, 0, ascent)
	g.page.DrawText("900 400px serif", "MM", large, 900, 500, 0, 400)
	g.page.DrawText(font, "Cancún", last, w, h, 0, ascent)
	return fmt.Sprintf("advance %.3f ascent %.3f descent %.3f ink %d again %d",
		advance, ascent, descent, ink(first), ink(last))
}

// ink is the coverage of a picture, summed over its pixels, each 0 to 255.
func ink(coverage []byte) (sum int) {
	for _, a := range coverage {
		sum += int(a)
	}
	return sum
}

func (g *game) Draw(screen *ebiten.Image) {
	if g.drawn != screen.Bounds() {
		g.drawn = screen.Bounds()
		screen.Fill(color.RGBA{0xDC, 0xE4, 0xE0, 0xFF})
	}
	if !g.ready {
		g.ready = true
		g.page.Ready()
	}
}

func (g *game) Layout(w, h int) (int, int) { return w, h }
