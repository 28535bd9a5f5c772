//go:build !js

package typeface_test

import (
	"testing"
	"unicode"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/typeface"
)

// No letter is missing in any text of any language.
func TestEveryLanguageHasItsLetters(t *testing.T) {
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range po.Languages() {
		catalogue, err := po.Open(tag)
		if err != nil {
			t.Fatal(err)
		}
		in, _ := catalogue.Apply(c)
		missing := map[rune]string{}
		check := func(text string) {
			for _, r := range text {
				if _, ok := set.Covers(string(r)); !ok && !unicode.IsControl(r) {
					missing[r] = text
				}
			}
		}
		translation.Each(in, func(_ string, text *string) { check(*text) })
		for _, m := range po.Interface() {
			check(in.Words.In(m.Context, m.English))
		}
		for r, text := range missing {
			t.Errorf("%s: no letter for %q (U+%04X), as in %.60q", tag, r, r, text)
		}
	}
}
