//go:build !js

package main

import (
	"slices"

	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/typeface"
)

// languages are the tags of the languages that there are.
func languages() []string { return po.Languages() }

// known reports whether there is a language.
func known(tag string) bool { return slices.Contains(languages(), tag) }

// catalogue is what a language has for the texts.
func catalogue(tag string) (*translation.Catalogue, error) { return po.Open(tag) }

// letters sets texts in any language.
func letters(string) (*typeface.Typesetter, error) { return typeface.New() }
