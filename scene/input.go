package scene

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// input turns keys, mouse and touch into commands for the playhead, and points the camera.
type input struct {
	typed    string // the first digit of a year, while the second is awaited
	states   bool   // whether the plain political map is asked for
	reading  bool   // whether the current event is to be told at length
	help     bool   // whether the signs are to be explained
	commands []timeline.Command
	runes    []rune
	touches  []ebiten.TouchID
	pointer  pointer
}

// do asks for a command. Whatever moves the playhead ends the typing of a year.
func (in *input) do(c timeline.Command) {
	in.typed = ""
	in.commands = append(in.commands, c)
}

// read returns the commands of this tick. The slice is used again at the next.
func (in *input) read(v *view.View) []timeline.Command {
	in.commands = in.commands[:0]
	if !modified() {
		in.keys()
		in.letters(v)
	}
	in.wheel(v)
	in.point(v)
	return in.commands
}

// letters takes what is typed by its character, since letters and signs are on other keys on
// other keyboards.
func (in *input) letters(v *view.View) {
	in.runes = ebiten.AppendInputChars(in.runes[:0])
	for _, r := range in.runes {
		switch {
		case r >= '0' && r <= '9':
			in.digit(r)
		case r == '+' || r == '=':
			v.Zoom(zoomStep, v.MapCenter())
		case r == '-' || r == '_':
			v.Zoom(1/zoomStep, v.MapCenter())
		case r == 'w' || r == 'W':
			v.Look(view.Camera{})
		case r == 'p' || r == 'P':
			in.states = !in.states
		case r == 'l' || r == 'L' || r == '?':
			in.help = !in.help
		}
	}
	// Where a key types no Latin letter, its place on the keyboard counts.
	if len(in.runes) == 0 || in.runes[0] <= 0x24F {
		return
	}
	switch {
	case inpututil.IsKeyJustPressed(ebiten.KeyW):
		v.Look(view.Camera{})
	case inpututil.IsKeyJustPressed(ebiten.KeyP):
		in.states = !in.states
	case inpututil.IsKeyJustPressed(ebiten.KeyL):
		in.help = !in.help
	}
}

// zoomStep is how much a key or a notch of the wheel changes the zoom.
const zoomStep = 1.25

func (in *input) wheel(v *view.View) {
	_, dy := ebiten.Wheel()
	at := cursor(v)
	switch {
	case dy == 0:
	case v.OnMap(at):
		// A trackpad sends many small steps, a mouse wheel few large ones.
		dy = min(max(dy, -3), 3)
		v.Zoom(float32(1+0.12*dy), at)
	case onRuler(v, at):
		n := 1
		if dy < 0 {
			n = -1
		}
		in.do(timeline.Command{Verb: timeline.StepYear, N: n})
	}
}

func onRuler(v *view.View, p display.Point) bool {
	_, ok := v.MomentAt(p)
	return ok
}

func cursor(v *view.View) display.Point {
	x, y := ebiten.CursorPosition()
	return logical(v, x, y)
}

// logical turns a position in device pixels into the picture's logical ones.
func logical(v *view.View, x, y int) display.Point {
	return display.Point{X: float32(x) / v.Scale(), Y: float32(y) / v.Scale()}
}
