package chronicle

import (
	"fmt"
	"maps"
	"slices"
)

// movement is the name within a sentence.
const movement = "the Non-Aligned Movement"

// mostNamed is how many members are named one by one; of more, the first three
// are.
const mostNamed = 4

// rollNews tells who joined and who left the roll between two days, both
// included, those of one day together.
func (c *Chronicle) rollNews(from, to Day) []Happening {
	joined, left := map[Day][]*Member{}, map[Day][]*Member{}
	for i := range c.Members {
		m := &c.Members[i]
		if on := m.CountsFrom(); from <= on && on <= to {
			joined[on] = append(joined[on], m)
		}
		if on := m.Left.Earliest(); m.Left.Known() && from <= on && on <= to {
			left[on] = append(left[on], m)
		}
	}
	var news []Happening
	for _, on := range slices.Sorted(maps.Keys(left)) {
		for _, m := range left[on] {
			news = append(news, c.leaving(on, m))
		}
	}
	for _, on := range slices.Sorted(maps.Keys(joined)) {
		news = append(news, c.joining(on, joined[on]))
	}
	return news
}

// leaving tells one who left: "Burma leaves the roll of the Non-Aligned
// Movement (withdrew …)". It is the roll that it leaves, as some were never
// asked, and so each has its reason.
func (c *Chronicle) leaving(on Day, m *Member) Happening {
	e, _ := c.Entity(m.EntityID)
	name := c.NameAt(e, on-1)
	text := memberName(e, name) + " " + plural(name, "leaves", "leave") + " the roll of " + movement
	if m.LeftReason != "" {
		text += " (" + m.LeftReason + ")"
	}
	return Happening{On: on, Date: m.Left, Kind: LeftNAM, Text: capital(text), UnitIDs: c.unitsOn(e, on-1), EntityIDs: []string{e.ID}}
}

// joining tells those who joined: "Angola joins …", "Angola, the Comoros,
// Maldives and five more join the Non-Aligned Movement".
func (c *Chronicle) joining(on Day, members []*Member) Happening {
	h := Happening{On: on, Date: members[0].Joined, Kind: JoinedNAM}
	names, of := []string{}, map[string]*Entity{}
	for _, m := range members {
		e, _ := c.Entity(m.EntityID)
		name := c.NameAt(e, on)
		names, of[name] = append(names, name), e
		h.UnitIDs = append(h.UnitIDs, c.unitsOn(e, on)...)
		h.EntityIDs = append(h.EntityIDs, e.ID)
		if m.Joined != h.Date {
			h.Date = OnDay(on)
		}
	}
	slices.Sort(names)
	verb := "join"
	if len(names) == 1 {
		verb = plural(names[0], "joins", "join")
	}
	for i, name := range names {
		names[i] = memberName(of[name], name)
	}
	if len(names) > mostNamed {
		names = append(names[:mostNamed-1], numeral(len(names)-mostNamed+1)+" more")
	}
	h.Text = capital(enumerate(names) + " " + verb + " " + movement)
	return h
}

// memberName is a name within a sentence: a movement's has an article, as its
// own has not.
func memberName(e *Entity, name string) string {
	if e.Kind == Movement && name == e.Name {
		return "the " + name
	}
	return withArticle(name)
}

// unitsOn lists the units of the map that an entity held on a day.
func (c *Chronicle) unitsOn(e *Entity, d Day) []string {
	var units []string
	for _, id := range e.Units {
		if _, valid := c.UnitAt(id, d); valid && e.HoldsOn(d) {
			units = append(units, id)
		}
	}
	return units
}

// plural returns the form of a verb that goes with a name.
func plural(name, one, several string) string {
	if many(name) {
		return several
	}
	return one
}

// numeral writes a small number as a word.
func numeral(n int) string {
	words := [...]string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n >= 2 && n-2 < len(words) {
		return words[n-2]
	}
	return fmt.Sprint(n)
}
