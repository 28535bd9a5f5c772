package scene_test

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/exp/vmhost"

	"atlas.example/southsouth/scene/timeline"
)

// push presses and lets go of a button of a gamepad.
func (g *guest) push(b ebiten.StandardGamepadButton) {
	g.Helper()
	state := vmhost.GamepadState{
		ID: 3, Name: "pad",
		StandardAxes:    map[ebiten.StandardGamepadAxis]float64{ebiten.StandardGamepadAxisLeftStickHorizontal: 0},
		StandardButtons: map[ebiten.StandardGamepadButton]vmhost.GamepadStandardButtonState{b: {Pressed: true, Value: 1}},
	}
	g.session.UpdateGamepads([]vmhost.GamepadState{state})
	g.pass(1)
	state.StandardButtons[b] = vmhost.GamepadStandardButtonState{}
	g.session.UpdateGamepads([]vmhost.GamepadState{state})
	g.pass(settled)
}

func TestProgramTakesAGamepad(t *testing.T) {
	g := startProgram(t)
	g.push(ebiten.StandardGamepadButtonLeftRight)
	g.wantMoment("pad-right", timeline.EndOf(1971))
	g.push(ebiten.StandardGamepadButtonLeftLeft)
	g.wantMoment("pad-left", timeline.EndOf(1970))
	g.enter("81")
	g.push(ebiten.StandardGamepadButtonFrontTopLeft)
	g.wantMoment("pad-shoulder", timeline.Date(1981, 10, 23))
	card := g.picture()
	g.push(ebiten.StandardGamepadButtonRightBottom)
	article := g.picture()
	if same(card, article) {
		t.Error("A does not open the article")
	}
	g.push(ebiten.StandardGamepadButtonLeftBottom)
	if same(article, g.picture()) {
		t.Error("down does not scroll the article")
	}
	g.push(ebiten.StandardGamepadButtonRightRight)
	if !same(card, g.picture()) {
		t.Error("B does not close the article")
	}
	g.push(ebiten.StandardGamepadButtonCenterRight)
	if same(card, g.picture()) {
		t.Error("Start does not play")
	}
}

func TestProgramTakesAnArcadeMachine(t *testing.T) {
	g := startProgram(t)
	push := func(axes []float64, buttons []bool) {
		state := vmhost.GamepadState{ID: 1, Name: "sticks", Axes: axes, Buttons: buttons}
		g.session.UpdateGamepads([]vmhost.GamepadState{state})
		g.pass(1)
		state.Axes, state.Buttons = make([]float64, 2), make([]bool, 10)
		g.session.UpdateGamepads([]vmhost.GamepadState{state})
		g.pass(settled)
	}
	none := make([]bool, 10)
	push([]float64{1, 0}, none)
	g.wantMoment("arcade-right", timeline.EndOf(1971))
	push([]float64{-1, 0}, none)
	g.wantMoment("arcade-left", timeline.EndOf(1970))
	still := g.picture()
	start := make([]bool, 10)
	start[9] = true
	push([]float64{0, 0}, start)
	if same(still, g.picture()) {
		t.Error("the last button does not play")
	}
}
