package desktop

import (
	"errors"
	"slices"
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
)

var offered = []string{"en", "fr", "es", "ar", "ko", "pt", "ru", "zh"}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		reason  string
		prefers []string
		want    string
	}{
		{"nothing is said", nil, "en"},
		{"a language and a region", []string{"fr_CA"}, "fr"},
		{"the same of BCP 47", []string{"pt-BR"}, "pt"},
		{"Chinese of the mainland", []string{"zh-Hans-CN"}, "zh"},
		{"Chinese of Taiwan reads that rather than English", []string{"zh_TW"}, "zh"},
		{"the first of several that there is", []string{"sw_TZ", "ar-DZ", "fr"}, "ar"},
		{"no language that there is", []string{"sw_TZ"}, "en"},
		{"no language at all", []string{"POSIX", "", "???"}, "en"},
		{"what is no language does not hide what is", []string{"", "ko_KR"}, "ko"},
	} {
		if got := match(offered, c.prefers); got != c.want {
			t.Errorf("match(%q) = %q, want %q (%s)", c.prefers, got, c.want, c.reason)
		}
	}
}

func TestPropertyList(t *testing.T) {
	got := ofPropertyList("(\n    \"fr-FR\",\n    en,\n    \"zh-Hans-CN\"\n)\n")
	if want := []string{"fr-FR", "en", "zh-Hans-CN"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What is spoken from now on is remembered, and names the window; what cannot be read changes nothing.
func TestSpeak(t *testing.T) {
	french := words.New("fr", map[string]string{Title: "Sud-Sud"})
	broken := errors.New("it is damaged")
	p := NewPage(Options{Languages: []Tongue{
		{Tag: "en", Name: "English", Read: func() (*chronicle.Chronicle, error) { return &chronicle.Chronicle{}, nil }},
		{Tag: "fr", Name: "Français", Read: func() (*chronicle.Chronicle, error) { return &chronicle.Chronicle{Words: french}, nil }},
		{Tag: "ko", Name: "한국어", Read: func() (*chronicle.Chronicle, error) { return nil, broken }},
	}}, nil, Memory{Language: "en"})
	if _, err := p.Speak(2); !errors.Is(err, broken) || p.memory.Language != "en" || p.Title() != Title {
		t.Errorf("a damaged language: %v, and %q is spoken, want the fault and English", err, p.memory.Language)
	}
	c, err := p.Speak(1)
	if err != nil || c.Words != french || p.memory.Language != "fr" || p.Title() != "Sud-Sud" {
		t.Errorf("French: %v, %q is remembered and the window is called %q", err, p.memory.Language, p.Title())
	}
	if names, spoken := p.Languages(); len(names) != 3 || names[spoken] != "Français" {
		t.Errorf("%q is spoken of %q", names[spoken], names)
	}
}
