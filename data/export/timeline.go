package export

import (
	"encoding/csv"
	"html"
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// The format is that of the spreadsheets of TimelineJS 3 (Northwestern University Knight Lab).
// It reads the columns by their names, which are to be written exactly so.

// timelineColumns returns the names of the columns, A to S.
func timelineColumns() []string {
	return []string{
		"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
		"Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text",
		"Type", "Group", "Background",
	}
}

// slide is a row of the spreadsheet: what we have for it. Headline and text are HTML.
type slide struct {
	start, end     chronicle.Date
	display        string
	headline, text string
	kind           string // title, era, or empty for an event
	group          string
}

// writeTimeline writes the title, the eras and the events.
func (ed *edition) writeTimeline() error {
	rows := [][]string{timelineColumns(), ed.titleSlide().cells()}
	for _, era := range ed.eras() {
		rows = append(rows, era.cells())
	}
	for i := range ed.c.Events {
		rows = append(rows, ed.slideOf(&ed.c.Events[i]).cells())
	}
	return csv.NewWriter(&ed.Buffer).WriteAll(rows)
}

// aboutMarks explains the marks in a format that has no page to do so.
const aboutMarks = "Each event that is not documented has a mark, and says whose word it is: “source says” is told by " +
	"interested parties only, “accounts differ” is contradicted by others, “not established” is an open question."

// titleSlide returns the first slide, the only one without a date.
func (ed *edition) titleSlide() slide {
	about := paragraph("How cooperation among the countries of the South came about, and what one partisan article says of it.")
	if p, ok := ed.c.Page("what-is-this"); ok {
		about = ""
		for text := range strings.SplitSeq(p.Text, "\n\n") {
			about += paragraph(text)
		}
	}
	return slide{kind: "title", headline: atlasTitle, text: about + paragraph(aboutMarks)}
}

// eras returns the chapters. An era must last: the program drops an end that equals the start and
// then reports that it is missing. So they go from the first day to the last.
func (ed *edition) eras() []slide {
	var list []slide
	for i := range ed.c.Chapters {
		ch := &ed.c.Chapters[i]
		if ch.From.Earliest() == ch.To.Latest() {
			ed.losses.note("chapters of a day: no era")
			continue
		}
		ed.losses.note("chapters: of an era the program shows the heading only")
		list = append(list, slide{
			kind: "era", headline: html.EscapeString(ch.Heading),
			start: chronicle.OnDay(ch.From.Earliest()), end: chronicle.OnDay(ch.To.Latest()), display: chronicle.SpanText(ch.From, ch.To),
		})
	}
	return list
}

// slideOf returns an event as a slide.
func (ed *edition) slideOf(e *chronicle.Event) slide {
	ed.noteDates(e, qualified, "dates of a decade, approximate or in doubt: that they are so is in the words of Display Date only")
	if e.PlaceID != "" {
		ed.losses.note("positions: the format has none, the place is named in the text")
	}
	s := slide{
		start: e.Start, end: lastDate(e), display: e.When(), headline: html.EscapeString(headline(e)),
		text: ed.slideText(e), group: categoryName(e.Category),
	}
	if !s.ends() {
		if e.End.Known() && e.End != e.Start {
			ed.losses.note("ends: left out, as they are less exact than the start and would be drawn before it")
		}
		s.end = chronicle.Date{}
	}
	return s
}

// ends reports whether the end can be drawn behind the start. The program takes a month or a
// year for its first day.
func (s slide) ends() bool {
	if s.start.Precision() == chronicle.DecadePrecision {
		return true
	}
	return s.end.Earliest() > s.start.Earliest()
}

// cells returns the cells of a slide in the order of the columns.
func (s slide) cells() []string {
	start, end := dateCells(s.start, s.start.Earliest()), dateCells(s.end, s.end.Latest())
	return []string{
		start[0], start[1], start[2], "", end[0], end[1], end[2], "", safeCell(s.display),
		safeCell(s.headline), safeCell(s.text), "", "", "", "", "",
		s.kind, safeCell(s.group), "",
	}
}

// dateCells returns year, month and day, as far as they are known; of a decade the year of a day.
func dateCells(d chronicle.Date, of chronicle.Day) (cells [3]string) {
	if !d.Known() {
		return cells
	}
	parts := dateParts(d)
	if d.Precision() == chronicle.DecadePrecision {
		parts[0], _, _ = of.Civil()
	}
	for i, n := range parts {
		cells[i] = strconv.Itoa(n)
	}
	return cells
}

// categoryName returns the name of a category for a reader.
func categoryName(c chronicle.Category) string {
	switch c {
	case chronicle.NAM:
		return "Non-Aligned Movement"
	case chronicle.G77:
		return "Group of 77"
	case chronicle.UN:
		return "United Nations and North–South talks"
	case chronicle.Bilateral:
		return "The DPRK and its partners"
	case chronicle.Context:
		return "Context"
	case chronicle.Article:
		return "What the article says"
	}
	return string(c)
}
