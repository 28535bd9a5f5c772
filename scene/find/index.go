package find

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
)

// Kind is what sort of thing can be found.
type Kind uint8

// The kinds.
const (
	Entity Kind = iota // a state or movement of the story
	Land               // land that no entity of the story ever holds
	Place
	Event
)

// Entry is something that can be found. At is its position in the chronicle's list: of Entities, of
// Units (the first row of the land), of Places or of Events.
type Entry struct {
	Kind Kind
	At   int
	Name string // the one that it is listed under

	names []name
}

// name is one of the names of an entry.
type name struct {
	text, folded string
	short        bool // whether it is an abbreviation, which is to be typed in full
}

// Index is all that can be found: countries and other land, then places, then events, each in
// alphabetical order.
type Index struct{ entries []Entry }

// New makes the index of a chronicle. In another language than English the English names are found too, which
// keyboards and the letters of a kiosk have.
func New(c *chronicle.Chronicle) *Index {
	x, english := &Index{}, c.English()
	held := map[string]bool{}
	for i := range c.Entities {
		e := &c.Entities[i]
		entry := Entry{Kind: Entity, At: i, Name: e.Name}
		entry.add(e.Name, english.Entities[i].Name)
		for _, id := range e.Units {
			held[id] = true
			entry.addUnit(c, id)
			entry.addUnit(english, id)
		}
		x.entries = append(x.entries, entry)
	}
	for i := range c.Units {
		u := &c.Units[i]
		if held[u.ID] || i > 0 && c.Units[i-1].ID == u.ID {
			continue
		}
		entry := Entry{Kind: Land, At: i, Name: lastRow(c, u.ID).Label()}
		entry.add(entry.Name)
		entry.addUnit(c, u.ID)
		entry.addUnit(english, u.ID)
		x.entries = append(x.entries, entry)
	}
	for i := range c.Places {
		p := &c.Places[i]
		entry := Entry{Kind: Place, At: i, Name: p.Name}
		entry.add(p.Name, p.EarlierName, p.NameNow)
		p = &english.Places[i]
		entry.add(p.Name, p.EarlierName, p.NameNow)
		x.entries = append(x.entries, entry)
	}
	for i := range c.Events {
		entry := Entry{Kind: Event, At: i, Name: c.Events[i].Title}
		entry.add(c.Events[i].Title, english.Events[i].Title)
		x.entries = append(x.entries, entry)
	}
	order := c.Words.Order()
	if c.Words.Tag() == words.English {
		order = func(a, b string) int { return strings.Compare(Fold(a), Fold(b)) }
	}
	slices.SortStableFunc(x.entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(max(a.Kind, Land), max(b.Kind, Land)), order(a.Name, b.Name))
	})
	return x
}

// lastRow is the last row of a unit.
func lastRow(c *chronicle.Chronicle, id string) *chronicle.Unit {
	var last *chronicle.Unit
	for i := range c.Units {
		if c.Units[i].ID == id {
			last = &c.Units[i]
		}
	}
	return last
}

// addUnit adds the names that the rows of a unit have, and its codes.
func (e *Entry) addUnit(c *chronicle.Chronicle, id string) {
	for i := range c.Units {
		if u := &c.Units[i]; u.ID == id {
			e.add(u.Label(), u.Name, u.Now)
			e.abbreviate(u.Code)
		}
	}
}

// add adds names, and their initials where they have three or more.
func (e *Entry) add(texts ...string) {
	for _, text := range texts {
		folded := Fold(text)
		if folded == "" || slices.ContainsFunc(e.names, func(n name) bool { return n.folded == folded && !n.short }) {
			continue
		}
		e.names = append(e.names, name{text: text, folded: folded})
		if short := consonants(folded); short != "" {
			e.names = append(e.names, name{text: text, folded: short})
		}
		if e.Kind == Entity || e.Kind == Land {
			e.abbreviate(initials(text))
		}
	}
}

func (e *Entry) abbreviate(short string) {
	folded := Fold(short)
	if folded != "" && !slices.ContainsFunc(e.names, func(n name) bool { return n.folded == folded && n.short }) {
		e.names = append(e.names, name{text: short, folded: folded, short: true})
	}
}

// initials are the large letters that begin the words of a name, without what is in brackets: USSR.
// A name with fewer than two has none that anybody types.
func initials(text string) string {
	text, _, _ = strings.Cut(text, " (")
	var out []rune
	for word := range strings.FieldsSeq(text) {
		if r := []rune(word)[0]; unicode.IsUpper(r) {
			out = append(out, r)
		}
	}
	if len(out) < 2 {
		return ""
	}
	return string(out)
}
