package export

import "testing"

func TestLosses(t *testing.T) {
	var l Losses
	if got, want := l.String(), "nothing was lost"; got != want {
		t.Errorf("no losses = %q, want %q", got, want)
	}
	l.note("hats: left out")
	l.notes("coats: folded", 2)
	l.notes("umbrellas: lost", 0)
	l.note("hats: left out")
	if got, want := l.String(), "2 hats: left out; 2 coats: folded"; got != want {
		t.Errorf("losses = %q, want %q", got, want)
	}
}
