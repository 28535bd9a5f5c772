// Package cite says how to name what the map shows at a moment: as a text, for BibTeX, and for citation
// managers. The page has the same words in take.js, and a test of it holds the two together.
package cite

import (
	"strconv"
	"strings"
	"time"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/story"
)

// Atlas is what the atlas is called.
const Atlas = "South–South: an atlas in time, 1970–1987"

// licence is that of its data.
const licence = "CC BY 4.0"

// Citation is what is named. Make one with New.
type Citation struct {
	Name string // for a file without its ending, and as a key: south-south-1981-10-22
	What string // the day or the year, and the event that is told
	Link string // that leads here; empty if the atlas is not published
	On   time.Time

	words *words.Words
}

// New names what the map shows at an address. The web edition is below base, the address of its folder with
// a slash at its end; an empty one is none. It was looked at on a day of the reader's own calendar.
func New(st *story.Story, at address.Address, base string, on time.Time) Citation {
	c := Citation{Name: Name(at), What: about(st, at), On: on, words: st.Chronicle.Words}
	if base != "" {
		c.Link = base + "#" + at.String()
	}
	return c
}

// Name is what a file is called that holds what is shown there, without its ending. It has letters, digits
// and hyphens only, which every system can have in a name.
func Name(at address.Address) string {
	moment, _, _ := strings.Cut(at.String(), "&")
	_, moment, _ = strings.Cut(moment, "=")
	return "south-south-" + moment
}

// about is the moment of an address and the event that is told there, in words.
func about(st *story.Story, at address.Address) string {
	moment, _, _ := strings.Cut(at.String(), "&")
	date := strings.TrimPrefix(moment, "y=")
	if date == moment {
		date = chronicle.OnDay(chronicle.Day(at.Moment.Day())).In(st.Chronicle.Words)
	}
	var s story.State
	st.Within(&s, at.Moment, at.Settings.Scope())
	if told, ok := st.Chronicle.EventIndex(at.Event); ok {
		s.Tell(told)
	}
	if told := s.Told(); told >= 0 {
		e := &st.Chronicle.Events[told]
		w := st.Chronicle.Words
		return w.F("{0}: {1}", date, e.Title+w.In("list", ", ")+e.WhenIn(w))
	}
	return date
}

// Text is a sentence or two for a list of sources.
func (c Citation) Text() string {
	w := c.words
	on := w.Date(words.Date{Year: c.On.Year(), Month: int(c.On.Month()), Day: c.On.Day()})
	text := w.F("{0}. Map: {1}. {2} (accessed {3}). Data: {4}.", w.T(Atlas), c.What, c.Link, on, licence)
	return strings.Replace(text, "  ", " ", 1) // where there is no link
}

// BibTeX is an entry for biblatex, in UTF-8.
func (c Citation) BibTeX() string {
	lines := []string{
		"@online{" + c.Name + ",",
		"  title = {{" + latex.Replace(c.words.T(Atlas)) + "}},",
		"  titleaddon = {{" + latex.Replace(c.words.F("Map: {0}", c.What)) + "}},",
	}
	if c.Link != "" {
		lines = append(lines, "  url = {"+c.Link+"},")
	}
	return strings.Join(append(lines,
		"  urldate = {"+c.On.Format(time.DateOnly)+"},",
		"  note = {Data: "+licence+"},",
		"}"), "\n")
}

// latex escapes the characters that LaTeX takes for commands.
var latex = strings.NewReplacer(
	`\`, `\textbackslash{}`, `&`, `\&`, `%`, `\%`, `$`, `\$`, `#`, `\#`, `_`, `\_`, `{`, `\{`, `}`, `\}`, `~`, `\~{}`, `^`, `\^{}`,
)

// CSL is a list of one item in CSL-JSON, for citation managers.
func (c Citation) CSL() string {
	year, month, day := c.On.Date()
	lines := []string{
		"[", " {",
		`  "id": ` + quote(c.Name) + ",",
		`  "type": "webpage",`,
		`  "title": ` + quote(c.words.F("Map: {0}", c.What)) + ",",
		`  "container-title": ` + quote(c.words.T(Atlas)) + ",",
	}
	if c.Link != "" {
		lines = append(lines, `  "URL": `+quote(c.Link)+",")
	}
	return strings.Join(append(lines,
		`  "accessed": {`, `   "date-parts": [`, "    [",
		"     "+strconv.Itoa(year)+",", "     "+strconv.Itoa(int(month))+",", "     "+strconv.Itoa(day),
		"    ]", "   ]", "  },",
		`  "note": `+quote("Data: "+licence),
		" }", "]"), "\n")
}

// quote is a text as a string of JSON. Package encoding/json would be large in a browser's program.
func quote(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ':
			b.WriteString(`\u00` + strconv.FormatInt(int64(r)+0x100, 16)[1:])
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
