package scene

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// A key that is held repeats after repeatAfter ticks, every repeatEvery: 0.4 s and six times
// a second. The browser's own repeats do not reach the program.
const (
	repeatAfter = 24
	repeatEvery = 10
)

// struck reports whether a key acts in this tick: it has just been pressed (and perhaps let go
// again within the tick, where ticks are slow), or is held and repeats.
func struck(key ebiten.Key) bool {
	return inpututil.IsKeyJustPressed(key) || repeats(inpututil.KeyPressDuration(key))
}

// repeats reports whether a key acts again after being held for so many ticks.
func repeats(held int) bool {
	return held > repeatAfter && (held-repeatAfter)%repeatEvery == 1
}

// modified reports whether a key is held that makes a shortcut of the browser's or the
// system's of what is typed. Those are left alone.
func modified() bool {
	return ebiten.IsKeyPressed(ebiten.KeyControl) || ebiten.IsKeyPressed(ebiten.KeyAlt) ||
		ebiten.IsKeyPressed(ebiten.KeyMeta)
}

// keys turns the keys that are the same on every layout into commands.
func (in *input) keys(v *view.View) {
	in.tabKeys(v)
	if inpututil.IsKeyJustPressed(ebiten.KeyF11) {
		in.fills = true
	}
	if !in.countryKeys(v) && !in.readKeys(v) {
		in.timeKeys(v)
	}
	if inpututil.IsKeyJustPressed(ebiten.KeySpace) {
		in.do(timeline.Command{Verb: timeline.Toggle})
	}
	if !in.enterRing(v) && !in.filterKeys() && inpututil.IsKeyJustPressed(ebiten.KeyEnter) {
		in.enter()
	}
	if inpututil.IsKeyJustPressed(ebiten.KeyEscape) {
		in.escape()
	}
}

// timeKeys turns the keys that move in time into commands.
func (in *input) timeKeys(v *view.View) {
	step := timeline.StepYear
	if ebiten.IsKeyPressed(ebiten.KeyShift) {
		step = timeline.StepEvent
	}
	for _, k := range [...]struct {
		key     ebiten.Key
		command timeline.Command
	}{
		{ebiten.KeyArrowLeft, timeline.Command{Verb: step, N: -1}},
		{ebiten.KeyArrowRight, timeline.Command{Verb: step, N: 1}},
		{ebiten.KeyPageUp, timeline.Command{Verb: timeline.StepYear, N: 5}},
		{ebiten.KeyPageDown, timeline.Command{Verb: timeline.StepYear, N: -5}},
	} {
		if struck(k.key) {
			in.do(k.command)
		}
	}
	if struck(ebiten.KeyComma) {
		in.turn(v, -1)
	}
	if struck(ebiten.KeyPeriod) {
		in.turn(v, 1)
	}
	if inpututil.IsKeyJustPressed(ebiten.KeyHome) {
		in.do(timeline.Command{Verb: timeline.ToFirst})
	}
	if inpututil.IsKeyJustPressed(ebiten.KeyEnd) {
		in.do(timeline.Command{Verb: timeline.ToLast})
	}
}

// turn goes so many events on, or on a tour so many of its steps.
func (in *input) turn(v *view.View, n int) {
	if in.tour.On {
		in.stepTour(v, n)
		return
	}
	in.do(timeline.Command{Verb: timeline.StepEvent, N: n})
}

// escape leaves the topmost thing: what is typed, a panel, the way from country to country, what is
// selected, the tour.
func (in *input) escape() {
	c := &in.choice
	switch {
	case in.typed != "":
		in.typed = ""
	case in.ring != view.Action{}:
		in.ring = view.Action{}
	case in.open != view.NoPanel:
		in.close()
	case c.countries:
		c.countries = false
	case !c.selected.None():
		c.selects(profile.Subject{})
	default:
		in.tour.On = false
	}
}
