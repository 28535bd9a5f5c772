package view

import "atlas.example/southsouth/scene/display"

// helpArea is where the signs are explained: where an article is read, or over the map of a window
// that has no other room.
func (l *layout) helpArea() display.Rect {
	if l.form == compact {
		return l.mapped
	}
	return l.reading()
}

// The rows of the help, and the least width of a column of them.
const (
	helpRow    = 19
	helpColumn = 190
)

// helpWords say at more length what the legend has no room for.
var helpWords = map[string]string{
	"attendance not established": "member; whether it came in June 1987 is not established",
	"South, not a member":        "of the South at Cancún, not a member",
	"other member":               "member that the meeting shown is not about",
	"North":                      "of the North at Cancún",
	"held by another, disputed":  "held by another than its sovereign, or disputed",
	"changed this year":          "changed on the map this year",
	"a source says":              "known from an interested source only",
	"DPRK project":               "project of the DPRK's cooperation",
	"DPRK sources only":          "project known from DPRK sources only",
}

// help explains the signs of the map that is shown, and says what borders and names do not say.
func (v *View) help(dst *display.List) {
	r := v.layout.helpArea()
	v.frame(dst, r)
	r = r.Inset(12)
	v.typist.put(dst, "What the signs mean", r.Min.X, r.Min.Y+11, left, bold(13), v.ink)
	f := sans(smallest)
	lines := v.typist.wrap(f, disclaimers[0], r.W(), 3)
	foot := r.Max.Y - float32(len(lines)-1)*14
	v.typist.paragraph(dst, paragraph{disclaimers[0], r.Min.X, foot, r.W(), 3, 14, f, v.muted})
	columns := max(1, int(r.W()/helpColumn))
	entries := v.entries()
	rows := (len(entries) + columns - 1) / columns
	row := min(helpRow, (foot-14-r.Min.Y-20)/float32(rows))
	for i, e := range entries {
		x := r.Min.X + float32(i/rows)*r.W()/float32(columns)
		y := r.Min.Y + 34 + float32(i%rows)*row
		e.draw(v, dst, display.Point{X: x + 7, Y: y - 4})
		text, room := e.text, r.W()/float32(columns)-24
		if long := helpWords[text]; long != "" && v.typist.width(f, long) <= room {
			text = long
		}
		v.typist.put(dst, v.typist.shorten(f, text, room), x+20, y, left, f, v.ink)
	}
}

// helpButton draws the button that opens and closes the help.
func (v *View) helpButton(dst *display.List, c Controls) {
	r, color := v.layout.help, v.ink
	v.frame(dst, r)
	if c.Help {
		dst.Box(r.Inset(1), v.ink, display.Plain)
		color = v.panel
	}
	v.typist.put(dst, "?", r.Center().X, r.Center().Y+5, center, bold(14), color)
}
