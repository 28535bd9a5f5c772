package desktop

import (
	"slices"
	"testing"
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
