package find

import (
	"strings"
	"unicode"
)

// plain are the letters without marks of those that the names of the tables have, and of their
// likes: a table, since Unicode's own normalisation would weigh more than all of the names.
var plain = map[rune]string{
	'à': "a", 'á': "a", 'â': "a", 'ã': "a", 'ä': "a", 'å': "a", 'ă': "a", 'ā': "a", 'ą': "a", 'ạ': "a", 'ả': "a",
	'æ': "ae", 'ç': "c", 'ć': "c", 'č': "c", 'ď': "d", 'đ': "d", 'ð': "d",
	'è': "e", 'é': "e", 'ê': "e", 'ë': "e", 'ě': "e", 'ē': "e", 'ę': "e", 'ế': "e", 'ệ': "e",
	'ğ': "g", 'ì': "i", 'í': "i", 'î': "i", 'ï': "i", 'ı': "i", 'ī': "i", 'ł': "l", 'ľ': "l",
	'ñ': "n", 'ń': "n", 'ň': "n",
	'ò': "o", 'ó': "o", 'ô': "o", 'õ': "o", 'ö': "o", 'ø': "o", 'ő': "o", 'ō': "o", 'ơ': "o", 'ộ': "o", 'œ': "oe",
	'ř': "r", 'ś': "s", 'š': "s", 'ş': "s", 'ș': "s", 'ß': "ss", 'ţ': "t", 'ț': "t", 'ť': "t", 'þ': "th",
	'ù': "u", 'ú': "u", 'û': "u", 'ü': "u", 'ű': "u", 'ů': "u", 'ū': "u", 'ư': "u",
	'ý': "y", 'ÿ': "y", 'ź': "z", 'ž': "z", 'ż': "z",
	// What is written without its marks as often as with them.
	'ё': "е",
	'أ': "ا", 'إ': "ا", 'آ': "ا", 'ٱ': "ا", 'ة': "ه", 'ى': "ي", 'ئ': "ي", 'ؤ': "و",
	'ㄲ': "ㄱ", 'ㄸ': "ㄷ", 'ㅃ': "ㅂ", 'ㅆ': "ㅅ", 'ㅉ': "ㅈ",
}

// silent are the signs that stand inside of words and are often not typed: Côte d’Ivoire, U.A.E., the hamza at the
// end of an Arabic word and its short vowels, and the stroke that makes one longer.
const silent = "'’‘`´ʼ.ءـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"

// initials of the syllables of Hangul, in the order of Unicode, those that are tense as those that are not.
var initialConsonants = []rune("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ")

// consonants are the first letters of the syllables of a folded Korean text, by which Koreans look names up: ㅋㅂ
// for 쿠바. What is none stays; without any there is nothing to look up so.
func consonants(folded string) string {
	const first, last, each = '가', '힣', 588 // Unicode, 3.12: each initial has as many syllables
	var out strings.Builder
	syllables := false
	for _, r := range folded {
		if r >= first && r <= last {
			r, syllables = initialConsonants[(r-first)/each], true
		}
		out.WriteRune(r)
	}
	if !syllables {
		return ""
	}
	return out.String()
}

// Fold writes a text as it is compared: small letters without marks, digits, and single spaces
// for all else. To fold it again changes nothing.
func Fold(text string) string {
	var out strings.Builder
	space := false
	for _, r := range strings.ToLower(text) {
		letters := plain[r]
		switch {
		case letters != "":
		case strings.ContainsRune(silent, r):
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letters = string(r)
		default:
			space = true
			continue
		}
		if space && out.Len() > 0 {
			out.WriteByte(' ')
		}
		space = false
		out.WriteString(letters)
	}
	return out.String()
}
