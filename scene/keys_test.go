package scene

import "testing"

func TestRepeats(t *testing.T) {
	for _, c := range []struct {
		reason string
		held   int
		want   bool
	}{
		{"not pressed", 0, false},
		{"just pressed: that is no repeat", 1, false},
		{"held, not yet repeating", 2, false},
		{"still not", repeatAfter, false},
		{"the first repeat", repeatAfter + 1, true},
		{"between repeats", repeatAfter + 2, false},
		{"the second repeat", repeatAfter + 1 + repeatEvery, true},
	} {
		if got := repeats(c.held); got != c.want {
			t.Errorf("repeats(%d) = %v, want %v (%s)", c.held, got, c.want, c.reason)
		}
	}
}
