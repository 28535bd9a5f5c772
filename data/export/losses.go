package export

import (
	"fmt"
	"strings"
)

// Losses counts what a format could not hold, by what becomes of it, in the order in which that
// was first noted. Its zero value is no loss.
type Losses struct{ of []loss }

// loss is one thing that is lost, and how often.
type loss struct {
	what string
	n    int
}

// note counts a loss: what is lost, in the plural, a colon, and what becomes of it.
func (l *Losses) note(what string) { l.notes(what, 1) }

// notes counts several losses of a kind; none is no loss.
func (l *Losses) notes(what string, n int) {
	if n == 0 {
		return
	}
	for i := range l.of {
		if l.of[i].what == what {
			l.of[i].n += n
			return
		}
	}
	l.of = append(l.of, loss{what, n})
}

// String tells the losses in one line: "nothing was lost" if there are none.
func (l Losses) String() string {
	if len(l.of) == 0 {
		return "nothing was lost"
	}
	list := make([]string, len(l.of))
	for i, lost := range l.of {
		list[i] = fmt.Sprintf("%d %s", lost.n, lost.what)
	}
	return strings.Join(list, "; ")
}
