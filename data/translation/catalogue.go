package translation

import (
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
)

// Catalogue is what a language has for the texts of a chronicle and for the interface. The zero Catalogue but for
// its Tag has nothing; package po reads one from a file for translators, [Decode] from one for programs.
type Catalogue struct {
	Tag    string
	Texts  map[string]Text   // of the chronicle, by id
	Words  map[string]string // of the interface, by [words.Key] and [words.Form]
	Plural map[string]bool   // the messages with a number, by the English for one
}

// Text is a translation with the English that it was made of; that is empty where it is known to be of this
// English.
type Text struct{ Of, Is string }

// Interface are the words of the interface; nil for English.
func (c *Catalogue) Interface() *words.Words {
	if c.Tag == words.English {
		return nil
	}
	return words.New(c.Tag, c.Words)
}

// stands reports whether a translation is of this English.
func (t Text) stands(english string) bool { return t.Of == "" || t.Of == english }

// Fault is a text that a language lacks.
type Fault struct {
	Message

	Stale bool // whether it has one, of English that is no more
}

// Apply returns a chronicle in the language, and which texts of it stay in English.
func (c *Catalogue) Apply(of *chronicle.Chronicle) (*chronicle.Chronicle, []Fault) {
	if c.Tag == words.English {
		return of, nil
	}
	out := clone(of)
	out.Words, out.Original = c.Interface(), of
	var faults []Fault
	told := map[string]bool{}
	Each(out, func(id string, s *string) {
		t, ok := c.Texts[id]
		if ok && t.stands(*s) {
			*s = t.Is
			return
		}
		if !told[id] {
			told[id] = true
			faults = append(faults, Fault{Message{id, *s}, ok})
		}
	})
	for _, m := range Terms(of) {
		if t, ok := c.Texts[m.ID]; !ok || !t.stands(m.Text) {
			faults = append(faults, Fault{m, ok})
		}
	}
	return out, faults
}

// clone is a chronicle whose rows can be changed without changing those of another.
func clone(of *chronicle.Chronicle) *chronicle.Chronicle {
	out := *of
	out.Regions = slices.Clone(of.Regions)
	out.Places = slices.Clone(of.Places)
	out.Entities = slices.Clone(of.Entities)
	out.Events = slices.Clone(of.Events)
	out.Members = slices.Clone(of.Members)
	out.Participants = slices.Clone(of.Participants)
	out.Projects = slices.Clone(of.Projects)
	out.Sources = slices.Clone(of.Sources)
	out.Units = slices.Clone(of.Units)
	out.Sensitivities = slices.Clone(of.Sensitivities)
	out.Capitals = slices.Clone(of.Capitals)
	out.Claims = slices.Clone(of.Claims)
	out.Numbers = slices.Clone(of.Numbers)
	out.Texts = slices.Clone(of.Texts)
	out.Chapters = slices.Clone(of.Chapters)
	out.Pages = slices.Clone(of.Pages)
	out.Glossary = slices.Clone(of.Glossary)
	out.Paragraphs = slices.Clone(of.Paragraphs)
	return &out
}
