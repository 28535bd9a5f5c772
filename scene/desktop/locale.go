package desktop

import "golang.org/x/text/language"

// Language is which of the tags of BCP 47 that there are serves best whoever has set up this system; the first
// of them where the system says nothing, or names languages that none of them serves.
//
// The system is asked here and in three small files beside. The libraries for it that are maintained were looked
// at: Xuanwo/go-locale reads how Windows writes numbers and not in which language it speaks, and lets LANGUAGE
// outweigh LC_ALL=C, which gettext does not. What it takes is in the libraries that are linked as it is.
func Language(have []string) string { return match(have, preferred()) }

// match is Language for the languages that somebody prefers, the first most. What of them is no language, such
// as C and POSIX, is nothing.
func match(have, prefers []string) string {
	var offered, asked []language.Tag
	for _, tag := range have {
		offered = append(offered, language.Make(tag))
	}
	for _, tag := range prefers {
		if t, err := language.Parse(tag); err == nil {
			asked = append(asked, t)
		}
	}
	_, at, sure := language.NewMatcher(offered).Match(asked...)
	if sure == language.No {
		at = 0
	}
	return have[at]
}
