// Southsouth is an animated atlas of how cooperation among the countries of the South came
// about, from 1970 to 1987. It runs in a window or, compiled to WebAssembly, in a web page.
package main

import (
	"log"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene"
	"atlas.example/southsouth/web"
)

func main() {
	readFlags()
	page, err := web.Open()
	if err != nil {
		log.Fatal(err)
	}
	if err := run(page); err != nil {
		page.Fail(err.Error())
		log.Fatal(err)
	}
}

// run tells the story until the window is closed.
func run(page *web.Page) error {
	chronicle, err := data.Chronicle()
	if err != nil {
		return err
	}
	atlas, err := data.Atlas()
	if err != nil {
		return err
	}
	game, err := scene.New(chronicle, atlas, page)
	if err != nil {
		return err
	}
	ebiten.SetWindowTitle("South–South: an atlas in time, 1970–1987")
	ebiten.SetWindowSize(1280, 720)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetScreenClearedEveryFrame(false)
	return ebiten.RunGame(game)
}
