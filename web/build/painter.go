package main

import (
	"os"
	"path"

	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/web/edition"
	"atlas.example/southsouth/web/site"
)

// painters are the programs that the page starts to make a picture. One joins letters, for the languages that need
// it, and is larger.
var painters = site.Others{
	plainPainter + ".wasm":  {Package: "./scene/render"},
	shapedPainter + ".wasm": {Package: "./scene/render", Tags: "shaped"},
}

const (
	plainPainter  = "render"
	shapedPainter = "render-shaped"
)

// fontsFolder is where the fonts are that the painters do not carry, and what documents call them after.
const fontsFolder = "scene/typeface/fonts"

// addPainter adds the fonts of a language, and returns its painter. The texts of the language are there.
func addPainter(made *site.Made, tag string) (edition.Painter, error) {
	painter := edition.Painter{Program: plainPainter}
	if typeface.Shaped(tag) {
		painter.Program = shapedPainter
	}
	addOf(made, tag, painter.Program+".wasm")
	add := func(name string) {
		addOf(made, tag, name)
		painter.Beside = append(painter.Beside, edition.File{Name: name, Size: len(made.Assets[name])})
	}
	if texts := "words." + tag + ".txt"; made.Assets[texts] != nil {
		add(texts)
	}
	for _, font := range typeface.Fonts(tag) {
		content, err := os.ReadFile(path.Join(fontsFolder, font))
		if err != nil {
			return painter, err
		}
		made.Assets["fonts/"+font] = content
		add("fonts/" + font)
	}
	return painter, nil
}
