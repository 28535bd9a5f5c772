package edition

import "atlas.example/southsouth/data/chronicle"

// mark is one of the four signs of how far something is established.
type mark struct {
	Class   string // of the style sheet, one letter as it is written so often
	Name    string
	Meaning string // one sentence
}

// newMark returns the mark of a status.
func newMark(s chronicle.Status) mark {
	switch s {
	case chronicle.Documented:
		return mark{"d", s.Name(), "A source without a stake in the matter shows it, or the document itself is there."}
	case chronicle.SourceSays:
		return mark{"s", s.Name(), "Only the interested side tells it."}
	case chronicle.AccountsDiffer:
		return mark{"a", s.Name(), "Sources contradict each other."}
	case chronicle.NotEstablished:
	}
	return mark{"n", s.Name(), "The question is open."}
}

// marks are all four, from the firmest on.
func marks() []mark {
	return []mark{
		newMark(chronicle.Documented), newMark(chronicle.SourceSays),
		newMark(chronicle.AccountsDiffer), newMark(chronicle.NotEstablished),
	}
}
