package edition

import "atlas.example/southsouth/data/chronicle"

// marks are all four, from the firmest on.
func marks() []chronicle.Status {
	return []chronicle.Status{
		chronicle.Documented, chronicle.SourceSays, chronicle.AccountsDiffer, chronicle.NotEstablished,
	}
}

// class is the name of a mark in the style sheet, one letter as it is written so often.
func class(s chronicle.Status) string { return s.String()[:1] }
