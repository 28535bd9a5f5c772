package desktop

// Window is where a window was and how large, all in the units of the screen that do not depend on its
// pixels. The position is that of its inside, from the upper left corner of its monitor.
type Window struct {
	X          int    `json:"x"`
	Y          int    `json:"y"`
	Width      int    `json:"width"` // 0 if nothing is known
	Height     int    `json:"height"`
	Monitor    string `json:"monitor,omitempty"` // its name
	FullScreen bool   `json:"fullScreen,omitempty"`
	Maximized  bool   `json:"maximized,omitempty"`
}

// Monitor is a screen as it is now.
type Monitor struct {
	Name          string
	Width, Height int // in the units of Window
}

// Placement is where a window is to go.
type Placement struct {
	Monitor       int // the position in the list; -1 where there was none in it
	X, Y          int // on that monitor
	Width, Height int
	Placed        bool // whether X and Y are to be used; else the system finds a place
	FullScreen    bool
	Maximized     bool
}

// The sizes of a window, in the units of Window: the first that it has, the smallest in which one can
// read, and how much is left to the system above a window for its title and around it.
const (
	FirstWidth, FirstHeight = 1280, 720
	LeastWidth, LeastHeight = 320, 240
	titleHeight             = 40
	mostSide                = 16384 // no screen is larger
)

// Place is where a window goes that was there when the program ended, on the monitors that there are now,
// the first being the main one. It is whole on one of them, so that one can always take hold of it: on its
// own, at the place that it had as far as that is there, or on the main one, in the middle, if its own is
// gone or nothing is known.
func Place(w Window, monitors []Monitor) Placement {
	p := Placement{Monitor: -1, Width: w.Width, Height: w.Height, FullScreen: w.FullScreen, Maximized: w.Maximized}
	known := w.Width > 0 && w.Height > 0
	if !known {
		p.Width, p.Height = FirstWidth, FirstHeight
	}
	p.Width, p.Height = min(max(p.Width, LeastWidth), mostSide), min(max(p.Height, LeastHeight), mostSide)
	if len(monitors) == 0 {
		return p
	}
	p.Monitor = 0
	same := false
	for i, m := range monitors {
		if known && m.Name == w.Monitor {
			p.Monitor, same = i, true
			break
		}
	}
	m := monitors[p.Monitor]
	if m.Width <= 0 || m.Height <= 0 { // it does not say how large it is
		return p
	}
	p.Width, p.Height = min(p.Width, m.Width), min(p.Height, m.Height)
	p.Placed = true
	if same {
		p.X, p.Y = min(max(w.X, 0), m.Width-p.Width), min(max(w.Y, 0), m.Height-p.Height)
		return p
	}
	p.Height = min(p.Height, max(m.Height-titleHeight, LeastHeight))
	p.X = (m.Width - p.Width) / 2
	p.Y = max((m.Height-titleHeight-p.Height)/2+titleHeight, 0)
	p.Y = max(min(p.Y, m.Height-p.Height), 0)
	return p
}
