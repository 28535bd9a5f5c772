// Southsouth is an animated atlas of how cooperation among the countries of the South came
// about, from 1970 to 1987. It runs in a window or, compiled to WebAssembly, in a web page.
//
// In a window it takes flags, all of them optional:
//
//	southsouth -date 1981-10-22
//	southsouth -event seed-1981-cancun -theme projector -fullscreen
//	southsouth -kiosk -view all
//
// Without -date, -event and -link it goes on where it was left, with what had been chosen. `southsouth -help`
// lists the flags. It exits with 2 for flags that it cannot use, and with 1 where it cannot run, as without a
// display.
package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/scene"
)

// newGame makes the program's game in what is around it, in the language of a catalogue; nil is English.
func newGame(page scene.Page, language *translation.Catalogue) (*scene.Game, error) {
	c, err := chronicleIn(language)
	if err != nil {
		return nil, err
	}
	atlas, err := data.Atlas()
	if err != nil {
		return nil, err
	}
	ebiten.SetScreenClearedEveryFrame(false)
	return scene.New(c, atlas, page)
}

// chronicleIn is the chronicle in the language of a catalogue; nil is English.
func chronicleIn(language *translation.Catalogue) (*chronicle.Chronicle, error) {
	c, err := data.Chronicle()
	if err == nil && language != nil {
		c, _ = language.Apply(c)
	}
	return c, err
}
