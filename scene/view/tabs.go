package view

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// tabs draws a tab for each frame, with how many members are there, or at a summit whose participants
// are all known how many of them; the frame that the camera is on, or goes to, on dark. A line below
// says what is counted.
func (v *View) tabs(dst *display.List, s *story.State, c Controls) {
	if v.layout.tabs[WorldFrame].Empty() {
		return
	}
	n, of := v.tabCounts(s)
	for f := WorldFrame; f < frameCount; f++ {
		v.tab(dst, f, n[f], f == c.Frame)
	}
	x, y := v.layout.tabNote.X, v.layout.tabNote.Y
	since := v.soFar(dst)
	v.typist.put(dst, v.typist.shorten(tabNoteFont, of, v.layout.window.W()-2*x), x, y, left, tabNoteFont, v.muted)
	v.mirror(dst, v.layout.window, since)
}

var tabNoteFont = sans(12)

// tab draws the tab of a frame: its name in one or two lines, and a number.
func (v *View) tab(dst *display.List, f Frame, n int, on bool) {
	r := v.layout.tabs[f]
	v.press(r, Action{Verb: ShowFrame, N: int(f)})
	v.frame(dst, r)
	ink, quiet := v.ink, v.muted
	if on {
		dst.Box(r, v.ink, display.Plain)
		ink, quiet = v.panel, v.panel
	}
	names, font := v.tabNames(f), v.tabFont()
	const line, count = 13, 17
	y := r.Center().Y - (float32(len(names))*line+count)/2 + 10
	for _, name := range names {
		v.typist.line(dst, v.typist.cutBy(font, name, r.W()-4), r.Center().X, y, center, font, quiet)
		y += line
	}
	v.typist.put(dst, strconv.Itoa(n), r.Center().X, y+3, center, bold(14), ink)
}

// tabNames are the one or two lines of a frame's name. In another language than English it is broken as it
// has room.
func (v *View) tabNames(f Frame) []string {
	name := &frameRows[f].name
	switch {
	case v.words != nil:
		whole := v.words.T(strings.TrimSpace(name[0] + " " + name[1]))
		return v.typist.wrap(sans(smallest), whole, v.layout.tabs[f].W()-4, 2)
	case name[1] == "":
		return name[:1]
	}
	return name[:]
}

// tabFont is the letters of the tabs' names: a little smaller where one would not fit.
func (v *View) tabFont() display.Font {
	for f := WorldFrame; f < frameCount; f++ {
		for _, name := range v.tabNames(f) {
			if v.typist.Width(sans(12), name) > v.layout.tabs[f].W()-4 {
				return sans(smallest)
			}
		}
	}
	return sans(12)
}

// tabCounts are how many are in each frame, and in words who.
func (v *View) tabCounts(s *story.State) (n [frameCount]int, of string) {
	summit := v.allKnown(s)
	for i := range s.Entities {
		e := &s.Entities[i]
		counts := e.Member
		if summit {
			counts = e.Part != nil && (e.Part.Group == north || e.Part.Group == southern)
		}
		if counts {
			n[WorldFrame]++
			if f := v.entityFrames[i]; f != NoFrame {
				n[f]++
			}
		}
	}
	if summit {
		return n, "Countries at the summit, by region"
	}
	return n, "Members of the Non-Aligned Movement, by region"
}

// allKnown reports whether a meeting is shown whose participants are all known, North and South: a
// summit, and not a roll of which attendance is not established.
func (v *View) allKnown(s *story.State) bool {
	if s.Meeting < 0 {
		return false
	}
	for i := range s.Entities {
		if p := s.Entities[i].Part; p != nil && p.Group == north {
			return true
		}
	}
	return false
}
