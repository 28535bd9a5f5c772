package words

import (
	"cmp"
	"strings"
	"unicode"
)

// noLetters is the English of the message that has a language's letters in their order, which English does not need.
const noLetters = "letters in order"

// Order returns a comparison of names as lists of the language have them, by their letters first. The order of the
// letters is a message of the language, since the tables for all languages (golang.org/x/text/collate) would add
// 2.1 MB to the browser's program: its letters, with a space between those that differ and none between those that
// count as the same one. What the message does not have follows in the order of Unicode, which is that of Korean.
// English is compared as Go compares texts.
func (w *Words) Order() func(a, b string) int {
	letters := w.In("order", noLetters)
	if letters == noLetters {
		return strings.Compare
	}
	places := map[rune]int{}
	for i, alike := range strings.Fields(letters) {
		for _, r := range alike {
			places[r] = afterLatin + i
		}
	}
	return func(a, b string) int { return cmp.Or(byLetters(places, a, b), strings.Compare(a, b)) }
}

// afterLatin is where the letters of a message begin: after all of ASCII, which other scripts stand behind; and
// unplaced where those are that it does not have.
const (
	afterLatin = 1 << 8
	unplaced   = 1 << 16
)

// byLetters compares two texts letter by letter; what is shorter is first.
func byLetters(places map[rune]int, a, b string) int {
	next := func(text *string) int {
		for i, r := range *text {
			r = unicode.ToLower(r)
			place, placed := places[r]
			switch {
			case placed:
			case r < unicode.MaxASCII:
				place = int(r)
			case unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r):
				place = unplaced + int(r)
			default: // a sign, such as an apostrophe, a mark of a vowel or a stroke that makes one longer, is passed over
				continue
			}
			*text = (*text)[i+len(string(r)):]
			return place
		}
		*text = ""
		return 0
	}
	for a != "" && b != "" {
		if c := cmp.Compare(next(&a), next(&b)); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}
