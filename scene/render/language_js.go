package main

import (
	"os"

	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/typeface"
)

// In a page the program has the folder that the page gives it: in it are the texts of the one language that is
// asked for, words.TAG.txt, and its fonts.

// languages are none that would be known beforehand.
func languages() []string { return nil }

// known reports whether the folder may have a language: that is found when it is read.
func known(tag string) bool { return tag != "" }

// catalogue is what a language has for the texts. That of English is empty.
func catalogue(tag string) (*translation.Catalogue, error) {
	if tag == words.English {
		return &translation.Catalogue{Tag: tag}, nil
	}
	texts, err := os.ReadFile("words." + tag + ".txt")
	if err != nil {
		return nil, err
	}
	return translation.Decode(tag, string(texts))
}

// letters sets texts in a language.
func letters(tag string) (*typeface.Typesetter, error) { return typeface.NewIn(tag, os.DirFS(".")) }
