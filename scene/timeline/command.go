package timeline

// Verb is what a viewer asks of the playhead.
type Verb uint8

// The verbs, with the field of [Command] that each reads.
const (
	Toggle    Verb = iota // play or pause; at the end, play from the beginning
	StepYear              // N years on (back where negative)
	StepEvent             // N events on (back where negative)
	ToYear                // N: a calendar year, limited to the story's
	ToFirst               // the beginning of the story
	ToLast                // the end of it
	Seek                  // At: a moment, limited to the story's
)

// Command is one thing a viewer asks of the playhead.
type Command struct {
	Verb Verb
	N    int
	At   Moment
}
