//go:build !js

package typeface_test

import (
	"bytes"
	"os"
	"testing"
	"unicode"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/typeface"
)

// textsIn are all texts of a language that a picture could have.
func textsIn(t *testing.T, tag string) []string {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := po.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	in, _ := catalogue.Apply(c)
	var all []string
	translation.Each(in, func(_ string, text *string) { all = append(all, *text) })
	for _, m := range po.Interface() {
		all = append(all, in.Words.In(m.Context, m.English))
	}
	return all
}

// No letter is missing in any text of any language, with the fonts that it is said to need.
func TestEveryLanguageHasItsLetters(t *testing.T) {
	for _, tag := range po.Languages() {
		set, err := typeface.NewIn(tag, os.DirFS("fonts"))
		if err != nil {
			t.Fatal(err)
		}
		missing := map[rune]string{}
		for _, text := range textsIn(t, tag) {
			for _, r := range text {
				if _, ok := set.Covers(string(r)); !ok && !unicode.IsControl(r) {
					missing[r] = text
				}
			}
		}
		for r, text := range missing {
			t.Errorf("%s: no letter for %q (U+%04X), as in %.60q", tag, r, r, text)
		}
	}
}

// With the fonts of its language alone a text is set as with all of them.
func TestFontsOfALanguageAreEnough(t *testing.T) {
	whole, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	font := display.Font{Size: 13}
	for _, tag := range po.Languages() {
		set, err := typeface.NewIn(tag, os.DirFS("fonts"))
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range textsIn(t, tag) {
			text = text[:min(len(text), 90)] // what follows is in the same letters
			got, _ := set.Rasterize(font, text)
			if want, _ := whole.Rasterize(font, text); got.Rect != want.Rect || !bytes.Equal(got.Pix, want.Pix) {
				t.Errorf("%s: %.60q looks otherwise without the fonts of other languages", tag, text)
			}
		}
	}
	if _, err := typeface.NewIn("ar", os.DirFS("testdata")); err == nil {
		t.Error("the fonts of Arabic are read from a folder that has none")
	}
}

// What a painter without shaping is to set has letters only that stand one beside the other.
func TestShapedLanguages(t *testing.T) {
	for _, tag := range po.Languages() {
		needs := ""
		for _, text := range textsIn(t, tag) {
			for _, r := range text {
				if unicode.In(r, unicode.M, unicode.Arabic, unicode.Hebrew) || r == '\u200f' {
					needs = text
				}
			}
		}
		if shaped := typeface.Shaped(tag); shaped != (needs != "") {
			t.Errorf("Shaped(%q) = %v, but it has %.60q", tag, shaped, needs)
		}
	}
}
