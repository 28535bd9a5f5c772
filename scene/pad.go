package scene

import (
	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// signal is what somebody can ask for with a gamepad, or with the stick and buttons of an arcade machine.
type signal uint8

const (
	padLeft signal = iota
	padRight
	padUp
	padDown
	padOpen   // A
	padBack   // B
	padBefore // the left shoulder
	padNext   // the right shoulder
	padPlay   // Start
	padTexts  // Select
	signals   // how many there are
)

// pad follows all gamepads as if they were one: how long each signal has been given, in ticks.
type pad struct {
	ids  []ebiten.GamepadID
	held [signals]int
}

// stickReach is how far a stick is pushed to count, of 1.
const stickReach = 0.5

// read takes what is given in this tick.
func (p *pad) read() {
	var now [signals]bool
	p.ids = ebiten.AppendGamepadIDs(p.ids[:0])
	for _, id := range p.ids {
		if ebiten.IsStandardGamepadLayoutAvailable(id) {
			readStandard(id, &now)
		} else {
			readArcade(id, &now)
		}
	}
	p.advance(&now)
}

// advance lets a tick pass in which these signals are given.
func (p *pad) advance(now *[signals]bool) {
	for i, given := range now {
		if given {
			p.held[i]++
		} else {
			p.held[i] = 0
		}
	}
}

// struck reports whether a signal acts in this tick: it has just been given or, where it moves something,
// is held and repeats.
func (p *pad) struck(s signal) bool {
	held := p.held[s]
	return held == 1 || s <= padDown && repeats(held)
}

// any reports whether anything is given.
func (p *pad) any() bool { return p.held != [signals]int{} }

// padButtons are the buttons of a gamepad whose buttons are known by their places.
var padButtons = [...]struct {
	button ebiten.StandardGamepadButton
	gives  signal
}{
	{ebiten.StandardGamepadButtonLeftLeft, padLeft},
	{ebiten.StandardGamepadButtonLeftRight, padRight},
	{ebiten.StandardGamepadButtonLeftTop, padUp},
	{ebiten.StandardGamepadButtonLeftBottom, padDown},
	{ebiten.StandardGamepadButtonRightBottom, padOpen},
	{ebiten.StandardGamepadButtonRightRight, padBack},
	{ebiten.StandardGamepadButtonFrontTopLeft, padBefore},
	{ebiten.StandardGamepadButtonFrontTopRight, padNext},
	{ebiten.StandardGamepadButtonCenterRight, padPlay},
	{ebiten.StandardGamepadButtonCenterLeft, padTexts},
}

// readStandard reads such a gamepad.
func readStandard(id ebiten.GamepadID, now *[signals]bool) {
	for _, b := range padButtons {
		now[b.gives] = now[b.gives] || ebiten.IsStandardGamepadButtonPressed(id, b.button)
	}
	stick(ebiten.StandardGamepadAxisValue(id, ebiten.StandardGamepadAxisLeftStickHorizontal),
		ebiten.StandardGamepadAxisValue(id, ebiten.StandardGamepadAxisLeftStickVertical), now)
}

// arcadeButtons are what the buttons of an arcade machine do, in the order in which the usual encoders
// number them: those under the hand, the row above, and Select and Start at the end.
var arcadeButtons = [...]signal{padOpen, padBack, padTexts, padPlay, padBefore, padNext, padBefore, padNext, padTexts, padPlay}

// readArcade reads a machine of which only the numbers of its buttons are known.
func readArcade(id ebiten.GamepadID, now *[signals]bool) {
	for i, s := range arcadeButtons {
		now[s] = now[s] || ebiten.IsGamepadButtonPressed(id, ebiten.GamepadButton(i))
	}
	if ebiten.GamepadAxisCount(id) >= 2 {
		stick(ebiten.GamepadAxisValue(id, 0), ebiten.GamepadAxisValue(id, 1), now)
	}
}

// stick turns where a stick is pushed into signals.
func stick(x, y float64, now *[signals]bool) {
	now[padLeft] = now[padLeft] || x < -stickReach
	now[padRight] = now[padRight] || x > stickReach
	now[padUp] = now[padUp] || y < -stickReach
	now[padDown] = now[padDown] || y > stickReach
}

// padKeys does what a gamepad asks for: left and right are years, the shoulders events; up and down scroll
// what is read, and else go through what can be pressed, which A presses.
func (in *input) padKeys(v *view.View) {
	p := &in.pad
	p.read()
	for _, k := range [...]struct {
		signal signal
		do     func()
	}{
		{padLeft, func() { in.sideways(v, -1) }},
		{padRight, func() { in.sideways(v, 1) }},
		{padUp, func() { in.upAndDown(v, -1) }},
		{padDown, func() { in.upAndDown(v, 1) }},
		{padBefore, func() { in.turn(v, -1) }},
		{padNext, func() { in.turn(v, 1) }},
		{padPlay, func() { in.do(timeline.Command{Verb: timeline.Toggle}) }},
		{padOpen, func() { in.pressRing(v) }},
		{padBack, func() { in.leaveOrBack(v) }},
		{padTexts, func() { in.act(v, view.Action{Verb: view.Open, N: int(view.ArticlePanel)}) }},
	} {
		if p.struck(k.signal) {
			k.do()
		}
	}
}

// sideways goes to a year, from country to country to the next one, or with a panel open from one thing in it
// that can be pressed to the next.
func (in *input) sideways(v *view.View, by int) {
	switch {
	case in.choice.countries:
		to := view.Rightward
		if by < 0 {
			to = view.Leftward
		}
		in.toNeighbour(v, to)
	case in.open != view.NoPanel:
		in.moveRing(v, by)
	default:
		in.do(timeline.Command{Verb: timeline.StepYear, N: by})
	}
}

// upAndDown scrolls, chooses, or goes through what can be pressed.
func (in *input) upAndDown(v *view.View, by int) {
	_, _, _, reads := v.Read()
	switch {
	case in.choice.countries && !reads:
		to := view.Downward
		if by < 0 {
			to = view.Upward
		}
		in.toNeighbour(v, to)
	case reads:
		in.reading.scroll += float32(by) * scrollStep
	case in.open == view.FindPanel:
		in.choose(v, by)
	default:
		in.moveRing(v, by)
	}
}

// pressRing presses what the ring is at, or else what Enter does.
func (in *input) pressRing(v *view.View) {
	switch {
	case in.ring.Verb != view.Nothing && in.pressRinged(v):
	case in.open == view.FindPanel:
		in.pick(v, in.choice.query.Chosen)
	default:
		in.enter()
	}
}

// leaveOrBack goes back in what was read, or leaves what is on top.
func (in *input) leaveOrBack(v *view.View) {
	if reads := in.open == view.ArticlePanel || in.open == view.ProfilePanel; reads && len(in.reading.past) > 0 {
		in.back(v)
		return
	}
	in.escape()
}
