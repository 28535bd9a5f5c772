package chronicle

// ClaimKind says in which part of an event's telling a claim stands.
type ClaimKind string

// The four parts, in the order of telling.
const (
	WhatHappened ClaimKind = "happened" // as far as it is documented
	ArticleSays  ClaimKind = "article"  // what the article says that the atlas sets out from
	OthersSay    ClaimKind = "others"   // what other sources say
	NotKnown     ClaimKind = "unknown"  // what nobody has established
)

// ClaimKinds returns the kinds in the order of telling.
func ClaimKinds() []ClaimKind {
	return []ClaimKind{WhatHappened, ArticleSays, OthersSay, NotKnown}
}

// Heading returns what heads the claims of a kind, for a reader.
func (k ClaimKind) Heading() string {
	switch k {
	case WhatHappened:
		return "What happened"
	case ArticleSays:
		return "The article says"
	case OthersSay:
		return "Others say"
	case NotKnown:
	}
	return "Not known"
}

// Stance is how a claim stands to what the article says.
type Stance string

// The stances. A claim that has nothing to do with the article has none.
const (
	States      Stance = "states"      // it is what the article says
	Confirms    Stance = "confirms"    // it says the same
	Qualifies   Stance = "qualifies"   // it adds what changes the meaning
	Contradicts Stance = "contradicts" // it says otherwise
	NoStance    Stance = "none"
)

// Claim is one statement about an event: what is said, who says it, and how
// far it is established. An event is told in several, which may contradict
// each other.
type Claim struct {
	ID      string // the event's id, a slash and a word
	EventID string
	Kind    ClaimKind
	Mark    Status // of this statement, not of the event
	Stance  Stance
	By      string // who says so, in words; empty where nobody speaks, as of what is not known
	Text    string // a sentence or two
	Quote   string // a few words of the source, verbatim; may be empty
	DatedAs string // the source's own dating, as "Juche 76 (1987)"; may be empty
	Provenance
}

// ClaimsOf returns what is said of an event, in the order of telling: by kind,
// and within a kind in the order of the table. None for an unknown event.
func (c *Chronicle) ClaimsOf(eventID string) []*Claim {
	return ofEvent(c.Claims, eventID, func(cl *Claim) string { return cl.EventID })
}

// ofEvent returns the rows about an event.
func ofEvent[T any](rows []T, eventID string, about func(*T) string) []*T {
	var of []*T
	for i := range rows {
		if about(&rows[i]) == eventID {
			of = append(of, &rows[i])
		}
	}
	return of
}
