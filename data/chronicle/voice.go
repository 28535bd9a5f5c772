package chronicle

import (
	"slices"
	"strings"
)

// Voice is whose word a source is, in a few groups.
type Voice uint8

// The voices.
const (
	NoVoice Voice = iota // remembered, or the editors' own: it proves nothing
	DPRK                 // the DPRK's leaders, offices and press, with the article that the atlas sets out from
	Bodies               // papers of the United Nations, the Group of 77 and the movement
	Records              // of other governments and their press, and of those who took part
	Press                // newspapers and agencies
	Studies              // scholarship, data sets and works of reference
)

// dprkAuthors are words in the names of authors who speak for the DPRK, in its press or in what
// reprints it.
func dprkAuthors() []string {
	return []string{"DPRK", "Kim Il Sung", "KCNA", "Pyongyang Times", "Korea-World"}
}

// Voice returns whose word the source is. What others have filed of the DPRK's words, as an
// embassy has of a talk, is theirs; what is of several authors is the DPRK's if all of them are.
func (s *Source) Voice() Voice {
	switch s.Kind {
	case "un":
		return Bodies
	case "press":
		return Press
	case "scholarship", "tertiary", "data set":
		return Studies
	case "primary", "participant", "state media":
		if s.ofDPRK() {
			return DPRK
		}
		return Records
	}
	return NoVoice
}

func (s *Source) ofDPRK() bool {
	for author := range strings.SplitSeq(s.Author, ";") {
		if !slices.ContainsFunc(dprkAuthors(), func(name string) bool { return strings.Contains(author, name) }) {
			return false
		}
	}
	return true
}
