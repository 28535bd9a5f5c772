package chronicle

import "atlas.example/southsouth/data/words"

// Basis says where a number comes from.
type Basis string

// The bases. The first is somebody's word; the second is what remains of it
// when those who are named one by one are counted.
const (
	Claimed   Basis = "claimed"   // a source states it as a whole
	Named     Basis = "named"     // as many as sources name one by one
	OnRoll    Basis = "roll"      // the roll of the members of that day
	Published Basis = "published" // published by the body itself, or in its name
)

// Operator is what stands before the value of a number.
type Operator string

// The operators.
const (
	Exactly Operator = "="
	Over    Operator = ">"
	Under   Operator = "<"
	AtLeast Operator = ">="
	AtMost  Operator = "<="
	About   Operator = "~"
)

// operators lists them.
func operators() []Operator { return []Operator{Exactly, Over, Under, AtLeast, AtMost, About} }

// words returns what the operator says of a number, which {0} stands for.
func (o Operator) words() string {
	switch o {
	case Over:
		return "over {0}"
	case Under:
		return "under {0}"
	case AtLeast:
		return "at least {0}"
	case AtMost:
		return "at most {0}"
	case About:
		return "about {0}"
	case Exactly:
	}
	return "{0}"
}

// Number is a number that somebody gives for something about an event.
type Number struct {
	ID       string // the event's id, a slash and a word
	EventID  string
	Subject  string // what is counted
	Basis    Basis
	Operator Operator
	Value    float64 // not negative
	Unit     string  // what it is a number of
	By       string  // who says so, in words
	Provenance
}

// String returns the number in English words, without its unit: "over 100", "about
// 2.5", "at least 12,000".
func (n *Number) String() string { return n.In(nil) }

// In is String in the words of a language.
func (n *Number) In(w *words.Words) string { return w.F(n.Operator.words(), w.Number(n.Value)) }

// NumbersOf returns the numbers given about an event in the order of the
// table. None for an unknown event.
func (c *Chronicle) NumbersOf(eventID string) []*Number {
	return ofEvent(c.Numbers, eventID, func(n *Number) string { return n.EventID })
}
