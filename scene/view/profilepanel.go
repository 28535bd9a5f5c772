package view

import (
	"strings"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
)

// leastProfile is the least height of the place of an article for a profile to be there too.
const leastProfile = 200

// profileArea is where a profile is: where an article is read, or over all above the ruler.
func (v *View) profileArea() display.Rect {
	r := v.layout.reading()
	if v.layout.form == compact || r.H() < leastProfile {
		return v.layout.roomyArea()
	}
	return r
}

// dossier is a profile as it was set last. It is kept while its subject and its room do not change.
type dossier struct {
	of          profile.Subject
	width, room float32
	pages       [][]textRow
}

// The letters of a profile, the distance of its lines and the gaps above a heading and a line.
const (
	profileLine = 16
	sectionGap  = 8
	lineGap     = 3
)

// profile tells all that is known of a subject, page by page: nothing is cut.
func (v *View) profile(dst *display.List, s *story.State, c *Controls, area display.Rect) {
	v.frame(dst, area)
	r := area.Inset(min(16, max(10, area.H()*0.04)))
	of := c.selected().On(v.story.Chronicle, v.dayOf(s))
	y := v.profileHead(dst, s, of, r)
	body := display.Rect{Min: display.Point{X: r.Min.X, Y: y}, Max: r.Max}
	d := v.dossierOf(of, body.W(), body.H())
	page := min(max(c.Page, 0), len(d.pages)-1)
	v.pages = len(d.pages)
	if page >= 0 {
		v.setPage(dst, d.pages[page], body.Min.X, body.Min.Y+11, profileLine)
	}
	if len(d.pages) > 1 {
		v.turner(dst, body, page, len(d.pages))
	}
}

// profileHead sets the name and standing of the day, and returns how far down there is room below.
func (v *View) profileHead(dst *display.List, s *story.State, of profile.Subject, r display.Rect) float32 {
	t, c, day := v.typist, v.story.Chronicle, v.dayOf(s)
	right := v.leftOfTools(r)
	w := t.width(bold(12), "Close")
	t.put(dst, "Close", right-w, r.Min.Y+12, left, bold(12), v.link)
	name, today := of.Name(c, day)
	if today != "" && today != name {
		name += " (today " + today + ")"
	}
	f, leading := serif(19), float32(22)
	if r.H() < leastProfile || t.width(f, name) > right-r.Min.X-w-12 {
		f, leading = serif(14.5), 18
	}
	y := t.paragraph(dst, paragraph{name, r.Min.X, r.Min.Y + 14, right - r.Min.X - w - 12, 3, leading, f, v.ink})
	y = t.paragraph(dst, paragraph{of.Status(c, day), r.Min.X, y, r.W(), 3, 15, sans(12), v.muted})
	return y - 6
}

// dossierOf sets a profile in a room.
func (v *View) dossierOf(of profile.Subject, width, room float32) *dossier {
	d := &v.dossier
	if d.of == of && d.width == width && d.room == room && len(d.pages) > 0 {
		return d
	}
	rows := v.profileRows(of, width)
	*d = dossier{of, width, room, paginate(rows, profileLine, room)}
	if len(d.pages) > 1 {
		d.pages = paginate(rows, profileLine, room-turnHigh-6)
	}
	return d
}

// profileRows breaks a profile into rows.
func (v *View) profileRows(of profile.Subject, width float32) []textRow {
	var rows []textRow
	p := of.Of(v.story.Chronicle)
	for _, s := range p.Sections {
		rows = append(rows, textRow{text: s.Head, font: kindFont, muted: true, head: true, gap: sectionGap})
		for i := range s.Lines {
			rows = v.appendLine(rows, &s.Lines[i], width)
		}
	}
	rows = append(rows, textRow{text: "Sources", font: kindFont, muted: true, head: true, gap: sectionGap})
	for _, text := range v.typist.breakLines(sans(smallest), v.rests(p.Sources), width, wholeText) {
		rows = append(rows, textRow{text: text, font: sans(smallest), muted: true})
	}
	return rows
}

// wholeText is more lines than any text has.
const wholeText = 1000

// appendLine breaks a line of a profile into rows: its mark, its time, and what is said.
func (v *View) appendLine(rows []textRow, l *profile.Line, width float32) []textRow {
	text, indent := l.Text, float32(0)
	if l.When != "" {
		text = l.When + ": " + text
	}
	if l.Marked {
		indent = 16
	}
	gap := float32(lineGap)
	for i, part := range v.typist.breakLines(claimFont, text, width-indent, wholeText) {
		rows = append(rows, textRow{text: part, font: claimFont, indent: indent, marked: l.Marked && i == 0, mark: l.Mark, gap: gap})
		gap = 0
	}
	return rows
}

// rests names sources in a few words each.
func (v *View) rests(ids []string) string {
	var names []string
	for _, id := range ids {
		if source, ok := v.story.Chronicle.Source(id); ok {
			names = append(names, citation(source))
		}
	}
	return strings.Join(names, "; ") + "."
}

// Pages is how many pages the profile or the list of the last picture has.
func (v *View) Pages() int { return v.pages }
