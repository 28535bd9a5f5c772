package view

import (
	"strconv"

	"atlas.example/southsouth/scene/display"
)

// tourBar is the height of what leads through the tour where it is part of the card.
const tourBar = 40

// tourWords are how the tour is led by keys, and what becomes of it when one looks elsewhere.
const tourWords = "Keys: “,” back, “.” on, “t” leaves. So does moving the map or the time; “t” or Tour returns here."

// leading draws what leads through the tour: a panel where the layout has room for one, or else a bar.
func (v *View) leading(dst *display.List) {
	r := v.layout.tour
	if !v.touring.On || r.Empty() || v.TourSteps() == 0 {
		return
	}
	if r.H() >= 120 {
		v.tourPanel(dst, r)
		return
	}
	v.tourRow(dst, r)
}

// tourCovers reports whether what leads through the tour is in the place of a part.
func (v *View) tourCovers(r display.Rect) bool {
	return v.touring.On && v.layout.tour.Overlaps(r)
}

// tourPanel says where in the tour one is, with its chapters and steps as a line, and leads on.
func (v *View) tourPanel(dst *display.List, r display.Rect) {
	t := v.typist
	v.frame(dst, r)
	v.press(r, Action{})
	since := v.soFar(dst)
	r = r.Inset(14)
	t.put(dst, "Guided tour", r.Min.X, r.Min.Y+11, left, bold(13), v.ink)
	const leave = "Leave"
	w := t.width(bold(12), leave)
	t.put(dst, leave, r.Max.X, r.Min.Y+11, right, bold(12), v.link)
	v.press(display.XYWH(r.Max.X-w-8, r.Min.Y-8, w+16, 30), Action{Verb: TourToggle})
	ch := &v.story.Chronicle.Chapters[v.tourStep(v.touring.Step).Chapter]
	y := r.Min.Y + 31
	t.put(dst, t.shorten(sans(12), v.chapterLine(ch), r.W()), r.Min.X, y, left, sans(12), v.muted)
	row := display.Rect{Min: display.Point{X: r.Min.X, Y: r.Max.Y - 36}, Max: r.Max}
	y += 19
	t.put(dst, t.shorten(serif(14), ch.Heading, r.W()), r.Min.X, y, left, serif(14), v.ink)
	lines := int((row.Min.Y-22-y-18)/14) + 1
	if lines >= len(t.wrap(sans(smallest), tourWords, r.W(), 9)) {
		t.paragraph(dst, paragraph{tourWords, r.Min.X, y + 18, r.W(), lines, 14, sans(smallest), v.muted})
	}
	v.mirror(dst, r, since)
	v.progress(dst, display.XYWH(r.Min.X, row.Min.Y-16, r.W(), 6))
	v.tourButtons(dst, row, 0.36)
	v.stepText(dst, row.Center())
}

// tourRow is a bar: back, where one is, and on. What is between the two buttons leaves the tour.
func (v *View) tourRow(dst *display.List, r display.Rect) {
	if v.layout.form == compact && v.layout.strip {
		v.frame(dst, r)
	}
	share := float32(0.3)
	v.tourButtons(dst, r, share)
	middle := display.XYWH(r.Min.X+r.W()*share+4, r.Min.Y, r.W()*(1-2*share)-8, r.H())
	v.press(middle, Action{Verb: TourToggle})
	if r.H() < 30 {
		v.stepText(dst, display.Point{X: middle.Center().X - 10, Y: r.Center().Y})
		v.typist.put(dst, "×", middle.Max.X-6, r.Center().Y+5, right, bold(15), v.link)
		return
	}
	v.frame(dst, middle)
	v.stepText(dst, display.Point{X: middle.Center().X, Y: r.Center().Y - 8})
	v.typist.line(dst, v.typist.shorten(bold(12), "Leave", middle.W()-4), middle.Center().X, r.Center().Y+13, center, bold(12), v.link)
}

// stepText says at which step one is, around a point.
func (v *View) stepText(dst *display.List, at display.Point) {
	v.typist.put(dst, v.stepOf(" / "), at.X, at.Y+4, center, bold(12), v.ink)
}

// stepOf is the step and how many there are.
func (v *View) stepOf(of string) string {
	return v.phrase(phrase{kind: stepPhrase, n: v.touring.Step + 1, of: v.TourSteps(), text: of}, func() string {
		return strconv.Itoa(v.touring.Step+1) + of + strconv.Itoa(v.TourSteps())
	})
}

// tourButtons draws the buttons that lead back and on at the ends of a row, each a share of it wide: with
// words where they have room. The first step leads back to none, and the last ends the tour.
func (v *View) tourButtons(dst *display.List, r display.Rect, share float32) {
	w := r.W() * share
	back, on := display.XYWH(r.Min.X, r.Min.Y, w, r.H()), display.XYWH(r.Max.X-w, r.Min.Y, w, r.H())
	word := "Next"
	if v.touring.Step == v.TourSteps()-1 {
		word = "Finish"
	}
	v.tourButton(dst, on, word, display.Right)
	v.press(on, Action{Verb: TourOn, N: 1})
	if v.touring.Step > 0 {
		v.tourButton(dst, back, "Back", display.Left)
		v.press(back, Action{Verb: TourOn, N: -1})
	}
}

// tourButton draws a button with a word and a triangle, or the triangle alone. What leads on is on dark.
func (v *View) tourButton(dst *display.List, r display.Rect, word string, to display.Shape) {
	v.frame(dst, r)
	ink, out := v.ink, float32(-1)
	if to == display.Right {
		dst.Box(r, v.ink, display.Plain)
		ink, out = v.panel, 1
	}
	f := bold(13)
	w := v.typist.width(f, word)
	c := r.Center()
	if w+30 > r.W() {
		dst.Symbol(to, c, 6, ink)
		return
	}
	v.typist.put(dst, word, c.X-out*7, c.Y+f.Size*0.36, center, f, ink)
	dst.Symbol(to, display.Point{X: c.X + out*(w/2+4), Y: c.Y}, 5, ink)
}

// progress is a line of the tour's steps, those behind dark, with gaps between chapters.
func (v *View) progress(dst *display.List, r display.Rect) {
	steps := v.story.Tour()
	const gap = 5
	chapters := float32(len(v.story.Chronicle.Chapters) - 1)
	w := (r.W() - gap*chapters) / float32(len(steps))
	for i, at := range steps {
		color := mix(v.panel, v.muted, 0.3)
		if i <= v.touring.Step {
			color = v.ink
		}
		dst.Box(display.XYWH(r.Min.X+float32(i)*w+gap*float32(at.Chapter), r.Min.Y, w-1, r.H()), color, display.Plain)
	}
}
