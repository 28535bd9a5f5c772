package find

import (
	"slices"
	"strings"
)

// Hit is an entry that was found, and under which of its names.
type Hit struct {
	*Entry

	Under string // the name; that of the entry where it was not asked for any
}

// The ways in which a name may hold what is typed, the best first. After each comes the same for a name
// that is not the one an entry is listed under.
const (
	whole      = 0
	begins     = 2
	beginsWord = 4
	inside     = 6
	notAtAll   = 8
)

// Search lists what a text is a part of the name of: what has it for a name, then what begins with
// it, then what has a word that does, then the others, each in the order of the index. Every word of the
// text may be the beginning of another. Of no text all is found.
func (x *Index) Search(text string) []Hit {
	folded := Fold(text)
	var byWay [notAtAll][]Hit
	for i := range x.entries {
		if under, way := x.entries[i].match(folded); way < notAtAll {
			byWay[way] = append(byWay[way], Hit{&x.entries[i], under})
		}
	}
	return slices.Concat(byWay[:]...)
}

// match finds the name of an entry that holds a folded text best, and in which way.
func (e *Entry) match(folded string) (under string, way int) {
	if folded == "" {
		return e.Name, whole
	}
	way = notAtAll
	for i, n := range e.names {
		w := n.match(folded)
		if i > 0 {
			w++
		}
		if w < min(way, notAtAll) {
			under, way = n.text, w
		}
	}
	return under, way
}

func (n *name) match(folded string) int {
	switch {
	case n.folded == folded:
		return whole
	case n.short:
		return notAtAll
	case strings.HasPrefix(n.folded, folded):
		return begins
	case strings.Contains(n.folded, " "+folded), n.hasWords(folded):
		return beginsWord
	case strings.Contains(n.folded, folded):
		return inside
	}
	return notAtAll
}

// hasWords reports whether each word of a text begins one of the name.
func (n *name) hasWords(folded string) bool {
	words := strings.Fields(n.folded)
	for part := range strings.FieldsSeq(folded) {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, part) }) {
			return false
		}
	}
	return true
}
