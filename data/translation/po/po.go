// Package po reads the translations that are here as PO files, as translators have them, and says which there
// are. It is for commands and the desktop program; the browser gets what a build makes of them.
package po

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/leonelquinteros/gotext"

	"atlas.example/southsouth/data/translation"
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

//go:embed *.po interface.txt program.txt desktop.txt terms.csv
var files embed.FS

// Open reads the catalogue of a language. That of English is empty. The error is that of a language that there
// is not.
func Open(tag string) (*translation.Catalogue, error) {
	if tag == words.English {
		return empty(tag), nil
	}
	b, err := files.ReadFile(tag + ".po")
	if err != nil {
		return nil, fmt.Errorf("no translation %q; there are %s", tag, strings.Join(Languages(), ", "))
	}
	return Read(tag, b), nil
}

func empty(tag string) *translation.Catalogue {
	return &translation.Catalogue{Tag: tag, Texts: map[string]translation.Text{}, Words: map[string]string{}, Plural: map[string]bool{}}
}

// Read reads a PO file of a language. What in it is no message is left out, as is a form beyond those that the
// language has.
func Read(tag string, content []byte) *translation.Catalogue {
	c := empty(tag)
	po := gotext.NewPo()
	po.Parse(content)
	for context, all := range po.GetDomain().GetCtxTranslations() {
		for id, t := range all {
			add(c, context, id, t)
		}
	}
	for id, t := range po.GetDomain().GetTranslations() {
		add(c, "", id, t)
	}
	return c
}

// add enters a message. A context with a slash is the id of a text of the chronicle, or of a term.
func add(c *translation.Catalogue, context, english string, t *gotext.Translation) {
	if english == "" {
		return // the header
	}
	if t.PluralID != "" {
		for i, category := range formsOf(c.Tag) {
			if form := t.Trs[i]; form != "" {
				c.Words[words.Form(english, category)] = form
			}
		}
		c.Plural[english] = true
		return
	}
	is := t.Trs[0]
	if is == "" {
		return
	}
	if kind, _, ok := strings.Cut(context, "/"); ok {
		c.Texts[context] = translation.Text{Of: english, Is: is}
		if slices.Contains(translation.TermKinds(), kind) {
			c.Words[words.Key(kind, english)] = is
		}
		return
	}
	c.Words[words.Key(context, english)] = is
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

// Untranslated are the messages of the interface that a language lacks.
func Untranslated(c *translation.Catalogue) []translation.Message {
	if c.Tag == words.English {
		return nil
	}
	var out []translation.Message
	for _, m := range Interface() {
		have := c.Plural[m.English]
		if m.Other == "" {
			_, have = c.Words[words.Key(m.Context, m.English)]
		}
		if !have {
			out = append(out, translation.Message{ID: "interface/" + m.Context, Text: m.English})
		}
	}
	return out
}
