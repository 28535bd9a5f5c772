package typeface

import (
	"fmt"

	"atlas.example/southsouth/scene/display"
)

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

// faces holds the chain of each face.
type faces [faceCount]*chain

// parse reads the embedded fonts. Signs are shared by all faces and have one weight; Arabic,
// Korean and Chinese have two, and no serif.
func parse() (faces, error) {
	var all faces
	names := [faceCount]string{
		sansRegular:  "NotoSans-Regular.ttf",
		sansBold:     "NotoSans-SemiBold.ttf",
		serifRegular: "NotoSerif-Regular.ttf",
		serifBold:    "NotoSerif-SemiBold.ttf",
	}
	signs, err := parseFiles("NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf")
	if err != nil {
		return all, err
	}
	regular, err := parseFiles(scriptsRegular...)
	if err != nil {
		return all, err
	}
	bold, err := parseFiles(scriptsBold...)
	if err != nil {
		return all, err
	}
	for i, name := range names {
		latin, err := parseFiles(name)
		if err != nil {
			return all, err
		}
		scripts := regular
		if i == int(sansBold) || i == int(serifBold) {
			scripts = bold
		}
		all[i] = newChain(latin, signs, scripts)
	}
	return all, nil
}

func parseFiles(names ...string) ([]*source, error) {
	var fonts []*source
	for _, name := range names {
		b, err := files.ReadFile("fonts/" + name)
		if err != nil {
			return nil, err
		}
		font, err := newSource(b)
		if err != nil {
			return nil, fmt.Errorf("fonts/%s: %w", name, err)
		}
		fonts = append(fonts, font)
	}
	return fonts, nil
}
