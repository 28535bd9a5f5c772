package display

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// BreakKind says how readily a line is ended at a place; a greater one is more readily.
type BreakKind uint8

// The kinds of breaks.
const (
	// Letters is between two letters with their accents: for a word that no line has room for.
	Letters BreakKind = iota
	// Inside is within a word that may be parted there, after a hyphen or between two syllables
	// of Korean: for a word too long for a line, since a whole one reads better.
	Inside
	// Words is between two words, or two characters of a script without spaces.
	Words
	// Must is where a line ends in any case: a line end in the text, and the text's own end.
	Must
)

// Break is a place where a line may end: before the byte At of a text, after the spaces there,
// which do not count for the width of the line.
type Break struct {
	At   int
	Kind BreakKind
}

// Breaker finds where texts may be parted into lines. A [Typesetter] may be one; of others the
// texts are parted by [AppendBreaks].
type Breaker interface {
	// AppendBreaks appends to dst all places where text may be parted, in order. The last is the
	// end of the text, of kind Must; an empty text has none.
	AppendBreaks(dst []Break, text string) []Break
}

// AppendBreaks is a Breaker's, for a program that carries no tables of characters: after spaces
// and hyphens, between characters of Chinese and Japanese, but not before what closes nor after
// what opens. It finds for texts in the languages of the atlas what UAX #14 does, as far as
// words go, and knows nothing of Thai, Khmer or emoji.
func AppendBreaks(dst []Break, text string) []Break {
	var c context
	for at, r := range text {
		c.next(r)
		if at > 0 && !clings(c.before, r) {
			dst = append(dst, Break{at, c.kind(text[at:])})
		}
	}
	if text != "" {
		dst = append(dst, Break{len(text), Must})
	}
	return dst
}

// context is the characters around a place: the two before it, the one after it, and the last
// before it that is no space.
type context struct{ earlier, before, after, word rune }

func (c *context) next(r rune) {
	c.earlier, c.before, c.after = c.before, c.after, r
	if !spaces(c.before) {
		c.word = c.before
	}
}

// kind is the kind of the break at the place, after which the text goes on with rest.
func (c *context) kind(rest string) BreakKind {
	switch {
	case endsLine(c.before) && (c.before != '\r' || c.after != '\n'):
		return Must
	case spaces(c.after) || endsLine(c.after) || holds(c.before) || holds(c.after):
		return Letters
	case c.before == zeroWidthSpace:
		return Words
	case closes(c.after) || opens(c.word):
		return Letters
	case spaces(c.before):
		return Words
	case c.quoted(rest) || !parts(c.before, c.after):
		return Letters
	}
	return KindOf(c.before, c.after)
}

// quoted reports whether a quotation mark beside the place holds its neighbours together. One that
// opens or closes between two characters of East Asia does so on its one side alone.
func (c *context) quoted(rest string) bool {
	switch {
	case quotes(c.before) && strings.ContainsRune("”’»›", c.before):
		return !eastAsian(c.earlier) || !eastAsian(c.after)
	case quotes(c.after) && strings.ContainsRune("“‘«‹", c.after):
		_, size := utf8.DecodeRuneInString(rest)
		beyond, _ := utf8.DecodeRuneInString(rest[size:])
		return !eastAsian(c.before) || !eastAsian(beyond)
	}
	return quotes(c.before) || quotes(c.after)
}

// KindOf is the kind of a break that is not forced, by the characters around it: Words or Inside.
func KindOf(before, after rune) BreakKind {
	if spaces(before) || before == zeroWidthSpace || ideographic(before) || ideographic(after) {
		return Words
	}
	return Inside
}

const zeroWidthSpace = '\u200b'

// spaces reports whether a character is a space at which a line may end.
func spaces(r rune) bool {
	switch r {
	case ' ', '\t', '\u1680', '\u205f', '\u3000':
		return true
	}
	return r >= '\u2000' && r <= '\u200a' && r != '\u2007'
}

// endsLine reports whether a line ends after a character in any case.
func endsLine(r rune) bool {
	return r >= '\n' && r <= '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// holds reports whether a character holds those beside it together.
func holds(r rune) bool {
	switch r {
	case '\u00a0', '\u2007', '\u202f', '\u2011', '\u2060', '\ufeff':
		return true
	}
	return false
}

// clings reports whether a character belongs to the letter before it, accents above all.
func clings(before, r rune) bool {
	switch {
	case before == '\r' && r == '\n', r == '\u200c', r == '\u200d', before == '\u200d':
		return true
	case r < 0x300:
		return false
	case r >= 0xfe00 && r <= 0xfe0f, r >= 0x1160 && r <= 0x11ff, r >= 0x1f3fb && r <= 0x1f3ff, r >= 0xe0000 && r <= 0xe01ef:
		return true
	}
	return unicode.Is(unicode.M, r) && !endsLine(before)
}

// opens and closes report whether a line does not end after a character, or not before it.
func opens(r rune) bool {
	return strings.ContainsRune("([{¡¿‚„「『《〈【〔〖（［｛｢", r)
}
func closes(r rune) bool { return strings.ContainsRune(closing, r) }

// closing is also what no line of Chinese or Japanese starts with: small kana, signs that repeat
// or lengthen.
const closing = ")]}!?,.:;/…，。、：；！？．」』》〉】〕〗）］｝｣｡､・･·ー々〻ゝゞヽヾ〜～‰％%℃″′" +
	"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯｰ،؛؟۔"

// quotes reports whether a character opens in one language and closes in another.
func quotes(r rune) bool { return strings.ContainsRune("\"'‘’“”«»‹›‛‟❝❞", r) }

// parts reports whether a line may end between two characters without a space.
func parts(before, after rune) bool {
	digit := after >= '0' && after <= '9'
	switch before {
	case '-', '/':
		return !digit
	case '—':
		return after != '—'
	case '–', '‐', '|', '\u00ad':
		return true
	}
	return after == '—' || eastAsian(before) || eastAsian(after)
}

func eastAsian(r rune) bool { return ideographic(r) || hangul(r) }

// ideographic reports whether a character is of Chinese or Japanese, with their punctuation.
func ideographic(r rune) bool {
	return r >= 0x2e80 && r <= 0x9fff && !hangul(r) || r >= 0xf900 && r <= 0xfaff ||
		r >= 0xff00 && r <= 0xffef || r >= 0x20000 && r <= 0x3ffff
}

func hangul(r rune) bool {
	return r >= 0xac00 && r <= 0xd7a3 || r >= 0x1100 && r <= 0x115f || r >= 0x3130 && r <= 0x318f
}
