package translation

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/leonelquinteros/gotext"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
)

// Languages are the tags of the languages that the atlas is in, in the order in which they are offered: English,
// the other working languages of the movement, that of the host of 1987, and three more of its members'.
func Languages() []string {
	var have []string
	for _, tag := range [...]string{"en", "fr", "es", "ar", "ko", "pt", "ru", "zh"} {
		if _, err := files.Open(tag + ".po"); err == nil || tag == words.English {
			have = append(have, tag)
		}
	}
	return have
}

// Name is what a language calls itself.
func Name(tag string) string {
	return map[string]string{
		"en": "English", "fr": "Français", "es": "Español", "ar": "العربية", "ko": "한국어", "pt": "Português", "ru": "Русский", "zh": "中文",
	}[tag]
}

//go:embed *.po interface.txt terms.csv
var files embed.FS

// Catalogue is what a language has for the texts of a chronicle and for the interface.
type Catalogue struct {
	Tag    string
	texts  map[string]text // of the chronicle, by id
	words  map[string]string
	plural map[string]bool // by the English for one
}

// text is a translation with the English that it was made of.
type text struct{ of, is string }

// Open reads the catalogue of a language. That of English is empty. The error is that of a language that there
// is not.
func Open(tag string) (*Catalogue, error) {
	c := &Catalogue{Tag: tag, texts: map[string]text{}, words: map[string]string{}, plural: map[string]bool{}}
	if tag == words.English {
		return c, nil
	}
	b, err := files.ReadFile(tag + ".po")
	if err != nil {
		return nil, fmt.Errorf("no translation %q; there are %s", tag, strings.Join(Languages(), ", "))
	}
	po := gotext.NewPo()
	po.Parse(b)
	for context, all := range po.GetDomain().GetCtxTranslations() {
		for id, t := range all {
			c.add(context, id, t)
		}
	}
	for id, t := range po.GetDomain().GetTranslations() {
		c.add("", id, t)
	}
	return c, nil
}

// add enters a message. A context with a slash is the id of a text of the chronicle, or of a term.
func (c *Catalogue) add(context, english string, t *gotext.Translation) {
	if english == "" {
		return // the header
	}
	if t.PluralID != "" {
		for i, category := range formsOf(c.Tag) {
			if form := t.Trs[i]; form != "" {
				c.words[words.Form(english, category)] = form
			}
		}
		c.plural[english] = true
		return
	}
	is := t.Trs[0]
	if is == "" {
		return
	}
	if kind, _, ok := strings.Cut(context, "/"); ok {
		c.texts[context] = text{english, is}
		c.words[words.Key(kind, english)] = is // what it is where a table's word is looked up
		return
	}
	c.words[words.Key(context, english)] = is
}

// formsOf are the categories of a language's forms in the order of PO files.
func formsOf(tag string) []words.Category {
	switch tag {
	case "ar":
		return []words.Category{words.Zero, words.One, words.Two, words.Few, words.Many, words.Other}
	case "ru":
		return []words.Category{words.One, words.Few, words.Many, words.Other}
	case "ko", "zh":
		return []words.Category{words.Other}
	case "fr", "es", "pt":
		return []words.Category{words.One, words.Many, words.Other}
	}
	return []words.Category{words.One, words.Other}
}

// Words are the words of the interface.
func (c *Catalogue) Words() *words.Words {
	if c.Tag == words.English {
		return nil
	}
	return words.New(c.Tag, c.words)
}

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
	out.Words, out.Original = c.Words(), of
	var faults []Fault
	told := map[string]bool{}
	Each(out, func(id string, s *string) {
		t, ok := c.texts[id]
		if ok && t.of == *s {
			*s = t.is
			return
		}
		if !told[id] {
			told[id] = true
			faults = append(faults, Fault{Message{id, *s}, ok})
		}
	})
	for _, m := range Terms(of) {
		if t, ok := c.texts[m.ID]; !ok || t.of != m.Text {
			faults = append(faults, Fault{m, ok})
		}
	}
	return out, faults
}

// Untranslated are the messages of the interface that the language lacks.
func (c *Catalogue) Untranslated() []Message {
	if c.Tag == words.English {
		return nil
	}
	var out []Message
	for _, m := range Interface() {
		have := c.plural[m.English]
		if m.Other == "" {
			_, have = c.words[words.Key(m.Context, m.English)]
		}
		if !have {
			out = append(out, Message{"interface/" + m.Context, m.English})
		}
	}
	return out
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
