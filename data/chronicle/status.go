package chronicle

import "slices"

// Status says how far a claim is established. Its zero value is the most
// careful one: what nobody has judged is not established.
type Status uint8

// The four marks, the same everywhere they are shown.
const (
	NotEstablished Status = iota // the question is open
	Documented                   // a source independent of the interested party, or the primary document, states it
	SourceSays                   // only interested parties state it
	AccountsDiffer               // sources contradict each other
)

// statusWords are the words of the tables and of the picture, by Status.
func statusWords() []string {
	return []string{"not established", "documented", "source says", "accounts differ"}
}

// statusNames are the words with a capital, made once: they are in every picture.
var statusNames = func() []string {
	names := statusWords()
	for i := range names {
		names[i] = capital(names[i])
	}
	return names
}()

// String returns the mark as the tables write it: "documented",
// "source says", "accounts differ" or "not established".
func (s Status) String() string { return statusWords()[s] }

// Name returns the mark as it stands alone, with a capital: "Source says".
func (s Status) Name() string { return statusNames[s] }

// ParseStatus reads one of the four marks, and reports whether it is one.
func ParseStatus(word string) (Status, bool) {
	i := slices.Index(statusWords(), word)
	return Status(max(i, 0)), i >= 0
}

// Meaning returns what the mark says, as one sentence.
func (s Status) Meaning() string {
	switch s {
	case Documented:
		return "A source without a stake in the matter shows it, or the document itself is there."
	case SourceSays:
		return "Only the interested side tells it."
	case AccountsDiffer:
		return "Sources contradict each other."
	case NotEstablished:
	}
	return "The question is open."
}
