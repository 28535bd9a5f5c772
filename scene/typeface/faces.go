package typeface

import (
	"embed"
	"fmt"

	"golang.org/x/image/font/sfnt"

	"atlas.example/southsouth/scene/display"
)

//go:embed fonts/*.ttf
var files embed.FS

// face is the number of a face in faces.
type face uint8

// The faces. Bold is semi-bold, weight 600: at the sizes of labels it sets a word apart as
// clearly as 700 does and fills in less.
const (
	sansRegular face = iota
	sansBold
	serifRegular
	serifBold
	faceCount
)

// faceOf is the face in which a font is set. An unknown family is set as Sans.
func faceOf(f display.Font) face {
	switch {
	case f.Family == display.Serif && f.Bold:
		return serifBold
	case f.Family == display.Serif:
		return serifRegular
	case f.Bold:
		return sansBold
	}
	return sansRegular
}

// chain is a face and the fonts in which a character is looked for that it lacks, in order.
type chain []*sfnt.Font

// faces holds the chain of each face.
type faces [faceCount]chain

// parse reads the embedded fonts. Signs are shared by all faces and have one weight.
func parse() (faces, error) {
	var all faces
	names := [faceCount]string{
		sansRegular:  "NotoSans-Regular",
		sansBold:     "NotoSans-SemiBold",
		serifRegular: "NotoSerif-Regular",
		serifBold:    "NotoSerif-SemiBold",
	}
	signs, err := parseFiles("NotoSansMath-Regular", "NotoSansSymbols2-Regular")
	if err != nil {
		return all, err
	}
	for i, name := range names {
		own, err := parseFiles(name)
		if err != nil {
			return all, err
		}
		all[i] = append(own, signs...)
	}
	return all, nil
}

func parseFiles(names ...string) (chain, error) {
	var fonts chain
	for _, name := range names {
		b, err := files.ReadFile("fonts/" + name + ".ttf")
		if err != nil {
			return nil, err
		}
		font, err := sfnt.Parse(b)
		if err != nil {
			return nil, fmt.Errorf("fonts/%s.ttf: %w", name, err)
		}
		fonts = append(fonts, font)
	}
	return fonts, nil
}

// find looks a character up: the first font of the chain that has it and its glyph there,
// or glyph 0 of the first font, the empty box, if none has.
func (t *Typesetter) find(c chain, r rune) (*sfnt.Font, sfnt.GlyphIndex) {
	for _, font := range c {
		if glyph, err := font.GlyphIndex(&t.buffer, r); err == nil && glyph != 0 {
			return font, glyph
		}
	}
	return c[0], 0
}

// invisible reports whether a character only says where a line may break or letters may
// join. It takes no room here, where nothing is broken or joined.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return false
}
