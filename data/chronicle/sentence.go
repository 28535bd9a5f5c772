package chronicle

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxHeadline is the most characters that a headline may have. A longer one says
// less: what it leaves out can be seen on the map.
const maxHeadline = 70

// sentence tells a cause in one line, and of which kind it is: Renamed with no
// line where only an official name changed to the one that is on the map anyway.
func (c *Chronicle) sentence(of cause) (text string, kind HappeningKind) {
	// The first that fits tells it. They stand in the order of how much they say.
	for _, way := range []struct {
		kind HappeningKind
		tell func(cause) string
	}{
		{Unified, c.tellUnion},
		{BecameIndependent, c.tellIndependence},
		{BorderMoved, c.tellEnd},
		{BorderMoved, c.tellBeginning},
		{BorderMoved, c.tellLand},
		{BorderMoved, c.tellHolder},
		{StandingChanged, c.tellStanding},
		{Renamed, c.tellName},
	} {
		if text := way.tell(of); text != "" {
			return capital(text), way.kind
		}
	}
	return "", Renamed
}

// tellUnion: "North Vietnam and South Vietnam unite as Vietnam".
func (c *Chronicle) tellUnion(of cause) string {
	begun, ended := of.begun(), of.ended()
	if len(begun) != 1 || len(ended) < 2 || len(of.steps) != 1+len(ended) {
		return ""
	}
	return list(ended) + " unite as " + the(begun[0])
}

// tellIndependence: "Angola becomes independent", "New Hebrides" with "as
// Vanuatu", "Comoros" with "without Mayotte", "Bangladesh separates from
// Pakistan".
func (c *Chronicle) tellIndependence(of cause) string {
	for _, s := range of.steps {
		if s.after == nil || s.after.Status != "independent" || (s.before != nil && s.before.Status == "independent") {
			continue
		}
		was := s.before
		if was == nil {
			from := of.source(s.after)
			switch {
			case from.after != nil:
				return the(s.after) + " " + verb(s.after, "separates", "separate") + " from " + the(from.after)
			case from.before == nil:
				return becomes(s.after) + " independent"
			}
			was = from.before
		}
		return independence(was, s.after) + without(of, was)
	}
	return ""
}

// independence tells under which name a unit becomes independent, if the first
// word of the new one is not the old one's.
func independence(was, is *Unit) string {
	word, _, _ := strings.Cut(was.Label(), " ")
	if strings.HasPrefix(is.Label(), word) {
		return becomes(is) + " independent"
	}
	return becomes(was) + " independent as " + the(is)
}

// without names the units that begin on the day and stay with the old sovereign.
func without(of cause, was *Unit) string {
	left := slices.DeleteFunc(of.begun(), func(u *Unit) bool { return u.Sovereign != was.Sovereign || u.Occupier != "" })
	if len(left) == 0 {
		return ""
	}
	return " without " + list(left)
}

// tellEnd tells to whom the land of a unit goes that ends: "Sikkim becomes part
// of India", "Sinai returns to Egypt".
func (c *Chronicle) tellEnd(of cause) string {
	ended := of.ended()
	if len(ended) == 0 {
		return ""
	}
	was, to := ended[0], of.heirs(ended[0])
	if len(to) != 1 {
		return c.tellDivision(was, to)
	}
	is := to[0]
	switch {
	case was.Occupier != "" && is.Occupier != "":
		return c.named(is.Occupier, is) + " occupies " + c.named(was.Occupier, was) + "’s part of " + the(was)
	case was.Sovereign == is.ID && was.Occupier != "":
		return the(was) + " " + verb(was, "returns", "return") + " to " + the(is)
	case was.Sovereign == is.ID:
		return becomes(was) + " part of " + the(is)
	case was.Sovereign == was.ID:
		return the(was) + " " + verb(was, "joins", "join") + " " + the(is)
	}
	return the(was) + " " + verb(was, "passes", "pass") + " to " + the(is)
}

// tellDivision: "Spanish Sahara is divided between Morocco and Mauritania".
func (c *Chronicle) tellDivision(was *Unit, to []*Unit) string {
	if len(to) == 0 {
		return the(was) + " " + verb(was, "ends", "end")
	}
	return the(was) + " " + verb(was, "is", "are") + " divided between " + c.holders(to)
}

// tellBeginning tells what a unit is that begins on land of one that goes on:
// "Turkey occupies Northern Cyprus", "Aruba is separated from ...".
func (c *Chronicle) tellBeginning(of cause) string {
	begun := of.begun()
	if len(begun) == 0 {
		return ""
	}
	u := begun[0]
	from := of.source(u).before
	switch {
	case from == nil:
		return the(u) + " " + verb(u, "begins", "begin")
	case u.Occupier != "":
		return c.named(u.Occupier, u) + " occupies " + the(u)
	case u.Status == "UN zone":
		return "part of " + the(from) + " becomes a UN zone"
	case u.Status == "associated state":
		return becomes(u) + " an associated state"
	}
	apart := the(u) + " " + verb(u, "is", "are")
	if text := apart + " separated from " + the(from); utf8.RuneCountInString(text) <= maxHeadline {
		return text
	}
	return apart + " administered separately"
}

// tellLand tells of land that passes between two units that both go on.
func (c *Chronicle) tellLand(of cause) string {
	for _, s := range of.steps {
		for _, t := range of.steps {
			if s == t || !passes(s, t) {
				continue
			}
			goes := " passes to "
			if s.before.Occupier != "" && s.before.Sovereign == t.after.ID {
				goes = " returns to "
			}
			return "part of " + the(s.before) + goes + the(t.after)
		}
	}
	return ""
}

// tellHolder tells who begins to hold a unit, or that an occupation ends.
func (c *Chronicle) tellHolder(of cause) string {
	was, is := of.steps[0].before, of.steps[0].after
	switch {
	case was.Occupier == is.Occupier:
		return ""
	case is.Occupier == "":
		return "the occupation of " + the(is) + " ends"
	case is.Status == "disputed":
		return c.named(is.Occupier, is) + " comes to hold all of " + the(is)
	}
	return c.named(is.Occupier, is) + " occupies " + the(is)
}

// tellStanding: "Niue becomes an associated state of New Zealand".
func (c *Chronicle) tellStanding(of cause) string {
	was, is := of.steps[0].before, of.steps[0].after
	if was.Status == is.Status && was.Sovereign == is.Sovereign {
		return ""
	}
	if strings.HasPrefix(was.Status, "de facto") && is.Sovereign == was.Sovereign {
		return the(was) + " " + verb(was, "returns", "return") + " to the rule of " + c.named(is.Sovereign, is)
	}
	text := becomes(was) + " " + article(is.Status)
	if is.Sovereign != is.ID && is.Sovereign != openSovereign {
		text += " of " + c.named(is.Sovereign, is)
	}
	return text
}

// tellName: "Dahomey is renamed Benin"; with the official name where the name on
// the map stays.
func (c *Chronicle) tellName(of cause) string {
	was, is := of.steps[0].before, of.steps[0].after
	name := is.Label()
	if was.Label() == name {
		name = is.bareName()
	}
	if name == was.Label() || is.bareName() == was.bareName() {
		return ""
	}
	return the(was) + " " + verb(was, "is", "are") + " renamed " + name
}
