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
}

// silent are the signs that stand inside of words and are often not typed: Côte d’Ivoire, U.A.E.
const silent = "'’‘`´ʼ."

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
