package view

import (
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

func TestNewsStayInTheirRows(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	for _, w := range windows {
		v.Resize(w[0], w[1], 1)
		digits := v.yearBox() // which go no deeper than their baseline
		digits.Max.Y = v.layout.year.Y
		for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
			st.At(&s, timeline.EndOf(year))
			list.Reset()
			v.news(&list, &s)
			boxes := textBoxes(v, &list)
			if r := v.layout.news; !r.Empty() && len(boxes) == 0 && len(s.News) > 0 {
				t.Errorf("%v: no news of %d, want some", w, year)
			}
			list.Reset()
			v.note(&list)
			note := textBoxes(v, &list)[0]
			for _, b := range boxes {
				if r := v.layout.news.Inset(-3); b.Min.X < r.Min.X || b.Max.X > r.Max.X || b.Min.Y < r.Min.Y || b.Max.Y > r.Max.Y {
					t.Errorf("%v, %d: a text at %v, outside the news %v", w, year, b, r)
				}
				if b.Overlaps(note) || b.Overlaps(digits) {
					t.Errorf("%v, %d: a text at %v, over the note or the year", w, year, b)
				}
			}
		}
	}
}

func TestWordsAreNotCut(t *testing.T) {
	v, _ := newTestView(t)
	f := sans(13)
	const text = "Angola becomes independent, and more."
	for _, c := range []struct{ reason, within, want string }{
		{"what fits stays", text, text},
		{"a comma goes with the words after it", "Angola becomes independent, an", "Angola becomes independent…"},
		{"no word is cut", "Angola becomes indep", "Angola becomes…"},
		{"but for one that is too long by itself", "Ango", "An…"},
	} {
		if got := v.typist.words(f, text, v.typist.width(f, c.within)+1); got != c.want {
			t.Errorf("words(%q) within %q = %q, want %q (%s)", text, c.within, got, c.want, c.reason)
		}
	}
}

// textBoxes are the boxes of a list's texts.
func textBoxes(v *View, list *display.List) []display.Rect {
	var boxes []display.Rect
	for i := range list.Items {
		if it := &list.Items[i]; it.Kind == display.Text {
			m := v.typist.measure(it.Font, it.Text)
			boxes = append(boxes, display.XYWH(it.From.X, it.From.Y-m.Ascent, m.Advance, m.Ascent+m.Descent))
		}
	}
	return boxes
}
