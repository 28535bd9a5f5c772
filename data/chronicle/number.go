package chronicle

import (
	"strconv"
	"strings"
)

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

// words returns what the operator is called before a number, with a space
// after it; nothing for an exact one.
func (o Operator) words() string {
	switch o {
	case Over:
		return "over "
	case Under:
		return "under "
	case AtLeast:
		return "at least "
	case AtMost:
		return "at most "
	case About:
		return "about "
	case Exactly:
	}
	return ""
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

// String returns the number in words, without its unit: "over 100", "about
// 2.5", "at least 12,000".
func (n *Number) String() string { return n.Operator.words() + grouped(n.Value) }

// grouped writes a number that is not negative, with commas from five digits
// on, where the eye needs them.
func grouped(value float64) string {
	whole, fraction, broken := strings.Cut(strconv.FormatFloat(value, 'f', -1, 64), ".")
	if len(whole) >= len("10000") {
		for at := len(whole) - 3; at > 0; at -= 3 {
			whole = whole[:at] + "," + whole[at:]
		}
	}
	if broken {
		return whole + "." + fraction
	}
	return whole
}

// NumbersOf returns the numbers given about an event in the order of the
// table. None for an unknown event.
func (c *Chronicle) NumbersOf(eventID string) []*Number {
	return ofEvent(c.Numbers, eventID, func(n *Number) string { return n.EventID })
}
