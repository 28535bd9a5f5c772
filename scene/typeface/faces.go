package typeface

import (
	"fmt"
	"io/fs"

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

// parse reads the embedded fonts, and from a folder those of more scripts. Signs are shared by all faces and
// have one weight; Arabic, Korean and Chinese have two, and no serif.
func parse(folder fs.FS, more []script) (faces, error) {
	var all faces
	names := [faceCount]string{
		sansRegular:  "NotoSans-Regular.ttf",
		sansBold:     "NotoSans-SemiBold.ttf",
		serifRegular: "NotoSerif-Regular.ttf",
		serifBold:    "NotoSerif-SemiBold.ttf",
	}
	var signs []*source
	for _, name := range [...]string{"NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf"} {
		font, err := parseFile(embedded(), name)
		if err != nil {
			return all, err
		}
		signs = append(signs, font)
	}
	scripts, err := parseScripts(folder, more)
	if err != nil {
		return all, err
	}
	for i, name := range names {
		latin, err := parseFile(embedded(), name)
		if err != nil {
			return all, err
		}
		weight := regular
		if i == int(sansBold) || i == int(serifBold) {
			weight = bold
		}
		all[i] = newChain(append([]*source{latin}, signs...), scripts[weight])
	}
	return all, nil
}

// scriptFont is a font of a script of its own.
type scriptFont struct {
	script script
	font   *source
}

// parseScripts reads from a folder the fonts of scripts, by their weights.
func parseScripts(folder fs.FS, scripts []script) (fonts [weights][]scriptFont, err error) {
	for _, s := range scripts {
		for w, name := range scriptFiles[s] {
			font, err := parseFile(folder, name)
			if err != nil {
				return fonts, err
			}
			fonts[w] = append(fonts[w], scriptFont{s, font})
		}
	}
	return fonts, nil
}

// embedded is the folder of the fonts that are in the program.
func embedded() fs.FS {
	folder, err := fs.Sub(files, "fonts")
	if err != nil {
		panic(err) // the name is a good one
	}
	return folder
}

func parseFile(folder fs.FS, name string) (*source, error) {
	b, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	font, err := newSource(b)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	return font, nil
}
