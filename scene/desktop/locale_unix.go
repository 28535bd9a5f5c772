//go:build !windows && !darwin

package desktop

import (
	"os"
	"strings"
)

// preferred are the languages of the environment, as gettext reads it.
func preferred() []string { return ofEnvironment(os.Getenv) }

// ofEnvironment are the languages of an environment: the first of the variables of POSIX for messages that is
// set counts and, unless that says C, LANGUAGE before it, which is a list.
// See https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html.
func ofEnvironment(of func(name string) string) []string {
	for _, name := range [...]string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		locale := of(name)
		if locale == "" {
			continue
		}
		if bare(locale) == "C" || bare(locale) == "POSIX" {
			return nil
		}
		var all []string
		for _, l := range append(strings.Split(of("LANGUAGE"), ":"), locale) {
			all = append(all, bare(l))
		}
		return all
	}
	return nil
}

// bare is a locale without its encoding and its variant: "ru_RU.UTF-8" and "ca_ES@valencia" are a language and a
// region alone.
func bare(locale string) string {
	if at := strings.IndexAny(locale, ".@"); at >= 0 {
		return locale[:at]
	}
	return locale
}
