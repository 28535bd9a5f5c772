package view

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// plateName names the whole on every plate.
const plateName = "South–South: an atlas in time"

// The distances of a plate's lines: from its upper edge to the first baseline, to the headline's and
// from there to the next, and under the last one.
const (
	plateTop     = 14
	plateLeading = 20
	plateBelow   = 10
)

// newPlate divides a sheet of w × h into head, picture and foot, with as much margin as a picture
// of the form has.
func (v *View) newPlate(w, h float32, f form) plate {
	p := plate{w: w, h: h, margin: 12}
	if f == wide {
		p.margin = wideMargin
	}
	name := p.nameFont()
	high := plateTop + name.Size + plateLeading*float32(p.headlines()) + plateBelow
	if p.stacked() {
		high += plateLeading
	}
	p.head = display.XYWH(0, 0, w, high)
	v.layFoot(&p)
	return p
}

// stacked reports whether the date stands under the name, and not beside it.
func (p *plate) stacked() bool { return p.w < p.h }

// headlines is how many lines a headline may have.
func (p *plate) headlines() int {
	if p.stacked() {
		return 2
	}
	return 1
}

func (p *plate) nameFont() display.Font {
	switch {
	case p.w >= 900:
		return serif(24)
	case p.w >= 600:
		return serif(19)
	}
	return serif(min(16, p.w/23))
}

func (p *plate) dateFont() display.Font { return bold(min(max(p.nameFont().Size*0.75, 12), 17)) }

// plateHead says what the picture is: the name of the whole, the day or span, and the current event.
func (v *View) plateHead(dst *display.List, s *story.State, e *chronicle.Event, when string) {
	p, t := &v.sheet.plate, v.typist
	f, date := p.nameFont(), p.dateFont()
	since := v.soFar(dst)
	y := plateTop + f.Size*0.8
	t.put(dst, plateName, p.margin, y, left, f, v.ink)
	if p.stacked() {
		y += plateLeading
		t.put(dst, when, p.margin, y, left, date, v.muted)
	} else {
		room := p.w - 2*p.margin - t.width(f, plateName) - 12
		if t.width(date, when) > room {
			when = shortMonths(v.words, when)
		}
		t.put(dst, t.shorten(date, when, room), p.w-p.margin, y, right, date, v.muted)
	}
	v.headlineOf(dst, s, e, y+plateLeading+3)
	v.rule(dst, p.head.Max.Y-1)
	v.mirror(dst, p.head, since)
}

// headlineOf sets the current event's title from a baseline on, with its mark where no card tells it.
func (v *View) headlineOf(dst *display.List, s *story.State, e *chronicle.Event, y float32) {
	p, f := &v.sheet.plate, sans(14)
	text, room := openingTitle, p.w-2*p.margin
	if e != nil {
		text = e.Title
		if day := chronicle.Day(s.Moment.Day()); day < e.Earliest() || day > e.Latest() {
			text = v.words.F("{0} ({1})", text, e.WhenIn(v.words))
		}
		if v.layout.card.Empty() {
			w := v.tagWidth(e.Status)
			v.tag(dst, e.Status, p.w-p.margin-w, y)
			room -= w + 12
		}
	}
	for f.Size > 12 && len(v.typist.wrap(f, text, room, p.headlines()+1)) > p.headlines() {
		f.Size -= 0.5
	}
	v.typist.paragraph(dst, paragraph{text, p.margin, y, room, p.headlines(), plateLeading - 2, f, v.ink})
}

// SpanIn puts the days from one moment to another into the words of a language, as short as they are clear:
// "1979–1982" for whole years. The nil words are English.
func SpanIn(w *words.Words, from, to timeline.Moment) string {
	var a, b words.Date
	a.Year, a.Month, a.Day = from.Civil()
	b.Year, b.Month, b.Day = to.Civil()
	whole := a.Month == 1 && a.Day == 1 && b.Month == 12 && b.Day == 31
	switch {
	case from.Day() == to.Day():
		return w.Date(a)
	case whole && a.Year == b.Year:
		return w.Date(words.Date{Year: a.Year})
	case whole:
		return w.Dates(words.Date{Year: a.Year}, words.Date{Year: b.Year})
	}
	return w.Span(w.Date(a), w.Date(b), false)
}
