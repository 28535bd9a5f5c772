package scene

import (
	"testing"

	"atlas.example/southsouth/scene/view"
)

func TestMoveFocus(t *testing.T) {
	for _, c := range []struct {
		reason        string
		from, by, end int
	}{
		{"down from nowhere", 0, 1, 1},
		{"up from nowhere", 0, -1, view.Traits},
		{"on", 3, 1, 4},
		{"back", 3, -1, 2},
		{"around the end", view.Traits, 1, 1},
		{"around the beginning", 1, -1, view.Traits},
	} {
		in := input{focus: c.from}
		if in.moveFocus(c.by); in.focus != c.end {
			t.Errorf("%s: from %d by %d to %d, want %d", c.reason, c.from, c.by, in.focus, c.end)
		}
	}
}
