package words

// Category is one of the forms that languages have for numbers of things (CLDR).
type Category uint8

// The categories.
const (
	Other Category = iota
	Zero
	One
	Two
	Few
	Many
)

// String is CLDR's name of the category.
func (c Category) String() string {
	return [...]string{"other", "zero", "one", "two", "few", "many"}[c]
}

// CategoryOf is the category of a whole number in a language of the atlas, by the rules of CLDR, which a
// test holds it to. They are written out since the tables of all languages would be a large part of the
// browser's program.
func CategoryOf(tag string, n int) Category {
	if n < 0 {
		n = -n
	}
	switch tag {
	case "ar":
		return arabic(n)
	case "ru":
		return russian(n)
	case "ko", "zh":
		return Other
	case "fr", "pt":
		return romance(n, n < 2)
	case "es":
		return romance(n, n == 1)
	}
	if n == 1 {
		return One
	}
	return Other
}

// romance is French, Portuguese and Spanish, which have a form for whole millions.
func romance(n int, one bool) Category {
	switch {
	case one:
		return One
	case n != 0 && n%1_000_000 == 0:
		return Many
	}
	return Other
}

func russian(n int) Category {
	switch tens, ones := n%100, n%10; {
	case ones == 1 && tens != 11:
		return One
	case ones >= 2 && ones <= 4 && (tens < 12 || tens > 14):
		return Few
	}
	return Many
}

func arabic(n int) Category {
	switch tens := n % 100; {
	case n == 0:
		return Zero
	case n == 1:
		return One
	case n == 2:
		return Two
	case tens >= 3 && tens <= 10:
		return Few
	case tens >= 11:
		return Many
	}
	return Other
}
