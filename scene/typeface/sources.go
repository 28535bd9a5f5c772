//go:build !js || shaped

package typeface

import (
	"bytes"
	"slices"

	ot "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"golang.org/x/image/font/sfnt"
)

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

func newSource(file []byte) (*source, error) {
	outlines, err := sfnt.Parse(file)
	if err != nil {
		return nil, err
	}
	shapes, err := ot.ParseTTF(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	return &source{outlines, harfbuzz.NewFont(shapes)}, nil
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

// newChain is the chain of a face's own font and signs, and of the fonts of other scripts.
func newChain(fonts []*source, scripts []scriptFont) *chain {
	names := [scriptCount]language.Script{arabic: language.Arabic, hangul: language.Hangul, han: language.Han}
	c := &chain{fonts: fonts, own: map[language.Script]*source{}}
	for _, s := range scripts {
		c.fonts = append(c.fonts, s.font)
		c.own[names[s.script]] = s.font
	}
	return c
}
