package view

import (
	"slices"
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// The parts of the ruler lie above its axis and apart, in any window.
func TestBandsDoNotOverlap(t *testing.T) {
	v, _ := newTestView(t)
	curves, chapters := 0, 0
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		b := v.bands
		all := []display.Rect{b.chapters, b.curve, b.ticks}
		for i, r := range all {
			if r.Empty() {
				continue
			}
			if r.Min.Y < v.layout.ruler.Min.Y || r.Max.Y > v.layout.axis() {
				t.Errorf("%v: band %d at %v is outside the ruler at %v, or under its axis", w, i, r, v.layout.ruler)
			}
			for _, s := range all[:i] {
				if !s.Empty() && r.Overlaps(s) {
					t.Errorf("%v: the bands at %v and %v overlap", w, r, s)
				}
			}
		}
		if b.ticks.H() < 18 {
			t.Errorf("%v: the events have %v, want room in every window", w, b.ticks)
		}
		if !b.curve.Empty() {
			curves++
		}
		if !b.chapters.Empty() {
			chapters++
		}
	}
	if curves == 0 || chapters == 0 {
		t.Errorf("%d windows have the curve and %d the chapters, want some", curves, chapters)
	}
}

// No event covers another on the ruler, and all are in their band.
func TestTicksDoNotOverlap(t *testing.T) {
	v, _ := newTestView(t)
	apart := 0
	for _, w := range windows {
		v.Resize(w[0], w[1], 1)
		if v.dense {
			continue
		}
		apart++
		for i := range v.ticks {
			a := &v.ticks[i]
			if a.from < v.layout.ruler.Min.X-0.5 || a.until > v.layout.ruler.Max.X+0.5 || (a.base+a.high())*v.tickHigh > v.bands.ticks.H()+0.5 {
				t.Errorf("%v: %q is outside the ruler: %+v", w, v.story.Chronicle.Events[i].ID, *a)
			}
			for j := range i {
				if b := &v.ticks[j]; a.collides(b) {
					t.Errorf("%v: %q and %q cover each other", w, v.story.Chronicle.Events[i].ID, v.story.Chronicle.Events[j].ID)
				}
			}
		}
	}
	if apart == 0 {
		t.Error("in no window the events are drawn one by one")
	}
}

func TestColumnsHaveAllEvents(t *testing.T) {
	v, _ := newTestView(t)
	solid, hollow := 0, 0
	for _, c := range v.counted {
		solid, hollow = solid+c.solid, hollow+c.hollow
	}
	documented := 0
	for i := range v.story.Chronicle.Events {
		if v.story.Chronicle.Events[i].Status == chronicle.Documented {
			documented++
		}
	}
	if solid != documented || solid+hollow != len(v.story.Chronicle.Events) {
		t.Errorf("the columns have %d events, %d of them documented, want %d and %d",
			solid+hollow, solid, len(v.story.Chronicle.Events), documented)
	}
}

func TestTickOf(t *testing.T) {
	v, _ := newTestView(t)
	v.Resize(1280, 720, 1)
	year := v.layout.ruler.W() / years
	for _, c := range []struct {
		reason, start, end     string
		day, soft, line, after bool
		least, most            float32 // how wide, in years
	}{
		{"a day is a sharp tick", "1981-10-22", "", true, false, false, false, 0, 0.08},
		{"on the last day it is in the ruler", "1987-12-31", "", true, false, false, false, 0, 0.08},
		{"a day to another day has a line", "1975-12-16", "1977-06-03", true, false, true, false, 0, 0.08},
		{"a month is a bar as wide, and sharp", "1987-06", "", false, false, false, false, 0.07, 0.09},
		{"a year has soft ends", "1983", "", false, true, false, false, 0.99, 1.01},
		{"about a year is soft all over", "1973~", "", false, true, false, false, 0.99, 1.01},
		{"about a day is a soft bar", "1979-09-09~", "", false, true, false, false, 0, 0.08},
		{"from one year to another is soft in both", "1983~", "1987~", false, true, false, false, 4.9, 5.01},
		{"a decade goes on after the story", "198X", "", false, true, false, true, 7.9, 8.01},
	} {
		var e chronicle.Event
		var err error
		if e.Start, err = chronicle.ParseDate(c.start); err != nil {
			t.Fatal(err)
		}
		if e.End, err = chronicle.ParseDate(c.end); err != nil {
			t.Fatal(err)
		}
		got := v.tickOf(&e)
		wide := (got.to - got.from) / year
		if got.day != c.day || (got.rise > 0) != c.soft || (got.until > got.to) != c.line || got.beyond != c.after || wide < c.least || wide > c.most {
			t.Errorf("%s to %q: %+v, %v years wide; %s", c.start, c.end, got, wide, c.reason)
		}
	}
}

