package view

import (
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
)

// Panel is something to read or to choose from that opens over other parts of the picture. One
// is open at a time.
type Panel uint8

// The panels.
const (
	NoPanel      Panel = iota
	ArticlePanel       // the current event at length, or another text; closed where there is no room
	HelpPanel          // what the signs mean
	OptionsPanel       // the settings
	FilterPanel        // what is left out
	ProfilePanel       // what is known of the country selected; closed where none is
	FindPanel          // what is looked for by name
	SavePanel          // what can be taken away; closed where nothing can
)

// opened is the panel that is shown, which is none where there is nothing to show in it.
func (v *View) opened(c Controls) Panel {
	if c.Open == ArticlePanel && v.cannotRead(&c) || c.Open == ProfilePanel && c.selected() == (profile.Subject{}) {
		return NoPanel
	}
	if c.Open == SavePanel && !v.saves {
		return NoPanel
	}
	return c.Open
}

// Opened is the panel that a picture would show, which is none where what is asked for is not there.
func (v *View) Opened(c Controls) Panel { return v.opened(c) }

// panelArea is where a panel is.
func (v *View) panelArea(p Panel) display.Rect {
	switch p {
	case ArticlePanel, ProfilePanel:
		return v.readArea()
	case HelpPanel:
		return v.helpArea()
	case OptionsPanel, FilterPanel, SavePanel:
		return v.optionsArea()
	case FindPanel:
		return v.findArea()
	case NoPanel:
	}
	return display.Rect{}
}

// showPanel draws the panel that is open. A press on it that meets nothing else does nothing; one on the signs
// explained, where there is nothing to press, closes them.
func (v *View) showPanel(dst *display.List, s *story.State, c Controls) {
	if v.open == NoPanel {
		return
	}
	area := v.panelArea(v.open)
	v.inPanel = len(v.hits)
	if v.open == HelpPanel {
		v.press(area, Action{Verb: Open, N: int(v.open)})
	} else {
		v.press(area, Action{Verb: Nothing})
	}
	since := v.soFar(dst)
	switch v.open {
	case ArticlePanel, ProfilePanel:
		v.readOrPrint(dst, s, &c, area)
	case HelpPanel:
		v.explain(dst, area)
		v.mirrorPanel(dst, area, helpMargin, since)
	case OptionsPanel:
		v.options(dst, area, c.Settings)
		v.mirrorPanel(dst, area, optionsMargin, since)
	case FilterPanel:
		v.filterPanel(dst, area, c.Focus)
		v.mirrorPanel(dst, area, optionsMargin, since)
	case FindPanel:
		v.findPanel(dst, s, c.Find, area)
	case SavePanel:
		v.savePanel(dst, area, &c)
		v.mirrorPanel(dst, area, optionsMargin, since)
	case NoPanel:
	}
}

// panelTitle draws the title of a panel from the left of its room, as far as it has any before a point at its
// right, and returns where it ends.
func (v *View) panelTitle(dst *display.List, text string, r display.Rect, right float32) float32 {
	f := bold(14)
	text = v.typist.shorten(f, text, right-r.Min.X)
	if text == "…" {
		return r.Min.X
	}
	v.typist.line(dst, text, r.Min.X, r.Min.Y+13, left, f, v.ink)
	return r.Min.X + v.typist.Width(f, text)
}

// closeWord draws the word that closes a panel, its end at a point of the baseline, and returns its width.
func (v *View) closeWord(dst *display.List, end display.Point) float32 {
	f := bold(12)
	w := v.typist.width(f, "Close")
	v.typist.put(dst, "Close", end.X-w, end.Y, left, f, v.link)
	v.press(display.XYWH(end.X-w-6, end.Y-18, w+12, 26), Action{Verb: Open, N: int(v.open)})
	return w
}

// roomyArea is a place for a panel over the map and what is below it: all above the ruler.
func (l *layout) roomyArea() display.Rect {
	return display.Rect{Min: l.mapped.Min, Max: display.Point{X: l.mapped.Max.X, Y: l.ruler.Min.Y - 4}}
}

// OnPanel reports whether a point is on the panel that the last picture shows.
func (v *View) OnPanel(p display.Point) bool { return v.panelArea(v.open).Contains(p) }
