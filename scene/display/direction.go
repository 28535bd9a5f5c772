package display

import "unicode"

// RightToLeft reports whether a text is written from right to left: whether its first letter is
// of a script that is, as rules P2 and P3 of UAX #9 have it. Lettered is false for a text
// without a letter, which is written from left to right.
func RightToLeft(text string) (toLeft, lettered bool) {
	for _, r := range text {
		switch {
		case r == '\u200e' || r == '\u200f': // marks of direction
			return r == '\u200f', true
		case unicode.IsLetter(r):
			return r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff ||
				r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff, true
		}
	}
	return false, false
}

// Directed is a line of a text, with a mark of the text's direction before it where the line's own
// first letter would give it another.
func Directed(line, text string) string {
	toLeft, _ := RightToLeft(text)
	own, _ := RightToLeft(line)
	switch {
	case own == toLeft:
		return line
	case toLeft:
		return "\u200f" + line
	}
	return "\u200e" + line
}

// Embedded is a text for whoever sets all texts from left to right, as a canvas of a browser does: one that is written
// from right to left stands between the marks that say so, for its signs and numbers to stand where it has them.
func Embedded(text string) string {
	if toLeft, _ := RightToLeft(text); toLeft {
		return "\u202b" + text + "\u202c"
	}
	return text
}
