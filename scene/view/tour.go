package view

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// Tour is how far the viewer is in the guided tour. The zero Tour has not begun.
type Tour struct {
	On   bool
	Step int // from 0; kept while the tour is left
}

// TourSteps is how many steps the tour has.
func (v *View) TourSteps() int { return len(v.story.Tour()) }

// TourAt is the moment of a step of the tour; a step beyond its ends counts as the nearest.
func (v *View) TourAt(step int) timeline.Moment { return v.tourStep(step).At }

// TourFrame is the frame of a step of the tour: the world where a chapter opens, or else the region of
// the event.
func (v *View) TourFrame(step int) Frame {
	if at := v.tourStep(step); at.Event >= 0 {
		return v.FrameOf([]int{at.Event})
	}
	return WorldFrame
}

func (v *View) tourStep(step int) *story.TourStep {
	steps := v.story.Tour()
	if len(steps) == 0 {
		return &story.TourStep{Event: -1}
	}
	return &steps[min(max(step, 0), len(steps)-1)]
}

// opens is the chapter that the tour opens, if it is on and at an opening.
func (v *View) opens() (*chronicle.Chapter, bool) {
	if !v.touring.On || len(v.story.Tour()) == 0 {
		return nil, false
	}
	at := v.tourStep(v.touring.Step)
	return &v.story.Chronicle.Chapters[at.Chapter], at.Event < 0
}

// chapterLine is where in the tour a chapter is: its number and years.
func (v *View) chapterLine(ch *chronicle.Chapter) string {
	return v.phrase(phrase{kind: chapterPhrase, n: ch.Order}, func() string {
		n := v.words.F("Chapter {0} of {1}", strconv.Itoa(ch.Order), strconv.Itoa(len(v.story.Chronicle.Chapters)))
		return n + " · " + v.words.Span(ch.From.In(v.words), ch.To.In(v.words), true)
	})
}

// chapter tells a chapter in the place of the card: where in the tour it is, its heading and its text,
// in the largest letters in which that is whole.
func (v *View) chapter(dst *display.List, ch *chronicle.Chapter, r display.Rect) {
	t := v.typist
	size, _ := v.chapterFits(ch, r)
	t.put(dst, t.shorten(bold(12), v.chapterLine(ch), r.W()), r.Min.X, r.Min.Y+12, left, bold(12), v.muted)
	y := v.headTitleFrom(dst, ch.Heading, r, r.Min.Y+18+titleSizes[size].size, size)
	v.prose(dst, ch.Text, r, y+1, r.Max.Y)
}

// chapterFits is the largest of the titles' sizes with which a chapter's text has room, if it has any.
func (v *View) chapterFits(ch *chronicle.Chapter, r display.Rect) (size int, ok bool) {
	for size = range titleSizes {
		y := v.headTitleFrom(nil, ch.Heading, r, r.Min.Y+18+titleSizes[size].size, size)
		if v.setProse(nil, ch.Text, r, y+1, smallest, 99)-smallest*1.7 <= r.Max.Y {
			return size, true
		}
	}
	return size, false
}

// chapterRoom is where a chapter is told: in the card, and on an upright phone in the row of news too,
// which is hidden, and where that is not enough in the place of the tabs. In the wide form the card grows
// over the map, which shows the world then.
func (v *View) chapterRoom(ch *chronicle.Chapter) display.Rect {
	r := v.inCard()
	if v.layout.form == wide {
		for fits := false; !fits && r.W() < 2*v.layout.card.W(); {
			if _, fits = v.chapterFits(ch, r); !fits {
				r.Min.X -= 20
			}
		}
		return r
	}
	if v.layout.form != narrow || v.layout.strip || !v.layout.counts.Empty() {
		return r
	}
	r.Max.Y = v.layout.news.Max.Y
	if _, ok := v.chapterFits(ch, r); !ok {
		r.Min.Y = v.layout.mapped.Max.Y + 4
	}
	return r
}

// hidden reports whether a chapter is told in the place of a part.
func (v *View) hidden(part display.Rect) bool {
	ch, opens := v.opens()
	return opens && v.layout.form == narrow && !v.layout.strip && v.chapterRoom(ch).Overlaps(part)
}

// chapterStrip tells a chapter where the card is a strip: its heading there, and its text over a side of
// the map, if that has room for all of it.
func (v *View) chapterStrip(dst *display.List, ch *chronicle.Chapter, r display.Rect) {
	t, since := v.typist, v.soFar(dst)
	t.put(dst, t.shorten(bold(smallest), v.chapterLine(ch), r.W()), r.Min.X, r.Min.Y+12, left, bold(smallest), v.muted)
	v.stripTitle(dst, ch.Heading, r, r.W())
	v.mirror(dst, r, since)
	area := v.chapterArea()
	for _, size := range [...]float32{14, 13, 12.5, 12, 11.5, smallest} {
		in := area.Inset(10)
		end := v.setProse(nil, ch.Text, in, in.Min.Y+size, size, 99) - size*1.2
		if end > in.Max.Y {
			continue
		}
		area.Max.Y = end + 10
		since = v.soFar(dst)
		v.frame(dst, area)
		v.press(area, Action{})
		v.setProse(dst, ch.Text, in, in.Min.Y+size, size, 99)
		v.mirror(dst, area, since)
		return
	}
}

// chapterArea is where a chapter's text may be when the card is a strip: over the right of the map, or
// over all of a small one, below the tools and above the note and the year.
func (v *View) chapterArea() display.Rect {
	r := v.layout.mapped.Inset(4)
	if v.layout.form == compact {
		r.Min.Y = v.layout.tools[optionsTool].Max.Y + 4
	}
	r.Min.X = max(r.Min.X, r.Max.X-340)
	if note := v.noteBox(); note.Overlaps(r) {
		r.Max.Y = note.Min.Y - 2
	}
	if year := v.yearBox(); year.Overlaps(r) {
		r.Max.Y = year.Min.Y - 4
	}
	return r
}
