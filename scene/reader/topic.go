package reader

// Kind is what kind of thing is read.
type Kind uint8

// The kinds, with what [Topic.At] is in each.
const (
	Nothing   Kind = iota
	Event          // the position of an event in the chronicle
	Source         // the number of a source in the list of all, from 1
	Entity         // the position of an entity
	Land           // the position of a unit whose land no entity holds
	Contents       // all that there is to read
	About          // what the atlas is
	Method         // how we know
	Story          // the article that the atlas sets out from, in our words
	Years          // what came one after the other
	Countries      // by region
	Words          // the glossary
	Sources        // all of them
	Keys           // what the keys and buttons do
)

// Topic names something to read. The zero Topic is nothing.
type Topic struct {
	Kind Kind
	At   int
}

// Link is what a piece of text leads to: another topic, or an address outside of the program.
type Link struct {
	Topic Topic
	URL   string
}

// None reports whether it leads nowhere.
func (l Link) None() bool { return l == Link{} }
