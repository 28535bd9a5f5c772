package view

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// chapterFont is the letters of the headings.
var chapterFont = sans(smallest)

// chapters heads the ruler with the story's chapters, each over its years: the current one stands
// out, and a press goes to the beginning of any. Where the headings have no room beside each other
// only the current one has one.
func (v *View) chapters(dst *display.List, s *story.State) {
	r := v.bands.chapters
	if r.Empty() {
		return
	}
	day := chronicle.Day(s.Moment.Day())
	for i := range v.story.Chronicle.Chapters {
		ch := &v.story.Chronicle.Chapters[i]
		box, ink, width := v.chapterBox(ch), v.muted, float32(1)
		current := ch.From.Earliest() <= day && day <= ch.To.Latest()
		if current {
			ink, width = v.ink, 2.5
		}
		y := box.Max.Y - 1.5
		dst.Line(display.Point{X: box.Min.X, Y: y}, display.Point{X: box.Max.X, Y: y}, ink, width, display.Dash{})
		if len(v.headings) > 0 {
			v.typist.put(dst, v.headings[i], box.Min.X, box.Max.Y-5, left, chapterFont, ink)
		} else if current {
			text := v.typist.words(chapterFont, ch.Heading, r.W())
			x := min(box.Min.X, r.Max.X-v.typist.width(chapterFont, text))
			v.typist.put(dst, text, x, box.Max.Y-5, left, chapterFont, ink)
		}
		// Larger than it looks, to be pressed with a finger.
		v.press(display.Rect{Min: display.Point{X: box.Min.X, Y: box.Min.Y - bandGap}, Max: box.Max},
			Action{Verb: GoTo, N: timeline.Moment(ch.From.Earliest()).Clamp().Day()})
	}
}

// placeHeadings finds the headings, as far as they have room over their years: none at all unless
// each has.
func (v *View) placeHeadings() {
	v.headings = v.headings[:0]
	for i := range v.story.Chronicle.Chapters {
		text := v.heading(i)
		if text == "" {
			v.headings = v.headings[:0]
			return
		}
		v.headings = append(v.headings, text)
	}
}

// chapterBox is where a chapter is on the ruler.
func (v *View) chapterBox(ch *chronicle.Chapter) display.Rect {
	from := v.xAt(timeline.Moment(ch.From.Earliest()).Clamp())
	to := v.xAt(min(timeline.Moment(ch.To.Latest()), timeline.Last) + 1)
	r := v.bands.chapters
	return display.Rect{Min: display.Point{X: from + 1, Y: r.Min.Y}, Max: display.Point{X: to - 2, Y: r.Max.Y}}
}

// heading is the heading of a chapter if there is room for it over its years, or else what comes
// before its colon, or most of it; or nothing.
func (v *View) heading(chapter int) string {
	ch := &v.story.Chronicle.Chapters[chapter]
	text, room := ch.Heading, v.chapterBox(ch).W()-headingGap
	if chapter == len(v.story.Chronicle.Chapters)-1 {
		room += headingGap + 1 // no other follows
	}
	if v.typist.width(chapterFont, text) <= room {
		return text
	}
	if short, _, ok := strings.Cut(text, ":"); ok && v.typist.width(chapterFont, short) <= room {
		return short
	}
	if short := v.typist.words(chapterFont, text, room); len(short)*10 >= len(text)*7 {
		return short
	}
	return ""
}

// headingGap is how far a heading stays away from the next.
const headingGap = 4
