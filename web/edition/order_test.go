package edition_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/find"
	"atlas.example/southsouth/scene/telling"
)

// The lists of the program are in the order that CLDR has for the language, as those of the page are, though the
// program has no more of it than a line of letters.
func TestListsAreInTheOrderOfTheLanguage(t *testing.T) {
	english, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range po.Languages()[1:] {
		catalogue, err := po.Open(tag)
		if err != nil {
			t.Fatal(err)
		}
		c, _ := catalogue.Apply(english)
		ed := telling.NewEditor(c)
		lists := map[string][]string{}
		regions, outside := ed.ByRegion()
		for _, r := range regions {
			for _, country := range r.Countries {
				lists[r.Name] = append(lists[r.Name], country.Name)
			}
		}
		for _, country := range outside {
			lists["outside"] = append(lists["outside"], country.Name)
		}
		for _, d := range ed.Cancun() {
			lists["Cancún"] = append(lists["Cancún"], d.Name)
		}
		for _, g := range ed.Glossary() {
			lists["words"] = append(lists["words"], g.Term)
		}
		for _, hit := range find.New(c).Search("") {
			kind := map[find.Kind]string{find.Entity: "found", find.Land: "found", find.Place: "places", find.Event: "events"}[hit.Kind]
			lists[kind] = append(lists[kind], hit.Name)
		}
		letters := c.Words.In("order", "letters in order")
		want := collate.New(language.Make(tag), collate.IgnoreCase)
		if len(lists["found"]) < 100 || len(lists["places"]) < 20 || len(lists["words"]) < 10 {
			t.Errorf("%s: there are too few names to put in order", tag)
		}
		for name, list := range lists {
			inOrder(t, tag+", "+name, list, want)
			for _, r := range strings.ToLower(strings.Join(list, "")) {
				if unicode.IsLetter(r) && r > unicode.MaxASCII && r != 'ـ' && tag != "ko" && !strings.ContainsRune(letters, r) {
					t.Errorf("%s: %c is not among its letters in order", tag, r)
				}
			}
		}
	}
}

// inOrder fails for each name that is before one that is to follow it. Names without their signs count, since
// the program passes over them.
func inOrder(t *testing.T, what string, list []string, want *collate.Collator) {
	t.Helper()
	bare := func(text string) string {
		return strings.Map(func(r rune) rune {
			if r > unicode.MaxASCII && !unicode.IsLetter(r) || r == 'ـ' {
				return -1
			}
			return r
		}, text)
	}
	for i := range len(list) - 1 {
		if a, b := bare(list[i]), bare(list[i+1]); want.CompareString(a, b) > 0 {
			t.Errorf("%s: %q is before %q", what, list[i], list[i+1])
		}
	}
}

// In English they are as Go has them, and a language without letters of its own is in that order, too.
func TestOrderWithoutLetters(t *testing.T) {
	var english *words.Words
	for _, w := range []*words.Words{english, words.New("de", nil)} {
		names := []string{"b", "Z", "a", "é"}
		slices.SortFunc(names, w.Order())
		if !slices.Equal(names, []string{"Z", "a", "b", "é"}) {
			t.Errorf("%s: %q", w.Tag(), names)
		}
	}
}