// What is written on the ruler can be read: no text leaves the window, covers another or an event,
// in any browser's letters, and the scale is the same at all times.
func TestRulerIsReadable(t *testing.T) {
	v, st := newTestView(t)
	ours := v.typist
	var s story.State
	var list display.List
	for _, set := range []*typist{ours, newTypist(wideLetters{ours.set}, nil)} {
		v.typist = set
		for _, w := range slices.Concat(windows, squat) {
			v.Resize(w[0], w[1], 1)
			for year := timeline.FirstYear; year <= timeline.LastYear; year += 4 {
				st.At(&s, timeline.EndOf(year))
				list.Reset()
				v.hits = v.hits[:0]
				v.ruler(&list, &s)
				v.textsApart(t, w, &list)
			}
		}
	}
}

func (v *View) textsApart(t *testing.T, w [2]float32, list *display.List) {
	t.Helper()
	var boxes []display.Rect
	for i := range list.Items {
		it := &list.Items[i]
		switch it.Kind {
		case display.Text:
			m := v.typist.measure(it.Font, it.Text)
			box := display.XYWH(it.From.X, it.From.Y-it.Font.Size*0.73, m.Advance, it.Font.Size*0.73)
			if box.Min.X < 0 || box.Max.X > v.layout.window.Max.X || box.Max.Y > v.layout.ruler.Max.Y || it.Font.Size < smallest {
				t.Errorf("%v: %q at %v is outside the window or too small", w, it.Text, box)
			}
			for _, other := range boxes {
				if box.Overlaps(other) {
					t.Errorf("%v: %q at %v covers what is at %v", w, it.Text, box, other)
				}
			}
			if box.Overlaps(v.bands.ticks) {
				t.Errorf("%v: %q at %v is among the events", w, it.Text, box)
			}
			for _, b := range [...]display.Rect{v.layout.play, v.layout.back, v.layout.on} {
				if box.Overlaps(b) {
					t.Errorf("%v: %q at %v is on a button", w, it.Text, box)
				}
			}
			boxes = append(boxes, box)
		case display.Symbol: // the curve's end
			if it.Radius == 4 && it.Shape == display.Disc && it.From.Y < v.bands.ticks.Min.Y {
				boxes = append(boxes, display.XYWH(it.From.X-4, it.From.Y-4, 8, 8))
			}
		case display.Fill, display.Stroke, display.Box, display.Line, display.Outline, display.Clip, display.BeginLayer, display.EndLayer:
		}
	}
}

// A press on a chapter goes to its beginning.
func TestChaptersArePressable(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	st.At(&s, timeline.EndOf(1978))
	for _, w := range windows {
		v.Resize(w[0], w[1], 1)
		if v.bands.chapters.Empty() {
			continue
		}
		v.Compose(&list, &s, Controls{})
		for i := range st.Chronicle.Chapters {
			ch := &st.Chronicle.Chapters[i]
			want := Action{Verb: GoTo, N: int(ch.From.Earliest())}
			if got, _ := v.ActionAt(v.chapterBox(ch).Center()); got != want {
				t.Errorf("%v: on %q is %v, want %v", w, ch.Heading, got, want)
			}
		}
	}
}
