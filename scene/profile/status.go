package profile

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"atlas.example/southsouth/data/chronicle"
)

const movement = "the Non-Aligned Movement"

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
			return capital(c.Standing(u)) + "; " + member
		}
		return capital(c.Standing(u))
	case e != nil && e.Kind == chronicle.Movement && !held:
		if member == "" {
			return "Movement, not on the roll of " + movement
		}
		return "Movement, " + member
	case !held && member == "" && (e == nil || len(e.Units) > 0):
		return "Not on the map on this day"
	case member == "":
		return "Not a member of " + movement
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
			return "member of " + movement + since(m)
		case m.Left.Known() && m.Left.Earliest() <= d:
			text = "left the roll of " + movement + " in " + year(m.Left)
		}
	}
	return text
}

// since says from when on: of some it is only known by when.
func since(m *chronicle.Member) string {
	switch {
	case strings.HasPrefix(m.JoinedAt, "by "):
		return ", " + m.JoinedAt + " or before"
	case m.Joined.Approximate():
		return " since about " + year(m.Joined)
	}
	return " since " + year(m.Joined)
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
