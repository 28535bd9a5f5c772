package typeface

import (
	"bytes"
	"embed"
	"fmt"
	"slices"

	ot "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"golang.org/x/image/font/sfnt"

	"atlas.example/southsouth/scene/display"
)

//go:embed fonts/*.ttf fonts/*.otf
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

// source is an embedded font, read twice: sfnt scales outlines in whole numbers, TrueType's and
// CFF's, into memory that is used again, so that machines agree; harfbuzz chooses and places
// the glyphs.
type source struct {
	outlines *sfnt.Font
	shaper   *harfbuzz.Font
}

// has reports whether the font has a glyph for a character.
func (s *source) has(r rune) bool {
	_, ok := s.shaper.Face().NominalGlyph(r)
	return ok
}

// covers reports whether the font has a glyph for each character that is seen.
func (s *source) covers(cluster []rune) bool {
	for _, r := range cluster {
		if !s.has(r) && !harfbuzz.IsDefaultIgnorable(r) {
			return false
		}
	}
	return true
}

// chain is a face and the fonts in which a character is looked for that it lacks, in order.
type chain struct {
	fonts []*source
	own   map[language.Script]*source // fonts that are asked first, for all but ASCII
}

// find is the font in which a cluster is set, a letter with its marks, in a text of a script:
// the first that has all of it, or else the first that has the letter. If none has, the first
// font's empty box stands for it. A script's own font has the spaces and punctuation of its
// texts too, but not their digits, which look the same in all of a picture.
func (c *chain) find(cluster []rune, script language.Script) *source {
	if first := cluster[0]; first > '~' || first == ' ' {
		if own := c.own[script]; own != nil && own.covers(cluster) {
			return own
		}
	}
	for _, font := range c.fonts {
		if font.covers(cluster) {
			return font
		}
	}
	for _, font := range c.fonts {
		if font.has(cluster[0]) {
			return font
		}
	}
	return c.fonts[0]
}

// covers reports whether a font of the chain has a glyph for a character, or needs none.
func (c *chain) covers(r rune) bool {
	return harfbuzz.IsDefaultIgnorable(r) || slices.ContainsFunc(c.fonts, func(s *source) bool { return s.has(r) })
}

// faces holds the chain of each face.
type faces [faceCount]*chain

// parse reads the embedded fonts. Signs are shared by all faces and have one weight; Arabic,
// Korean and Chinese have no serif.
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
	regular, err := parseFiles("NotoSansArabic-Regular.ttf", "NotoSansCJKkr-Regular.otf", "NotoSansCJKsc-Regular.otf")
	if err != nil {
		return all, err
	}
	bold, err := parseFiles("NotoSansArabic-SemiBold.ttf", "NotoSansCJKkr-Bold.otf", "NotoSansCJKsc-Bold.otf")
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

// newChain is the chain of a face's own font and those of signs and scripts: Arabic, Korean,
// Chinese.
func newChain(latin, signs, scripts []*source) *chain {
	return &chain{
		fonts: append(append(latin, signs...), scripts...),
		own: map[language.Script]*source{
			language.Arabic: scripts[0],
			language.Hangul: scripts[1],
			language.Han:    scripts[2],
		},
	}
}

func parseFiles(names ...string) ([]*source, error) {
	var fonts []*source
	for _, name := range names {
		b, err := files.ReadFile("fonts/" + name)
		if err != nil {
			return nil, err
		}
		outlines, err := sfnt.Parse(b)
		if err != nil {
			return nil, fmt.Errorf("fonts/%s: %w", name, err)
		}
		shapes, err := ot.ParseTTF(bytes.NewReader(b))
		if err != nil {
			return nil, fmt.Errorf("fonts/%s: %w", name, err)
		}
		fonts = append(fonts, &source{outlines, harfbuzz.NewFont(shapes)})
	}
	return fonts, nil
}
