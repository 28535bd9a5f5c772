package profile

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"atlas.example/southsouth/data/chronicle"
)

// Status is what it was on a day, in a line: "Member of the Non-Aligned Movement since 1961", "Colony
// of Portugal".
func (s Subject) Status(c *chronicle.Chronicle, d chronicle.Day) string {
	e := s.entity(c)
	member := ""
	if e != nil {
		member = membership(c, e, d)
	}
	u, held := s.UnitOn(c, d)
	switch {
	case held && u.Status != independent:
		if member != "" {
			return capital(c.Standing(u)) + c.Words.In("list", "; ") + member
		}
		return capital(c.Standing(u))
	case e != nil && e.Kind == chronicle.Movement && !held:
		if member == "" {
			return c.Words.T("Movement, not on the roll of the Non-Aligned Movement")
		}
		return c.Words.F("Movement, {0}", member)
	case !held && member == "" && (e == nil || len(e.Units) > 0):
		return c.Words.T("Not on the map on this day")
	case member == "":
		return c.Words.T("Not a member of the Non-Aligned Movement")
	}
	return capital(member)
}

const independent = "independent"

// membership tells how an entity stood to the movement on a day; empty if it never had belonged.
func membership(c *chronicle.Chronicle, e *chronicle.Entity, d chronicle.Day) string {
	text := ""
	for i := range c.Members {
		m := &c.Members[i]
		if m.EntityID != e.ID {
			continue
		}
		switch {
		case m.ActiveOn(d):
			return since(c, i)
		case m.Left.Known() && m.Left.Earliest() <= d:
			text = c.Words.F("left the roll of the Non-Aligned Movement in {0}", year(m.Left))
		}
	}
	return text
}

// since says from when on the member in a row of the table has been one: of some it is only known by when.
func since(c *chronicle.Chronicle, i int) string {
	w, m := c.Words, &c.Members[i]
	switch {
	case strings.HasPrefix(c.English().Members[i].JoinedAt, "by "):
		return w.F("member of the Non-Aligned Movement, {0} or before", m.JoinedAt)
	case m.Joined.Approximate():
		return w.F("member of the Non-Aligned Movement since about {0}", year(m.Joined))
	}
	return w.F("member of the Non-Aligned Movement since {0}", year(m.Joined))
}

func year(d chronicle.Date) string {
	y, _, _ := d.Earliest().Civil()
	return strconv.Itoa(y)
}

// capital is a text with a large first letter.
func capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}
