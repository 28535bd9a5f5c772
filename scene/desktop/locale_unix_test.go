//go:build !windows && !darwin

package desktop

import "testing"

// What gettext takes from an environment, by its manual.
func TestOfEnvironment(t *testing.T) {
	for _, c := range []struct {
		reason string
		env    map[string]string
		want   string
	}{
		{"nothing is set", nil, "en"},
		{"only the last is", map[string]string{"LANG": "ru_RU.UTF-8"}, "ru"},
		{"one for messages outweighs it", map[string]string{"LANG": "ru_RU.UTF-8", "LC_MESSAGES": "es_CU.UTF-8"}, "es"},
		{"the one for all outweighs that", map[string]string{"LC_ALL": "ar_DZ", "LC_MESSAGES": "es_CU.UTF-8"}, "ar"},
		{"an empty one counts as none", map[string]string{"LC_ALL": "", "LANG": "ko_KR.UTF-8"}, "ko"},
		{"a list goes before", map[string]string{"LANGUAGE": "sw:pt_BR:fr", "LANG": "en_GB.UTF-8"}, "pt"},
		{"C outweighs the list", map[string]string{"LANGUAGE": "fr", "LC_ALL": "C.UTF-8", "LANG": "ru_RU.UTF-8"}, "en"},
		{"so does POSIX", map[string]string{"LANGUAGE": "fr", "LANG": "POSIX"}, "en"},
		{"a list alone is of no locale", map[string]string{"LANGUAGE": "fr"}, "en"},
		{"a variant is left out", map[string]string{"LANG": "fr_FR@euro"}, "fr"},
	} {
		if got := match(offered, ofEnvironment(func(name string) string { return c.env[name] })); got != c.want {
			t.Errorf("%v: got %q, want %q (%s)", c.env, got, c.want, c.reason)
		}
	}
}
