package chronicle

import "strings"

// Words of titles that say what sort of thing an event is, in the order in
// which they decide: a summit that adopts something is told as what it adopted,
// and who asks for a summit has not met.
var (
	striving = []string{"lobbies", "seeks"}
	saying   = []string{"Article:", "DPRK sources:", "DPRK agency:", "speech", "speaks", "report", "memo", "speakers"}
	agreeing = []string{"adopt", "sign", "resolves", "Charter", "Declaration", "compromise", "launch"}
	meeting  = []string{
		"summit", "Summit", "conference", "meet", "Meet", "ministers", "symposium", "talks", "visit", "UNCTAD",
		"Zia ul-Haq in Pyongyang",
	}
)

// kind returns what sort of thing the event is, by the words of its title. No
// column says it, as nothing but this list asks.
func (e *Event) kind() HappeningKind {
	holds := func(words []string) bool {
		for _, w := range words {
			if strings.Contains(e.Title, w) {
				return true
			}
		}
		return false
	}
	switch {
	case holds(striving):
		return Happened
	case holds(saying):
		return Said
	case holds(agreeing):
		return Agreed
	case holds(meeting):
		return Met
	}
	return Happened
}
