package view

import (
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// Filter is what a viewer has left out of the picture: a set of traits, by their bits. The zero
// Filter leaves nothing out.
type Filter uint16

// Trait is something by which events and projects are told apart.
type Trait uint8

// The traits, in groups: the marks by their numbers, the fields, and whose word a source is.
const (
	firstMark  = Trait(0)
	firstField = Trait(4)
	firstVoice = Trait(8)
	traitCount = Trait(13)
)

// The fields that are told apart, from firstField.
const (
	namTrait = firstField + iota
	g77Trait
	otherTrait
	projectTrait
)

// traitRow is how a trait is called where events are chosen, where there is no room for its group
// either, and in a link.
type traitRow struct{ name, short, word string }

// traitRows are the traits by their numbers.
var traitRows = [traitCount]traitRow{
	firstMark + Trait(chronicle.NotEstablished): {"not established", "not established", "open"},
	firstMark + Trait(chronicle.Documented):     {"documented", "documented", "documented"},
	firstMark + Trait(chronicle.SourceSays):     {"a source says", "a source says", "says"},
	firstMark + Trait(chronicle.AccountsDiffer): {"accounts differ", "accounts differ", "differ"},

	namTrait:     {"NAM", "NAM", "nam"},
	g77Trait:     {"G77, UN, North–South", "G77, UN", "g77"},
	otherTrait:   {"other events", "other events", "other"},
	projectTrait: {"DPRK projects", "DPRK projects", "projects"},

	firstVoice + Trait(chronicle.DPRK) - 1:    {"the DPRK, the article", "by the DPRK", "dprk"},
	firstVoice + Trait(chronicle.Bodies) - 1:  {"UN, summit papers", "by UN papers", "bodies"},
	firstVoice + Trait(chronicle.Records) - 1: {"governments", "by governments", "records"},
	firstVoice + Trait(chronicle.Press) - 1:   {"press", "by the press", "press"},
	firstVoice + Trait(chronicle.Studies) - 1: {"studies", "by studies", "studies"},
}

// markOrder is the marks in the order in which they are shown: from the firmest.
var markOrder = [...]Trait{
	firstMark + Trait(chronicle.Documented), firstMark + Trait(chronicle.SourceSays),
	firstMark + Trait(chronicle.AccountsDiffer), firstMark + Trait(chronicle.NotEstablished),
}

// bit is the trait alone.
func (t Trait) bit() Filter { return 1 << t }

// Out reports whether a trait is left out.
func (f Filter) Out(t Trait) bool { return f&t.bit() != 0 }

// Toggle leaves a trait out, or takes it in again. What is no trait changes nothing.
func (f *Filter) Toggle(t Trait) {
	if t < traitCount {
		*f ^= t.bit()
	}
}

// Address is the filter as a part of a link, after an &; nothing where nothing is left out.
func (f Filter) Address() string {
	var words []string
	for t := range traitCount {
		if f.Out(t) {
			words = append(words, traitRows[t].word)
		}
	}
	if words == nil {
		return ""
	}
	return "&" + filterKey + "=" + strings.Join(words, ",")
}

// filterKey is what a link calls the filter.
const filterKey = "hide"

// Read takes a part of a link, all of what is left out, and leaves what it does not know. It reports
// whether it knew everything.
func (f *Filter) Read(key, value string) (known bool) {
	if key != filterKey {
		return false
	}
	*f, known = 0, true
	for word := range strings.SplitSeq(value, ",") {
		t := slices.IndexFunc(traitRows[:], func(r traitRow) bool { return r.word == word })
		if t >= 0 {
			*f |= Trait(t).bit()
		}
		known = known && (t >= 0 || word == "")
	}
	return known
}

// The masks of the groups.
const (
	allMarks  = Filter(1<<firstField - 1)
	allVoices = Filter(1<<traitCount - 1<<firstVoice)
)

// hides reports whether something of some traits is left out: if its mark or its field is, or all
// of those are who tell of it. What nobody of them tells is not left out for that.
func (f Filter) hides(traits Filter) bool {
	voices := traits & allVoices
	return f&traits&^allVoices != 0 || voices != 0 && voices&^f == 0
}

// traitsOf are a mark, a field and the voices of some sources.
func traitsOf(c *chronicle.Chronicle, mark chronicle.Status, field Trait, sources []chronicle.Ref) Filter {
	traits := (firstMark + Trait(mark)).bit() | field.bit()
	for _, ref := range sources {
		if s, ok := c.Source(ref.SourceID); ok && s.Voice() != chronicle.NoVoice {
			traits |= (firstVoice + Trait(s.Voice()) - 1).bit()
		}
	}
	return traits
}

// fieldOf is an event's field.
func fieldOf(c chronicle.Category) Trait {
	switch c {
	case chronicle.NAM:
		return namTrait
	case chronicle.G77, chronicle.UN:
		return g77Trait
	case chronicle.Bilateral, chronicle.Context, chronicle.Article:
	}
	return otherTrait
}
