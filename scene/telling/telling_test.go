package telling_test

import (
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/telling"
)

func editor(t *testing.T, tag string) *telling.Editor {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := po.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	in, _ := catalogue.Apply(c)
	return telling.NewEditor(in)
}

// articles are all of an editor, those outside of the chapters too.
func articles(ed *telling.Editor) []telling.Article {
	all := ed.Loose()
	for _, ch := range ed.Chapters() {
		all = append(all, ch.Articles...)
	}
	return all
}

// Every event has one article, whose references lead to the sources that the tables name.
func TestEveryEventIsToldOnce(t *testing.T) {
	ed := editor(t, "en")
	told := map[string]int{}
	for _, a := range articles(ed) {
		told[a.ID]++
		for _, p := range a.Parts {
			for _, c := range p.Claims {
				for i, ref := range c.Refs {
					if s := ed.Sources[ref.Number-1]; s.ID != ref.ID || ed.Number(ref.ID) != ref.Number {
						t.Errorf("%s: reference %d leads to %s, want %s", c.ID, i, s.ID, ref.ID)
					}
				}
			}
		}
	}
	for i := range ed.Events {
		if n := told[ed.Events[i].ID]; n != 1 {
			t.Errorf("%s is told %d times", ed.Events[i].ID, n)
		}
	}
	if ed.Number("no such source") != 0 {
		t.Error("a source that there is not has a number")
	}
}

// In every language the same is told: the same parts with the same marks, sources and numbers, and the same
// quotations beside the text that has them not.
func TestLanguagesTellTheSame(t *testing.T) {
	english := articles(editor(t, "en"))
	for _, tag := range po.Languages()[1:] {
		for i, a := range articles(editor(t, tag)) {
			e := &english[i]
			if a.ID != e.ID || len(a.Parts) != len(e.Parts) || len(a.Numbers) != len(e.Numbers) || (a.Text == "") != (e.Text == "") {
				t.Errorf("%s: %s has other parts than %s in English", tag, a.ID, e.ID)
				continue
			}
			for j, p := range a.Parts {
				for k, c := range p.Claims {
					same(t, tag, &c, &e.Parts[j].Claims[k])
				}
			}
			for j := range a.Numbers {
				if (a.Numbers[j].Given == a.Numbers[j].By) != (e.Numbers[j].Given == e.Numbers[j].By) {
					t.Errorf("%s: %s: a number is given as %q, and as %q in English", tag, a.ID, a.Numbers[j].Given, e.Numbers[j].Given)
				}
			}
		}
	}
}

func same(t *testing.T, tag string, c, e *telling.Claim) {
	t.Helper()
	if c.Mark != e.Mark || len(c.Refs) != len(e.Refs) || (c.Quote == "") != (e.Quote == "") || (c.Stance == "") != (e.Stance == "") {
		t.Errorf("%s: %s has another mark, quotation, stance or sources than in English", tag, c.ID)
	}
}

// Where it happened is named as it was then, with today's name in brackets and the country.
func TestWhere(t *testing.T) {
	for _, a := range articles(editor(t, "en")) {
		if a.ID == chronicle.PyongyangConference && !strings.Contains(a.Where, "Pyongyang") {
			t.Errorf("the conference is told to be in %q", a.Where)
		}
		if strings.Contains(a.Where, "[]") || strings.HasPrefix(a.Where, ",") {
			t.Errorf("%s: %q is no place", a.ID, a.Where)
		}
	}
}
