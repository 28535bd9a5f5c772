package translation

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// The kinds of lines of a flat file, their first byte: a text of the chronicle by id, a message of the
// interface by key.
const (
	textLine    = '='
	messageLine = '"'
)

// escape makes a text one field of a line, and plain makes it a text again.
var (
	escape = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`)
	plain  = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t")
)

// Encode returns a catalogue as a text for a program that has the same chronicle in English: a line for each
// text and message, its id or key, a tab and the translation. What is stale is left out, since the program has
// only its own English to tell by.
func (c *Catalogue) Encode(of *chronicle.Chronicle) []byte {
	var out strings.Builder
	line := func(kind byte, key, is string) {
		out.WriteByte(kind)
		out.WriteString(escape.Replace(key) + "\t" + escape.Replace(is) + "\n")
	}
	for _, m := range Messages(of) {
		if t, ok := c.Texts[m.ID]; ok && t.stands(m.Text) {
			line(textLine, m.ID, t.Is)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(c.Words)) {
		line(messageLine, key, c.Words[key])
	}
	return []byte(out.String())
}

// Decode reads what [Catalogue.Encode] wrote of a language. The error names the first line that is none.
func Decode(tag, text string) (*Catalogue, error) {
	c := &Catalogue{Tag: tag, Texts: map[string]Text{}, Words: map[string]string{}, Plural: map[string]bool{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		key, is, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case !ok || len(key) < 2:
			return nil, fmt.Errorf("the translation %q: line %d is no text", tag, n)
		case key[0] == textLine:
			c.Texts[plain.Replace(key[1:])] = Text{Is: plain.Replace(is)}
		case key[0] == messageLine:
			c.Words[plain.Replace(key[1:])] = plain.Replace(is)
		default:
			return nil, fmt.Errorf("the translation %q: line %d is of no kind that is known here", tag, n)
		}
	}
	return c, nil
}
