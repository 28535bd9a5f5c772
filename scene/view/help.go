package view

import "atlas.example/southsouth/scene/display"

// helpArea is where the signs are explained: where an article is read, or over the map of a window
// that has no other room, and where their rows would be too close there over all above the ruler.
func (v *View) helpArea() display.Rect {
	l := &v.layout
	r := l.reading()
	if l.form == compact || r.Empty() {
		r = l.mapped
	}
	if _, g := v.helpGrid(r, helpColumn); l.form != wide && g.row < leastHelpRow {
		r = l.roomyArea()
	}
	return r
}

// The rows of the help, and the width of a column of them where there is room.
const (
	helpRow      = 19
	leastHelpRow = 12 // a sign is as high
	helpColumn   = 190
	leastColumn  = 90
)

// Parts of the help: its margin, how far down the first row is, and the height below which its
// disclaimer is a short one.
const (
	helpMargin = 12
	helpHead   = 34
	lowHelp    = 300
)

// grid is how the help's entries are arranged.
type grid struct {
	columns, rows int
	row           float32 // how high a row is
}

// helpNote is the disclaimer under the help of an area.
func (v *View) helpNote(area display.Rect) paragraph {
	r, f, text := area.Inset(helpMargin), sans(smallest), disclaimers[0]
	for i := 1; area.H() < lowHelp && v.typist.width(f, text) > r.W() && i < len(disclaimers); i++ {
		text = disclaimers[i]
	}
	lines := v.typist.wrap(f, text, r.W(), 3)
	foot := r.Max.Y - float32(len(lines)-1)*14
	return paragraph{text, r.Min.X, foot, r.W(), 3, 14, f, v.muted}
}

// helpGrid arranges the entries in columns of at least a width, in an area, with its disclaimer.
func (v *View) helpGrid(area display.Rect, column float32) (paragraph, grid) {
	note, r, n := v.helpNote(area), area.Inset(helpMargin), len(v.helpEntries())
	columns := max(1, int(r.W()/column))
	rows := (n + columns - 1) / columns
	return note, grid{columns, rows, min(helpRow, (note.y-r.Min.Y-helpHead)/float32(rows))}
}

// helpWords say at more length what the legend has no room for.
var helpWords = map[string]string{
	"Non-Aligned member":         "member of the Non-Aligned Movement",
	"of the South, a member":     "of the South at Cancún, and a member",
	"attendance documented":      "member that is documented to have come",
	"attendance not established": "member; whether it came in June 1987 is not established",
	"has left the movement":      "has left the movement within a year",
	"South, not a member":        "of the South at Cancún, not a member",
	"other member":               "member that the meeting shown is not about, or of other years",
	"North":                      "of the North at Cancún",
	"held by another, disputed":  "held by another than its sovereign, or disputed",
	"changed this year":          "changed on the map this year",
	"NAM":                        "meeting or step of the Non-Aligned Movement",
	"G77, UN, North–South":       "meeting or step of the G77, the UN or North and South",
	"documented":                 "documented by others, or by the document itself",
	"a source says":              "known from an interested source only",
	"not established":            "open: nobody has established it",
	"DPRK projects":              "project of the DPRK's cooperation",
	"DPRK sources only":          "project known from DPRK sources only",
}

// explain explains the signs of the map that is shown, in an area, and says what borders and names
// do not say. Where rows are too close there are more columns, and entries without room are left
// out.
func (v *View) explain(dst *display.List, area display.Rect) {
	v.frame(dst, area)
	r, f := area.Inset(helpMargin), sans(smallest)
	room := v.leftOfTools(r) - r.Min.X
	title := v.typist.shorten(bold(13), "What the signs mean", room)
	v.typist.put(dst, title, r.Min.X, r.Min.Y+11, left, bold(13), v.ink)
	note, g := v.helpGrid(area, helpColumn)
	v.typist.paragraph(dst, note)
	for column := float32(helpColumn); g.row < leastHelpRow && column > leastColumn; {
		column -= 10
		_, g = v.helpGrid(area, column)
	}
	if g.row < leastHelpRow {
		g.row, g.rows = leastHelpRow, int((note.y-r.Min.Y-helpHead)/leastHelpRow)
	}
	for i, e := range v.helpEntries() {
		if i >= g.rows*g.columns {
			return
		}
		x := r.Min.X + float32(i/g.rows)*r.W()/float32(g.columns)
		y := r.Min.Y + helpHead + float32(i%g.rows)*g.row
		e.draw(v, dst, display.Point{X: x + 7, Y: y - 4})
		text, room := e.texts[v.occasion], r.W()/float32(g.columns)-24
		if text == "" {
			text = e.name()
		}
		if long := helpWords[text]; long != "" && v.typist.width(f, long) <= room {
			text = long
		}
		v.typist.put(dst, v.typist.shorten(f, text, room), x+20, y, left, f, v.ink)
	}
}
