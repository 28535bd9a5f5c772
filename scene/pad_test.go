package scene

import "testing"

func TestPadRepeatsWhatMoves(t *testing.T) {
	var p pad
	now := [signals]bool{padRight: true, padPlay: true}
	right, play := 0, 0
	for range repeatAfter + 1 + 2*repeatEvery {
		p.advance(&now)
		if p.struck(padRight) {
			right++
		}
		if p.struck(padPlay) {
			play++
		}
		if p.struck(padLeft) {
			t.Fatal("left is struck and was not given")
		}
	}
	if right != 4 || play != 1 {
		t.Errorf("held, right acts %d times and Start %d times, want 4 and 1", right, play)
	}
	p.advance(&[signals]bool{})
	if p.any() {
		t.Error("something is given after all was let go")
	}
}

func TestStickCountsFromHalfItsWay(t *testing.T) {
	for _, c := range []struct {
		x, y float64
		want [signals]bool
	}{
		{0.3, -0.4, [signals]bool{}},
		{-0.7, 0.2, [signals]bool{padLeft: true}},
		{0.6, 0.9, [signals]bool{padRight: true, padDown: true}},
		{0, -1, [signals]bool{padUp: true}},
	} {
		var now [signals]bool
		stick(c.x, c.y, &now)
		if now != c.want {
			t.Errorf("at (%v, %v) the stick gives %v, want %v", c.x, c.y, now, c.want)
		}
	}
}
