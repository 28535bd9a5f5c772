package chronicle

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// atMost reports a field with more characters than fit where it is shown.
func (r row) atMost(column string, most int) { r.characters(column, 0, most) }

// characters reports a field with too few or too many characters. An empty one
// is the business of required.
func (r row) characters(column string, least, most int) {
	r.length(column, utf8.RuneCountInString(r.text(column)), "characters", least, most)
}

// words reports a field with too few or too many words.
func (r row) words(column string, least, most int) {
	r.length(column, len(strings.Fields(r.text(column))), "words", least, most)
}

// length reports a length of a field that is not empty and out of bounds.
func (r row) length(column string, n int, what string, least, most int) {
	switch {
	case n == 0:
	case n > most:
		r.fault(column, fmt.Sprintf("%d %s", n, what), fmt.Sprintf("say it in %d", most))
	case n < least:
		r.fault(column, fmt.Sprintf("%d %s", n, what), fmt.Sprintf("say more; %d at least", least))
	}
}
