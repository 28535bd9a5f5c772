package typeface

import "slices"

// script is a way of writing that has fonts of its own here.
type script uint8

// The scripts. Chinese is that of the mainland.
const (
	arabic script = iota
	hangul
	han
	scriptCount
)

// The weights of a script's fonts.
const (
	regular = iota
	bold
	weights
)

// scriptFiles are the fonts of each script by weight. Where a text may be set in several, the first counts.
var scriptFiles = [scriptCount][weights]string{
	arabic: {regular: "NotoSansArabic-Regular.ttf", bold: "NotoSansArabic-SemiBold.ttf"},
	hangul: {regular: "NotoSansCJKkr-Regular.otf", bold: "NotoSansCJKkr-Bold.otf"},
	han:    {regular: "NotoSansCJKsc-Regular.otf", bold: "NotoSansCJKsc-Bold.otf"},
}

// scriptsOf are the scripts of a language beside Latin, Greek and Cyrillic.
func scriptsOf(tag string) []script {
	switch tag {
	case "ar":
		return []script{arabic}
	case "ko":
		return []script{hangul}
	case "zh":
		return []script{han}
	}
	return nil
}

// Fonts are the names of the fonts, in the folder fonts of this package, that texts in a language need beside
// those that every typesetter has. The language is a tag of BCP 47.
func Fonts(tag string) []string {
	var names []string
	for _, s := range scriptsOf(tag) {
		names = append(names, scriptFiles[s][:]...)
	}
	return names
}

// Shaped reports whether the texts of a language cannot be set letter by letter: they take a painter that is
// built with the tag shaped.
func Shaped(tag string) bool { return slices.Contains(scriptsOf(tag), arabic) }
