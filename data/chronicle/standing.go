package chronicle

import "strings"

// Standing tells in a few words what a unit was and whose, for a line of text: "independent",
// "colony of Portugal", "occupied by Indonesia", "disputed, held by China".
func (c *Chronicle) Standing(u *Unit) string {
	if c.Original == nil {
		return c.standingOf(u)
	}
	for i := range c.Units {
		if &c.Units[i] == u {
			return c.Words.T(c.Original.standingOf(&c.Original.Units[i]))
		}
	}
	return c.standingOf(u)
}

// standingOf is Standing in English, of a row of this chronicle.
func (c *Chronicle) standingOf(u *Unit) string {
	held := u.Occupier
	if held == "" && u.Status == "disputed" {
		held = u.Sovereign
	}
	switch {
	case u.Status == "international":
		return "of no state"
	case held != "" && (strings.HasSuffix(u.Status, "occupied") || strings.HasSuffix(u.Status, "administration")):
		return u.Status + " by " + c.named(held, u)
	case held != "" && held != openSovereign && held != u.ID:
		return u.Status + ", held by " + c.named(held, u)
	case u.Sovereign == u.ID || u.Sovereign == openSovereign || strings.HasPrefix(u.Status, "de facto"):
		return u.Status
	}
	var names []string
	for id := range strings.SplitSeq(u.Sovereign, "+") {
		names = append(names, c.named(id, u))
	}
	status := strings.ReplaceAll(u.Status, " + ", " and ")
	switch { // "of" would say more than the table
	case strings.HasPrefix(status, "allied"):
		return status
	case strings.HasPrefix(status, "UN trust"):
		return status + ", ruled by " + enumerate(names)
	case strings.HasPrefix(status, "UN "), strings.HasPrefix(status, "leased"):
		return status + " (sovereign: " + enumerate(names) + ")"
	}
	return status + " of " + enumerate(names)
}
