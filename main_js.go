package main

import (
	"log"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/web"
)

func main() {
	page, err := web.Open()
	if err != nil {
		log.Fatal(err)
	}
	language, err := languageOf(page)
	if err != nil {
		page.Note(err.Error()) // and goes on in English
	}
	if language != nil {
		page.Say(language.Interface().T)
	}
	game, err := newGame(page, language)
	if err == nil {
		err = ebiten.RunGame(game)
	}
	if err != nil {
		page.Fail(err.Error())
		log.Fatal(err)
	}
}

// languageOf is the language that the page asks for, nil for English.
func languageOf(page *web.Page) (*translation.Catalogue, error) {
	tag, texts := page.Language()
	if texts == "" {
		return nil, nil
	}
	return translation.Decode(tag, texts)
}
