package find_test

import (
	"cmp"
	"slices"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/find"
)

func newIndex(t *testing.T) (*find.Index, *chronicle.Chronicle) {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	return find.New(c), c
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"case and accents", "São Tomé and Príncipe", "sao tome and principe"},
		{"a sign inside a word", "Côte d’Ivoire", "cote divoire"},
		{"the same as it is typed", "Cote d'Ivoire", "cote divoire"},
		{"dots of an abbreviation", "U.A.E.", "uae"},
		{"a dash between words", "Guinea-Bissau", "guinea bissau"},
		{"a longer dash, and signs at the ends", " (North–South) ", "north south"},
		{"nothing", " – ", ""},
		{"another script stays", "Москва", "москва"},
		{"two dots that few write", "Орёл", "орел"},
		{"a hamza on its bearer, and one alone", "الأردن، صنعاء", "الاردن صنعا"},
		{"the end of feminine names, and short vowels", "قُبرص الشماليّة", "قبرص الشماليه"},
	} {
		got := find.Fold(c.in)
		if got != c.want {
			t.Errorf("Fold(%q) = %q, want %q (%s)", c.in, got, c.want, c.reason)
		}
		if again := find.Fold(got); again != got {
			t.Errorf("Fold(%q) = %q, want it the same again", got, again)
		}
	}
}

func TestNamesOfAllTimesLeadThere(t *testing.T) {
	x, _ := newIndex(t)
	for _, c := range []struct{ reason, typed, first string }{
		{"the name of the time", "upper volta", "Burkina Faso"},
		{"a part of it", "UPPER", "Burkina Faso"},
		{"the name before", "ceylon", "Sri Lanka"},
		{"today's name", "myanmar", "Burma"},
		{"without its accent", "cancun", "Cancún"},
		{"a place renamed", "salisbury", "Harare"},
		{"land that nobody in the story holds", "ussr", "USSR"},
		{"and by its name in full", "union of soviet", "USSR"},
		{"an abbreviation of the full name", "DPRK", "Democratic People’s Republic of Korea"},
		{"a code", "bfa", "Burkina Faso"},
		{"a prefix before a word's", "guinea", "Guinea"},
		{"the same without its sign", "cote divoire", "Ivory Coast"},
		{"words in another order", "korea south", "South Korea"},
	} {
		hits := x.Search(c.typed)
		if len(hits) == 0 || hits[0].Name != c.first {
			t.Errorf("%q finds %v first, want %s (%s)", c.typed, names(hits), c.first, c.reason)
		}
	}
}

func names(hits []find.Hit) []string {
	var out []string
	for _, h := range hits[:min(len(hits), 5)] {
		out = append(out, h.Name)
	}
	return out
}

func TestRanking(t *testing.T) {
	x, _ := newIndex(t)
	hits := x.Search("guinea")
	at := func(name string) int {
		return slices.IndexFunc(hits, func(h find.Hit) bool { return h.Name == name && h.Kind != find.Event })
	}
	order := []int{at("Guinea"), at("Guinea-Bissau"), at("Equatorial Guinea")}
	if !slices.IsSorted(order) || order[0] != 0 {
		t.Errorf("the Guineas are at %v, want the whole name, then what begins with it, then a word: %v", order, names(hits))
	}
	inside := x.Search("ambiq")
	if len(inside) == 0 || inside[0].Name != "Mozambique" {
		t.Errorf("what is inside of a word finds %v, want Mozambique", names(inside))
	}
}

