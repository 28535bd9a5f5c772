package view

import "atlas.example/southsouth/scene/display"

// sheet is what the picture is on, if not in a window. The zero sheet is a window.
type sheet struct {
	printed bool  // nobody can press anything on it
	bare    bool  // it has the map and the year, and nothing else
	plate   plate // around the picture; none is empty
}

func (s *sheet) plated() bool { return s.plate.h > 0 }

// Print is Resize for a picture that is looked at and not used: it has no buttons, and the room
// that they had goes to the rest.
func (v *View) Print(w, h, scale float32) {
	larger := enlargement(w, h)
	v.sheet = sheet{printed: true}
	v.arrange(printed(w/larger, h/larger, v.measures()), scale*larger)
}

// printed is the layout of a window without its buttons.
func printed(w, h float32, m measures) layout {
	l := newLayout(w, h, m)
	if under := l.window.Max.Y - l.ruler.Max.Y; l.play.Min.Y >= l.ruler.Max.Y {
		l = newLayout(w, h+under-printMargin, m) // in the narrow form they are under the ruler
		l.window.Max.Y = h
	} else {
		l.ruler.Min.X = l.back.Min.X + printMargin // and else before it
	}
	if !l.title.Empty() {
		l.title.Max.X = max(l.title.Max.X, l.mode.Max.X, l.tools[0].Max.X)
	}
	l.tools = [toolCount]display.Rect{}
	for _, r := range [...]*display.Rect{&l.mode, &l.back, &l.play, &l.on, &l.speed, &l.tour} {
		*r = display.Rect{}
	}
	if l.form == narrow { // where it is a button; elsewhere it also says what is shown
		l.scope = display.Rect{}
	}
	return l
}

// printMargin is what is left beside the ruler where there were buttons.
const printMargin = 8
