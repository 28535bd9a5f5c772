package scene

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// input turns keys, mouse and touch into commands for the playhead, and points the camera.
type input struct {
	typed      string // the first digit of a year, while the second is awaited
	settings   view.Settings
	open       view.Panel // what is to be open
	goal       view.Frame // where the map is to go, NoFrame for nowhere
	tour       view.Tour
	filter     view.Filter
	focus      int            // the box of the filter's panel that keys are at, from 1; 0 for none
	told       int            // one more than the event of the day that is asked for; 0 for none
	camera     address.Camera // where the viewer has taken the map
	sought     int            // one more than the entity that a link selects, for the map to go where it is seen
	taken      bool           // whether it is there, or else still to be taken there
	commands   []timeline.Command
	runes      []rune
	touches    []ebiten.TouchID
	pointer    pointer
	pad        pad
	active     bool          // whether somebody does something
	wheeled    bool          // whether the wheel turns
	saves      []view.Action // what of files is asked for
	fills      bool          // whether the screen is to be filled, or no more
	copiesLink bool          // whether a link to what is shown is to be copied
	answered   bool          // whether what is said is answered
	choice     choice
	reading    reading
	ring       view.Action // what keys are at; Nothing for none
	links      []string    // addresses outside of the program that are to be opened
	copied     []string    // texts that are to be copied
	language   int         // one more than the position of the language that is asked for, or nextLanguage; 0 for none
	story      *story.Story
}

// do asks for a command. Whatever moves the playhead ends the typing of a year and leaves the tour.
func (in *input) do(c timeline.Command) {
	in.typed, in.tour.On, in.told = "", false, 0
	in.commands = append(in.commands, c)
}

// read makes commands those that keys, wheel and pointer ask for in this tick.
func (in *input) read(v *view.View) {
	in.commands = in.commands[:0]
	in.answered = false
	if !modified() {
		if in.open == view.FindPanel {
			in.finding(v)
		} else {
			in.keys(v)
			in.characters(v)
		}
	}
	in.padKeys(v)
	in.wheel(v)
	in.point(v)
	in.active = len(inpututil.AppendPressedKeys(nil)) > 0 || len(in.touches) > 0 || in.pad.any() || in.pointer.hold != nothing || in.wheeled
}

// zoomStep is how much a key or a notch of the wheel changes the zoom.
const zoomStep = 1.25

func (in *input) wheel(v *view.View) {
	_, dy := ebiten.Wheel()
	in.wheeled = dy != 0
	at := cursor(v)
	switch {
	case dy == 0:
	case v.OnMap(at):
		// A trackpad sends many small steps, a mouse wheel few large ones.
		dy = min(max(dy, -3), 3)
		v.Zoom(float32(1+0.12*dy), at)
	case v.ReadAt(at):
		in.reading.scroll -= float32(dy) * scrollNotch
	case in.open == view.FindPanel && v.OnPanel(at):
		in.choose(v, in.choice.notches(dy))
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

// choices is what of the viewer's choices a link keeps.
func (in *input) choices() address.Choices {
	c := address.Choices{Settings: in.settings, Filter: in.filter, Camera: in.camera}
	if in.tour.On {
		c.Tour = in.tour.Step + 1
	}
	if in.told > 0 {
		c.Event = in.chronicle().Events[in.told-1].ID
	}
	c.Select(in.chronicle(), in.choice.selected)
	return c
}
