package telling

import (
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
)

// Editor puts a chronicle into the order of reading. Make one with [NewEditor].
type Editor struct {
	*chronicle.Chronicle

	// Sources are all sources, by who wrote them or else by title: their places, from 1, are the
	// numbers that refer to them.
	Sources []Source

	number map[string]int // of a source, by id
}

// NewEditor returns an editor of a chronicle, with its sources numbered.
func NewEditor(c *chronicle.Chronicle) *Editor {
	ed := &Editor{Chronicle: c, number: map[string]int{}}
	ed.Sources = bibliography(c)
	for i := range ed.Sources {
		ed.number[ed.Sources[i].ID] = i + 1
	}
	return ed
}

// Number is the number of the source with this id, from 1, or 0 where there is none.
func (ed *Editor) Number(id string) int { return ed.number[id] }

// Paragraph is one of the article that the atlas sets out from.
type Paragraph struct {
	*chronicle.Paragraph
	Quote string // empty where the text has it already
}

// Paragraphs are those of the article, in our words.
func (ed *Editor) Paragraphs() []Paragraph {
	var out []Paragraph
	for i := range ed.Chronicle.Paragraphs {
		p := &ed.Chronicle.Paragraphs[i]
		english := &ed.English().Paragraphs[i]
		out = append(out, Paragraph{p, quoted(p.Quote, english.Quote, english.Says)})
	}
	return out
}

// Entry is one of the glossary.
type Entry struct {
	*chronicle.GlossaryEntry
	Refs []Ref
}

// Glossary are the words that need an explanation, in the order of the chronicle.
func (ed *Editor) Glossary() []Entry {
	var out []Entry
	for i := range ed.Chronicle.Glossary {
		g := &ed.Chronicle.Glossary[i]
		out = append(out, Entry{g, ed.refs(g.Sources)})
	}
	if ed.Words.Tag() != words.English { // of which the table is in the order
		order := ed.Words.Order()
		slices.SortStableFunc(out, func(a, b Entry) int { return order(a.Term, b.Term) })
	}
	return out
}
