package view

import (
	"math"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// randomRect is a rectangle somewhere in a picture or beyond it: now and then empty, far away, a band
// over all of it, or none.
func randomRect(r *rand.Rand) display.Rect {
	at := display.Point{X: r.Float32()*1600 - 200, Y: r.Float32()*900 - 100}
	switch r.IntN(40) {
	case 0:
		return display.Rect{}
	case 1:
		return display.XYWH(at.X*1e5, at.Y, 50, 50)
	case 2:
		return display.XYWH(-100, at.Y, 1e6, 30)
	case 3:
		return display.XYWH(float32(math.NaN()), at.Y, 10, 10)
	}
	return display.XYWH(at.X, at.Y, r.Float32()*120, r.Float32()*30)
}

// The clutter answers as all of its rectangles do one by one, with few and many, and when it is used again.
func TestClutterIsItsRectangles(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var c clutter
	for _, n := range []int{0, 1, fewRects, fewRects + 1, 300, 7, 5000} {
		c.reset()
		var all []display.Rect
		for range n {
			all = append(all, randomRect(r))
			c.add(all[len(all)-1])
		}
		for range 2000 {
			box, want := randomRect(r), 0
			for _, o := range all {
				if box.Overlaps(o) {
					want++
				}
			}
			if got := c.count(box); got != want || c.overlaps(box) != (want > 0) {
				t.Fatalf("%d of %d overlap %+v, %v, want %d", got, n, box, c.overlaps(box), want)
			}
		}
	}
}

// However many there are, one is looked for among those nearby: far from a crowd nobody of it is asked.
func TestClutterIsAskedNearby(t *testing.T) {
	var c clutter
	for i := range 10000 {
		c.add(display.XYWH(float32(i%100)*2, float32(i/100)*2, 5, 5))
	}
	before := len(c.cells)
	// Whoever asks elsewhere must not come by these, so they may as well be gone.
	for i := range c.cells {
		c.cells[i].rect = math.MaxInt32
	}
	if c.overlaps(display.XYWH(800, 600, 90, 16)) || before < 10000 {
		t.Errorf("overlapped by what is 600 pixels away, of %d entries", before)
	}
}
