package words_test

import (
	"errors"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"atlas.example/southsouth/data/words"
)

// The categories are those of CLDR, as golang.org/x/text has them, which has no form for millions yet.
func TestCategories(t *testing.T) {
	of := map[plural.Form]words.Category{
		plural.Other: words.Other, plural.Zero: words.Zero, plural.One: words.One, plural.Two: words.Two, plural.Few: words.Few, plural.Many: words.Many,
	}
	for _, tag := range []string{"en", "fr", "es", "ar", "ko", "pt", "ru", "zh"} {
		for n := range 2500 {
			want := of[plural.Cardinal.MatchPlural(language.MustParse(tag), n, 0, 0, 0, 0)]
			if got := words.CategoryOf(tag, n); got != want {
				t.Errorf("%s: %d is %v, want %v", tag, n, got, want)
			}
		}
	}
	if got := words.CategoryOf("es", 2_000_000); got != words.Many {
		t.Errorf("Spanish: two millions are %v, want %v", got, words.Many)
	}
}

func TestEnglishIsTheSource(t *testing.T) {
	var w *words.Words
	for _, c := range []struct{ got, want string }{
		{w.T("Close"), "Close"},
		{w.F("{0} of {1}", "3", "7"), "3 of 7"},
		{w.N(1, "{0} member", "{0} members"), "1 member"},
		{w.N(12345, "{0} member", "{0} members"), "12,345 members"},
		{w.Number(1234567.5), "1,234,567.5"},
		{w.List([]string{"A", "B", "C"}), "A, B and C"},
		{w.Date(words.Date{Year: 1981, Month: 10, Day: 22}), "22 October 1981"},
		{w.Date(words.Date{Year: 1981, Month: 10}), "October 1981"},
		{w.Dates(words.Date{Year: 1981, Month: 10, Day: 22}, words.Date{Year: 1981, Month: 10, Day: 23}), "22–23 October 1981"},
		{w.Dates(words.Date{Year: 1981, Month: 10, Day: 22}, words.Date{Year: 1981, Month: 11, Day: 1}), "22 October – 1 November 1981"},
		{w.Dates(words.Date{Year: 1981, Month: 10}, words.Date{Year: 1981, Month: 12}), "October–December 1981"},
		{w.Dates(words.Date{Year: 1981}, words.Date{Year: 1983}), "1981–1983"},
		{w.Dates(words.Date{Year: 1981, Month: 12, Day: 31}, words.Date{Year: 1982, Month: 1, Day: 1}), "31 December 1981 – 1 January 1982"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestAnotherLanguage(t *testing.T) {
	w := words.New("ru", map[string]string{
		"Close":                                   "Закрыть",
		words.Key("month of a day", "October"):    "октября",
		words.Key("month", "October"):             "октябрь",
		words.Key("date", "{day} {month} {year}"): "{day} {month} {year} г.",
		words.Key("date", "{month} {year}"):       "{month} {year} г.",
		words.Key("number", ","):                  "\u00a0",
		words.Key("number", "."):                  ",",
		words.Key("list", " and "):                " и ",
		words.Form("{0} member", words.One):       "{0} член",
		words.Form("{0} member", words.Few):       "{0} члена",
		words.Form("{0} member", words.Many):      "{0} членов",
	})
	for _, c := range []struct{ got, want string }{
		{w.T("Close"), "Закрыть"},
		{w.T("Open"), "Open"},
		{w.N(21, "{0} member", "{0} members"), "21 член"},
		{w.N(10103, "{0} member", "{0} members"), "10\u00a0103 члена"},
		{w.N(5, "{0} member", "{0} members"), "5 членов"},
		{w.Number(2.5), "2,5"},
		{w.List([]string{"А", "Б"}), "А и Б"},
		{w.Date(words.Date{Year: 1981, Month: 10, Day: 22}), "22 октября 1981 г."},
		{w.Date(words.Date{Year: 1981, Month: 10}), "октябрь 1981 г."},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// A fault is in English as an error, and in the language where it is said; what is not ours stays as it is.
func TestFaultsAreSaid(t *testing.T) {
	w := words.New("fr", map[string]string{"nothing is remembered: {0}": "rien n’est retenu : {0}", "it is no file": "ce n’est pas un fichier"})
	system := errors.New("input/output error")
	inner := words.NewFault("it is no file")
	outer := words.NewFault("nothing is remembered: {0}", inner)
	for _, c := range []struct {
		err           error
		english, said string
	}{
		{outer, "nothing is remembered: it is no file", "rien n’est retenu : ce n’est pas un fichier"},
		{words.NewFault("nothing is remembered: {0}", system), "nothing is remembered: input/output error", "rien n’est retenu : input/output error"},
		{words.NewFault("nothing is remembered: {0}", "x"), "nothing is remembered: x", "rien n’est retenu : x"},
		{errors.Join(inner, system), "it is no file\ninput/output error", "ce n’est pas un fichier\ninput/output error"},
	} {
		if got := c.err.Error(); got != c.english {
			t.Errorf("the error is %q, want %q", got, c.english)
		}
		if got := w.Say(c.err); got != c.said {
			t.Errorf("%q is said %q, want %q", c.english, got, c.said)
		}
	}
	if !errors.Is(outer, inner) || !errors.Is(words.NewFault("nothing is remembered: {0}", system), system) {
		t.Error("a fault does not wrap the errors that it is made of")
	}
}
