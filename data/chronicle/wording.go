package chronicle

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// begun lists the units that begin with a cause.
func (a cause) begun() []*Unit {
	var units []*Unit
	for _, s := range a.steps {
		if s.before == nil {
			units = append(units, s.after)
		}
	}
	return units
}

// ended lists the units that end with a cause.
func (a cause) ended() []*Unit {
	var units []*Unit
	for _, s := range a.steps {
		if s.after == nil {
			units = append(units, s.before)
		}
	}
	return units
}

// source is the step of the unit whose land another one took; empty if it was
// nobody's, as it may be in the table of a test.
func (a cause) source(u *Unit) step {
	for _, s := range a.steps {
		if s.before != nil && s.before.ID != u.ID && shareLand(s.before, u) {
			return s
		}
	}
	return step{}
}

// heirs lists the units that take the land of one that ends.
func (a cause) heirs(ended *Unit) []*Unit {
	var units []*Unit
	for _, s := range a.steps {
		if s.after != nil && shareLand(ended, s.after) {
			units = append(units, s.after)
		}
	}
	return units
}

// holders names those who hold some units: the occupier, or else the unit.
func (c *Chronicle) holders(of []*Unit) string {
	var names []string
	for _, u := range of {
		if u.Occupier != "" {
			names = append(names, c.named(u.Occupier, u))
		} else {
			names = append(names, the(u))
		}
	}
	return enumerate(names)
}

// named names another unit, by its id, in the time of u, within a sentence.
func (c *Chronicle) named(id string, u *Unit) string { return withArticle(c.label(id, u)) }

// the names a unit within a sentence, with the article that some names have.
func the(u *Unit) string { return withArticle(u.Label()) }

// list names units: "A, B and C".
func list(units []*Unit) string {
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = the(u)
	}
	return enumerate(names)
}

func enumerate(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// The last words of names that are written with an article, by number. Names
// that begin with The, as the Gambia's, have their own.
var (
	plurals   = []string{"Islands", "States", "Emirates", "Antilles", "Hebrides", "Bahamas", "Comoros", "Issas", "Dependencies"}
	singulars = []string{"Republic", "Empire", "Kingdom", "Union", "Zone", "zone", "strip", "Golan"}
)

// withArticle puts the article before a name that has one, and writes "and" for
// the sign that is on the map.
func withArticle(label string) string {
	label = strings.ReplaceAll(label, " & ", " and ")
	if slices.Contains(plurals, lastWord(label)) || slices.Contains(singulars, lastWord(label)) || strings.HasPrefix(label, "Territory ") ||
		strings.HasPrefix(label, "Trust Territory ") {
		return "the " + label
	}
	return label
}

// many reports whether a name takes a verb in the plural: the Bahamas become.
// The United States is one.
func many(label string) bool {
	return slices.Contains(plurals, lastWord(label)) && label != "United States" && !strings.HasPrefix(label, "Trust Territory ")
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// verb returns the form of a verb that goes with a unit's name.
func verb(u *Unit, one, several string) string {
	if many(u.Label()) {
		return several
	}
	return one
}

// becomes is a unit's name and that verb.
func becomes(u *Unit) string { return the(u) + " " + verb(u, "becomes", "become") }

// article puts a or an before words; a is right before UN and before a word like
// union, an before all other vowels.
func article(words string) string {
	if strings.Contains("aeio", words[:1]) || strings.HasPrefix(words, "under") {
		return "an " + words
	}
	return "a " + words
}

// capital returns a sentence with its first letter in upper case.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
