package view

import (
	"strconv"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// windows are sizes from the smallest that is promised to a wall.
var windows = [][2]float32{
	{320, 240},
	{320, 568},
	{390, 844},
	{430, 932},
	{480, 320},
	{640, 400},
	{768, 1024},
	{844, 390},
	{900, 520},
	{1024, 768},
	{1280, 720},
	{1366, 768},
	{1920, 1080},
	{2560, 1080},
	{3840, 2160},
	{1080, 1920},
}

// threeRows is the legend's height where its entries take three rows.
func threeRows(float32) float32 { return 3 * legendRow }

// sweep is sizes of windows from the smallest to a wall, in steps that meet all the forms' limits from
// both sides and no pattern of theirs.
func sweep(x, y float32) [][2]float32 {
	var out [][2]float32
	for w := float32(320); w <= 3840; w += x {
		for h := float32(240); h <= 2160; h += y {
			out = append(out, [2]float32{w, h})
		}
	}
	return append(out, windows...)
}

// parts names what a layout places.
func (l *layout) parts() map[string]display.Rect {
	parts := map[string]display.Rect{
		"title": l.title, "map": l.mapped, "card": l.card, "counts": l.counts, "play": l.play,
		"back": l.back, "on": l.on, "ruler": l.ruler, "legend": l.legend, "news": l.news,
	}
	for f, r := range l.tabs {
		parts["tab "+strconv.Itoa(f)] = r
	}
	for i, r := range l.tools {
		if l.form != compact { // where they lie in the map's corner
			parts["tool "+strconv.Itoa(i)] = r
		}
	}
	return parts
}

// arranged is the layout of a window.
func arranged(w [2]float32) layout {
	larger := enlargement(w[0], w[1])
	return newLayout(w[0]/larger, w[1]/larger, measures{threeRows, 2.3, wordRoom{}})
}

func TestPartsDoNotOverlap(t *testing.T) {
	for _, w := range sweep(37, 41) {
		l := arranged(w)
		parts := l.parts()
		for name, r := range parts {
			if r.Empty() {
				continue
			}
			if r.Min.X < 0 || r.Min.Y < 0 || r.Max.X > l.window.Max.X+0.01 || r.Max.Y > l.window.Max.Y+0.01 {
				t.Errorf("%v: %s is at %v, outside the window %v", w, name, r, l.window)
			}
			for other, s := range parts {
				if name < other && !s.Empty() && r.Overlaps(s) {
					t.Errorf("%v: %s at %v and %s at %v overlap", w, name, r, other, s)
				}
			}
		}
	}
}

func TestEveryWindowHasMapRulerAndButtons(t *testing.T) {
	for _, w := range sweep(37, 41) {
		l := arranged(w)
		if l.mapped.W() < 200 || l.mapped.H() < 80 {
			t.Errorf("%v: the map is %v × %v, want at least 200 × 80", w, l.mapped.W(), l.mapped.H())
		}
		if l.ruler.W() < 180 || l.card.H() < 24 {
			t.Errorf("%v: ruler %v, card %v, want room for both", w, l.ruler, l.card)
		}
		for _, b := range []display.Rect{l.back, l.play, l.on} {
			if min(b.W(), b.H()) < 18 {
				t.Errorf("%v: a button is %v × %v, want at least 18 to press", w, b.W(), b.H())
			}
			if l.form == narrow && (b.W() < 56 || b.H() < 44) {
				t.Errorf("%v: a button is %v × %v, want at least 56 × 44 for a thumb", w, b.W(), b.H())
			}
		}
		for f, r := range l.tabs {
			if !r.Empty() && (r.H() < 40 || r.W() < 40) {
				t.Errorf("%v: tab %d is %v × %v, want at least 40 each way", w, f, r.W(), r.H())
			}
		}
	}
}

// On a phone most of what is above the card is map.
func TestPhonesHaveALargeMap(t *testing.T) {
	for _, c := range []struct {
		w     [2]float32
		least float32 // the height of the map
	}{
		{[2]float32{320, 568}, 150},
		{[2]float32{390, 844}, 300},
		{[2]float32{430, 932}, 330},
		{[2]float32{844, 390}, 260},
		{[2]float32{640, 400}, 220},
	} {
		if l := arranged(c.w); l.mapped.H() < c.least {
			t.Errorf("%v: the map is %v high, want at least %v", c.w, l.mapped.H(), c.least)
		}
	}
}

// Every text is inside the window, and none of those around the map lies over another, in any browser's
// letters, on a tour and not.
func TestTextsAreInTheWindowAndApart(t *testing.T) {
	v, st := newTestView(t)
	ours := v.typist
	x, y := float32(211), float32(173)
	if testing.Short() {
		x, y = 523, 437
	}
	var s story.State
	for i, w := range sweep(x, y) {
		v.typist = ours
		if i%2 == 1 {
			v.typist = newTypist(wideLetters{ours.set}, nil)
		}
		v.Resize(w[0], w[1], 1)
		for _, c := range []Controls{{}, {Tour: Tour{On: true, Step: 4}}, {Tour: Tour{On: true, Step: 13}}} {
			m := st.Stops()[i%len(st.Stops())].At
			if c.Tour.On {
				m = v.TourAt(c.Tour.Step)
			}
			st.At(&s, m)
			c.Frame = v.Aim(s.Current, c)
			v.textsAreApart(t, w, &s, c)
		}
	}
	v.typist = ours
}

func (v *View) textsAreApart(t *testing.T, w [2]float32, s *story.State, c Controls) {
	t.Helper()
	var list display.List
	v.Compose(&list, s, c)
	type placed struct {
		text string
		box  display.Rect
	}
	var texts []placed
	for i := len(list.Items) - 1; i >= 0 && list.Items[i].Kind != display.Clip; i-- { // what is not on the map
		it := &list.Items[i]
		if it.Kind != display.Text {
			continue
		}
		// From the height of small letters to the baseline: descenders may reach into the line below.
		box := display.XYWH(it.From.X, it.From.Y-it.Font.Size*0.5, v.typist.width(it.Font, it.Text), it.Font.Size*0.5)
		if r := v.layout.window; box.Min.X < 0 || box.Max.X > r.Max.X+0.5 || box.Min.Y < 0 || box.Max.Y > r.Max.Y {
			t.Errorf("%v, tour %v: %q at %v is outside the window %v", w, c.Tour, it.Text, box, r)
		}
		for _, other := range texts {
			if box.Overlaps(other.box) {
				t.Errorf("%v, tour %v: %q at %v overlaps %q at %v", w, c.Tour, it.Text, box, other.text, other.box)
			}
		}
		texts = append(texts, placed{it.Text, box})
	}
	if len(texts) < 5 {
		t.Errorf("%v: %d texts, want a picture", w, len(texts))
	}
}
