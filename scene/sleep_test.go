package scene

import (
	"testing"

	"atlas.example/southsouth/scene/view"
)

func TestSleep(t *testing.T) {
	picture := shown{controls: view.Controls{Year: 1981}}
	another := shown{controls: view.Controls{Year: 1982}}
	var s sleep
	pass := func(ticks int, now shown, underWay bool) (asleep int) {
		for range ticks {
			if s.advance(now, underWay) {
				asleep++
			}
		}
		return asleep
	}
	for _, step := range []struct {
		why      string
		ticks    int
		picture  shown
		underWay bool
		asleep   int
	}{
		{"the first picture is new", 1, picture, false, 0},
		{"it stands, but not for long enough", sleepAfter - 1, picture, false, 0},
		{"it has stood for long enough", 1, picture, false, 1},
		{"it is woken, and stays so for as long", sleepAfter, picture, false, 0},
		{"nothing has come of it", 1, picture, false, 1},
		{"it is woken for another picture", sleepAfter, another, false, 0},
		{"which stands", 1, another, false, 1},
		{"something is under way for long", 10 * sleepAfter, another, true, 0},
		{"it is over", sleepAfter - 1, another, false, 0},
		{"and has been for long enough", 1, another, false, 1},
	} {
		if got := pass(step.ticks, step.picture, step.underWay); got != step.asleep {
			t.Errorf("%s: it sleeps in %d of %d ticks, want %d", step.why, got, step.ticks, step.asleep)
		}
	}
}
