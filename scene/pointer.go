package scene

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// pointer is the mouse with its button down, or the fingers on the glass.
type pointer struct {
	hold   hold
	at     display.Point // where it was last
	spread float32       // the distance of two fingers, 0 for one or the mouse
	from   display.Point // where it was pressed
	moved  bool          // whether it has left there
}

// hold is what the pointer has hold of, from the press to the release.
type hold uint8

const (
	nothing hold = iota
	mapHold
	rulerHold
	textHold
	otherHold
)

// point follows the pointer: a press takes hold of something, moving drags it.
func (in *input) point(v *view.View) {
	at, spread, down := in.held(v)
	p := &in.pointer
	if !down {
		if p.hold == mapHold && !p.moved {
			in.tap(v, p.from)
		}
		if p.hold == textHold && !p.moved {
			in.tapText(v, p.from)
		}
		*p = pointer{}
		return
	}
	before := *p
	p.at, p.spread = at, spread
	switch {
	case before.hold == nothing:
		p.hold, p.from, p.moved = in.press(v, at), at, spread > 0
	case (before.spread > 0) != (spread > 0):
		p.moved = true // a finger more or less: the middle jumps, the map must not
	case p.hold == mapHold && !p.moved && spread == 0 && apart(at, p.from) <= tapReach:
		p.at = p.from // it may be a tap
	case p.hold == mapHold:
		p.moved = true
		v.Pan(display.Point{X: at.X - before.at.X, Y: at.Y - before.at.Y})
		if spread > 0 {
			v.Zoom(spread/before.spread, at)
		}
	case p.hold == textHold:
		p.moved = p.moved || apart(at, p.from) > tapReach
		in.reading.scroll += before.at.Y - at.Y
	case p.hold == rulerHold && at != before.at:
		in.seek(v, at)
	}
}

// press takes hold of what is at a point, or presses the button there.
func (in *input) press(v *view.View, at display.Point) hold {
	in.ring = view.Action{}
	if a, ok := v.ActionAt(at); ok {
		if v.ReadAt(at) && (a.Verb == view.Follow || a.Verb == view.Nothing) {
			return textHold
		}
		in.act(v, a)
		return otherHold
	}
	switch {
	case onRuler(v, at):
		in.seek(v, at)
		return rulerHold
	case v.OnMap(at):
		return mapHold
	}
	return otherHold
}

// tapText follows the link at a point of the text that is read, if there is one.
func (in *input) tapText(v *view.View, at display.Point) {
	if a, _ := v.ActionAt(at); a.Verb == view.Follow {
		in.act(v, a)
	}
}

func (in *input) seek(v *view.View, at display.Point) {
	m, _ := v.MomentAt(at)
	in.do(timeline.Command{Verb: timeline.Seek, At: timeline.Moment(m.Day())})
}

// dragging reports whether the ruler is dragged.
func (in *input) dragging() bool { return in.pointer.hold == rulerHold }

// held is where the pointer is while it is down: the mouse, one finger, or the middle of two
// and their distance.
func (in *input) held(v *view.View) (at display.Point, spread float32, down bool) {
	in.touches = ebiten.AppendTouchIDs(in.touches[:0])
	switch len(in.touches) {
	case 0:
		// A click may begin and end within a tick.
		return cursor(v), 0, ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft) ||
			inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft)
	case 1:
		return finger(v, in.touches[0]), 0, true
	}
	a, b := finger(v, in.touches[0]), finger(v, in.touches[1])
	return display.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}, max(apart(a, b), 1), true
}

// tapReach is how far a press may move and still be a tap, in logical pixels.
const tapReach = 4

// apart is how far two points are apart. math.Hypot minds lengths that a picture has not, and is several times slower in
// WebAssembly: it is felt where paths are long.
func apart(a, b display.Point) float32 {
	dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
	return float32(math.Sqrt(dx*dx + dy*dy))
}

func finger(v *view.View, id ebiten.TouchID) display.Point {
	x, y := ebiten.TouchPosition(id)
	return logical(v, x, y)
}