// Everything is found by the name it is listed under, and before whatever only holds that name.
func TestEverythingIsFoundByItsName(t *testing.T) {
	x, c := newIndex(t)
	all := x.Search("")
	entities, land, places, events := 0, 0, 0, 0
	for _, e := range all {
		hits := x.Search(e.Name)
		at := slices.IndexFunc(hits, func(h find.Hit) bool { return h.Entry == e.Entry })
		if at < 0 || at > 2 {
			t.Errorf("%q is at %d of what its name finds, want it among the first: %v", e.Name, at, names(hits))
		}
		switch e.Kind {
		case find.Entity:
			entities++
		case find.Land:
			land++
		case find.Place:
			places++
		case find.Event:
			events++
		}
	}
	if entities != len(c.Entities) || places != len(c.Places) || events != len(c.Events) {
		t.Errorf("the index has %d entities, %d places, %d events, want all %d, %d, %d",
			entities, places, events, len(c.Entities), len(c.Places), len(c.Events))
	}
	if land == 0 {
		t.Error("no land without an entity is found")
	}
	if !slices.IsSortedFunc(all, func(a, b find.Hit) int {
		return cmp.Or(
			cmp.Compare(max(a.Kind, find.Land), max(b.Kind, find.Land)),
			cmp.Compare(find.Fold(a.Name), find.Fold(b.Name)),
		)
	}) {
		t.Error("all is not in alphabetical order, countries first, then places, then events")
	}
}

// More letters never find more.
func TestTypingNarrows(t *testing.T) {
	x, _ := newIndex(t)
	for _, text := range []string{"burkina", "pyongyang", "new york", "zimbabwe rhodesia"} {
		before := x.Search("")
		for i := range text {
			now := x.Search(text[:i+1])
			for _, h := range now {
				if !slices.ContainsFunc(before, func(b find.Hit) bool { return b.Entry == h.Entry }) {
					short := find.Fold(h.Under) == find.Fold(text[:i+1]) // an abbreviation is found when whole
					if !short {
						t.Errorf("%q finds %q, which less of it does not", text[:i+1], h.Name)
					}
				}
			}
			before = now
		}
		if len(before) == 0 {
			t.Errorf("%q finds nothing", text)
		}
	}
	if hits := x.Search("xyzzy"); len(hits) != 0 {
		t.Errorf("xyzzy finds %v, want nothing", names(hits))
	}
}

// In each language what there is is found by its own name and by the English one.
func TestEveryLanguageAndEnglish(t *testing.T) {
	_, english := newIndex(t)
	for _, tag := range po.Languages() {
		catalogue, err := po.Open(tag)
		if err != nil {
			t.Fatal(err)
		}
		c, _ := catalogue.Apply(english)
		x := find.New(c)
		for i := range c.Entities {
			for _, typed := range []string{c.Entities[i].Name, english.Entities[i].Name} {
				found := slices.ContainsFunc(x.Search(typed), func(h find.Hit) bool { return h.Kind == find.Entity && h.At == i })
				if !found {
					t.Errorf("%s: %q is not found", tag, typed)
				}
			}
		}
		if hits := x.Search("upper volta"); len(hits) == 0 || hits[0].Kind != find.Entity || english.Entities[hits[0].At].Name != "Burkina Faso" {
			t.Errorf("%s: Upper Volta is not found first: %v", tag, hits)
		}
	}
}

// A name is found by the letters that the keys on the screen have in its language.
func TestLettersOfOtherScripts(t *testing.T) {
	_, english := newIndex(t)
	for _, c := range []struct{ tag, typed, want string }{
		{"ko", "ㅋㅂ", "Cuba"},
		{"ko", "ㅌㅈㄴㅇ", "Tanzania"},
		{"ru", "куб", "Cuba"},
		{"ru", "танз", "Tanzania"},
		{"ar", "كوبا", "Cuba"},
		{"ar", "تنزاني", "Tanzania"},
		{"ar", "الجزاير", "Algeria"},
		{"zh", "tanz", "Tanzania"},
	} {
		catalogue, err := po.Open(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		in, _ := catalogue.Apply(english)
		hits := find.New(in).Search(c.typed)
		if len(hits) == 0 || hits[0].Kind != find.Entity || english.Entities[hits[0].At].Name != c.want {
			t.Errorf("%s: %q finds %v first, want %s", c.tag, c.typed, names(hits), c.want)
		}
	}
}
