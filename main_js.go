package main

import (
	"log"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/web"
)

func main() {
	page, err := web.Open()
	if err != nil {
		log.Fatal(err)
	}
	game, err := newGame(page)
	if err == nil {
		err = ebiten.RunGame(game)
	}
	if err != nil {
		page.Fail(err.Error())
		log.Fatal(err)
	}
}
